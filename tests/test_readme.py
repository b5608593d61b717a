"""The README is true: its commands, exit codes, versions, links and fenced blocks are those of the code."""

import re
import tomllib
from pathlib import Path

from api.command_line.application import COMMANDS
from api.command_line.exit_codes import MEANINGS

HOUSE = Path(__file__).parent.parent
README = (HOUSE / "README.md").read_text(encoding="utf-8")
CI = (HOUSE / ".ci" / "run").read_text(encoding="utf-8")
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def block(info: str) -> str:
    [text] = re.findall(rf"^```{info}\n(.*?)\n```$", README, re.MULTILINE | re.DOTALL)
    return str(text)


def rows(heading: str) -> list[list[str]]:
    """The cells of the table whose first column has a heading."""
    [body] = re.findall(rf"^\| {heading} \|.*\n\|[ |-]+\|\n((?:\|.*\n)+)", README, re.MULTILINE)
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in body.splitlines()]


def test_the_readme_says_how_to_run_it_in_one_command() -> None:
    name = next(iter(PROJECT["scripts"]))
    assert block("sh run") == (
        f"python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt . && .venv/bin/{name}"
    )


def test_the_readme_says_how_to_test_it_in_one_command_and_ci_runs_just_that() -> None:
    assert block("sh test") == (
        "python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt -e '.[dev]' && .venv/bin/pytest"
    )
    assert "readme_test=$(readme_block test)" in CI
    assert "dev" in PROJECT["optional-dependencies"]


def test_the_readme_names_the_python_versions_that_are_allowed() -> None:
    lowest, past = re.fullmatch(r">=3\.(\d+),<3\.(\d+)", PROJECT["requires-python"]).groups()
    *first, last = (f"3.{minor}" for minor in range(int(lowest), int(past)))
    assert f"You need Python {', '.join(first)} or {last} and nothing else." in README


def test_every_command_is_in_the_readme_and_nothing_else_is() -> None:
    named = [cells[0].strip("`") for cells in rows("command")]
    assert named == ["samling", *(f"samling {name}" for name in COMMANDS)]


def test_every_exit_code_is_in_the_readme_and_nothing_else_is() -> None:
    assert [int(cells[0]) for cells in rows("code")] == [int(code) for code in MEANINGS]


def test_the_parts_of_the_check_that_the_readme_names_are_run_in_ci() -> None:
    for part in ("ruff check", "mypy", "lint-imports", "pytest"):
        assert f"`.venv/bin/{part}`" in README
        assert f".venv/bin/{part}" in CI


def test_every_link_and_picture_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert [link for link in links if not link.startswith("https://") and not (HOUSE / link).exists()] == []


def test_all_that_pyproject_asks_for_is_pinned_once() -> None:
    lines = (HOUSE / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = [line for line in lines if not line.startswith("#")]
    assert pinned == sorted(pinned, key=str.upper)
    pins = [line.split("==")[0].lower() for line in pinned]
    assert len(pins) == len(set(pins))
    wanted = {
        re.split(r"[\[<>=; ]", requirement)[0].lower()
        for requirement in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"])
    }
    assert wanted - set(pins) == {PROJECT["name"]}
