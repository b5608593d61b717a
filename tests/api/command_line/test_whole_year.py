import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.command import samling
from tests.planner.programme_texts import SHORTEST

FILES = {"plan.json", "year.svg", "year.html", "costs.xlsx", "costs.csv", "bookings.csv"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Path(tmp_path, "year.toml").write_text(SHORTEST, encoding="utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_example_is_planned_published_booked_and_written_without_an_argument(tmp_path: Path) -> None:
    ended = samling(tmp_path)
    assert (ended.code, ended.traceback) == (0, False), ended.err
    out = tmp_path / "samling-out"
    assert {path.name for path in out.iterdir()} == FILES | {"feeds"}
    plan = json.loads((out / "plan.json").read_text(encoding="utf-8"))
    assert (plan["status"], len(plan["modules"])) == ("optimal", 6)
    assert sum(module["abroad"] for module in plan["modules"]) == 1
    assert (out / "feeds" / "cohort.ics").is_file()
    assert "samling serve" in ended.out


def test_running_it_twice_changes_nothing(folder: Path) -> None:
    assert samling(folder, "--programme", "year.toml").code == 0
    before = contents(folder / "samling-out")
    again = samling(folder, "--programme", "year.toml")
    assert again.code == 0
    assert contents(folder / "samling-out") == before
    assert "1" in next(line for line in again.out.splitlines() if "utgave" in line)


def test_the_files_tell_of_the_same_year(folder: Path) -> None:
    year = json.loads(samling(folder, "--programme", "year.toml", "--json").out)
    out = folder / "samling-out"
    assert set(year["files"]) == set(contents(out))
    dates = [(module["first"], module["last"]) for module in year["modules"]]
    events = Calendar.from_ical((out / "feeds" / "cohort.ics").read_bytes()).walk("VEVENT")
    assert {first for first, _ in dates} <= {event["DTSTART"].dt.isoformat()[:10] for event in events}
    assert sum(likely(out / "costs.csv")) == year["estimate"]["total"]["likely_kr"]
    assert samling(folder, "check", "year.toml", "samling-out/plan.json", "--json").code == 0


def test_the_page_of_the_year_needs_no_server(folder: Path) -> None:
    assert samling(folder, "--programme", "year.toml").code == 0
    page = (folder / "samling-out" / "year.html").read_text(encoding="utf-8")
    assert "<style" in page
    assert 'href="/' not in page
    assert 'src="/' not in page


def test_a_year_that_is_impossible_writes_nothing(folder: Path) -> None:
    Path(folder, "year.toml").write_text(SHORTEST.replace("2027-12-17", "2027-09-10"), encoding="utf-8")
    ended = samling(folder, "--programme", "year.toml")
    assert (ended.code, ended.traceback) == (3, False)
    assert [path.name for path in folder.iterdir() if path.name != "data"] == ["year.toml"]


def test_rooms_that_others_have_are_refused_and_nothing_is_written(folder: Path) -> None:
    others = SHORTEST.replace('name = "Kort"', 'id = "andre"\nname = "De andre"')
    Path(folder, "others.toml").write_text(others, encoding="utf-8")
    assert samling(folder, "book", "others.toml").code == 0
    ended = samling(folder, "--programme", "year.toml")
    assert (ended.code, ended.out, ended.traceback) == (4, "", False)
    assert not (folder / "samling-out").exists()
    assert samling(folder, "--programme", "year.toml", "--around-bookings").code == 0


def test_the_old_folder_stays_where_the_new_year_fails(folder: Path) -> None:
    assert samling(folder, "--programme", "year.toml").code == 0
    before = contents(folder / "samling-out")
    Path(folder, "year.toml").write_text("", encoding="utf-8")
    assert samling(folder, "--programme", "year.toml").code == 2
    assert contents(folder / "samling-out") == before


def likely(file: Path) -> Iterator[int]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.reader(opened, delimiter=";"))
    return (int(row[6]) for row in rows[1:])
