"""What somebody asks of the desk, read from an address; whatever is wrong with it is told at once, as a page or 422."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from api.errors import NO_SUCH_MODULE, Missing, Unclear
from calendars.language import Message, Reason
from calendars.period import monday_of_week
from planner.pins import Pin
from planner.programme import Programme

NOT_A_WEEK = Message("asked_week", "there is no week {week}; write an ISO week as 2027-W41")
NOT_A_DAY = Message("asked_day", "there is no day {day}; write a day as 2027-10-11")
NO_SUCH_SITE = Message("asked_site", "there is no site {site}; the programme has {sites}")
NOTHING_ASKED = Message("asked_nothing", "say when or where: a week, a first day or a site")
NOT_BETWEEN = Message("asked_number", "{value} cannot be; write a whole number from {least} to {most}")
LONGEST_SHOWN = 40
MOST_CHOICES, MOST_PERCENT = 10, 100
WHOLE = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """A module as somebody would have it, in the words of the address; what is empty is left to the planner."""

    module: int
    week: str = ""
    first: str = ""
    site: str = ""


def pin_asked(asked: AskedPlace, programme: Programme) -> Pin:
    """The question as a pin; raises Missing or Unclear."""
    if all(known.number != asked.module for known in programme.modules):
        raise Missing(NO_SUCH_MODULE(module=asked.module))
    if wrong := tuple(_wrong(asked, programme)):
        raise Unclear(*wrong)
    return Pin(asked.module, day_in(asked.first), asked.site or None, monday_of_week(asked.week))


def whole_number(name: str, text: str, least: int, most: int) -> int | tuple[str, Reason]:
    """A number that somebody wrote, or what is wrong with the parameter of that name."""
    if WHOLE.fullmatch(text) and least <= int(text) <= most:
        return int(text)
    return name, NOT_BETWEEN(value=shortened(text), least=least, most=most)


def choices_asked(count: str, tolerance: str) -> tuple[int, int]:
    """How many other years, and how much dearer in percent; raises Unclear."""
    read = (
        whole_number("count", count, 1, MOST_CHOICES),
        whole_number("tolerance", tolerance, 0, MOST_PERCENT),
    )
    if wrong := tuple(found for found in read if isinstance(found, tuple)):
        raise Unclear(*wrong)
    how_many, percent = (found for found in read if isinstance(found, int))
    return how_many, percent


def day_in(text: str) -> date | None:
    """A day as ISO 8601 writes it; None where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def shortened(text: str) -> str:
    """What somebody wrote, short enough for a sentence."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _wrong(asked: AskedPlace, programme: Programme) -> Iterator[tuple[str, Reason]]:
    sites = tuple(site.id for site in programme.sites)
    if asked.week and monday_of_week(asked.week) is None:
        yield "week", NOT_A_WEEK(week=shortened(asked.week))
    if asked.first and day_in(asked.first) is None:
        yield "first", NOT_A_DAY(day=shortened(asked.first))
    if asked.site and asked.site not in sites:
        yield "site", NO_SUCH_SITE(site=shortened(asked.site), sites=sites)
    if not (asked.week or asked.first or asked.site):
        yield "week", NOTHING_ASKED()
