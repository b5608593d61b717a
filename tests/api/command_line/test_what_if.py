"""`samling what-if` on a published year: bills before anything changes, mistakes in words, and nothing written."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.command import Ended, samling
from tests.planner.programme_texts import SHORTEST

STAFF = '\n[[staff]]\nid = "lead"\nrole = { nb = "Programleder", en = "Programme director" }\n'
NEEDED = SHORTEST.replace('title = "Slutt"\n', 'title = "Slutt"\nstaff = ["lead"]\n') + STAFF
BEFORE = ("--today", "2027-08-01", "--db", "year.db")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a programme file and a store in which its year is published and booked."""
    path = tmp_path_factory.mktemp("what-if")
    Path(path, "year.toml").write_text(NEEDED, encoding="utf-8")
    ended = samling(path, "book", "year.toml", "--db", "year.db")
    assert ended.code == 0, ended.err
    return path


@pytest.fixture(scope="module")
def last_day(folder: Path) -> str:
    """The day of module 2, which has one."""
    planned = json.loads(samling(folder, "plan", "year.toml", "--json").out)
    first: str = planned["modules"][1]["first"]
    return first


def rows(folder: Path) -> list[str]:
    with sqlite3.connect(Path(folder, "year.db")) as store:
        return list(store.iterdump())


def document(ended: Ended) -> dict[str, Any]:
    assert ended.code == 0, ended.err
    found: dict[str, Any] = json.loads(ended.out)
    return found


def test_each_repair_comes_with_its_bill_and_the_cheapest_first(folder: Path, last_day: str) -> None:
    answer = document(samling(folder, "what-if", "year.toml", "--away", f"lead:{last_day}", *BEFORE, "--json"))
    assert [one["module"] for one in answer["broken"]] == [2]
    kroner = [repair["bill"]["kroner"] for repair in answer["repairs"]]
    assert kroner == sorted(kroner)
    assert {repair["kind"] for repair in answer["repairs"]} == {"substitute", "move_one"}
    assert all(
        {"lines", "heads", "homes", "nights", "hotels", "rooms", "mails", "feeds", "ladder_kr"} < {*repair["bill"]}
        for repair in answer["repairs"]
    )


def test_the_price_of_a_substitute_is_a_setting(folder: Path, last_day: str) -> None:
    asked = ("what-if", "year.toml", "--away", f"lead:{last_day}", *BEFORE, "--json", "--substitute-kr", "1")
    answer = document(samling(folder, *asked))
    assert (answer["repairs"][0]["kind"], answer["repairs"][0]["bill"]["kroner"]) == ("substitute", 1)


def test_nothing_is_written(folder: Path, last_day: str) -> None:
    before = rows(folder)
    document(samling(folder, "what-if", "year.toml", "--away", f"lead:{last_day}", *BEFORE, "--json"))
    assert rows(folder) == before


def test_a_person_reads_what_is_broken_and_what_each_way_costs(folder: Path, last_day: str) -> None:
    ended = samling(folder, "what-if", "year.toml", "--away", f"lead:{last_day}", *BEFORE, "--lang", "en")
    assert ended.code == 0
    for words in (
        "module 2 cannot stay as it is",
        "ways to mend it, the cheapest first",
        "12 mails to participants",
        "Nothing is changed",
    ):
        assert words in " ".join(ended.out.split())


@pytest.mark.parametrize(
    ("option", "value", "kinds"),
    [
        ("--hotel-lost", "skolen/fjord:2027-12-16..", ["keep"]),
        ("--site-closed", "skolen:2027-12-16", ["keep"]),
        ("--school-break", "Oslo:2027-12-13..2027-12-17", ["keep"]),
        ("--event", "Landsmøte:2027-12-16..2027-12-17=5000", ["keep"]),
        ("--room-lost", "skolen/sal:2027-12-16", ["keep"]),
    ],
)
def test_an_incident_far_from_every_module_asks_for_nothing(
    folder: Path, option: str, value: str, kinds: list[str]
) -> None:
    answer = document(samling(folder, "what-if", "year.toml", option, value, *BEFORE, "--json"))
    assert [repair["kind"] for repair in answer["repairs"]] == kinds


def test_the_only_hotel_lost_for_good_leaves_no_year(folder: Path) -> None:
    asked = ("what-if", "year.toml", "--hotel-lost", "skolen/fjord:2027-08-01..", *BEFORE)
    ended = samling(folder, *asked, "--json")
    assert (ended.code, json.loads(ended.out)["status"]) == (3, "impossible")
    assert "no change from" in samling(folder, *asked, "--lang", "en").out


def test_a_year_that_is_not_published_is_taken_as_if_it_were(folder: Path, last_day: str) -> None:
    asked = ("what-if", "year.toml", "--away", f"lead:{last_day}", "--today", "2027-08-01", "--db", "empty.db")
    ended = samling(folder, *asked, "--lang", "en")
    assert ended.code == 0
    assert "as if this one were, and booked" in ended.err


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ((), "say what has happened"),
        (("--away", "lead:2027-10-04", "--event", "x:2027-10-04"), "one thing at a time"),
        (("--away", "leader:2027-10-04"), "there is no leader; there are lead"),
        (("--away", "lead"), "write --away lead:2027-12-15..2027-12-17"),
        (("--away", "lead:2027-02-30"), "2027-02-30 is not a day or a run of days"),
        (("--away", "lead:2027-10-08..2027-10-04"), "is not a day or a run of days"),
        (("--hotel-lost", "skolen/fjord:9"), "the year has no module 9; it has 1 and 2"),
        (("--hotel-lost", "skolen/torg:1"), "there is no skolen/torg"),
        (("--room-lost", "skolen/aula:2027-10-04"), "there is no skolen/aula"),
        (("--school-break", "Oslo"), "write --school-break Oslo:2028-02-14..2028-02-18"),
        (("--school-break", "Atlantis:2027-10-04"), "there is no Atlantis"),
        (("--site-closed", "oslo:2027-10-04"), "there is no oslo; there are skolen"),
        (("--away", "lead:2027-10-04", "--today", "soon"), "--today soon: write a day as 2027-11-20"),
        (("--away", "lead:2027-10-04", "--told-kr=-5"), "--told-kr -5: it cannot be less than 0"),
    ],
)
def test_what_is_not_understood_is_told_in_words(folder: Path, asked: tuple[str, ...], words: str) -> None:
    ended = samling(folder, "what-if", "year.toml", "--db", "year.db", *asked, "--lang", "en")
    assert (ended.code, ended.out, ended.traceback) == (2, "", False), ended.err
    assert words in ended.err


def test_a_repair_that_is_written_as_a_plan_can_be_published(folder: Path, last_day: str, tmp_path: Path) -> None:
    asked = ("what-if", "year.toml", "--away", f"lead:{last_day}", *BEFORE, "--json")
    repairs = document(samling(folder, *asked))["repairs"]
    moved = next(number for number, repair in enumerate(repairs, start=1) if repair["kind"] == "move_one")
    plan = tmp_path / "repair.json"
    document(samling(folder, *asked, "--out", str(plan), "--repair", str(moved)))
    published = samling(
        folder, "publish", "year.toml", "--plan", str(plan), "--db", str(tmp_path / "copy.db"), "--json"
    )
    places = document(published)["modules"]
    assert [place["first"] for place in places] == [one["first"] for one in repairs[moved - 1]["modules"]]


def test_there_is_no_repair_beyond_the_last(folder: Path, last_day: str, tmp_path: Path) -> None:
    asked = ("what-if", "year.toml", "--away", f"lead:{last_day}", *BEFORE, "--lang", "en", "--repair", "99")
    ended = samling(folder, *asked, "--out", str(tmp_path / "plan.json"))
    assert (ended.code, ended.out, ended.traceback) == (2, "", False)
    assert "--repair 99: there are" in ended.err
