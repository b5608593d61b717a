"""How sites, their rooms and their hotels are written: from the catalogue with changes, or in full.

A room or hotel of a catalogue site names only what differs, so most keys may be absent; what a new one needs is
checked in `site_checks.py`.
"""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from planner.programme_file.values import (
    ClockHours,
    Day,
    Id,
    Kr,
    Latitude,
    Longitude,
    Name,
    Number,
    NumberOrNone,
    RoomKindName,
    StatusName,
    Table,
    Weekday,
    Words,
)
from planner.programme_file.variants import nearest_variant

Country = Literal["NO", "SE", "DK", "FI", "IS"]
RateArea = Literal["NO", "SE", "DK", "DK-Copenhagen", "FI", "IS"]


class RoomTable(Table):
    id: Id = Field(examples=["auditorium"])
    name: Name | None = Field(default=None, examples=["Auditorium 2"])
    seats: Number | None = Field(default=None, examples=[60])
    kind: RoomKindName | None = Field(default=None, examples=["plenary"])
    kr_per_day: Kr | None = Field(default=None, examples=[5000])
    count: Annotated[int, Field(ge=1, le=99)] = Field(default=1, examples=[6])
    status: StatusName | None = Field(default=None, examples=["assumed"])
    source: str | None = Field(default=None, examples=["e-post 3. mai"])


class PriceTable(Table):
    first: Day = Field(examples=[date(2027, 8, 1)])
    last: Day | None = Field(default=None, examples=[date(2027, 11, 30)])
    weekdays: list[Weekday] | None = Field(default=None, min_length=1, examples=[["fri", "sat"]])
    kr: Kr = Field(examples=[1950])
    low: Kr | None = Field(default=None, examples=[1500])
    high: Kr | None = Field(default=None, examples=[2400])
    status: StatusName = Field(default="published", validate_default=True, examples=["assumed"])
    source: str = Field(default="", examples=["tilbud 12. mars"])


class TakenTable(Table):
    first: Day = Field(examples=[date(2027, 10, 11)])
    last: Day | None = Field(default=None, examples=[date(2027, 10, 14)])
    rooms: Number = Field(examples=[30])
    holder: str = Field(default="", examples=["et annet kurs"])


class HotelTable(Table):
    id: Id = Field(examples=["fjord"])
    name: Name | None = Field(default=None, examples=["Fjordhotellet"])
    rooms: NumberOrNone | None = Field(default=None, examples=[60])
    price_kr: Kr | None = Field(default=None, examples=[1500])
    prices: list[PriceTable] | None = Field(
        default=None, min_length=1, examples=[[{"first": date(2027, 8, 1), "last": date(2027, 11, 30), "kr": 1950}]]
    )
    taken: list[TakenTable] | None = Field(
        default=None, examples=[[{"first": date(2027, 10, 11), "last": date(2027, 10, 14), "rooms": 30}]]
    )
    breakfast_included: bool | None = Field(default=None, examples=[False])
    walk_minutes: NumberOrNone | None = Field(default=None, examples=[8])
    transfer_minutes: NumberOrNone | None = Field(default=None, examples=[15])
    address: str | None = Field(default=None, examples=["Nydalsveien 33"])
    status: StatusName | None = Field(default=None, examples=["assumed"])
    source: str | None = Field(default=None, examples=["avtale 2027"])


class ClosedTable(Table):
    first: Day = Field(examples=[date(2027, 11, 1)])
    last: Day | None = Field(default=None, examples=[date(2027, 11, 5)])
    because: Words = Field(examples=["Eksamensuke"])


class SiteTable(Table):
    """What both kinds of site may say."""

    name: Name | None = Field(default=None, examples=["Kurssenteret"])
    city: Name | None = Field(default=None, examples=["Oslo"])
    country: Country | None = Field(default=None, examples=["DK"])
    lat: Latitude | None = Field(default=None, examples=[59.949])
    lon: Longitude | None = Field(default=None, examples=[10.768])
    airport: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = Field(default=None, examples=["OSL"])
    minutes_from_airport: NumberOrNone | None = Field(default=None, examples=[60])
    lunch_kr: Kr | None = Field(default=None, examples=[350])
    dinner_kr: Kr | None = Field(default=None, examples=[650])
    rate_area: RateArea | None = Field(default=None, examples=["DK-Copenhagen"])
    meals_status: StatusName | None = Field(default=None, examples=["assumed"])
    address: str | None = Field(default=None, examples=["Nydalsveien 37, 0484 Oslo"])
    status: StatusName | None = Field(default=None, examples=["assumed"])
    source: str | None = Field(default=None, examples=["tilbud 12. mars"])
    closed: list[ClosedTable] | None = Field(
        default=None, examples=[[{"first": date(2027, 11, 1), "because": "Eksamen"}]]
    )


class CatalogueSiteTable(SiteTable):
    catalogue: Id = Field(examples=["oslo"])
    id: Id | None = Field(default=None, examples=["nydalen"])
    without: list[Id] = Field(default=[], examples=[["fjord"]])
    rooms: list[RoomTable] = Field(default=[], examples=[[{"id": "auditorium", "kr_per_day": 0}]])
    hotels: list[HotelTable] = Field(default=[], examples=[[{"id": "fjord", "rooms": 30}]])


class WrittenSiteTable(SiteTable):
    id: Id = Field(examples=["kurssenter"])
    name: Name = Field(examples=["Kurssenteret"])
    lat: Latitude = Field(examples=[59.949])
    lon: Longitude = Field(examples=[10.768])
    rooms: list[RoomTable] = Field(min_length=1, examples=[[{"id": "sal", "seats": 40, "kind": "plenary"}]])
    hotels: list[HotelTable] = Field(min_length=1, examples=[[{"id": "fjord", "rooms": 60, "price_kr": 1500}]])


AnySiteTable: TypeAlias = Annotated[
    Annotated[CatalogueSiteTable, Tag(":catalogue")] | Annotated[WrittenSiteTable, Tag(":written_out")],
    Discriminator(nearest_variant("catalogue", otherwise=":written_out")),
]


class RoomBookingTable(Table):
    site: Id = Field(examples=["oslo"])
    room: Id = Field(examples=["auditorium"])
    first: Day = Field(examples=[date(2027, 10, 11)])
    last: Day | None = Field(default=None, examples=[date(2027, 10, 13)])
    at: ClockHours = Field(default="00:00-23:59", validate_default=True, examples=["08:00-16:00"])
    holder: str = Field(default="", examples=["Eksamen"])
