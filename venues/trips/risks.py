"""Where and when a way of travelling is at risk: a county, a mode, and the months of hard weather there."""

from dataclasses import dataclass
from functools import cache

from calendars.source import Status
from venues.rows import rows
from venues.trips.trip import Mode

FILE = "travel_risks.csv"


@dataclass(frozen=True, slots=True)
class Risk:
    """The months (January is 1) in which people of a county had better not depend on a mode of travel."""

    county: str
    mode: Mode
    months: frozenset[int]
    status: Status
    source: str


def risk_of(county: str, mode: Mode) -> Risk | None:
    return _risks().get((county, mode))


@cache
def _risks() -> dict[tuple[str, Mode], Risk]:
    read = (
        Risk(
            row["county"],
            Mode(row["mode"]),
            frozenset(int(month) for month in row["months"].split()),
            Status(row["status"]),
            row["source"],
        )
        for row in rows(FILE)
    )
    return {(risk.county, risk.mode): risk for risk in read}
