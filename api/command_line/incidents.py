"""What has happened, as it is written on the command line; and what is wrong with how it is written."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from api.command_line.failures import Mistake
from calendars.counties import COUNTIES
from calendars.language import Message, Reason, Text
from calendars.period import Period
from planner.plan import Plan
from planner.programme import Programme
from planner.what_if.incidents import (
    Away,
    EventAppears,
    HotelLost,
    Incident,
    RoomLost,
    SchoolBreakMoved,
    SiteCloses,
    from_day_on,
)
from venues.unknown import nearest

Read: TypeAlias = Callable[[str, Programme, Plan], Incident | Reason]

DATES = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?")
KRONER = re.compile(r"(?P<dates>.+)=(?P<kr>\d{1,9})")
NOT_UNDERSTOOD = Message("what_if_not_understood", "{option} {value} is not understood; write {option} {example}")
UNKNOWN = Message("what_if_unknown", "{option} {value}: there is no {name}; there are {known}")
NOT_DAYS = Message(
    "what_if_not_days", "{option} {value}: {days} is not a day or a run of days; write 2027-12-15..2027-12-17"
)
NO_SUCH_MODULE = Message("what_if_no_module", "{option} {value}: the year has no module {module}; it has {modules}")
ONE_INCIDENT = Message("what_if_one_incident", "say what has happened, one thing at a time: one of {options}")
CLOSED = Text("meldt etter publisering", "meldt etter publisering", "told after publishing")


@dataclass(frozen=True, slots=True)
class Written:
    """One option of the command: how it is called, an example, and how its value is read."""

    option: str
    example: str
    read: Read

    def understood(self, value: str, programme: Programme, plan: Plan) -> Incident:
        """The incident; raises Mistake."""
        if not value.rpartition(":")[0]:
            raise Mistake(NOT_UNDERSTOOD(option=self.option, value=value, example=self.example))
        outcome = self.read(value, programme, plan)
        if isinstance(outcome, Reason):
            raise Mistake(outcome)
        return outcome


def incident_of(given: dict[str, str | None], programme: Programme, plan: Plan) -> Incident:
    """What the one option that is given says; raises Mistake where there is none, or more than one."""
    asked = [(INCIDENTS[option], value) for option, value in given.items() if value is not None]
    if len(asked) != 1:
        raise Mistake(ONE_INCIDENT(options=tuple(written.option for written in INCIDENTS.values())))
    written, value = asked[0]
    return written.understood(value, programme, plan)


def _away(value: str, programme: Programme, plan: Plan) -> Incident | Reason:  # noqa: ARG001 options are read alike
    who, _, days = value.rpartition(":")
    known = [staff.id for staff in programme.staff]
    period = _period(days)
    if who not in known:
        return _unknown("away", value, who, known)
    return Away(who, period) if period else _not_days("away", value, days)


def _hotel_lost(value: str, programme: Programme, plan: Plan) -> Incident | Reason:
    """For the nights of a module, of some days, or from a day on."""
    place, _, when = value.rpartition(":")
    site, _, hotel = place.partition("/")
    known = [f"{one.id}/{house.id}" for one in programme.sites for house in one.hotels]
    if place not in known:
        return _unknown("hotel_lost", value, place, known)
    if when.isdecimal():
        period = next((planned.period for planned in plan.modules if planned.module == int(when)), None)
        if period is None:
            numbers = tuple(str(planned.module) for planned in plan.modules)
            return NO_SUCH_MODULE(option="--hotel-lost", value=value, module=when, modules=numbers)
        return HotelLost.around(site, hotel, period)
    nights = _from_on(when, programme) if when.endswith("..") else _period(when)
    return HotelLost(site, hotel, nights) if nights else _not_days("hotel_lost", value, when)


def _room_lost(value: str, programme: Programme, plan: Plan) -> Incident | Reason:  # noqa: ARG001 options are read alike
    place, _, days = value.rpartition(":")
    site, _, room = place.partition("/")
    known = [f"{one.id}/{each.id}" for one in programme.sites for each in one.rooms]
    period = _period(days)
    if place not in known:
        return _unknown("room_lost", value, place, known)
    return RoomLost(site, room, period) if period else _not_days("room_lost", value, days)


def _school_break(value: str, programme: Programme, plan: Plan) -> Incident | Reason:  # noqa: ARG001 options are read alike
    county, _, days = value.rpartition(":")
    period = _period(days)
    if county not in COUNTIES:
        return _unknown("school_break", value, county, list(COUNTIES))
    return SchoolBreakMoved(county, period) if period else _not_days("school_break", value, days)


def _event(value: str, programme: Programme, plan: Plan) -> Incident | Reason:  # noqa: ARG001 options are read alike
    """A must, or with `=5000` a price for each module day."""
    name, _, rest = value.rpartition(":")
    priced = KRONER.fullmatch(rest)
    days = priced["dates"] if priced else rest
    period = _period(days)
    kr_per_day = int(priced["kr"]) if priced else None
    return EventAppears(Text(name), period, kr_per_day) if period else _not_days("event", value, days)


def _site_closed(value: str, programme: Programme, plan: Plan) -> Incident | Reason:  # noqa: ARG001 options are read alike
    site, _, days = value.rpartition(":")
    known = [one.id for one in programme.sites]
    period = _period(days)
    if site not in known:
        return _unknown("site_closed", value, site, known)
    return SiteCloses(site, period, CLOSED) if period else _not_days("site_closed", value, days)


INCIDENTS = {
    "away": Written("--away", "lead:2027-12-15..2027-12-17", _away),
    "hotel_lost": Written("--hotel-lost", "oslo/thon-storo:3", _hotel_lost),
    "room_lost": Written("--room-lost", "oslo/bi-a1:2027-12-15", _room_lost),
    "school_break": Written("--school-break", "Oslo:2028-02-14..2028-02-18", _school_break),
    "event": Written("--event", "Landsmøte:2028-02-02..2028-02-04=5000", _event),
    "site_closed": Written("--site-closed", "oslo:2027-12-15..2027-12-17", _site_closed),
}


def day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _period(text: str) -> Period | None:
    written = DATES.fullmatch(text)
    days = list(_days(written)) if written else []
    if not days or None in days:
        return None
    first, last = (day for day in (days[0], days[-1]) if day)
    return Period(first, last) if first <= last else None


def _days(written: re.Match[str]) -> Iterator[date | None]:
    return (day_of(text) for text in written.groups() if text)


def _from_on(when: str, programme: Programme) -> Period | None:
    first = day_of(when.removesuffix(".."))
    return from_day_on(first, programme) if first else None


def _not_days(name: str, value: str, days: str) -> Reason:
    return NOT_DAYS(option=INCIDENTS[name].option, value=value, days=days)


def _unknown(name: str, value: str, asked: str, known: list[str]) -> Reason:
    choices = nearest(asked, known) or tuple(known)
    return UNKNOWN(option=INCIDENTS[name].option, value=value, name=asked, known=choices)
