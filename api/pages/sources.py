"""Where every figure and date from outside comes from, how far it can be trusted, and whose data must be named."""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import StringIO

from api.labels import STATUSES
from calendars.language import Message, Reason, said
from calendars.source import Status
from venues.attributions import ATTRIBUTIONS
from venues.costs import WEAKEST_FIRST

DATA_OF = ("calendars", "venues")
TITLES = {
    "school_breaks.csv": Message("data_school_breaks", "School breaks by county"),
    "event_weeks.csv": Message("data_event_weeks", "Events that take participants away"),
    "holiday_seasons.csv": Message("data_holiday_seasons", "Holiday seasons"),
    "airports.csv": Message("data_airports", "Airports"),
    "co2_factors.csv": Message("data_co2_factors", "Emission factors"),
    "employer_tax_zones.csv": Message("data_employer_tax_zones", "Employers' contributions by municipality"),
    "fares.csv": Message("data_fares", "Fares"),
    "health_trusts.csv": Message("data_health_trusts", "Health trusts and regions"),
    "hospital_coordinates.csv": Message("data_hospital_coordinates", "Where hospitals are"),
    "hospitals.csv": Message("data_hospitals", "Hospitals"),
    "hotel_deadlines.csv": Message("data_hotel_deadlines", "Hotels' deadlines"),
    "hotel_ladders.csv": Message("data_hotel_ladders", "Hotels' cancellation ladders"),
    "hotel_prices.csv": Message("data_hotel_prices", "Hotel prices"),
    "hotel_terms.csv": Message("data_hotel_terms", "Which ladder holds for which hotel"),
    "hotels.csv": Message("data_hotels", "Hotels"),
    "meals.csv": Message("data_meals", "Meals"),
    "municipalities.csv": Message("data_municipalities", "Municipalities"),
    "pay.csv": Message("data_pay", "Pay of leaders"),
    "per_diem_rates.csv": Message("data_per_diem_rates", "Daily allowances"),
    "rooms.csv": Message("data_rooms", "Rooms"),
    "sites.csv": Message("data_sites", "Places where modules can be held"),
    "stations.csv": Message("data_stations", "Railway stations"),
    "subsidised_routes.csv": Message("data_subsidised_routes", "Subsidised flight routes"),
    "ticket_shares.csv": Message("data_ticket_shares", "How early tickets are bought"),
    "country_extents.csv": Message("data_country_extents", "Where each country lies"),
    "travel_risks.csv": Message("data_travel_risks", "Where journeys fail in some months"),
    "travel_changes.csv": Message("data_travel_changes", "Known changes to fares and routes"),
    "travel_model.csv": Message("data_travel_model", "Times and distances of travel"),
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Rows of one file that share a source and a status."""

    source: str
    status: str
    status_label: str
    rows: int


@dataclass(frozen=True, slots=True)
class StatusCount:
    status: str
    label: str
    rows: int


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of figures: how many of its rows are known how well, and where they come from, least certain first."""

    file: str
    title: str
    statuses: tuple[StatusCount, ...]
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Credit:
    """A text that a source asks to be printed, in its own words, with its licence."""

    text: str
    licence: str
    address: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourcesPage:
    files: tuple[DataFile, ...]
    credits: tuple[Credit, ...]


def sources_page(language: str) -> SourcesPage:
    return SourcesPage(
        files=tuple(_data_file(name, rows, language) for name, rows in _files_with_sources().items()),
        credits=tuple(Credit(found.text, found.licence, found.address, found.files) for found in ATTRIBUTIONS),
    )


def _data_file(name: str, rows: "Counter[tuple[Status, str]]", language: str) -> DataFile:
    by_status: Counter[Status] = Counter()
    for (status, _), count in rows.items():
        by_status[status] += count
    origins = sorted(rows.items(), key=lambda item: (WEAKEST_FIRST.index(item[0][0]), -item[1], item[0][1]))
    title = said(TITLES[name](), language) if name in TITLES else name
    return DataFile(
        file=name,
        title=title,
        statuses=tuple(
            StatusCount(status.value, said(_label(status), language), by_status[status])
            for status in WEAKEST_FIRST
            if by_status[status]
        ),
        origins=tuple(
            Origin(source, status.value, said(_label(status), language), count) for (status, source), count in origins
        ),
    )


def _label(status: Status) -> Reason:
    return STATUSES[status]()


@cache
def _files_with_sources() -> dict[str, "Counter[tuple[Status, str]]"]:
    """Every shipped file whose rows name their source, by its name."""
    return {
        file.name: Counter((Status(row["status"]), row["source"]) for row in rows)
        for package in DATA_OF
        for file in sorted(files(package).joinpath("data").iterdir(), key=_name)
        if (rows := list(_rows(file))) and {"status", "source"} <= rows[0].keys()
    }


def _rows(file: Traversable) -> Iterator[dict[str, str]]:
    if file.name.endswith(".csv"):
        yield from csv.DictReader(StringIO(file.read_text(encoding="utf-8"), newline=""))


def _name(file: Traversable) -> str:
    return file.name
