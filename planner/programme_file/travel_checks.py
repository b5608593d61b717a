"""Whether people can come from each home to each site: positions in their country, airports, and a way between them."""

from collections.abc import Iterator

from calendars.language import Message
from planner.programme_file.homes import home
from planner.programme_file.mistakes import Found
from planner.programme_file.places import Path
from planner.programme_file.site_use_checks import SitesOfFile
from planner.programme_file.sites import id_of
from planner.programme_file.tables import ProgrammeTable
from planner.programme_file.trip_overrides import trip_overrides
from venues.extents import why_outside
from venues.homes import Home
from venues.sites import Site
from venues.trips.airports import UnknownAirport, airport
from venues.trips.ways import Destination, NoWay, ways
from venues.unknown import UnknownName

NORWAY = "NO"
NO_WAY = Message(
    "no_way_to_site",
    "the travel model knows no way here from {homes}; write another position or airport code, or set fare_kr, "
    "evening_before and night_after in [travel], with per_diem = false",
)


def ways_from_homes_to_sites(file: ProgrammeTable, sites: SitesOfFile) -> Iterator[Found]:
    """What is wrong with single places first; the ways are looked for between those in which nothing is."""
    homes: dict[str, Home] = {}
    for index, table in enumerate(file.cohort.participants):
        try:
            known = home(table)
        except UnknownName:
            continue
        mistakes = tuple(_mistakes_of_place(known, NORWAY, ("cohort", "participants", index)))
        yield from mistakes
        if not mistakes:
            homes[known.id] = known
    for index, site_table in enumerate(file.sites):
        site = sites.sites.get(id_of(site_table))
        if site is not None:
            mistakes = tuple(_mistakes_of_place(site, site.country, ("sites", index)))
            yield from mistakes or _no_way(file, homes, site, ("sites", index))


def _mistakes_of_place(place: Home | Site, country: str, path: Path) -> Iterator[Found]:
    if because := why_outside(country, place.lat, place.lon):
        yield Found((*path, "lat"), place.lat, because)
    if place.airport:
        try:
            airport(place.airport)
        except UnknownAirport as unknown:
            yield Found((*path, "airport"), place.airport, unknown.because)


def _no_way(file: ProgrammeTable, homes: dict[str, Home], site: Site, path: Path) -> Iterator[Found]:
    known = {override.home for override in trip_overrides(file) if override.site == site.id and override.is_whole}
    needed = [one for one in homes.values() if file.travel.per_diem or one.id not in known]
    unreached = tuple(one.name for one in needed if not _reached(one, site))
    if unreached:
        yield Found(path, None, NO_WAY(homes=unreached))


def _reached(known: Home, site: Site) -> bool:
    try:
        return bool(ways(known, Destination.of(site)))
    except NoWay:
        return False
