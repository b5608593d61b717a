"""The lines of a calendar that say when somebody is busy, and no others; or why it is refused (RFC 5545 3.1, 3.6).

What is kept is written anew, so that what was checked is what is parsed later. Summaries, places, people and notes
stay behind here. Components that end without an END line are closed, as Outlook once left all of them open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from calendars.busy.entries import Entry, kept_line
from calendars.busy.limits import LIMITS, Limits
from calendars.busy.refusal import CalendarRefused
from calendars.language import Message

WEB_PAGE = Message(
    "calendar_is_web_page", "this is a web page, not a calendar; copy the link that ends in .ics from its settings"
)
PACKED = Message(
    "calendar_is_packed", "this is a compressed file, not a calendar; unpack it and use the .ics file in it"
)
NOT_A_CALENDAR = Message(
    "not_a_calendar", "this is not a calendar: it does not begin with BEGIN:VCALENDAR; export or publish it as .ics"
)
TOO_DEEP = Message(
    "calendar_too_deep", "line {line} nests one entry inside another more than {most} times; export it again"
)
TOO_MANY = Message("calendar_too_many_entries", "it has more than {most} entries; export or publish a shorter time")

BEGINS = b"BEGIN:VCALENDAR"
LOOKED_AT = 100
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
PACKED_BEGINNINGS = (b"\x1f\x8b", b"PK\x03\x04", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf")
NAME = re.compile(rb"[A-Za-z0-9-]+")
TOP = frozenset({"VEVENT", "VFREEBUSY", "VTIMEZONE", "VTODO", "VJOURNAL", "VAVAILABILITY"})
OBSERVANCES = frozenset({"STANDARD", "DAYLIGHT"})


def essence(content: bytes, limits: Limits = LIMITS) -> str:
    """The calendar without anything private, safe to parse within limits; raises CalendarRefused."""
    content = content.removeprefix(BYTE_ORDER_MARK).lstrip()
    if b"".join(content[:LOOKED_AT].splitlines()[:1]).strip().upper() != BEGINS:
        raise _not_a_calendar(content)
    sieve = Sieve(limits)
    for number, line in unfolded(content):
        if named := NAME.match(line):
            sieve.take(number, named[0].decode().upper(), line)
    return "".join(f"{line}\r\n" for line in sieve.lines())


def unfolded(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each whole line with the number of its first; folds are undone before decoding, for they may split a letter."""
    first, pieces = 0, list[bytes]()
    for number, line in enumerate(content.splitlines(), 1):
        if pieces and line[:1] in {b" ", b"\t"}:
            pieces.append(line[1:])
            continue
        yield first, b"".join(pieces)
        first, pieces = number, [line]
    yield first, b"".join(pieces)


@dataclass(slots=True)
class Part:
    """One VCALENDAR: its zones, which others may name before they come, and its entries."""

    zone: str = ""
    zones: list[list[str]] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


class Sieve:
    """Takes lines in order and keeps those that matter, each in the component it belongs to."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.parts: list[Part] = []
        self.open: list[str] = []
        self.count = 0

    def take(self, number: int, name: str, line: bytes) -> None:
        if name == "BEGIN":
            self._begin(number, _kind(line))
        elif name == "END":
            self._end(_kind(line))
        elif self.open:
            self._property(number, name, line)

    def lines(self) -> Iterator[str]:
        """The calendars again, zones first; twins get a UID of their own, or one of them would be lost."""
        self._close(0)
        seen: set[tuple[str, str]] = set()
        for part in self.parts:
            yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samling//Essence//EN")
            if part.zone:
                yield f"X-WR-TIMEZONE:{part.zone}"
            for zone in part.zones:
                yield from zone
            for entry in part.entries:
                yield from entry.lines(seen)
            yield "END:VCALENDAR"

    def _begin(self, number: int, kind: str) -> None:
        self._close(self._parents_of(kind))
        self.open.append(kind)
        if len(self.open) > self.limits.depth:
            raise CalendarRefused(TOO_DEEP(line=str(number), most=self.limits.depth))
        if kind == "VCALENDAR":
            self.parts.append(Part())
        elif kind == "VTIMEZONE":
            self.parts[-1].zones.append(["BEGIN:VTIMEZONE"])
        elif kind in OBSERVANCES and "VTIMEZONE" in self.open:
            self.parts[-1].zones[-1].append(f"BEGIN:{kind}")
        elif kind in {"VEVENT", "VFREEBUSY"}:
            self.parts[-1].entries.append(Entry(is_event=kind == "VEVENT"))
            self._counted(1)

    def _end(self, kind: str) -> None:
        if kind in self.open:
            self._close(len(self.open) - 1 - self.open[::-1].index(kind))

    def _property(self, number: int, name: str, line: bytes) -> None:
        kind, part = self.open[-1], self.parts[-1]
        if kind == "VCALENDAR" and name == "X-WR-TIMEZONE":
            part.zone = kept_line(number, name, line, self.limits).partition(":")[2]
        elif kind in {"VEVENT", "VFREEBUSY"}:
            self._counted(part.entries[-1].take(number, name, line, self.limits))
        elif kind == "VTIMEZONE" or (kind in OBSERVANCES and "VTIMEZONE" in self.open):
            zone_line = kept_line(number, name, line, self.limits)
            part.zones[-1] += [zone_line] if zone_line else []

    def _parents_of(self, kind: str) -> int:
        """How many of the open components may hold this one: what cannot has lost its END line."""
        if kind == "VCALENDAR":
            return 0
        if kind in TOP:
            return int(self.open[:1] == ["VCALENDAR"])
        if kind in OBSERVANCES and "VTIMEZONE" in self.open:
            return self.open.index("VTIMEZONE") + 1
        return len(self.open) - (self.open[-1:] == [kind])

    def _close(self, remaining: int) -> None:
        while len(self.open) > remaining:
            kind = self.open.pop()
            if kind == "VTIMEZONE" or (kind in OBSERVANCES and "VTIMEZONE" in self.open):
                self.parts[-1].zones[-1].append(f"END:{kind}")

    def _counted(self, entries: int) -> None:
        self.count += entries
        if self.count > self.limits.entries:
            raise CalendarRefused(TOO_MANY(most=self.limits.entries))


def _kind(line: bytes) -> str:
    return line.partition(b":")[2].strip().decode("ascii", "replace").upper()


def _not_a_calendar(content: bytes) -> CalendarRefused:
    if content.startswith(PACKED_BEGINNINGS):
        return CalendarRefused(PACKED())
    return CalendarRefused(WEB_PAGE() if content.startswith(b"<") else NOT_A_CALENDAR())
