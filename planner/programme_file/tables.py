"""A programme file as a whole: its tables and keys, with an example value for each key that must be there.

`PROGRAMME.md` is the reference, tested against these classes; what the keys mean together is checked in `checks.py`.
"""

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Discriminator, Field, Tag

from planner.programme_file.module_tables import DayShapeTable, ModuleTable, StaffTable, TaskTable
from planner.programme_file.site_tables import AnySiteTable, ClosedTable, Country, RoomBookingTable
from planner.programme_file.values import (
    Clock,
    Day,
    Id,
    Kr,
    KrOrMust,
    Latitude,
    Longitude,
    Month,
    Name,
    Number,
    NumberOrNone,
    SectorName,
    StatusName,
    Table,
    Weekday,
    Weeks,
    Words,
)
from planner.programme_file.variants import nearest_variant


class WindowTable(Table):
    first: Day = Field(examples=[date(2027, 8, 23)])
    last: Day = Field(examples=[date(2028, 6, 16)])


class WeeksBetweenTable(Table):
    min: Weeks = Field(default=1, examples=[4])
    max: Weeks = Field(default=52, examples=[10])
    ideal: Weeks | None = Field(default=None, examples=[7])


class AbroadTable(Table):
    modules: NumberOrNone = Field(default=0, examples=[1])
    among: list[Number] | None = Field(default=None, min_length=1, examples=[[3, 4, 5]])


class HomeTable(Table):
    """What every kind of home may say."""

    heads: Number = Field(default=1, examples=[2])
    airport: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = Field(default=None, examples=["TOS"])


class HospitalHomeTable(HomeTable):
    hospital: Name = Field(examples=["UNN Tromsø"])


class MunicipalHomeTable(HomeTable):
    municipality: Name = Field(examples=["Alta"])


class WrittenHomeTable(HomeTable):
    id: Id = Field(examples=["oslo"])
    name: Name = Field(examples=["Oslo"])
    county: Name = Field(examples=["Oslo"])
    lat: Latitude = Field(examples=[59.913])
    lon: Longitude = Field(examples=[10.746])
    payer: Name = Field(examples=["Oslo kommune"])
    sector: SectorName = Field(examples=["municipal"])
    rhf: str = Field(default="", examples=["Helse Sør-Øst RHF"])


AnyHomeTable: TypeAlias = Annotated[
    Annotated[HospitalHomeTable, Tag(":hospital")]
    | Annotated[MunicipalHomeTable, Tag(":municipality")]
    | Annotated[WrittenHomeTable, Tag(":written_out")],
    Discriminator(nearest_variant("hospital", "municipality", otherwise=":written_out")),
]


class CohortTable(Table):
    name: Name | None = Field(default=None, examples=["Kull 2027"])
    group_size: Number = Field(default=8, examples=[8])
    fee_kr: Kr = Field(default=0, examples=[95000])
    fee_status: StatusName = Field(default="assumed", validate_default=True, examples=["published"])
    participants: list[AnyHomeTable] = Field(min_length=1, examples=[[{"municipality": "Oslo", "heads": 20}]])


class SchoolBreakTable(Table):
    county: Name = Field(examples=["Finnmark"])
    name: Words = Field(examples=["Vinterferie"])
    first: Day = Field(examples=[date(2028, 2, 28)])
    last: Day | None = Field(default=None, examples=[date(2028, 3, 3)])
    status: StatusName = Field(default="published", validate_default=True, examples=["assumed"])
    source: str = Field(default="", examples=["skoleruta"])


class SchoolBreaksTable(Table):
    known: bool = Field(default=True, examples=[False])
    own: list[SchoolBreakTable] = Field(
        default=[], examples=[[{"county": "Finnmark", "name": "Vinterferie", "first": date(2028, 2, 28)}]]
    )


class EventTable(Table):
    name: Words = Field(examples=["Strategisamling"])
    first: Day = Field(examples=[date(2027, 11, 8)])
    last: Day | None = Field(default=None, examples=[date(2027, 11, 9)])
    kr_per_day: KrOrMust = Field(examples=[10000])
    status: StatusName = Field(default="published", validate_default=True, examples=["assumed"])
    source: str = Field(default="", examples=["møteplan"])
    country: Country = Field(default="NO", examples=["SE"])


class EventsTable(Table):
    known: bool = Field(default=True, examples=[False])
    kr_per_day: KrOrMust = Field(default=0, examples=[8000])
    prices: dict[Id, KrOrMust] = Field(default={}, examples=[{"arendalsuka": "must"}])
    own: list[EventTable] = Field(
        default=[], examples=[[{"name": "Strategisamling", "first": date(2027, 11, 8), "kr_per_day": 10000}]]
    )


class TripTable(Table):
    home: Name = Field(examples=["UNN Tromsø"])
    site: Id = Field(examples=["oslo"])
    fare_kr: Kr | None = Field(default=None, examples=[3900])
    evening_before: bool | None = Field(default=None, examples=[True])
    night_after: bool | None = Field(default=None, examples=[False])


class TravelTable(Table):
    per_diem: bool = Field(default=True, examples=[False])
    fare_kr: Kr | None = Field(default=None, examples=[0])
    evening_before: bool | None = Field(default=None, examples=[False])
    night_after: bool | None = Field(default=None, examples=[False])
    trips: list[TripTable] = Field(default=[], examples=[[{"home": "UNN Tromsø", "site": "oslo", "fare_kr": 3900}]])


class WishesTable(Table):
    spacing_kr: Kr = Field(default=0, examples=[2000])
    school_break_kr: Kr = Field(default=0, examples=[500])
    evening_before_kr: Kr = Field(default=0, examples=[300])
    sunday_travel_kr: Kr = Field(default=0, examples=[1500])
    weekday_kr: Kr = Field(default=0, examples=[4000])
    eve_kr: Kr = Field(default=0, examples=[10000])
    squeezed_day_kr: Kr = Field(default=0, examples=[10000])
    friday_evening_kr: Kr = Field(default=0, examples=[300])
    friday_home_by: Clock = Field(default="18:00", validate_default=True, examples=["19:30"])
    near_holiday_kr: Kr = Field(default=0, examples=[5000])
    near_holiday_days: NumberOrNone = Field(default=7, examples=[10])
    task_break_kr: Kr = Field(default=0, examples=[200])
    task_overlap_kr: Kr = Field(default=0, examples=[10000])
    staff_preference_kr: Kr = Field(default=0, examples=[3000])
    winter_flight_kr: Kr = Field(default=0, examples=[1000])
    weekday_pattern_kr: Kr = Field(default=0, examples=[4000])
    abroad_season_kr: Kr = Field(default=0, examples=[20000])
    abroad_months: list[Month] = Field(default=[1, 2, 3, 4, 5, 6], min_length=1, examples=[[3, 4, 5]])
    dear_night_kr: Kr = Field(default=0, examples=[100])
    hotel_level_kr: Kr | None = Field(default=None, examples=[1800])
    co2_tonne_kr: Kr = Field(default=0, examples=[2000])


class ProgrammeTable(Table):
    id: Id | None = Field(default=None, examples=["lederprogram-2027"])
    name: Words = Field(examples=["Lederprogram"])
    dated: Day = Field(examples=[date(2027, 1, 15)])
    window: WindowTable = Field(examples=[{"first": date(2027, 8, 23), "last": date(2028, 6, 16)}])
    working_weekdays: list[Weekday] = Field(
        default=["mon", "tue", "wed", "thu", "fri"],
        validate_default=True,
        min_length=1,
        examples=[["mon", "tue", "wed"]],
    )
    weeks_between: WeeksBetweenTable = Field(
        default={}, validate_default=True, examples=[{"min": 4, "ideal": 7, "max": 10}]
    )
    abroad: AbroadTable = Field(default={}, validate_default=True, examples=[{"modules": 1, "among": [3, 4, 5]}])
    organiser: Name = Field(default="BI", examples=["BI"])
    cohort: CohortTable = Field(examples=[{"participants": [{"municipality": "Oslo", "heads": 20}]}])
    day_shape: DayShapeTable = Field(default={}, validate_default=True, examples=[{"begins": "08:30"}])
    modules: list[ModuleTable] = Field(min_length=1, examples=[[{"title": "Strategi", "days": 3}]])
    staff: list[StaffTable] = Field(default=[], examples=[[{"id": "lead", "role": "Programleder"}]])
    tasks: list[TaskTable] = Field(
        default=[], examples=[[{"id": "paper", "title": "Oppgave", "after_module": 1, "due_weeks": 3}]]
    )
    sites: list[AnySiteTable] = Field(min_length=1, examples=[[{"catalogue": "oslo"}]])
    room_bookings: list[RoomBookingTable] = Field(
        default=[], examples=[[{"site": "oslo", "room": "auditorium", "first": date(2027, 10, 11)}]]
    )
    closed: list[ClosedTable] = Field(default=[], examples=[[{"first": date(2027, 12, 20), "because": "Jul"}]])
    school_breaks: SchoolBreaksTable = Field(default={}, validate_default=True, examples=[{"known": False}])
    events: EventsTable = Field(default={}, validate_default=True, examples=[{"known": False}])
    travel: TravelTable = Field(default={}, validate_default=True, examples=[{"per_diem": False, "fare_kr": 0}])
    wishes: WishesTable = Field(default={}, validate_default=True, examples=[{"spacing_kr": 2000}])
