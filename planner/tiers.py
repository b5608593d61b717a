"""How much of a year a rule may look at; rules that see equally much form a tier, asked only as often as it must be.

A rule joins its tier with a decorator, and the type checker refuses one that looks at more.
"""

from collections.abc import Callable, Iterator
from typing import Generic, TypeAlias, TypeVar

from planner.placement import AtSite, InWeek, OnDays, OnWeekdays, Placement
from planner.programme import Programme, Wishes
from planner.verdicts import Verdict, Wish
from planner.year import Year

DayRule: TypeAlias = Callable[[OnDays, Year], Iterator[Verdict]]
SiteRule: TypeAlias = Callable[[AtSite, Year], Iterator[Verdict]]
HotelRule: TypeAlias = Callable[[Placement, Year], Iterator[Verdict]]
StepRule: TypeAlias = Callable[[InWeek, InWeek, Programme], Iterator[Verdict]]
# weekdays can be wished for and not demanded: a must would have to be asked where only weeks are known
WeekdayStepRule: TypeAlias = Callable[[OnWeekdays, OnWeekdays, Programme], Iterator[Wish]]
Rule = TypeVar("Rule", bound=Callable[..., Iterator[Verdict]])
ELSEWHERE = ""


class Tier(Generic[Rule]):
    """Musts that see the same, in the order in which they stand in their file."""

    def __init__(self) -> None:
        self._rules: list[Rule] = []

    def __call__(self, rule: Rule) -> Rule:
        self._rules.append(rule)
        return rule

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules)


class PricedTier(Generic[Rule]):
    """Wishes that see the same, each with the name of its price in `Wishes`; at the price of zero it is not asked.

    A wish whose prices stand elsewhere in the programme names none and is always asked.
    """

    def __init__(self) -> None:
        self._rules: list[tuple[str, Rule]] = []

    def __call__(self, price: str = ELSEWHERE) -> Callable[[Rule], Rule]:
        def join(rule: Rule) -> Rule:
            self._rules.append((price, rule))
            return rule

        return join

    def __iter__(self) -> Iterator[tuple[str, Rule]]:
        return iter(self._rules)

    def asked(self, wishes: Wishes) -> tuple[Rule, ...]:
        return tuple(rule for price, rule in self._rules if price == ELSEWHERE or getattr(wishes, price))
