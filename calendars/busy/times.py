"""Busy times as values: instants or whole days, without a word of what they are for; and their arithmetic.

Instants are kept in UTC, so that neither clock change can lengthen, shorten or reorder them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from calendars.period import Period

Span: TypeAlias = tuple[datetime, datetime]
"""From one instant to another, the second not included."""


@dataclass(frozen=True, slots=True)
class BusyTime:
    """Once that somebody is busy: whole days (both ends included) or a span. A tentative one does not block."""

    when: Period | Span
    tentative: bool = False


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same time as spans that neither touch nor overlap, in order; empty ones are gone."""
    joined: list[Span] = []
    for begins, ends in sorted(spans):
        if joined and begins <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], ends))
        elif begins < ends:
            joined.append((begins, ends))
    return tuple(joined)


def met(spans: Sequence[Span], begins: datetime, ends: datetime) -> tuple[Span, ...]:
    """What lies between two instants of spans that are merged."""
    found: list[Span] = []
    for index in range(bisect_right(spans, begins, key=_end), len(spans)):
        first, last = spans[index]
        if first >= ends:
            break
        found.append((max(first, begins), min(last, ends)))
    return tuple(found)


def blocking_spans(times: Iterable[BusyTime]) -> tuple[Span, ...]:
    """The hours in which somebody is certainly busy, merged."""
    return merged(time.when for time in times if not (time.tentative or isinstance(time.when, Period)))


def blocking_days(times: Iterable[BusyTime]) -> tuple[Period, ...]:
    """The whole days on which somebody is certainly busy, as they were entered, none twice."""
    return tuple(sorted({time.when for time in times if isinstance(time.when, Period) and not time.tentative}))


def _end(span: Span) -> datetime:
    return span[1]
