"""What a hotel is to be told before a group arrives, from printed terms; a hotel's own contract decides.

No terms hold for all hotels: each row names the house whose printed terms it repeats.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from calendars.source import Status
from venues.rows import rows


class HotelDuty(StrEnum):
    NAME_LIST = "name_list"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class HotelDeadline:
    """`days_before` is counted to the first night."""

    duty: HotelDuty
    days_before: int
    example: str
    status: Status
    source: str


def hotel_deadlines(country: str, day: date) -> tuple[HotelDeadline, ...]:
    """For each duty, the row that holds on a day for hotels of a country; that of all countries where it has none."""
    chosen: dict[HotelDuty, HotelDeadline] = {}
    holding = [row for row in rows("hotel_deadlines.csv") if date.fromisoformat(row["valid_from"]) <= day]
    for row in sorted(holding, key=lambda row: (row["country"] == country, row["valid_from"])):
        if row["country"] in ("", country):
            duty = HotelDuty(row["duty"])
            chosen[duty] = HotelDeadline(
                duty, int(row["days_before"]), row["example"], Status(row["status"]), row["source"]
            )
    return tuple(chosen[duty] for duty in HotelDuty if duty in chosen)
