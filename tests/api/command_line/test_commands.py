import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from api.command_line import run
from api.command_line.application import COMMANDS
from api.command_line.printed_plan import printed_plan
from api.command_line.terminal import Terminal
from planner.plan import Plan
from planner.planning import plan
from planner.programme_file import programme_from_text
from tests.command import Ended, samling
from tests.planner.programme_texts import SHORTEST

GOLDENS = Path(__file__).parent / "goldens"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Path(tmp_path, "year.toml").write_text(SHORTEST, encoding="utf-8")
    return tmp_path


def answer(ended: Ended) -> dict[str, Any]:
    """The JSON on standard output, which carries nothing else."""
    assert ended.code == 0, ended.err
    found: dict[str, Any] = json.loads(ended.out)
    return found


def test_a_plan_as_json_has_the_promised_keys(folder: Path) -> None:
    plan = answer(samling(folder, "plan", "year.toml", "--json"))
    assert {"programme", "status", "total_kr", "real_kr", "wish_kr", "bound_kr", "gap_kr", "candidates", "seconds"} < {
        *plan
    }
    assert (plan["status"], plan["gap_kr"]) == ("optimal", 0)
    assert plan["total_kr"] == plan["real_kr"] + plan["wish_kr"] == plan["bound_kr"]
    module = plan["modules"][0]
    assert {"module", "first", "last", "site", "country", "abroad", "hotel", "cost_lines", "reasons"} <= {*module}
    assert {"kind", "kroner", "real", "payer", "basis"} <= {*module["cost_lines"][0]}
    assert {*module["cost_lines"][0]["basis"]} == {"code", "params", "text"}


def test_a_conflict_as_json_has_the_promised_keys_and_exit_code_3(folder: Path) -> None:
    Path(folder, "year.toml").write_text(SHORTEST.replace("2027-12-17", "2027-09-10"), encoding="utf-8")
    ended = samling(folder, "plan", "year.toml", "--json")
    conflict = json.loads(ended.out)
    assert (ended.code, conflict["status"]) == (3, "impossible")
    assert {*conflict["conflict"][0]} == {"rule", "because"}
    assert all({"text", "total_kr", "modules"} <= {*repair} for repair in conflict["repairs"])


def test_a_plan_that_is_checked_is_the_best(folder: Path) -> None:
    plan = answer(samling(folder, "plan", "year.toml", "--json", "--out", "plan.json"))
    score = answer(samling(folder, "check", "year.toml", "plan.json", "--json"))
    assert (score["allowed"], score["broken"], score["distance_kr"]) == (True, [], 0)
    assert (score["total_kr"], score["best_kr"]) == (plan["total_kr"], plan["total_kr"])


def test_dates_made_by_hand_are_scored_from_standard_input(folder: Path) -> None:
    # module 1 takes Monday and Tuesday of week 40, and module 2 would follow in the same week
    dates = {"modules": [{"module": 1, "first": "2027-10-04"}, {"module": 2, "first": "2027-10-06", "site": "skolen"}]}
    score = answer(samling(folder, "check", "year.toml", "-", "--json", told=json.dumps(dates)))
    assert not score["allowed"]
    assert "modules_in_order" in [must["rule"] for must in score["broken"]]


def test_a_pinned_module_stays_where_it_is_put(folder: Path) -> None:
    free = answer(samling(folder, "plan", "year.toml", "--json"))
    pinned = answer(samling(folder, "plan", "year.toml", "--json", "--pin", "2=2027-11-23@skolen"))
    assert pinned["modules"][1]["first"] == "2027-11-23"
    assert pinned["total_kr"] >= free["total_kr"]


def test_a_programme_can_come_from_standard_input(folder: Path) -> None:
    assert answer(samling(folder, "plan", "-", "--json", told=SHORTEST))["status"] == "optimal"


def test_options_before_a_command_hold_for_it(folder: Path) -> None:
    asked_before = samling(folder, "--lang", "en", "--json", "plan", "year.toml")
    assert (
        answer(asked_before)["modules"]
        == answer(samling(folder, "plan", "year.toml", "--json", "--lang", "en"))["modules"]
    )


def test_costs_add_up_in_json(folder: Path) -> None:
    costs = answer(samling(folder, "costs", "year.toml", "--json"))
    for parts in ("by_payer", "by_module", "by_kind", "by_home", "lines"):
        assert sum(part["likely_kr"] for part in costs[parts]) == costs["total"]["likely_kr"]
    assert sum(amount["high_kr"] for amount in costs["by_payer_kind"].values()) == costs["total"]["high_kr"]


@pytest.mark.parametrize(("name", "begins"), [("costs.xlsx", b"PK"), ("costs.csv", b"\xef\xbb\xbf")])
def test_costs_are_written_as_a_file(folder: Path, name: str, begins: bytes) -> None:
    assert samling(folder, "costs", "year.toml", "--out", name).code == 0
    assert Path(folder, name).read_bytes().startswith(begins)


def test_feeds_are_the_same_bytes_on_every_run(folder: Path) -> None:
    first = answer(samling(folder, "feed", "year.toml", "--out", "first", "--json"))
    assert samling(folder, "feed", "year.toml", "--out", "second").code == 0
    assert first["feeds"][:2] == ["cohort.ics", "staff.ics"]
    for name in first["feeds"]:
        assert Path(folder, "first", name).read_bytes() == Path(folder, "second", name).read_bytes()


def test_booking_twice_changes_nothing(folder: Path) -> None:
    first = answer(samling(folder, "book", "year.toml", "--json", "--db", "s.db"))
    again = answer(samling(folder, "book", "year.toml", "--json", "--db", "s.db"))
    assert (first["booked"], first["unchanged"]) == ([1, 2], [])
    assert (again["booked"], again["unchanged"]) == ([], [1, 2])
    assert first["modules"] == again["modules"]


def test_rooms_that_are_gone_are_refused_with_who_has_them_and_planned_around(folder: Path) -> None:
    others = SHORTEST.replace('name = "Kort"', 'id = "andre"\nname = "De andre"')
    Path(folder, "others.toml").write_text(others, encoding="utf-8")
    assert samling(folder, "book", "others.toml", "--db", "s.db").code == 0
    refused = samling(folder, "book", "year.toml", "--db", "s.db")
    assert (refused.code, refused.out, refused.traceback) == (4, "", False)
    assert "De andre" in refused.err
    around = answer(samling(folder, "plan", "year.toml", "--json", "--around-bookings", "--db", "s.db"))
    alone = answer(samling(folder, "plan", "year.toml", "--json"))
    assert [module["first"] for module in around["modules"]] != [module["first"] for module in alone["modules"]]
    booked = answer(samling(folder, "book", "year.toml", "--around-bookings", "--json", "--db", "s.db"))
    assert booked["booked"] == [1, 2]


def test_publishing_the_same_plan_again_is_the_same_revision(folder: Path) -> None:
    first = answer(samling(folder, "publish", "year.toml", "--json", "--db", "s.db"))
    again = answer(samling(folder, "publish", "year.toml", "--json", "--db", "s.db"))
    assert (first["revision"], again) == (1, first)


def test_a_stale_publication_is_refused(folder: Path) -> None:
    assert samling(folder, "publish", "year.toml", "--db", "s.db").code == 0
    Path(folder, "year.toml").write_text(SHORTEST.replace("heads = 12", "heads = 11"), encoding="utf-8")
    refused = samling(folder, "publish", "year.toml", "--db", "s.db", "--seen", "0")
    assert (refused.code, refused.out) == (4, "")


def test_dates_that_break_a_must_are_not_published(folder: Path) -> None:
    Path(folder, "plan.json").write_text('{"modules": [{"module": 1, "first": "2027-10-04"}]}')
    refused = samling(folder, "publish", "year.toml", "--plan", "plan.json", "--db", "s.db")
    assert (refused.code, refused.out, refused.traceback) == (2, "", False)


def test_published_feeds_tell_of_a_move(folder: Path) -> None:
    assert samling(folder, "publish", "year.toml", "--db", "s.db").code == 0
    assert samling(folder, "feed", "year.toml", "--published", "--out", "before", "--db", "s.db").code == 0
    assert samling(folder, "plan", "year.toml", "--pin", "2=2027-11-23", "--out", "moved.json").code == 0
    assert samling(folder, "publish", "year.toml", "--plan", "moved.json", "--db", "s.db").code == 0
    assert samling(folder, "feed", "year.toml", "--published", "--out", "after", "--db", "s.db").code == 0
    before, after = (Path(folder, name, "cohort.ics").read_text(encoding="utf-8") for name in ("before", "after"))
    assert ("SEQUENCE:1" in before, "SEQUENCE:1" in after) == (False, True)


def test_a_year_without_known_school_breaks_is_planned_with_a_warning(folder: Path) -> None:
    text = SHORTEST.replace("2027-09-06", "2031-09-08").replace("2027-12-17", "2031-12-19")
    priced = f"{text}[wishes]\nschool_break_kr = 100\n"
    Path(folder, "year.toml").write_text(priced, encoding="utf-8")
    plan = answer(samling(folder, "plan", "year.toml", "--json", "--lang", "en"))
    assert any("school_breaks.csv" in warning["text"] for warning in plan["warnings"])


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_printed_plan_reads_as_its_golden(
    language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    programme = programme_from_text(SHORTEST, "year.toml")
    year = plan(programme)
    assert isinstance(year, Plan)
    Terminal(language).print(printed_plan(programme, year, language))
    assert capsys.readouterr().out == Path(GOLDENS, f"plan.{language}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_help_shows_an_example_within_80_columns(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = Ended(run([*filter(None, [command]), "--help", "--lang", "en"]), *capsys.readouterr())
    assert (shown.code, shown.err) == (0, "")
    assert f"samling {command}".strip() in shown.out.rsplit("Example:", 1)[1]
    prose = shown.out.rsplit("Example:", 1)[0]
    assert max(len(line) for line in prose.splitlines()) <= 80


def test_help_is_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, usage in ((["plan", "--help"], "Bruk:"), (["plan", "--help", "--lang", "en"], "Usage:")):
        assert run(arguments) == 0
        assert capsys.readouterr().out.startswith(usage)


def test_a_terminal_without_norwegian_letters_gets_an_answer_all_the_same(folder: Path) -> None:
    ended = samling(folder, "plan", "year.toml", LC_ALL="C", LANG="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (ended.code, ended.traceback) == (0, False)


def test_completion_knows_the_commands_and_their_options(tmp_path: Path) -> None:
    asked = {"_SAMLING_COMPLETE": "complete_bash"}
    commands = samling(tmp_path, COMP_WORDS="samling p", COMP_CWORD="1", **asked)
    assert commands.out.split() == ["plan", "publish"]
    options = samling(tmp_path, COMP_WORDS="samling plan --p", COMP_CWORD="2", **asked)
    assert options.out.split() == ["--pin"]


def test_the_version_is_that_of_the_package(tmp_path: Path) -> None:
    assert samling(tmp_path, "--version").out == f"samling {version('samling')}\n"
