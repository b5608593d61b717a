"""PROGRAMME.md and the code know the same keys, defaults and examples, and all of a programme can be written."""

import re
from collections.abc import Iterator
from dataclasses import fields
from importlib.resources import files

import pytest
from pydantic.fields import FieldInfo

from calendars.school_breaks import SchoolBreak
from planner.plan import Plan
from planner.planning import plan
from planner.programme import (
    Day,
    EventDays,
    Module,
    Programme,
    Session,
    Staff,
    StaffCalendar,
    Task,
    TripOverride,
    Wishes,
)
from planner.programme_file import module_tables, programme_from_text, site_tables, tables
from planner.programme_file.places import as_toml
from planner.programme_file.values import Table
from venues.catalogue import catalogue_site_ids
from venues.homes import Home
from venues.sites import Hotel, NightPrice, Room, RoomTaken, Site, TakenRooms

REFERENCE = files("planner").joinpath("PROGRAMME.md").read_text(encoding="utf-8")
NEEDED = "needed"

# the tables of the reference, in its order
TABLES: tuple[type[Table], ...] = (
    tables.ProgrammeTable,
    tables.WindowTable,
    tables.WeeksBetweenTable,
    tables.AbroadTable,
    tables.CohortTable,
    tables.HospitalHomeTable,
    tables.MunicipalHomeTable,
    tables.WrittenHomeTable,
    module_tables.ModuleTable,
    module_tables.DayTable,
    module_tables.SessionTable,
    module_tables.DayShapeTable,
    site_tables.CatalogueSiteTable,
    site_tables.WrittenSiteTable,
    site_tables.RoomTable,
    site_tables.HotelTable,
    site_tables.PriceTable,
    site_tables.TakenTable,
    site_tables.RoomBookingTable,
    site_tables.ClosedTable,
    module_tables.StaffTable,
    module_tables.BusyTable,
    module_tables.TaskTable,
    tables.SchoolBreaksTable,
    tables.SchoolBreakTable,
    tables.EventsTable,
    tables.EventTable,
    tables.TravelTable,
    tables.TripTable,
    tables.WishesTable,
)
# what a programme has at its top and a file in a table, or under another name
ELSEWHERE = {
    "min_weeks_between",
    "max_weeks_between",
    "modules_abroad",
    "group_size",
    "blackouts",
    "trip_overrides",
    "per_diem",
    "fee_kr",
    "fee_status",
}
# what several tables share is documented with each
SHARED = {tables.HomeTable, site_tables.SiteTable}


def rows_of_tables() -> list[dict[str, tuple[str, str]]]:
    """For each table of the reference its keys, each with the text of default and example."""
    found: list[dict[str, tuple[str, str]]] = []
    for line in REFERENCE.splitlines():
        if line.startswith("| key |"):
            found.append({})
        elif row := re.match(r"\| `(\w+)` \| [^|]+ \| ([^|]+) \| `([^|]+)` \| .+ \|$", line):
            found[-1][row[1]] = (row[2].strip("`"), row[3])
    return found


DOCUMENTED = tuple(zip(TABLES, rows_of_tables(), strict=True))


@pytest.mark.parametrize(("table", "rows"), DOCUMENTED)
def test_every_key_is_in_the_reference_and_the_reverse(table: type[Table], rows: dict[str, tuple[str, str]]) -> None:
    assert sorted(rows) == sorted(table.model_fields)


@pytest.mark.parametrize(("table", "rows"), DOCUMENTED)
def test_every_default_is_the_one_in_the_reference(table: type[Table], rows: dict[str, tuple[str, str]]) -> None:
    written = {key: default for key, (default, _) in rows.items() if not in_words(table.model_fields[key])}
    assert written == {key: default_of(field) for key, field in table.model_fields.items() if not in_words(field)}


@pytest.mark.parametrize(("table", "rows"), DOCUMENTED)
def test_every_example_is_the_one_in_the_reference(table: type[Table], rows: dict[str, tuple[str, str]]) -> None:
    examples = {key: as_toml(field.examples[0]) for key, field in table.model_fields.items() if field.examples}
    assert {key: example for key, (_, example) in rows.items()} == examples


@pytest.mark.parametrize("table", TABLES)
def test_the_examples_of_a_table_make_a_table(table: type[Table]) -> None:
    examples = {key: field.examples[0] for key, field in table.model_fields.items() if field.examples}
    table.model_validate(examples)


def test_no_table_is_missing_from_the_reference() -> None:
    assert set(all_tables(Table)) == {*TABLES, *SHARED}


def test_the_reference_lists_the_sites_of_the_catalogue() -> None:
    listed = re.search(r"one of the catalogue's \(([^)]+)\)", REFERENCE)
    assert listed
    assert tuple(re.findall(r"`(\w+)`", listed[1])) == catalogue_site_ids()


def test_the_files_of_the_reference_can_be_planned_and_the_sum_is_right() -> None:
    shortest, by_hand = (plan(programme_from_text(text, "x")) for text in toml_blocks())
    assert isinstance(shortest, Plan)
    assert isinstance(by_hand, Plan)
    # the sum is worked out in words under the second file
    assert [module.kroner for module in by_hand.modules] == [37_000, 22_000]
    assert by_hand.wish_kr == 0


@pytest.mark.parametrize(
    ("made", "from_tables", "by_other_names"),
    [
        (Programme, tables.ProgrammeTable, ELSEWHERE),
        (Module, module_tables.ModuleTable, {"weekdays"}),
        (Day, module_tables.DayTable, set()),
        (Session, module_tables.SessionTable, {"begins", "ends"}),
        (Staff, module_tables.StaffTable, {"busy_hours"}),  # these come from the calendar
        (StaffCalendar, module_tables.StaffTable, {"source", "notes"}),
        (Task, module_tables.TaskTable, set()),
        (EventDays, tables.EventTable, {"period"}),
        (Wishes, tables.WishesTable, {"ideal_weeks_between"}),
        (TripOverride, tables.TripTable, set()),
        (Home, tables.WrittenHomeTable, set()),
        (Site, site_tables.WrittenSiteTable, set()),
        (Room, site_tables.RoomTable, set()),
        (Hotel, site_tables.HotelTable, set()),
        (NightPrice, site_tables.PriceTable, {"kroner"}),
        (TakenRooms, site_tables.TakenTable, {"nights"}),
        (RoomTaken, site_tables.RoomBookingTable, {"period", "begins", "ends"}),
        (SchoolBreak, tables.SchoolBreakTable, {"period", "or_else", "note"}),
    ],
)  # fmt: skip
def test_everything_the_model_uses_can_be_set(made: type, from_tables: type[Table], by_other_names: set[str]) -> None:
    assert {field.name for field in fields(made)} - set(from_tables.model_fields) == by_other_names


def in_words(field: FieldInfo) -> bool:
    """Whether the reference says a default in words: nothing is set until something else is known."""
    return not field.is_required() and field.default is None


def default_of(field: FieldInfo) -> str:
    return NEEDED if field.is_required() else as_toml(field.default)


def all_tables(table: type[Table]) -> Iterator[type[Table]]:
    for kind in table.__subclasses__():
        yield kind
        yield from all_tables(kind)


def toml_blocks() -> list[str]:
    return re.findall(r"```toml\n(.*?)```", REFERENCE, re.DOTALL)
