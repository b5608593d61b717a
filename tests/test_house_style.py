"""The house style, as far as a machine can see it: sizes, docstrings, names, exceptions to rules, what lies where."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

HOUSE = Path(__file__).parent.parent
PACKAGES = ("calendars", "venues", "planner", "api")
AT_THE_ROOT = {
    *PACKAGES,
    "tests",
    ".ci",
    ".gitignore",
    "pyproject.toml",
    "constraints.txt",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
}
MEDIAN_LINES, MOST_LINES, MOST_LINES_OF_A_FUNCTION = 120, 400, 60
NAMES_THAT_SAY_NOTHING = re.compile(r"(^|_)(utils?|helpers?|common|misc)($|_)|Manager|^_?(get|handle|process)_")
# names that a library calls
GIVEN_NAMES = {"get_command", "get_params", "process_bind_param", "process_result_value"}
NOQA = re.compile(r"#\s*noqa\b(?P<rest>.*)")
NOQA_WITH_REASON = re.compile(r": [A-Z]+\d+(, [A-Z]+\d+)* +\w.+")
IGNORE = re.compile(r"#\s*type:\s*ignore(?P<rest>.*)")
IGNORE_WITH_REASON = re.compile(r"\[[a-z-]+(, ?[a-z-]+)*\]  # \w.+")


def tracked(*patterns: str) -> list[Path]:
    """The files of the house that git knows, or would add."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns]
    listed = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git work tree, so what belongs to it is not known")
    return [file for name in listed.stdout.splitlines() if (file := HOUSE / name).is_file()]


def sources() -> list[Path]:
    return tracked("*.py")


def in_packages() -> list[Path]:
    return [file for file in sources() if file.relative_to(HOUSE).parts[0] in PACKAGES]


def definitions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in ast.walk(ast.parse(text_of(file))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def line_count(file: Path) -> int:
    return len(text_of(file).splitlines())


def where(file: Path, line: int = 0) -> str:
    return f"{file.relative_to(HOUSE)}:{line}" if line else str(file.relative_to(HOUSE))


def lines_with(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Where a comment stands, and what follows its opening word; this file, which explains them, is left out."""
    for file in sources():
        if file != Path(__file__):
            for number, line in enumerate(text_of(file).splitlines(), start=1):
                if found := pattern.search(line):
                    yield where(file, number), found["rest"]


def test_files_are_small() -> None:
    assert median(line_count(file) for file in in_packages()) <= MEDIAN_LINES
    assert [where(file) for file in sources() if line_count(file) > MOST_LINES] == []


def test_functions_are_short() -> None:
    long = [
        where(file, function.lineno)
        for file in sources()
        for function in definitions(file)
        if not isinstance(function, ast.ClassDef)
        and (function.end_lineno or 0) - function.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []


def test_every_file_says_what_it_knows() -> None:
    silent = [where(file) for file in in_packages() if not ast.get_docstring(ast.parse(text_of(file)))]
    assert silent == []


def test_names_say_something() -> None:
    named = [(where(file), file.stem) for file in sources()]
    for file in in_packages():
        named += [(where(file, node.lineno), node.name) for node in definitions(file)]
    empty = [(place, name) for place, name in named if NAMES_THAT_SAY_NOTHING.search(name)]
    assert [(place, name) for place, name in empty if name not in GIVEN_NAMES] == []


def test_what_is_left_to_do_stands_in_an_issue() -> None:
    marks = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
    text = [file for file in tracked() if file.suffix in {".py", ".toml", ".html", ".css", ".md", ".csv"}]
    assert [where(file) for file in text if marks.search(text_of(file))] == []


def test_an_exception_to_the_linter_names_its_code_and_its_reason() -> None:
    assert [place for place, rest in lines_with(NOQA) if not NOQA_WITH_REASON.match(rest)] == []


def test_an_exception_to_the_type_checker_names_its_code_and_its_reason() -> None:
    assert [place for place, rest in lines_with(IGNORE) if not IGNORE_WITH_REASON.match(rest)] == []


def test_the_root_holds_what_it_should() -> None:
    assert {file.relative_to(HOUSE).parts[0] for file in tracked()} == AT_THE_ROOT
