"""What the keys of a programme file mean together: every check, and which of them need the sites.

Each check says one thing and yields all mistakes of that kind. A year too short for its modules is no mistake of
the file: the planner answers that with a conflict.
"""

from collections.abc import Callable, Iterator

from planner.programme_file.mistakes import Found
from planner.programme_file.module_checks import (
    calendars_that_can_be_asked,
    modules_that_exist,
    numbers_in_order,
    preferred_weekdays_among_the_allowed,
    staff_that_exists,
    weekdays_among_the_working,
)
from planner.programme_file.order_checks import (
    clock_times_in_order,
    days_in_order,
    prices_in_order,
    weeks_in_order,
    window_that_can_be_planned,
)
from planner.programme_file.people_checks import (
    counties_that_exist,
    events_that_are_known,
    homes_that_exist,
    trips_from_homes_to_sites,
)
from planner.programme_file.site_checks import site_mistakes
from planner.programme_file.site_use_checks import (
    SitesOfFile,
    enough_sites_abroad,
    group_rooms_with_seats,
    sites_that_exist,
)
from planner.programme_file.tables import ProgrammeTable
from planner.programme_file.travel_checks import ways_from_homes_to_sites
from planner.programme_file.wish_checks import prices_that_say_something

CHECKS: tuple[Callable[[ProgrammeTable], Iterator[Found]], ...] = (
    window_that_can_be_planned,
    days_in_order,
    clock_times_in_order,
    weeks_in_order,
    prices_in_order,
    numbers_in_order,
    weekdays_among_the_working,
    preferred_weekdays_among_the_allowed,
    staff_that_exists,
    calendars_that_can_be_asked,
    modules_that_exist,
    homes_that_exist,
    counties_that_exist,
    trips_from_homes_to_sites,
    events_that_are_known,
    prices_that_say_something,
)
SITE_CHECKS: tuple[Callable[[ProgrammeTable, SitesOfFile], Iterator[Found]], ...] = (
    sites_that_exist,
    enough_sites_abroad,
    group_rooms_with_seats,
    ways_from_homes_to_sites,
)


def mistakes_in(file: ProgrammeTable) -> Iterator[Found]:
    for check in CHECKS:
        yield from check(file)
    for index, table in enumerate(file.sites):
        yield from site_mistakes(table, ("sites", index))
    sites = SitesOfFile.of(file)
    for site_check in SITE_CHECKS:
        yield from site_check(file, sites)
