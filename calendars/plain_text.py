"""Text from people, made safe for formats that read line by line: no control characters, newlines of one kind."""

import re

NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# RFC 5545 3.1 allows tab and newline alone of the control characters; a lone surrogate cannot be written at all
UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    """The text with newlines as newlines and without anything that cannot be seen or written."""
    return UNWRITABLE.sub("", NEWLINES.sub("\n", text)).strip()


def one_line(text: str) -> str:
    """The same on a single line, for titles and names."""
    return SPACES.sub(" ", clean(text))
