"""One entry of a calendar and the few of its lines that say when it is, and whether it blocks.

A VFREEBUSY becomes an entry for each period in it (RFC 5545 3.6.4, 3.8.2.6). Of a title only one thing is seen:
whether it begins with the word by which Outlook marks a meeting as cancelled.
"""

import re
from collections.abc import Iterator
from hashlib import sha256

from calendars.busy.limits import Limits
from calendars.busy.recurrences import checked_duration, checked_rule
from calendars.busy.refusal import CalendarRefused
from calendars.language import Message

LONG_LINE = Message("calendar_long_line", "line {line} has more than {most} bytes of dates; take that entry out")

DATED = frozenset({"DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE"})
LISTS = frozenset({"RDATE", "EXDATE"})
REPEATABLE = LISTS | {"RRULE"}
PLAIN = frozenset({
    *("STATUS", "TRANSP", "SEQUENCE", "X-MICROSOFT-CDO-BUSYSTATUS", "X-MICROSOFT-CDO-ALLDAYEVENT"),
    *("X-WR-TIMEZONE", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO"),
})  # fmt: skip
KEPT = DATED | PLAIN | {"RRULE", "DURATION"}
CANCELLED = re.compile(rb"SUMMARY(;[^:]*)?:\s*(cancell?ed|avlyst|aflyst|inst\xc3\xa4llt): ", re.IGNORECASE)
ZONE = re.compile(r';TZID=("[^"]*"|[^;]*)', re.IGNORECASE)
RANGE = re.compile(r";RANGE=THISANDFUTURE(;|$)", re.IGNORECASE)
KIND = re.compile(r";FBTYPE=([A-Z-]+)", re.IGNORECASE)
DAY = re.compile(r"\d{8}(,\d{8})*")


class Entry:
    """Takes the lines of a VEVENT or VFREEBUSY and gives back those that are needed."""

    def __init__(self, *, is_event: bool) -> None:
        self.is_event = is_event
        self.cancelled = False
        self.uid = ""
        self.single: dict[str, str] = {}
        self.repeated: list[str] = []
        self.list_octets = 0
        self.periods: list[tuple[str, ...]] = []

    def take(self, number: int, name: str, line: bytes, limits: Limits) -> int:
        """How many entries the line adds."""
        if not self.is_event:
            periods = tuple(_periods(number, line, limits)) if name == "FREEBUSY" else ()
            self.periods += periods
            return len(periods)
        if name == "SUMMARY":
            self.cancelled |= CANCELLED.match(line) is not None
        elif name == "UID":
            # only compared, and often made of somebody's name or address
            self.uid = sha256(line).hexdigest()[:20]
        elif name in REPEATABLE:
            self.list_octets += len(line)
            if self.list_octets > limits.list_octets:
                raise CalendarRefused(LONG_LINE(line=str(number), most=limits.list_octets))
            self.repeated.append(kept_line(number, name, line, limits))
        elif kept := kept_line(number, name, line, limits):
            self.single[name] = kept
        return 0

    def lines(self, seen: set[tuple[str, str]]) -> Iterator[str]:
        """The entry as VEVENTs; `seen` are the UIDs that others have, with the occurrence they are for."""
        if self.cancelled:
            self.single["STATUS"] = "STATUS:CANCELLED"
        events = [(*self.single.values(), *self.repeated)] if self.is_event else self.periods
        for event in events:
            occurrence = self.single.get("RECURRENCE-ID", "")
            own = not self.uid or (self.uid, occurrence) in seen
            uid = f"own-{len(seen)}" if own else self.uid
            seen.add((uid, occurrence))
            yield from ("BEGIN:VEVENT", f"UID:{uid}", *event, "END:VEVENT")


def kept_line(number: int, name: str, line: bytes, limits: Limits) -> str:
    """The line with the parameters that matter, or nothing if none of it does; raises CalendarRefused."""
    if name not in KEPT:
        return ""
    most = limits.list_octets if name in LISTS else limits.line_octets
    if len(line) > most:
        raise CalendarRefused(LONG_LINE(line=str(number), most=most))
    text = _printable(line.decode("utf-8", "replace"))
    if name in PLAIN:
        return f"{name}:{text.partition(':')[2].strip()}"
    # none of these values has a colon in it, while an unquoted zone before it may: (UTC+01:00) Amsterdam
    head, _, value = (piece.strip() for piece in text.rpartition(":"))
    if name == "RRULE":
        return f"RRULE:{checked_rule(number, value, limits)}"
    if name == "DURATION":
        return f"DURATION:{checked_duration(number, value, limits)}"
    return f"{name}{_parameters(head, value)}:{value}"


def _parameters(head: str, value: str) -> str:
    """What kind of value it is, as the value itself says; then its zone, and how far a change reaches."""
    if DAY.fullmatch(value):
        kind = ";VALUE=DATE"
    else:
        zone = ZONE.search(head)
        kind = (";VALUE=PERIOD" if "/" in value else "") + (f';TZID="{_bare(zone[1])}"' if zone else "")
    return kind + (";RANGE=THISANDFUTURE" if RANGE.search(head) else "")


def _periods(number: int, line: bytes, limits: Limits) -> Iterator[tuple[str, ...]]:
    head, _, values = _printable(line.decode("utf-8", "replace")).rpartition(":")
    kind = KIND.search(head)
    meaning = kind[1].upper() if kind else "BUSY"
    if meaning == "FREE":
        return
    status = ("STATUS:TENTATIVE",) if meaning == "BUSY-TENTATIVE" else ()
    for value in values.split(","):
        begins, _, ends = value.strip().partition("/")
        lasts = "P" in ends.upper()
        last = f"DURATION:{checked_duration(number, ends, limits)}" if lasts else f"DTEND:{ends}"
        yield (f"DTSTART:{begins}", last, *status)


def _bare(zone: str) -> str:
    return zone.strip().strip('"').strip()


def _printable(text: str) -> str:
    return "".join(character for character in text if character.isprintable())
