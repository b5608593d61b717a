"""Who follows a feed: the cohort, staff, one room or one hotel; each has a name in addresses and as a file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import normalize
from uuid import uuid5

from planner.agenda.identity import NAMESPACE
from planner.bookings import ModuleBooking
from planner.programme import Programme

NORDIC_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "Æ": "ae", "Ø": "o", "Å": "a", "ß": "ss"})
NOT_IN_FILE_NAMES = re.compile(r"[^a-z0-9]+")


class Kind(StrEnum):
    COHORT = "cohort"
    STAFF = "staff"
    ROOM = "room"
    HOTEL = "hotel"


@dataclass(frozen=True, slots=True, order=True)
class Audience:
    """`room:oslo/a1-030` as a value; `site` and `place` are empty for the cohort and for staff."""

    kind: Kind
    site: str = ""
    place: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.site}/{self.place}" if self.place else str(self.kind)


COHORT = Audience(Kind.COHORT)
STAFF = Audience(Kind.STAFF)


def audience_named(name: str, programme: Programme) -> Audience | None:
    """The audience that a name stands for, None where the programme has no such room or hotel."""
    return {str(audience): audience for audience in all_audiences(programme)}.get(name)


def all_audiences(programme: Programme) -> tuple[Audience, ...]:
    rooms = (Audience(Kind.ROOM, site.id, room.id) for site in programme.sites for room in site.rooms)
    hotels = (Audience(Kind.HOTEL, site.id, hotel.id) for site in programme.sites for hotel in site.hotels)
    return (COHORT, STAFF, *rooms, *hotels)


def audiences_of(bookings: Iterable[ModuleBooking]) -> tuple[Audience, ...]:
    """Everyone who has something to follow: cohort and staff, and each room and hotel that is in use."""
    used: set[Audience] = set()
    for booking in bookings:
        used.update(Audience(Kind.ROOM, use.site, use.room) for use in booking.rooms)
        used.add(Audience(Kind.HOTEL, booking.block.site, booking.block.hotel))
    return (COHORT, STAFF, *sorted(used))


def file_names(audiences: Iterable[Audience]) -> dict[Audience, str]:
    """A file name for each, in ASCII; those that would share one get a mark of their own, always the same."""
    names = {audience: _plain(str(audience)) for audience in audiences}
    shared = {name for name in names.values() if list(names.values()).count(name) > 1}
    return {
        audience: f"{name}-{_mark(audience)}.ics" if name in shared else f"{name}.ics"
        for audience, name in names.items()
    }


def _plain(name: str) -> str:
    letters = normalize("NFKD", name.translate(NORDIC_LETTERS)).encode("ascii", "ignore").decode().lower()
    return NOT_IN_FILE_NAMES.sub("-", letters).strip("-")


def _mark(audience: Audience) -> str:
    return uuid5(NAMESPACE, str(audience)).hex[:8]
