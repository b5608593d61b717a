"""Where participants come from and what takes them away: homes, counties, trips and events that exist."""

from collections.abc import Iterator

from calendars.counties import COUNTIES, unknown_county
from calendars.event_weeks import known_events
from calendars.language import Message
from calendars.period import Period
from planner.programme_file.homes import home, homes_by_name, name_of
from planner.programme_file.mistakes import Found
from planner.programme_file.references import TWICE, UNKNOWN_SITE, choices
from planner.programme_file.sites import id_of
from planner.programme_file.tables import ProgrammeTable, SchoolBreakTable, WrittenHomeTable
from planner.programme_file.values import FIRST_DAY, LAST_DAY
from planner.programme_file.walk import tables_in
from venues.unknown import UnknownName

ALL_YEARS = Period(FIRST_DAY, LAST_DAY)
UNKNOWN_HOME = Message("home_not_in_file", "no participants come from {id}; choose among {choices}")
UNKNOWN_EVENT = Message("event_not_dated", "no known event with dates has the id {id}; choose among {choices}")
TRIP_TWICE = Message("trip_written_twice", "the trip from {home} to {site} is already written above; write it once")


def homes_that_exist(file: ProgrammeTable) -> Iterator[Found]:
    seen: dict[str, int] = {}
    for index, table in enumerate(file.cohort.participants):
        path = ("cohort", "participants", index)
        key, name = name_of(table)
        try:
            known = home(table)
        except UnknownName as unknown:
            yield Found((*path, key), name, unknown.because)
            continue
        if known.id in seen:
            yield Found((*path, key), name, TWICE(id=name, number=seen[known.id]))
        seen.setdefault(known.id, index + 1)


def counties_that_exist(file: ProgrammeTable) -> Iterator[Found]:
    for path, table in tables_in(file):
        if isinstance(table, WrittenHomeTable | SchoolBreakTable) and table.county not in COUNTIES:
            yield Found((*path, "county"), table.county, unknown_county(table.county))


def trips_from_homes_to_sites(file: ProgrammeTable) -> Iterator[Found]:
    homes = homes_by_name(file)
    written = [name_of(table)[1] for table in file.cohort.participants]
    sites = [id_of(site) for site in file.sites]
    seen: set[tuple[str, str]] = set()
    for index, trip in enumerate(file.travel.trips):
        path = ("travel", "trips", index)
        if trip.home not in homes and trip.home not in written:
            yield Found((*path, "home"), trip.home, UNKNOWN_HOME(id=trip.home, choices=choices(trip.home, written)))
        if trip.site not in sites:
            yield Found((*path, "site"), trip.site, UNKNOWN_SITE(id=trip.site, choices=choices(trip.site, sites)))
        pair = (homes[trip.home].id if trip.home in homes else trip.home, trip.site)
        if pair in seen:
            yield Found((*path, "home"), trip.home, TRIP_TWICE(home=trip.home, site=trip.site))
        seen.add(pair)


def events_that_are_known(file: ProgrammeTable) -> Iterator[Found]:
    known = tuple(dict.fromkeys(event.id for event in known_events(ALL_YEARS)))
    for key, price in file.events.prices.items():
        if key not in known:
            value = "must" if price is None else price
            yield Found(("events", "prices", key), value, UNKNOWN_EVENT(id=key, choices=choices(key, known)))
