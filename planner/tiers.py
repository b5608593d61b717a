"""How much of a year a rule may look at; rules that see equally much form a tier, asked only as often as it must be.

A rule joins its tier with a decorator, and the type checker refuses one that looks at more.
"""

from collections.abc import Callable, Iterator
from typing import Generic, TypeAlias, TypeVar

from planner.placement import AtSite, InWeek, OnDays, OnWeekdays, Placement
from planner.programme import Programme
from planner.verdicts import Verdict, Wish
from planner.year import Year

DayRule: TypeAlias = Callable[[OnDays, Year], Iterator[Verdict]]
SiteRule: TypeAlias = Callable[[AtSite, Year], Iterator[Verdict]]
HotelRule: TypeAlias = Callable[[Placement, Year], Iterator[Verdict]]
StepRule: TypeAlias = Callable[[InWeek, InWeek, Programme], Iterator[Verdict]]
# weekdays can be wished for and not demanded: a must would have to be asked where only weeks are known
WeekdayStepRule: TypeAlias = Callable[[OnWeekdays, OnWeekdays, Programme], Iterator[Wish]]
Rule = TypeVar("Rule", bound=Callable[..., Iterator[Verdict]])


class Tier(Generic[Rule]):
    """The rules of one file that see the same, in the order in which they stand there."""

    def __init__(self) -> None:
        self._rules: list[Rule] = []

    def __call__(self, rule: Rule) -> Rule:
        self._rules.append(rule)
        return rule

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules)
