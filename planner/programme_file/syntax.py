"""What a TOML syntax error means to somebody who does not know TOML: the line, the column and what to look for."""

import re
from datetime import date
from tomllib import TOMLDecodeError

from calendars.language import Message, Reason

AT = re.compile(r"\(at line (\d+), column (\d+)\)")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SHOWN = 80

VALUE = Message(
    "toml_value",
    "line {line}, column {column}: this value is not understood in {text}; "
    "texts and clock times stand in quotes, dates like 2027-09-20 and numbers do not",
)
NO_SUCH_DAY = Message(
    "toml_no_such_day", "line {line}, column {column}: there is no day {day}; write one that is in the calendar"
)
KEY = Message("toml_key", "line {line}, column {column}: a line is written key = value, not {text}")
TWICE = Message("toml_twice", "line {line}, column {column}: {text} writes a key or table that stands above already")
UNCLOSED = Message(
    "toml_unclosed", "line {line}, column {column}: a quote or bracket is not closed, here or on a line above {text}"
)
OTHER = Message(
    "toml_other", "line {line}, column {column}: {text} is not TOML; look for missing quotes, commas and brackets"
)
PHRASES: tuple[tuple[str, Message], ...] = (
    ("Invalid value", VALUE),
    ("Invalid date", VALUE),
    ("Expected newline or end of document", VALUE),
    ("Expected '='", KEY),
    ("Invalid initial character for a key", KEY),
    ("Invalid statement", KEY),
    ("Cannot overwrite", TWICE),
    ("Cannot declare", TWICE),
    ("Cannot mutate", TWICE),
    ("Duplicate inline table key", TWICE),
    ("Unclosed", UNCLOSED),
    ("Unterminated", UNCLOSED),
    ("Illegal character", UNCLOSED),
)


def syntax_mistake(text: str, error: TOMLDecodeError) -> tuple[int, Reason]:
    """The line, and what is wrong on it."""
    lines = text.splitlines() or [""]
    at = AT.search(str(error))
    line, column = (int(at[1]), int(at[2])) if at else (len(lines), len(lines[-1]) + 1)
    if day := _impossible_day(lines[min(line, len(lines)) - 1], column - 1):
        return line, NO_SUCH_DAY(line=str(line), column=str(column), day=day)
    message = next((message for phrase, message in PHRASES if str(error).startswith(phrase)), OTHER)
    shown = lines[min(line, len(lines)) - 1].strip()[:SHOWN]
    return line, message(line=str(line), column=str(column), text=f"“{shown}”")


def _impossible_day(text: str, at: int) -> str | None:
    """The day written at a place of a line, where the calendar has no such day."""
    for written in DAY.finditer(text):
        if written.start() <= at < written.end():
            try:
                date.fromisoformat(written[0])
            except ValueError:
                return written[0]
    return None
