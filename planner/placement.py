"""A candidate: a module on a run of days at a site and hotel; and how much of it a rule may look at.

The protocols are what makes folding exact: a rule that sees only days says the same of every site, one that cannot see
the hotel the same of every hotel, and a step rule that sees only weeks, or only weekdays, the same of all days that
share them. The type checker holds them to it.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from calendars.period import Period, monday_of
from planner.programme import Module
from venues.sites import Hotel, Site


class Weekdays(NamedTuple):
    """The weekdays of a first and a last day; Monday is 0."""

    first: int
    last: int


class OnDays(Protocol):
    """A module on some days, wherever it is held."""

    @property
    def module(self) -> Module: ...
    @property
    def period(self) -> Period: ...


class AtSite(OnDays, Protocol):
    """A module on some days at a site, whatever the hotel."""

    @property
    def site(self) -> Site: ...


class InWeek(Protocol):
    """A module in an ISO week, named by its Monday, whatever the days and the site."""

    @property
    def number(self) -> int: ...
    @property
    def week(self) -> date: ...


class OnWeekdays(Protocol):
    """A module from one weekday to another, whatever the week and the site."""

    @property
    def number(self) -> int: ...
    @property
    def weekdays(self) -> Weekdays: ...


@dataclass(frozen=True, slots=True)
class Placement:
    """A module, laid on a period at a site, with a hotel."""

    module: Module
    period: Period
    site: Site
    hotel: Hotel

    @property
    def number(self) -> int:
        return self.module.number

    @property
    def week(self) -> date:
        return monday_of(self.period.first)

    @property
    def weekdays(self) -> Weekdays:
        return Weekdays(self.period.first.weekday(), self.period.last.weekday())


@dataclass(frozen=True, slots=True)
class ModuleInWeek:
    """A node of the network before it has days: what most step rules see."""

    number: int
    week: date


@dataclass(frozen=True, slots=True)
class ModuleOnWeekdays:
    """What the other step rules see."""

    number: int
    weekdays: Weekdays
