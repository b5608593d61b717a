"""What a plan rests on that is not published: assumed dates and figures, and years without any, each named once."""

from calendars.horizon import calendar_warnings
from calendars.language import Reason
from planner.programme import Programme
from venues.site_warnings import site_warnings
from venues.trips.warnings import per_diem_warnings, travel_warnings


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
    return tuple(dict.fromkeys(found))
