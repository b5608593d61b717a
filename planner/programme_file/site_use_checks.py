"""Sites as the rest of the file uses them: they exist, enough are abroad, a group has its seats."""

from collections.abc import Iterator
from dataclasses import dataclass

from calendars.language import Message
from calendars.period import Period
from planner.programme_file.mistakes import Found
from planner.programme_file.modules import group_rooms, sites_of
from planner.programme_file.places import Path
from planner.programme_file.references import UNKNOWN_SITE, choices, repeated
from planner.programme_file.site_checks import site_mistakes
from planner.programme_file.sites import id_of, site
from planner.programme_file.tables import ProgrammeTable
from venues.sites import RoomKind, Site

UNKNOWN_ROOM = Message("room_not_at_site", "no room at {site} has the id {id}; choose among {choices}")
NO_SITE_ABROAD = Message("no_site_abroad", "no site of this file is abroad; add one under sites, or write 0")
TOO_FEW_ABROAD = Message(
    "too_few_modules_abroad",
    "{count} module may be held at a site abroad; add sites abroad to more modules, or lower the number",
    "{count} modules may be held at a site abroad; add sites abroad to more modules, or lower the number",
)
GROUP_TOO_LARGE = Message(
    "group_too_large", "no group room of module {module}'s sites has {group_size} seats; the largest has {seats}"
)


@dataclass(frozen=True, slots=True)
class SitesOfFile:
    """The ids of all sites, and those sites in which there is no mistake."""

    ids: tuple[str, ...]
    sites: dict[str, Site]

    @classmethod
    def of(cls, file: ProgrammeTable) -> "SitesOfFile":
        # a window in the wrong order has its own mistake
        window = Period(file.window.first, max(file.window.first, file.window.last))
        sound = [table for table in file.sites if not any(site_mistakes(table, ()))]
        # of two with one id the first is meant; the second has its own mistake
        sites = {id_of(table): site(table, window) for table in reversed(sound)}
        return cls(tuple(map(id_of, file.sites)), sites)

    @property
    def complete(self) -> bool:
        return set(self.sites) == set(self.ids)

    def countries(self) -> dict[str, str]:
        return {known.id: known.country for known in self.sites.values()}


def sites_that_exist(file: ProgrammeTable, sites: SitesOfFile) -> Iterator[Found]:
    for found in repeated(("sites",), sites.ids):
        key = "id" if file.sites[int(found.path[1])].id else "catalogue"
        yield found._replace(path=(*found.path[:-1], key))
    for index, module in enumerate(file.modules):
        for place, name in enumerate(module.sites or ()):
            yield from _unknown_site(("modules", index, "sites", place), name, sites)
    for index, booking in enumerate(file.room_bookings):
        yield from _unknown_site(("room_bookings", index, "site"), booking.site, sites)
        if booking.site in sites.sites:
            rooms = [room.id for room in sites.sites[booking.site].rooms]
            if booking.room not in rooms:
                name = sites.sites[booking.site].name
                because = UNKNOWN_ROOM(site=name, id=booking.room, choices=choices(booking.room, rooms))
                yield Found(("room_bookings", index, "room"), booking.room, because)


def enough_sites_abroad(file: ProgrammeTable, sites: SitesOfFile) -> Iterator[Found]:
    wanted = file.abroad.modules
    if not wanted or not sites.complete:
        return
    abroad = {known.id for known in sites.sites.values() if known.abroad}
    able = sum(bool(abroad & sites_of(file, number, sites.countries())) for number in range(1, len(file.modules) + 1))
    if not abroad:
        yield Found(("abroad", "modules"), wanted, NO_SITE_ABROAD())
    elif able < wanted:
        yield Found(("abroad", "modules"), wanted, TOO_FEW_ABROAD(count=able))


def group_rooms_with_seats(file: ProgrammeTable, sites: SitesOfFile) -> Iterator[Found]:
    if not sites.complete:
        return
    for number, module in enumerate(file.modules, 1):
        seats = [
            room.seats
            for site_id in sites_of(file, number, sites.countries())
            for room in (sites.sites[site_id].rooms_of(RoomKind.GROUP) if site_id in sites.sites else ())
        ]
        if group_rooms(file, module) and seats and max(seats) < file.cohort.group_size:
            because = GROUP_TOO_LARGE(module=number, group_size=file.cohort.group_size, seats=max(seats))
            yield Found(("cohort", "group_size"), file.cohort.group_size, because)
            return


def _unknown_site(path: Path, name: str, sites: SitesOfFile) -> Iterator[Found]:
    if name not in sites.ids:
        yield Found(path, name, UNKNOWN_SITE(id=name, choices=choices(name, sites.ids)))
