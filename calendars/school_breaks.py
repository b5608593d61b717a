"""School breaks per county, dated, each with its status and source; never week numbers.

2026 has a week 53, so a break that is in week 9 one year may be in week 8 the next: only dates can be compared.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from calendars.counties import COUNTIES, UnknownCountyError, unknown_county
from calendars.dated_rows import DatedRow, dated_rows
from calendars.language import Text
from calendars.period import Period
from calendars.source import Status

FILE = "school_breaks.csv"


class BreakKind(StrEnum):
    AUTUMN = "autumn"
    CHRISTMAS = "christmas"
    WINTER = "winter"
    EASTER = "easter"
    SUMMER = "summer"
    FREE_DAY = "free_day"


NAMES = {
    BreakKind.AUTUMN: Text("høstferie", "haustferie", "autumn break"),
    BreakKind.CHRISTMAS: Text("juleferie", "juleferie", "Christmas break"),
    BreakKind.WINTER: Text("vinterferie", "vinterferie", "winter break"),
    BreakKind.EASTER: Text("påskeferie", "påskeferie", "Easter break"),
    BreakKind.SUMMER: Text("sommerferie", "sommarferie", "summer break"),
    BreakKind.FREE_DAY: Text("elevfri dag", "elevfri dag", "school-free day"),
}


@dataclass(frozen=True, slots=True)
class SchoolBreak:
    """Days without school in one county. `or_else` is where an assumed break may be instead."""

    county: str
    name: Text
    period: Period
    status: Status
    source: str
    or_else: Period | None = None
    note: str = ""


def school_breaks(counties: Collection[str], window: Period) -> tuple[SchoolBreak, ...]:
    """The breaks of some counties that touch a window, earliest first."""
    for county in counties:
        if county not in COUNTIES:
            raise UnknownCountyError(unknown_county(county))
    return tuple(
        school_break
        for school_break in all_school_breaks()
        if school_break.county in counties and school_break.period.overlaps(window)
    )


@cache
def all_school_breaks() -> tuple[SchoolBreak, ...]:
    """Every break in the file, earliest first, in the order of COUNTIES."""
    return tuple(sorted(dated_rows(FILE, _read), key=lambda known: (known.period.first, COUNTIES.index(known.county))))


def _read(row: DatedRow) -> SchoolBreak:
    cells = row.cells
    if row.period is None:
        raise ValueError("a school break needs its first and last day")
    if cells["county"] not in COUNTIES:
        raise UnknownCountyError(unknown_county(cells["county"]))
    name = NAMES[BreakKind(cells["kind"])]
    return SchoolBreak(
        cells["county"], name, row.period, row.status, row.source, _interval(cells["or_else"]), cells["note"]
    )


def _interval(text: str) -> Period | None:
    """Two dates as ISO 8601 writes them, `2028-03-06/2028-03-10`."""
    if not text:
        return None
    first, last = text.split("/")
    return Period(date.fromisoformat(first), date.fromisoformat(last))
