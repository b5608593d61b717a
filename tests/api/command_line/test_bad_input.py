import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from api.command_line import run
from planner.store.schema import VERSION
from tests.command import FROM_A_TERMINAL, Ended, environment, samling
from tests.planner.programme_texts import SHORTEST

BAD_FILES = {
    "an empty file": ("", ["this file is empty"]),
    "TOML with a typo": ('name = "Kort\n', ["line 1", "not closed"]),
    "an unknown key": ("colour = 1\n" + SHORTEST, ["line 1", "colour"]),
    "a module of no days": (SHORTEST.replace("days = 2", "days = 0"), ["modules[1].days = 0"]),
    "two modules of one number": (SHORTEST.replace("days = ", "number = 1\ndays = "), ["modules[2].number = 1"]),
    "a municipality that does not exist": (SHORTEST.replace('"Oslo"', '"Atlantis"'), ["Atlantis"]),
    "a county that does not exist": (
        SHORTEST + '[[school_breaks]]\ncounty = "Atlantis"\nfirst = 2027-10-04\nlast = 2027-10-08\n',
        ["Atlantis"],
    ),
    "a hotel with negative rooms": (SHORTEST.replace("rooms = 30", "rooms = -30"), ["sites[1].hotels[1].rooms = -30"]),
    "dates in a wrong order": (SHORTEST.replace("2027-12-17", "2026-12-17"), ["window", "2026-12-17"]),
}


def refused(ended: Ended, code: int, *words: str) -> None:
    """One clear message with the words, the exit code, no traceback, and nothing on standard output."""
    assert (ended.code, ended.out, ended.traceback) == (code, "", False), ended.err
    for word in words:
        assert word in ended.err


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_programme_file_is_told_with_its_place_and_value(tmp_path: Path, name: str) -> None:
    text, words = BAD_FILES[name]
    Path(tmp_path, "year.toml").write_text(text, encoding="utf-8")
    refused(samling(tmp_path, "plan", "year.toml", "--lang", "en"), 2, "year.toml", *words)


def test_a_missing_file_is_told_by_its_name(tmp_path: Path) -> None:
    refused(samling(tmp_path, "plan", "nowhere.toml", "--lang", "en"), 2, "nowhere.toml", "no such file")


def test_all_mistakes_of_a_file_come_at_once(tmp_path: Path) -> None:
    text = SHORTEST.replace("days = 2", "days = 0").replace("rooms = 30", "rooms = -30")
    Path(tmp_path, "year.toml").write_text(text, encoding="utf-8")
    ended = samling(tmp_path, "plan", "year.toml")
    assert (ended.code, len(ended.err.splitlines())) == (2, 2)


def test_a_window_that_is_too_short_is_a_conflict_in_words(tmp_path: Path) -> None:
    Path(tmp_path, "year.toml").write_text(SHORTEST.replace("2027-12-17", "2027-09-10"), encoding="utf-8")
    ended = samling(tmp_path, "plan", "year.toml", "--lang", "en")
    assert (ended.code, ended.traceback) == (3, False)
    assert "the year runs" in ended.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("plna",), ["plna", "plan"]),
        (("plan",), ["PROGRAMME.toml"]),
        (("plan", "year.toml", "--tim", "3"), ["--tim"]),
        (("plan", "year.toml", "--time-limit", "soon"), ["--time-limit"]),
        (("plan", "year.toml", "--time-limit", "0"), ["--time-limit"]),
        (("plan", "year.toml", "--tolerance", "some", "--lang", "en"), ["--tolerance needs a number"]),
        (("plan", "year.toml", "--alternatives", "few", "--lang", "en"), ["--alternatives needs a whole number"]),
        (("what-if", "year.toml", "--told-kr", "much", "--lang", "en"), ["--told-kr needs a whole number"]),
        (("plan", "year.toml", "--lang", "se"), ["--lang", "nb, nn"]),
        (("plan", "year.toml", "--pin", "3=soon"), ["--pin 3=soon"]),
        (("plan", "year.toml", "--pin", "7=2027-10-04"), ["7"]),
        (("plan", "year.toml", "--pin", "1=2027-02-30"), ["2027-02-30"]),
        (("plan", "year.toml", "--pin", "1=@mars"), ["mars", "skolen"]),
        (("plan", "year.toml", "more"), ["more"]),
        (("check", "year.toml", "nowhere.json"), ["nowhere.json"]),
        (("costs", "year.toml", "--out", "costs.pdf"), ["costs.pdf"]),
        (("serve", "year.toml", "--host", "192.0.2.1"), ["192.0.2.1"]),
        (("serve", "year.toml", "--port", "70000"), ["70000"]),
        (("book", "year.toml", "--db", "nowhere/samling.db"), ["nowhere"]),
    ],
)
def test_a_mistake_on_the_command_line_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    words: list[str],
) -> None:
    Path(tmp_path, "year.toml").write_text(SHORTEST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    refused(Ended(run(arguments), *capsys.readouterr()), 2, *words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no json", ["1"]),
        ('{"dates": []}', ["modules"]),
        ('{"modules": [{"module": "a", "first": "2027-13-01"}]}', ["modules[1].module", "2027-13-01"]),
    ],
)
def test_a_bad_plan_file_is_told(tmp_path: Path, text: str, words: list[str]) -> None:
    Path(tmp_path, "year.toml").write_text(SHORTEST, encoding="utf-8")
    refused(samling(tmp_path, "check", "year.toml", "-", told=text), 2, *words)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_refused_before_the_work(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    Path(tmp_path, "year.toml").write_text(SHORTEST, encoding="utf-8")
    refused(samling(tmp_path, "--programme", "year.toml", "--out", "locked/out"), 2, "locked")


def test_a_folder_that_cannot_be_written_is_refused_before_the_work(tmp_path: Path) -> None:
    Path(tmp_path, "year.toml").write_text(SHORTEST, encoding="utf-8")
    ended = samling(tmp_path, "--programme", "year.toml", "--out", "year.toml/out")
    refused(ended, 2, "year.toml")
    assert [path.name for path in tmp_path.iterdir()] == ["year.toml"]


def test_a_folder_with_files_of_others_is_not_replaced(tmp_path: Path) -> None:
    kept = tmp_path / "samling-out" / "thesis.docx"
    kept.parent.mkdir()
    kept.write_text("years of work")
    Path(tmp_path, "year.toml").write_text(SHORTEST, encoding="utf-8")
    refused(samling(tmp_path, "--programme", "year.toml"), 2, "thesis.docx")
    assert kept.read_text() == "years of work"


def test_a_taken_port_is_refused_with_its_number(tmp_path: Path) -> None:
    Path(tmp_path, "year.toml").write_text(SHORTEST, encoding="utf-8")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        refused(samling(tmp_path, "serve", "year.toml", "--port", port), 4, port)


def test_a_store_from_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    Path(tmp_path, "year.toml").write_text(SHORTEST, encoding="utf-8")
    assert samling(tmp_path, "publish", "year.toml", "--db", "samling.db").code == 0
    with sqlite3.connect(tmp_path / "samling.db") as db:
        (table,) = db.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%version_num%'").fetchone()
        db.execute(f"UPDATE {table} SET version_num = {int(VERSION) + 1}")  # noqa: S608 our own table
    db.close()
    refused(samling(tmp_path, "book", "year.toml", "--db", "samling.db"), 4, "samling.db")


def test_errors_are_json_where_json_is_asked_for(tmp_path: Path) -> None:
    ended = samling(tmp_path, "plan", "nowhere.toml", "--json", "--lang", "en")
    assert ended.code == 2
    assert '"status": "error"' in ended.out
    assert '"exit_code": 2' in ended.out


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is a signal")
def test_ctrl_c_ends_with_one_line_and_nothing_half_written(tmp_path: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, "-c", FROM_A_TERMINAL],
        cwd=tmp_path,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stderr is not None
    running.stderr.readline()  # the work has begun
    time.sleep(0.2)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert (running.returncode, out, b"Traceback" in err) == (130, b"", False)
    assert not (tmp_path / "samling-out").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".samling")] == []


def test_mistakes_in_a_plan_file_name_the_file(tmp_path: Path) -> None:
    Path(tmp_path, "year.toml").write_text(SHORTEST, encoding="utf-8")
    Path(tmp_path, "made.json").write_text("{", encoding="utf-8")
    refused(samling(tmp_path, "check", "year.toml", "made.json", "--lang", "en"), 2, "made.json: line 1, column 2")
    Path(tmp_path, "made.json").write_text('[{"module": 1, "first": "2027-09-20", "hotl": "x"}]', encoding="utf-8")
    refused(
        samling(tmp_path, "check", "year.toml", "made.json", "--lang", "en"), 2, "made.json, modules[1].hotl: no key"
    )
