"""Prices of travel by kind and place, low, likely and high, each with the days it holds and its source.

There are two tables in one file: a row for a sector goes before the row for everybody, since helseforetak fly at
contract prices and municipalities do not. Both are the same as long as no contract price is known.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from calendars.language import Message, Reason
from calendars.source import Status
from venues.costs import Estimate
from venues.homes import Sector
from venues.rows import Row, rows

FILE = "fares.csv"
NO_FARE = Message("no_fare", "no price for {kind} {place} on {day}; add it to venues/data/{file}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """A row of the file: kroner in its unit, VAT included; a row without a sector is for everybody."""

    kind: str
    place: str
    sector: str
    amount: Estimate
    vat_percent: Decimal
    valid_from: date
    valid_to: date | None
    status: Status
    source: str

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@lru_cache(maxsize=8192)
def price_on(kind: str, place: str, sector: Sector, day: date) -> Price | Reason:
    """What a sector pays on a day, or the reason why that is not known."""
    for asked in (sector.value, ""):
        for price in _prices().get((kind, place, asked), ()):
            if price.holds_on(day):
                return price
    return NO_FARE(kind=kind, place=place, day=day, file=FILE)


def is_priced(kind: str, place: str) -> bool:
    """Whether the file has any price of this kind for a place: a town without a toll ring has none."""
    return (kind, place, "") in _prices()


@lru_cache
def _prices() -> dict[tuple[str, str, str], list[Price]]:
    table: dict[tuple[str, str, str], list[Price]] = {}
    for row in rows(FILE):
        table.setdefault((row["kind"], row["place"], row["sector"]), []).append(_price(row))
    return table


def _price(row: Row) -> Price:
    return Price(
        kind=row["kind"],
        place=row["place"],
        sector=row["sector"],
        amount=Estimate(Decimal(row["low"]), Decimal(row["likely"]), Decimal(row["high"])),
        vat_percent=Decimal(row["vat_percent"]),
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
        status=Status(row["status"]),
        source=row["source"],
    )
