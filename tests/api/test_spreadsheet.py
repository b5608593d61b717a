import csv
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from api.spreadsheet import bookings_csv, costs_csv, costs_xlsx
from calendars.language import Message
from calendars.source import Status
from planner.estimate import CostEstimate, estimate
from planner.plan import Plan
from tests.planner.small_plan import BOOKINGS, PLAN
from tests.small import SMALL
from venues.costs import CostLine

BECAUSE = Message("test_basis", "two at 100 kr")()


def small_costs() -> CostEstimate:
    lines = (
        CostLine("travel", 200, BECAUSE, low=100, high=400, status=Status.ASSUMED, home="oslo"),
        CostLine("travel", 5000, BECAUSE, low=3000, high=9000, status=Status.ASSUMED, home="kirkenes"),
        CostLine("rooms", 1100, BECAUSE, "BI", low=1100, high=1100),
        CostLine.wish("spacing", 999, BECAUSE),
    )
    return estimate(replace(SMALL, fee_kr=1000), plan_with(lines))


def plan_with(lines: tuple[CostLine, ...]) -> Plan:
    return replace(PLAN, modules=tuple(replace(module, cost_lines=lines) for module in PLAN.modules))


def sheet(content: bytes, number: int) -> Worksheet:
    return load_workbook(BytesIO(content)).worksheets[number]


def rows_of(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_same_estimate_gives_the_same_workbook_to_the_byte() -> None:
    assert costs_xlsx(small_costs(), "nb") == costs_xlsx(small_costs(), "nb")


def test_a_workbook_is_dated_when_its_programme_was() -> None:
    properties = load_workbook(BytesIO(costs_xlsx(small_costs(), "nb"))).properties
    assert properties.created.date() == properties.modified.date() == date(2026, 11, 22)


def test_headings_stay_in_sight_on_every_sheet_of_rows() -> None:
    workbook = load_workbook(BytesIO(costs_xlsx(small_costs(), "nb")))
    assert [sheet.freeze_panes for sheet in workbook.worksheets] == [None, *["A2"] * 5]


def test_sums_are_formulae_over_the_lines() -> None:
    # three modules of three real lines and a fee for each of three homes: rows 2 to 13
    summary = sheet(costs_xlsx(small_costs(), "en"), 0)
    assert summary["C5"].value == "=SUMPRODUCT(('Lines'!$B$2:$B$13=$A5)*'Lines'!$G$2:$G$13)"
    assert summary["C5"].number_format == '#,##0" kr"'


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice recalculates; there is none here")
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_formulae_recalculate_to_the_same_totals(tmp_path: Path, language: str) -> None:
    costs = small_costs()
    file = tmp_path / "costs.xlsx"
    file.write_bytes(costs_xlsx(costs, language))
    _recalculate(file, tmp_path)
    summary, payers = load_workbook(tmp_path / "out" / "costs.xlsx", data_only=True).worksheets[:2]
    total = (costs.total.low, costs.total.likely, costs.total.high)
    totals = [row[1:] for row in summary.iter_rows(values_only=True) if row[0] in {"Total", "Sum", "Totalt"}]
    assert totals == [total] * 3
    last = list(payers.iter_rows(values_only=True))[-1]
    assert last[-3:] == total
    by_module = [amount.likely for amount in costs.by_module.values()]
    assert list(last[2:-3]) == by_module


def test_text_that_looks_like_a_formula_stays_text() -> None:
    costs = small_costs()
    evil = replace(costs.payers[0], name="=HYPERLINK(1)")
    charges = tuple(replace(charge, payer=evil) for charge in costs.charges)
    bad = replace(costs, payers=(evil,), charges=charges)
    cell = sheet(costs_xlsx(bad, "nb"), 2)["A2"]
    assert (cell.value, cell.data_type) == ("=HYPERLINK(1)", "s")
    assert rows_of(costs_csv(bad, "nb"))[1][0] == "'=HYPERLINK(1)"


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t"])
def test_no_csv_cell_can_be_taken_for_a_formula(begins: str) -> None:
    rooms = tuple(replace(room, name=f"{begins}1+1") for room in SMALL.sites[0].rooms)
    programme = replace(SMALL, sites=(replace(SMALL.sites[0], rooms=rooms), SMALL.sites[1]))
    assert rows_of(bookings_csv(programme, BOOKINGS, "nb"))[1][3] == f"'{begins}1+1"


def test_a_csv_of_costs_adds_up_to_the_estimate() -> None:
    costs = small_costs()
    rows = rows_of(costs_csv(costs, "en"))[1:]
    assert _sums(rows, (5, 6, 7)) == [costs.total.low, costs.total.likely, costs.total.high]


def test_a_csv_of_bookings_has_a_row_for_each_room_and_day_and_each_hotel_night() -> None:
    rows = rows_of(bookings_csv(SMALL, BOOKINGS, "en"))
    # each of three modules has two rooms on two days, and beds on two nights
    assert len(rows) == 1 + 3 * (2 * 2 + 2)
    assert rows[1] == ["1", "Skolen", "Room", "Storsalen", "2027-09-14", "08:00", "18:00", "1"]
    assert rows[5] == ["1", "Skolen", "Hotel rooms, night", "Fjord", "2027-09-13", "", "", "2"]


def _sums(rows: Sequence[Sequence[str]], columns: Sequence[int]) -> list[int]:
    return [sum(int(row[column]) for row in rows) for column in columns]


def _recalculate(file: Path, folder: Path) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out"), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
