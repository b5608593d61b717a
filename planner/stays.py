"""How the people of each home come to a module, sleep, and go home: trips counted from the module's days.

A stay does not depend on the date, only on the module's clock times and the site.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from calendars.period import Period
from planner.cohort import Heads
from planner.programme import Module, Programme, TripOverride
from venues.sites import Site
from venues.trips.journeys import trip, trip_without_a_way
from venues.trips.trip import Trip
from venues.trips.ways import NoWay

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stay:
    """The heads of one home, their trip, and the length of the module in days."""

    group: Heads
    trip: Trip
    days: int

    def leaves_on(self, period: Period) -> date:
        return period.first - ONE_DAY if self.trip.evening_before else period.first

    def is_back_on(self, period: Period) -> date:
        return period.last + ONE_DAY if self.trip.night_after else period.last

    def nights(self, period: Period) -> tuple[date, ...]:
        """The nights at the hotel, each named by its evening."""
        first, back = self.leaves_on(period), self.is_back_on(period)
        return tuple(first + timedelta(days=number) for number in range((back - first).days))

    @property
    def night_count(self) -> int:
        return self.days - 1 + self.trip.evening_before + self.trip.night_after


def stays(programme: Programme, module: Module, site: Site) -> tuple[Stay, ...]:
    """One stay for each home of the cohort, in the cohort's order."""
    return tuple(
        Stay(group, _trip(programme, group, module, site), len(module.days)) for group in programme.cohort.homes
    )


def beds_by_night(stays_of_module: tuple[Stay, ...], period: Period) -> dict[date, int]:
    """How many beds are slept in on each night, in order of night."""
    beds: dict[date, int] = {}
    for stay in stays_of_module:
        for night in stay.nights(period):
            beds[night] = beds.get(night, 0) + stay.group.heads
    return dict(sorted(beds.items()))


def _trip(programme: Programme, group: Heads, module: Module, site: Site) -> Trip:
    """The modelled trip at the prices of the window's first day, but for what staff know better."""
    known = next(
        (known for known in programme.trip_overrides if (known.home, known.site) == (group.home.id, site.id)),
        TripOverride(group.home.id, site.id),
    )
    hours = module.days[0].begins, module.days[-1].ends
    try:
        journey = trip(
            group.home,
            site,
            *hours,
            day=programme.window.first,
            evening_before=known.evening_before,
            night_after=known.night_after,
        )
    except NoWay:
        # a programme file that leaves anything to the model here has been refused
        unknown = trip_without_a_way(group.home, site, *hours)
        before, after = bool(known.evening_before), bool(known.night_after)
        journey = replace(unknown, evening_before=before, night_after=after)
    return journey if known.fare_kr is None else journey.at_fare(known.fare_kr)
