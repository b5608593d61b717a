"""What is booked, as it is printed in a terminal: rooms and hotel nights for each module."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from calendars.language import Message, said
from planner.bookings import ModuleBooking
from planner.programme import Programme
from planner.store.ledger import Booked
from venues.sites import RoomKind, Site

BOOKED = Message("printed_booked", "{count} module is booked now.", "{count} modules are booked now.")
UNCHANGED = Message(
    "printed_unchanged",
    "{count} module was booked already and is unchanged.",
    "{count} modules were booked already and are unchanged.",
)
MODULE = Message("printed_bookings_module", "Module")
WHERE = Message("printed_bookings_where", "Where")
ROOMS = Message("printed_bookings_rooms", "Rooms")
HOTEL = Message("printed_bookings_hotel", "Hotel")
ROOM_NIGHTS = Message("printed_bookings_room_nights", "Room nights")
GROUP_ROOMS = Message("printed_group_rooms", "{count} group room", "{count} group rooms")


def printed_bookings(
    programme: Programme, bookings: Iterable[ModuleBooking], outcome: Booked, language: str
) -> Iterator[RenderableType]:
    """What changed, and what each module has."""
    yield from printed_outcome(outcome, language)
    yield ""
    yield _table(programme, bookings, language)


def printed_outcome(outcome: Booked, language: str) -> Iterator[RenderableType]:
    """How many modules are booked now, and how many were before."""
    for message, modules in ((BOOKED, outcome.booked), (UNCHANGED, outcome.unchanged)):
        if modules:
            yield Text(said(message(count=len(modules)), language), style="bold")


def _table(programme: Programme, bookings: Iterable[ModuleBooking], language: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(said(MODULE(), language), justify="right", no_wrap=True)
    for column in (WHERE, ROOMS, HOTEL):
        table.add_column(said(column(), language))
    table.add_column(said(ROOM_NIGHTS(), language), justify="right")
    for booking in bookings:
        site, block = programme.site(booking.block.site), booking.block
        hotel = site.hotel(block.hotel).name
        table.add_row(str(booking.module), site.city, _rooms(booking, site, language), hotel, str(block.room_nights))
    return table


def _rooms(booking: ModuleBooking, site: Site, language: str) -> str:
    """The plenary room by its name, and how many group rooms."""
    used = {use.room for use in booking.rooms}
    plenary = [room.name for room in site.rooms_of(RoomKind.PLENARY) if room.id in used]
    groups = sum(room.id in used for room in site.rooms_of(RoomKind.GROUP))
    return ", ".join([*plenary, *([said(GROUP_ROOMS(count=groups), language)] if groups else [])])
