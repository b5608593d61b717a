"""What a plan rests on that is not published: assumed dates and figures, and years without any, each named once."""

from collections.abc import Iterator

from calendars.horizon import calendar_warnings
from calendars.language import Message, Reason
from planner.programme import Programme
from venues.site_warnings import site_warnings
from venues.trips.warnings import per_diem_warnings, travel_warnings

CALENDAR_NOT_READ = Message(
    "staff_calendar_not_read", "{role}: the calendar has not been read, so only the days in the programme file count"
)


def warnings(programme: Programme) -> tuple[Reason, ...]:
    homes = tuple(group.home for group in programme.cohort.homes)
    counties = tuple(dict.fromkeys(home.county for home in homes))
    countries = {"NO", *(site.country for site in programme.sites)}
    found = [*calendar_warnings(programme.window, counties, countries)]
    for site in programme.sites:
        found += site_warnings(site, programme.window)
    found += travel_warnings(homes, programme.window)
    if programme.per_diem:
        found += per_diem_warnings((site.per_diem_area for site in programme.sites), programme.window)
    return (*dict.fromkeys(found), *_staff_calendars(programme))


def _staff_calendars(programme: Programme) -> Iterator[Reason]:
    """How old what the calendars said is; or that one was not asked, so that its owner counts as free."""
    for staff in programme.staff:
        if staff.calendar is not None:
            yield from staff.calendar.notes or (CALENDAR_NOT_READ(role=staff.role),)
