"""A candidate: a module on a run of days at a site and hotel; and how much of it a rule may look at.

The protocols are what makes folding exact: a rule that sees only days says the same of every site, one that cannot see
the hotel the same of every hotel, and a step rule that sees only weeks the same of every day in them. The type checker
holds them to it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from calendars.period import Period, monday_of
from planner.programme import Module
from venues.sites import Hotel, Site


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
    def nights(self) -> int:
        return len(self.period) - 1


@dataclass(frozen=True, slots=True)
class ModuleInWeek:
    """A node of the network before it has days: what a step rule sees."""

    number: int
    week: date
