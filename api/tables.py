"""The sheets that people take home: rows under headings, the same whether they end in a spreadsheet or a CSV file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import TypeAlias

from api.labels import PAYERS, STATUSES, capitalised, kind_label
from calendars.language import Message, said
from planner.bookings import ModuleBooking
from planner.charges import Charge
from planner.estimate import CostEstimate
from planner.programme import Programme

Cell: TypeAlias = str | int | date | time | None

PAYER = Message("column_payer", "Payer")
PAID_BY = Message("column_paid_by", "Paid by")
MODULE = Message("column_module", "Module")
HOME = Message("column_home", "Home")
KIND = Message("column_kind", "Kind")
LOW = Message("column_low", "Low, kr")
LIKELY = Message("column_likely", "Likely, kr")
HIGH = Message("column_high", "High, kr")
STATUS = Message("column_status", "How it is known")
BASIS = Message("column_basis", "Computed from")
SITE = Message("column_site", "Place")
WHAT = Message("column_what", "What")
NAME = Message("column_name", "Name")
DAY = Message("column_day", "Day or night")
FROM_TIME = Message("column_from_time", "From")
UNTIL_TIME = Message("column_until_time", "Until")
COUNT = Message("column_count", "How many")
ROOM = Message("booking_room", "room")
HOTEL_NIGHT = Message("booking_hotel_night", "hotel rooms, night")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def charges_table(charges: Iterable[Charge], estimate: CostEstimate, language: str) -> Table:
    """One row for each charge, with what it was computed from."""
    homes = {group.home.id: group.home.name for group in estimate.homes}
    rows = tuple(
        (
            charge.payer.name,
            capitalised(PAYERS[charge.payer.kind](), language),
            charge.module,
            homes.get(charge.home, ""),
            capitalised(kind_label(charge.kind), language),
            charge.amount.low,
            charge.amount.likely,
            charge.amount.high,
            capitalised(STATUSES[charge.status](), language),
            said(charge.basis, language),
        )
        for charge in charges
    )
    return Table(headings((PAYER, PAID_BY, MODULE, HOME, KIND, LOW, LIKELY, HIGH, STATUS, BASIS), language), rows)


def bookings_table(programme: Programme, bookings: Iterable[ModuleBooking], language: str) -> Table:
    """One row for each room and day, and for each hotel night."""
    columns = (MODULE, SITE, WHAT, NAME, DAY, FROM_TIME, UNTIL_TIME, COUNT)
    rows = tuple(row for booking in bookings for row in _rows_of_booking(programme, booking, language))
    return Table(headings(columns, language), rows)


def headings(columns: Iterable[Message], language: str) -> tuple[str, ...]:
    return tuple(said(column(), language) for column in columns)


def _rows_of_booking(programme: Programme, booking: ModuleBooking, language: str) -> Iterable[tuple[Cell, ...]]:
    room_names = {room.id: room.name for site in programme.sites for room in site.rooms}
    for use in booking.rooms:
        site = programme.site(use.site).name
        room = capitalised(ROOM(), language)
        yield (use.module, site, room, room_names[use.room], use.day, use.begins, use.ends, 1)
    block = booking.block
    hotels = {hotel.id: hotel.name for hotel in programme.site(block.site).hotels}
    for night, rooms in block.nights:
        site, what = programme.site(block.site).name, capitalised(HOTEL_NIGHT(), language)
        yield (block.module, site, what, hotels.get(block.hotel, block.hotel), night, None, None, rooms)
