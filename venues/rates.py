"""Dated rates from outside: a figure with its unit, from when to when it holds, its source and how far to trust it.

A rate holds on the days it is written for and on no other; where none holds, the answer is a reason that names the
missing row, never the figure of the year before.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import pairwise

from calendars.language import Message, Reason
from calendars.source import Status
from venues.rows import Row, rows

PER_DIEM_FILE = "per_diem_rates.csv"
NO_RATE = Message("no_rate", "no {item} for {area} on {day}; add it to venues/data/{file}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A figure that holds from `valid_from` to `valid_to`, both included; until further notice where that is empty."""

    item: str
    area: str
    value: Decimal
    unit: str
    valid_from: date
    valid_to: date | None
    source: str
    status: Status
    read_on: date
    note: str = ""

    def __post_init__(self) -> None:
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError(f"valid_to ({self.valid_to}) comes before valid_from ({self.valid_from})")
        if self.value < 0:
            raise ValueError(f"the value is negative ({self.value})")

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


class RateFileError(ValueError):
    """A rate file that cannot be used: every mistake with its line, what is wrong and what to do."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = tuple(mistakes)


class Rates:
    """Rates by item and area; two rates for the same thing never hold on the same day."""

    def __init__(self, rates: Iterable[Rate], file: str = PER_DIEM_FILE) -> None:
        self.file = file
        self._rates: dict[tuple[str, str], list[Rate]] = {}
        for rate in sorted(rates, key=lambda rate: rate.valid_from):
            self._rates.setdefault((rate.item, rate.area), []).append(rate)
        overlaps = [
            f"{file}: {earlier.item} {earlier.area} has two rates on {later.valid_from}; end the one from "
            f"{earlier.valid_from} before that day"
            for same in self._rates.values()
            for earlier, later in pairwise(same)
            if earlier.holds_on(later.valid_from)
        ]
        if overlaps:
            raise RateFileError(overlaps)

    def __iter__(self) -> Iterator[Rate]:
        return (rate for same in self._rates.values() for rate in same)

    def on(self, item: str, area: str, day: date) -> Rate | Reason:
        """The rate that holds on a day, or the reason why there is none."""
        for rate in self._rates.get((item, area), ()):
            if rate.holds_on(day):
                return rate
        return NO_RATE(item=item, area=area, day=day, file=self.file)


def rate_on(item: str, area: str, day: date) -> Rate | Reason:
    """The per diem or kilometre rate of an area on a day.

    >>> rate = rate_on("overnight_24h", "NO", date(2026, 9, 1))
    >>> assert isinstance(rate, Rate)
    >>> rate.value, rate.status.value
    (Decimal('1012'), 'published')
    """
    return rates_in(PER_DIEM_FILE).on(item, area, day)


@lru_cache
def rates_in(file: str) -> Rates:
    """The rates of a file under `venues/data`, read once; all its mistakes at once are a `RateFileError`."""
    return rates_of(rows(file), file)


def rates_of(table: Iterable[Row], file: str) -> Rates:
    """Rates from the rows of a table, wherever it comes from; `file` is its name in messages."""
    good: list[Rate] = []
    mistakes: list[str] = []
    for line, row in enumerate(table, start=2):
        try:
            good.append(_rate(row))
        except (InvalidOperation, ValueError) as error:
            mistakes.append(f"{file}, line {line}: {_what_is_wrong(row, error)}")
    if mistakes:
        raise RateFileError(mistakes)
    return Rates(good, file)


def _rate(row: Row) -> Rate:
    return Rate(
        item=row["item"],
        area=row["area"],
        value=Decimal(row["value"]),
        unit=row["unit"],
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
        source=row["source"],
        status=Status(row["status"]),
        read_on=date.fromisoformat(row["read_on"]),
        note=row["note"],
    )


def _what_is_wrong(row: Row, error: Exception) -> str:
    if isinstance(error, InvalidOperation):
        return f"value: {row['value']!r} is not a number; write it with a decimal point, as in 5.30"
    return str(error)
