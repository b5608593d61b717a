"""What a plan rests on that is not published: assumed dates and figures, and years without any, each named once."""

from collections.abc import Iterator

from calendars.event_weeks import known_events
from calendars.horizon import calendar_warnings
from calendars.language import Message, Reason
from calendars.school_breaks import school_breaks
from planner.programme import Programme
from venues.homes import Home
from venues.site_warnings import site_warnings
from venues.trips.warnings import per_diem_warnings, travel_warnings

CALENDAR_NOT_READ = Message(
    "staff_calendar_not_read", "{role}: the calendar has not been read, so only the days in the programme file count"
)


def warnings(programme: Programme) -> tuple[Reason, ...]:
    """Only of what this programme uses: a wish without a price, or figures that its file replaces, warn of nothing."""
    found = [*calendar_warnings(programme.window, _counties(programme), _event_countries(programme))]
    for site in programme.sites:
        found += site_warnings(site, programme.window)
    found += travel_warnings(_homes_at_modelled_fares(programme), programme.window)
    if programme.per_diem:
        found += per_diem_warnings((site.per_diem_area for site in programme.sites), programme.window)
    return (*dict.fromkeys(found), *_staff_calendars(programme))


def _counties(programme: Programme) -> tuple[str, ...]:
    """The counties whose school breaks have a price, and are those of the calendars."""
    if not (programme.wishes.school_break_kr or programme.wishes.task_break_kr):
        return ()
    counties = dict.fromkeys(group.home.county for group in programme.cohort.homes)
    return tuple(county for county in counties if _from_calendars(county, programme))


def _from_calendars(county: str, programme: Programme) -> bool:
    used = {known for known in programme.school_breaks if known.county == county}
    return used == set(school_breaks((county,), programme.window))


def _event_countries(programme: Programme) -> frozenset[str]:
    """The countries whose events matter; none where no event of the calendars has a price or is a must."""
    known = {(event.name, event.period) for event in known_events(programme.window)}
    used = any((event.name, event.period) in known and event.kr_per_day != 0 for event in programme.events)
    # where the calendars know nothing at all of the window, nobody can have used them
    return frozenset({"NO", *(site.country for site in programme.sites)}) if used or not known else frozenset()


def _homes_at_modelled_fares(programme: Programme) -> tuple[Home, ...]:
    written = {(known.home, known.site) for known in programme.trip_overrides if known.fare_kr is not None}
    homes = (group.home for group in programme.cohort.homes)
    return tuple(home for home in homes if any((home.id, site.id) not in written for site in programme.sites))


def _staff_calendars(programme: Programme) -> Iterator[Reason]:
    """How old what the calendars said is; or that one was not asked, so that its owner counts as free."""
    for staff in programme.staff:
        if staff.calendar is not None:
            yield from staff.calendar.notes or (CALENDAR_NOT_READ(role=staff.role),)
