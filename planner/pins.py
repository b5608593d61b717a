"""What staff have settled: a module pinned to a first day, a week or a site, or kept away from it."""

from dataclasses import dataclass
from datetime import date

from calendars.language import Message, Reason
from calendars.period import monday_of
from planner.placement import AtSite

PINNED = Message("pinned", "module {module} is pinned to {where}")
PINNED_TWICE = Message("pinned_to_both", "module {module} is pinned to {when} at {where}")
KEPT_AWAY = Message("kept_away", "module {module} is kept away from {where}")
WEEK_OF = Message("pinned_week", "the week from {monday}")


@dataclass(frozen=True, slots=True)
class Pin:
    """A first day, the Monday of a week, a site id; what is None is left to the planner.

    With `never` the module may be anywhere but there.
    """

    module: int
    first: date | None = None
    site: str | None = None
    week: date | None = None
    never: bool = False

    @property
    def sentence(self) -> Reason:
        when = self.first or (WEEK_OF(monday=self.week) if self.week else None)
        if self.never:
            return KEPT_AWAY(module=self.module, where=when or self.site or "")
        if when is None:
            return PINNED(module=self.module, where=self.site or "")
        if self.site is None:
            return PINNED(module=self.module, where=when)
        return PINNED_TWICE(module=self.module, when=when, where=self.site)

    def allows(self, placement: AtSite) -> bool:
        if self.module != placement.module.number:
            return True
        there = (
            self.first in {None, placement.period.first}
            and self.site in {None, placement.site.id}
            and self.week in {None, monday_of(placement.period.first)}
        )
        return there != self.never
