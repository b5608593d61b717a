"""Reading a programme file: the text, what is wrong with it all at once, or the programme."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path as FilePath
from typing import Any

from calendars.language import Message, Reason
from planner.programme import Programme
from planner.programme_file.causes import not_caused_by
from planner.programme_file.checks import mistakes_in
from planner.programme_file.mending import read_and_mended
from planner.programme_file.mistakes import Found, Mistake, ProgrammeFileError
from planner.programme_file.places import Path, place_of
from planner.programme_file.syntax import syntax_mistake
from planner.programme_file.toml_lines import lines_of
from planner.programme_file.translation import found_in
from planner.programme_file.year import programme

MOST_BYTES = 1_000_000

NO_FILE = Message("file_missing", "there is no such file; check the folder and the spelling of its name")
FOLDER = Message("file_is_folder", "this is a folder; write the path of a programme file in it")
NO_ACCESS = Message("file_without_access", "this file may not be read by you; change its permissions or copy it")
NOT_READABLE = Message("file_not_readable", "this file cannot be read: {why}")
EMPTY = Message("file_empty", "this file is empty; PROGRAMME.md shows the shortest file that can be planned")
TOO_LARGE = Message(
    "file_too_large", "this file has more than {most} bytes; a programme file is a few hundred lines of text"
)
NOT_UTF8 = Message("file_not_utf8", "line {line} is not UTF-8 text; save the file as UTF-8")
TOO_DEEP = Message("file_too_deep", "brackets stand inside brackets too many times; a programme file needs five levels")
NUMBER_TOO_LONG = Message("file_number_too_long", "a number in this file has thousands of digits; shorten it")


def read_programme(path: FilePath) -> Programme:
    """The programme of a file; raises `ProgrammeFileError` with all its mistakes."""
    return programme_from_text(text_of(path), str(path))


def text_of(path: FilePath) -> str:
    """The text of a programme file; raises `ProgrammeFileError` where there is none to read."""
    name = str(path)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise _refused(name, NO_FILE()) from None
    except IsADirectoryError:
        raise _refused(name, FOLDER()) from None
    except PermissionError:
        raise _refused(name, NO_ACCESS()) from None
    except OSError as error:
        raise _refused(name, NOT_READABLE(why=error.strerror or str(error))) from None
    if len(content) > MOST_BYTES:
        raise _refused(name, TOO_LARGE(most=MOST_BYTES))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise _refused(name, NOT_UTF8(line=str(line)), line) from None


def programme_from_text(text: str, name: str) -> Programme:
    """The programme of a text; `name` is how its mistakes call it. Raises `ProgrammeFileError`."""
    raw = _raw(text, name)
    if not raw:
        raise _refused(name, EMPTY())
    table, errors = read_and_mended(raw)
    mistakes = list(found_in(errors))
    if table is not None:
        mistakes += not_caused_by(mistakes, mistakes_in(table))
    if mistakes:
        raise ProgrammeFileError(name, _with_lines(mistakes, text))
    assert table is not None
    return programme(table, _id_of(name))


def _raw(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, because = syntax_mistake(text, error)
        raise _refused(name, because, line) from None
    except RecursionError:
        raise _refused(name, TOO_DEEP()) from None
    except ValueError:
        raise _refused(name, NUMBER_TOO_LONG()) from None


def _with_lines(mistakes: Iterable[Found], text: str) -> tuple[Mistake, ...]:
    """In the order of the file."""
    lines = lines_of(text)
    found = [Mistake(place_of(f.path), f.value, f.because, _line(lines, f.path)) for f in mistakes]
    return tuple(sorted(found, key=lambda mistake: mistake.line))


def _line(lines: dict[Path, int], path: Path) -> int:
    """The line of a place, or of the nearest table around it."""
    return next(lines[path[:length]] for length in range(len(path), -1, -1) if path[:length] in lines)


def _id_of(name: str) -> str:
    return re.sub(r"[^a-z0-9_-]+", "-", FilePath(name).stem.lower()).strip("-_") or "programme"


def _refused(name: str, because: Reason, line: int = 0) -> ProgrammeFileError:
    return ProgrammeFileError(name, (Mistake("", None, because, line),))
