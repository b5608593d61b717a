"""`samling book`: holds the rooms and beds of the published year."""

from typing import Any

from api.command_line.exit_codes import ExitCode
from api.command_line.impossible import tell_conflict
from api.command_line.options import Around, AsJson, Db, Lang, Language, ProgrammePath
from api.command_line.printed_bookings import printed_bookings
from api.command_line.reading import ProgrammeText, programme_at
from api.command_line.released import booked_or_refused, published_or_refused
from api.command_line.terminal import Terminal
from api.command_line.years import PlanFile, Wanted, year_wanted
from calendars.language import Message
from planner.bookings import ModuleBooking
from planner.plan import Conflict
from planner.publishing import PlannedYear, year_of
from planner.store.engine import Store
from planner.store.ledger import Booked
from planner.store.opening import open_store
from planner.store.releases import Revision, published

NOTHING_PUBLISHED = Message(
    "nothing_published", "no plan of {programme} is published yet; the best one is published first, then booked"
)
FILE_CHANGED = Message(
    "file_changed_since",
    "the programme file has changed since revision {revision}, which is booked; publish to change it",
)
EXAMPLE = """samling book my-year.toml
samling book my-year.toml --plan plan.json"""


def command(  # noqa: PLR0913, PLR0917 one for each option
    file: ProgrammePath,
    plan_file: PlanFile = None,
    around_bookings: Around = False,  # noqa: FBT002 a flag of the command line
    db: Db = None,
    as_json: AsJson = False,  # noqa: FBT002 a flag of the command line
    lang: Lang = Language.NB,
) -> ExitCode:
    terminal = Terminal(lang, as_json)
    read = programme_at(file)
    with open_store(db) as store:
        anew = plan_file is not None or around_bookings
        found = None if anew else _published(store, read, terminal)
        if found is None:
            year = year_wanted(Wanted(read, plan_file, store if around_bookings else None), terminal)
            if isinstance(year, Conflict):
                return tell_conflict(year, terminal)
            found = (year, published_or_refused(store, year))
        year, revision = found
        outcome = booked_or_refused(store, year, revision)
    terminal.answer(
        lambda: bookings_json(year.bookings, revision, outcome),
        lambda: printed_bookings(year.programme, year.bookings, outcome, lang),
    )
    return ExitCode.DONE


def bookings_json(bookings: tuple[ModuleBooking, ...], revision: Revision, outcome: Booked) -> dict[str, Any]:
    """What each module has now; `booked` were booked by this command, `unchanged` before it."""
    return {
        "programme": revision.programme,
        "revision": revision.number,
        "booked": list(outcome.booked),
        "unchanged": list(outcome.unchanged),
        "modules": [_booking_json(booking) for booking in bookings],
    }


def _published(store: Store, read: ProgrammeText, terminal: Terminal) -> tuple[PlannedYear, Revision] | None:
    revision = published(store, read.programme.id)
    if revision is None:
        terminal.note(NOTHING_PUBLISHED(programme=read.programme.name))
        return None
    if revision.programme_text != read.text:
        terminal.note(FILE_CHANGED(revision=revision.number))
    return year_of(store, revision), revision


def _booking_json(booking: ModuleBooking) -> dict[str, Any]:
    block = booking.block
    return {
        "module": booking.module,
        "site": block.site,
        "rooms": [
            {
                "room": use.room,
                "day": use.day.isoformat(),
                "begins": use.begins.isoformat("minutes"),
                "ends": use.ends.isoformat("minutes"),
            }
            for use in booking.rooms
        ],
        "hotel": block.hotel,
        "nights": [{"night": night.isoformat(), "rooms": rooms} for night, rooms in block.nights],
        "room_nights": block.room_nights,
    }
