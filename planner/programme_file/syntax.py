"""What a TOML syntax error means to somebody who does not know TOML: the line, the column and what to look for."""

import re
from tomllib import TOMLDecodeError

from calendars.language import Message, Reason

AT = re.compile(r"\(at line (\d+), column (\d+)\)")
SHOWN = 80

VALUE = Message(
    "toml_value",
    "line {line}, column {column}: this value is not understood in {text}; "
    "texts and clock times stand in quotes, dates like 2027-09-20 and numbers do not",
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
    message = next((message for phrase, message in PHRASES if str(error).startswith(phrase)), OTHER)
    shown = lines[min(line, len(lines)) - 1].strip()[:SHOWN]
    return line, message(line=str(line), column=str(column), text=f"“{shown}”")
