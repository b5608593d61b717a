"""What staff have settled: a module pinned to its first day, to a site, or to both."""

from dataclasses import dataclass
from datetime import date

from calendars.language import Message, Reason
from planner.placement import AtSite

PINNED_DAY = Message("pinned_day", "module {module} is pinned to {day}")
PINNED_SITE = Message("pinned_site", "module {module} is pinned to {site}")
PINNED_DAY_AND_SITE = Message("pinned_day_and_site", "module {module} is pinned to {day} at {site}")


@dataclass(frozen=True, slots=True)
class Pin:
    """A first day and a site id; what is None is left to the planner."""

    module: int
    first: date | None = None
    site: str | None = None

    @property
    def sentence(self) -> Reason:
        if self.first is None:
            return PINNED_SITE(module=self.module, site=self.site or "")
        if self.site is None:
            return PINNED_DAY(module=self.module, day=self.first)
        return PINNED_DAY_AND_SITE(module=self.module, day=self.first, site=self.site)

    def allows(self, placement: AtSite) -> bool:
        if self.module != placement.module.number:
            return True
        return self.first in {None, placement.period.first} and self.site in {None, placement.site.id}
