"""How far the calendars reach: what to say when a plan rests on assumed days, or on days nobody has added yet."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from functools import cache

from calendars.dated_rows import table
from calendars.event_weeks import NORWAY, event_warnings
from calendars.language import Message, Reason
from calendars.period import Period
from calendars.school_break_warnings import school_break_warnings

BEYOND = Message("beyond_the_calendars", "{file} is kept for {covered} only; add to it what is known of {beyond}")


def calendar_warnings(
    window: Period, counties: Collection[str], countries: Collection[str] = NORWAY
) -> tuple[Reason, ...]:
    """Everything about a window that the calendars do not know for sure, each warning naming the file to update.

    `counties` are those that participants live in; `countries` those whose events matter.
    """
    return (
        *(_beyond(window) if countries else ()),
        *school_break_warnings(counties, window),
        *event_warnings(window, countries),
    )


def _beyond(window: Period) -> Iterator[Reason]:
    for name, covered in _coverage().items():
        file = f"calendars/data/{name}"
        if window.first < covered.first:
            before = Period(window.first, min(window.last, covered.first - timedelta(days=1)))
            yield BEYOND(file=file, covered=covered, beyond=before)
        if window.last > covered.last:
            after = Period(max(window.first, covered.last + timedelta(days=1)), window.last)
            yield BEYOND(file=file, covered=covered, beyond=after)


@cache
def _coverage() -> dict[str, Period]:
    """The days for which a file is meant to be complete."""
    return {
        row["file"]: Period(date.fromisoformat(row["first"]), date.fromisoformat(row["last"]))
        for row in table("coverage.csv")
    }
