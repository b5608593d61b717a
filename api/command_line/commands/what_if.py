"""`samling what-if`: something happens after a year is published; the ways to mend it, each with its bill."""

from datetime import date
from typing import Annotated

import typer

from api.command_line.exit_codes import ExitCode
from api.command_line.failures import Mistake
from api.command_line.here import now
from api.command_line.impossible import tell_conflict
from api.command_line.incidents import INCIDENTS, day_of, incident_of
from api.command_line.options import AsJson, Db, Lang, Language, OutFile, ProgrammePath
from api.command_line.printed_what_if import printed_what_if
from api.command_line.reading import ProgrammeText, programme_at
from api.command_line.terminal import Terminal
from api.command_line.writing import json_bytes, writable, write_file
from api.command_line.years import PlanFile, Wanted, year_wanted
from calendars.clock import OSLO
from calendars.language import Message
from planner.plan import Conflict, Plan
from planner.plan_file import plan_json
from planner.publishing import year_of
from planner.store.board import around_others, bookings_in
from planner.store.engine import Store
from planner.store.opening import open_store
from planner.store.releases import published
from planner.what_if.answers import WhatIf, what_if
from planner.what_if.documents import what_if_json
from planner.what_if.standing import ChangePrices, Standing

AWAY_HELP = Message("option_away", "somebody of the staff is away: their id, a colon, a day or first..last")
HOTEL_HELP = Message(
    "option_hotel_lost", "a hotel is lost: site/hotel, a colon, and a module, a night, first..last, or first.. for good"
)
ROOM_HELP = Message("option_room_lost", "a room is lost: site/room, a colon, a day or first..last")
BREAK_HELP = Message("option_school_break", "a county changes its school break: county, a colon, its new first..last")
EVENT_HELP = Message(
    "option_event", "an event appears: its name, a colon, first..last, and =5000 if it is no must but costs that a day"
)
CLOSED_HELP = Message("option_site_closed", "a site closes: its id, a colon, a day or first..last")
TODAY_HELP = Message("option_today", "the day it happens (otherwise: today); what has begun by then stays")
TOLD_HELP = Message("option_told_kr", "what it is worth that a participant need not be told another date")
ROOM_KR_HELP = Message("option_room_kr", "what it is worth that a booked room need not be given back, for each day")
SWAP_HELP = Message("option_swap_kr", "what it is worth that two days of a module need not change places")
SUBSTITUTE_HELP = Message("option_substitute_kr", "what a day with a substitute costs")
NOTICE_HELP = Message("option_notice_days", "nobody is called to a new date fewer days ahead than this")
REPAIR_HELP = Message("option_repair", "which of the repairs --out writes as a plan file; 1 is the cheapest")
NO_SUCH_REPAIR = Message("what_if_no_such_repair", "--repair {number}: there are {count} repairs, counted from 1")
NOT_A_DAY = Message("today_not_a_day", "--today {day}: write a day as 2027-11-20")
TOO_LITTLE = Message("what_if_below_zero", "{option} {value}: it cannot be less than 0")
NOT_PUBLISHED_YET = Message(
    "what_if_not_published", "no plan of {programme} is published; this is worked out as if this one were, and booked"
)
FILE_CHANGED = Message(
    "what_if_file_changed", "the programme file has changed since revision {revision}; this is about the revision"
)
WORKING = Message("what_if_working", "solving the year again, with every change paying for what it breaks")
EXAMPLE = """samling what-if my-year.toml --away lead:2027-12-15..2027-12-17 --today 2027-11-20
samling what-if my-year.toml --hotel-lost oslo/thon-storo:3
samling what-if my-year.toml --school-break Oslo:2028-02-14..2028-02-18 --out plan.json
samling publish my-year.toml --plan plan.json --reason "winter break moved\""""
USUAL = ChangePrices()

AwayOption = Annotated[str | None, typer.Option("--away", metavar="STAFF:DAYS", help=AWAY_HELP.text)]
HotelOption = Annotated[str | None, typer.Option("--hotel-lost", metavar="SITE/HOTEL:WHEN", help=HOTEL_HELP.text)]
RoomOption = Annotated[str | None, typer.Option("--room-lost", metavar="SITE/ROOM:DAYS", help=ROOM_HELP.text)]
BreakOption = Annotated[str | None, typer.Option("--school-break", metavar="COUNTY:DAYS", help=BREAK_HELP.text)]
EventOption = Annotated[str | None, typer.Option("--event", metavar="NAME:DAYS", help=EVENT_HELP.text)]
ClosedOption = Annotated[str | None, typer.Option("--site-closed", metavar="SITE:DAYS", help=CLOSED_HELP.text)]
Today = Annotated[str | None, typer.Option("--today", metavar="2027-11-20", help=TODAY_HELP.text)]
Told = Annotated[int, typer.Option("--told-kr", metavar="KRONER", help=TOLD_HELP.text)]
RoomPrice = Annotated[int, typer.Option("--room-kr", metavar="KRONER", help=ROOM_KR_HELP.text)]
SwapPrice = Annotated[int, typer.Option("--swap-kr", metavar="KRONER", help=SWAP_HELP.text)]
Substitute = Annotated[int, typer.Option("--substitute-kr", metavar="KRONER", help=SUBSTITUTE_HELP.text)]
Number = Annotated[int, typer.Option("--repair", metavar="NUMBER", help=REPAIR_HELP.text)]
Notice = Annotated[int, typer.Option("--notice-days", metavar="DAYS", help=NOTICE_HELP.text)]


def command(  # noqa: PLR0913, PLR0917 one for each option
    file: ProgrammePath,
    away: AwayOption = None,
    hotel_lost: HotelOption = None,
    room_lost: RoomOption = None,
    school_break: BreakOption = None,
    event: EventOption = None,
    site_closed: ClosedOption = None,
    today: Today = None,
    told_kr: Told = USUAL.told_kr,
    room_kr: RoomPrice = USUAL.room_kr,
    swap_kr: SwapPrice = USUAL.swap_kr,
    substitute_kr: Substitute = USUAL.substitute_kr,
    notice_days: Notice = USUAL.notice_days,
    out: OutFile = None,
    repair: Number = 1,
    plan_file: PlanFile = None,
    db: Db = None,
    as_json: AsJson = False,  # noqa: FBT002 a flag of the command line
    lang: Lang = Language.NB,
) -> ExitCode:
    terminal = Terminal(lang, as_json)
    read = programme_at(file)
    values = (away, hotel_lost, room_lost, school_break, event, site_closed)
    if out is not None:
        writable(out.parent)
    prices = _prices(
        told_kr=told_kr, room_kr=room_kr, swap_kr=swap_kr, substitute_kr=substitute_kr, notice_days=notice_days
    )
    standing = _standing(Wanted(read, plan_file), db, _today(today), prices, terminal)
    if isinstance(standing, Conflict):
        return tell_conflict(standing, terminal)
    incident = incident_of(dict(zip(INCIDENTS, values, strict=True)), standing.programme, standing.plan)
    with terminal.progress() as progress:
        progress(WORKING())
        answer = what_if(standing, incident)
    if out is not None and answer.repairs:
        write_file(out, json_bytes(plan_json(_chosen(answer, repair), lang)))
    day = standing.today
    terminal.answer(lambda: what_if_json(answer, lang), lambda: printed_what_if(answer, day, lang))
    return ExitCode.DONE if answer.repairs else ExitCode.IMPOSSIBLE


def _chosen(answer: WhatIf, number: int) -> Plan:
    """The year of one repair, to be published with `--plan`; raises Mistake."""
    if not 1 <= number <= len(answer.repairs):
        raise Mistake(NO_SUCH_REPAIR(number=str(number), count=len(answer.repairs)))
    return answer.repairs[number - 1].plan


def _standing(
    wanted: Wanted, db: str | None, today: date, prices: ChangePrices, terminal: Terminal
) -> Standing | Conflict:
    """The published year with what is booked for it; without one, the best year or that of a plan file."""
    if wanted.plan_file is None:
        with open_store(db) as store:
            found = _published(store, wanted.read, today, prices, terminal)
        if found is not None:
            return found
    year = year_wanted(wanted, terminal)
    if isinstance(year, Conflict):
        return year
    terminal.note(NOT_PUBLISHED_YET(programme=year.programme.name))
    in_force = {booking.module: booking for booking in year.bookings}
    return Standing(
        programme=year.programme, plan=year.plan, bookings=year.bookings, in_force=in_force, today=today, prices=prices
    )


def _published(
    store: Store, read: ProgrammeText, today: date, prices: ChangePrices, terminal: Terminal
) -> Standing | None:
    revision = published(store, read.programme.id)
    if revision is None:
        return None
    if revision.programme_text != read.text:
        terminal.note(FILE_CHANGED(revision=revision.number))
    year = year_of(store, revision)
    held = {one.module for one in bookings_in(store, read.programme.id)}
    return Standing(
        programme=around_others(store, year.programme),
        plan=year.plan,
        bookings=year.bookings,
        in_force={booking.module: booking for booking in year.bookings if booking.module in held},
        today=today,
        prices=prices,
    )


def _today(written: str | None) -> date:
    if written is None:
        return now().astimezone(OSLO).date()
    day = day_of(written)
    if day is None:
        raise Mistake(NOT_A_DAY(day=written))
    return day


def _prices(**given: int) -> ChangePrices:
    """Raises Mistake with every price that is below nothing."""
    mistakes = [
        TOO_LITTLE(option=f"--{name.replace('_', '-')}", value=str(value)) for name, value in given.items() if value < 0
    ]
    if mistakes:
        raise Mistake(*mistakes)
    return ChangePrices(**given)
