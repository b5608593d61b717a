"""Files that cannot be read as programmes each get one sentence; and no file whatever ends in a crash."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calendars.language import Message, Reason
from planner.programme import Programme
from planner.programme_file import Mistake, ProgrammeFileError, programme_from_text, read_programme, reading, syntax
from tests.planner.programme_texts import FULL, SHORTEST, with_line
from tests.planner.programmes_by_hand import SHORT

KEYS = tuple(re.finditer(r"(\w+)(?= = )", FULL))
VALUES = tuple(re.finditer(r"(?<= = )(\"[^\"]*\"|[-\w:.]+)", FULL))


def mistakes_of_file(path: Path) -> tuple[Mistake, ...]:
    with pytest.raises(ProgrammeFileError) as refused:
        read_programme(path)
    assert refused.value.file == str(path)
    return refused.value.mistakes


def mistakes_of(text: str) -> tuple[Mistake, ...]:
    with pytest.raises(ProgrammeFileError) as refused:
        programme_from_text(text, "year.toml")
    return refused.value.mistakes


def read_or_refused(text: str) -> Programme | ProgrammeFileError:
    try:
        return programme_from_text(text, "year.toml")
    except ProgrammeFileError as refused:
        return refused


def of_the_whole_file(because: Reason, line: int = 0) -> tuple[Mistake, ...]:
    return (Mistake("", None, because, line),)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert mistakes_of_file(tmp_path / "borte.toml") == of_the_whole_file(reading.NO_FILE())


def test_a_file_whose_name_is_too_long(tmp_path: Path) -> None:
    because = reading.NOT_READABLE(why=os.strerror(36))
    assert mistakes_of_file(tmp_path / ("x" * 300)) == of_the_whole_file(because)


def test_a_folder(tmp_path: Path) -> None:
    assert mistakes_of_file(tmp_path) == of_the_whole_file(reading.FOLDER())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    locked = tmp_path / "laast.toml"
    locked.write_text(SHORTEST, encoding="utf-8")
    locked.chmod(0)
    assert mistakes_of_file(locked) == of_the_whole_file(reading.NO_ACCESS())


@pytest.mark.parametrize("content", ["", "\n\n", "# bare en kommentar\n"])
def test_an_empty_file(tmp_path: Path, content: str) -> None:
    path = tmp_path / "tom.toml"
    path.write_text(content, encoding="utf-8")
    assert mistakes_of_file(path) == of_the_whole_file(reading.EMPTY())


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes(with_line(SHORTEST, "Slutt", "Møte").encode("latin-1"))
    assert mistakes_of_file(path) == of_the_whole_file(reading.NOT_UTF8(line="13"), 13)


def test_a_file_without_end() -> None:
    assert mistakes_of_file(Path("/dev/zero")) == of_the_whole_file(reading.TOO_LARGE(most=1_000_000))


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "kort.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SHORTEST.encode())
    assert read_programme(path) == SHORT


@pytest.mark.parametrize(("day", "column"), [("2026-11-31", 9), ("2026-13-01", 13), ("2027-02-29T10:00:00", 9)])
def test_a_day_that_is_not_in_the_calendar_is_named_with_its_line(day: str, column: int) -> None:
    because = syntax.NO_SUCH_DAY(line="2", column=str(column), day=day[:10])
    assert mistakes_of(with_line(SHORTEST, "dated = 2026-11-22", f"dated = {day}")) == of_the_whole_file(because, 2)


def test_a_misspelt_list_of_tables_is_on_the_line_of_its_first_table() -> None:
    found = mistakes_of(SHORTEST.replace("[[modules]]", "[[moduler]]"))
    assert [(mistake.place, mistake.line) for mistake in found] == [("moduler", 8)]


@pytest.mark.parametrize(
    ("written", "instead", "message", "line", "column", "shown"),
    [
        ('name = "Kort"', "name = Kort", syntax.VALUE, 1, 8, "name = Kort"),
        ("dated = 2026-11-22", "dated = 22.11.2026", syntax.VALUE, 2, 14, "dated = 22.11.2026"),
        ("days = 1", "days: 1", syntax.KEY, 14, 5, "days: 1"),
        ("days = 1", "days = 1\ndays = 2", syntax.TWICE, 15, 9, "days = 2"),
        ('title = "Slutt"', 'title = "Slutt', syntax.UNCLOSED, 13, 15, 'title = "Slutt'),
        ("days = 2", "days = [2", syntax.UNCLOSED, 12, 1, "[[modules]]"),
    ],
)  # fmt: skip
def test_a_syntax_error_has_line_and_column(  # noqa: PLR0913, PLR0917 one name for each part of the sentence
    written: str, instead: str, message: Message, line: int, column: int, shown: str
) -> None:
    because = message(line=str(line), column=str(column), text=f"“{shown}”")
    assert mistakes_of(with_line(SHORTEST, written, instead)) == of_the_whole_file(because, line)


def test_brackets_without_end_are_refused() -> None:
    assert mistakes_of("x = " + "[" * 100_000) == of_the_whole_file(reading.TOO_DEEP())


def test_a_number_with_thousands_of_digits_is_refused() -> None:
    assert mistakes_of("x = " + "9" * 5000) == of_the_whole_file(reading.NUMBER_TOO_LONG())


@given(st.sampled_from(KEYS), st.integers(0, 30), st.sampled_from("abcxyz_"))
def test_any_key_that_is_misspelt_is_found_on_its_line(written: re.Match[str], at: int, letter: str) -> None:
    key = written[1]
    misspelt = key[: at % len(key)] + letter + key[at % len(key) :]
    text = FULL[: written.start()] + misspelt + FULL[written.end() :]
    line = FULL[: written.start()].count("\n") + 1
    assert line in {mistake.line for mistake in mistakes_of(text)}


@given(
    st.sampled_from(VALUES),
    st.sampled_from(
        ["0", "-1", "1e999", "nan", '""', '"x"', "true", "[]", "[[]]", "{}", "1979-05-27T07:32:00Z", "0x7f"]
    ),
)
def test_any_value_in_place_of_any_other_is_read_or_refused(written: re.Match[str], value: str) -> None:
    outcome = read_or_refused(FULL[: written.start()] + value + FULL[written.end() :])
    assert isinstance(outcome, Programme) or all(outcome.reasons)


@given(st.text())
@example("\x00")
@example("a.b.c = 1\n[a]\n")
def test_any_text_is_read_or_refused(text: str) -> None:
    with pytest.raises(ProgrammeFileError):
        programme_from_text(text, "x")
