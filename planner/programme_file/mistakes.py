"""What is wrong with a programme file: each mistake with its place, the value that stands there and what to do.

A file is refused once, with all its mistakes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from calendars.language import Message, Reason, said
from planner.programme_file.places import Path, shown

AT_LINE = Message("mistake_at_line", "{file}, line {line}, {place}: {because}")
AT_LINE_WITH_VALUE = Message("mistake_at_line_with_value", "{file}, line {line}, {place} = {value}: {because}")
IN_FILE = Message("mistake_in_file", "{file}: {because}")


class Found(NamedTuple):
    """A mistake before its place has a line; `value` is None where nothing is written."""

    path: Path
    value: object
    because: Reason


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake of a file: `place` counts entries from 1 (`modules[3].days`), `line` is 0 where none is known."""

    place: str
    value: object
    because: Reason
    line: int = 0

    def in_file(self, file: str) -> Reason:
        """The whole sentence: where, what stands there, and what to do."""
        if not self.place:
            return IN_FILE(file=file, because=self.because)
        if self.value is None:
            return AT_LINE(file=file, line=str(self.line), place=self.place, because=self.because)
        value = shown(self.value)
        return AT_LINE_WITH_VALUE(file=file, line=str(self.line), place=self.place, value=value, because=self.because)


class ProgrammeFileError(Exception):
    """A programme file that cannot be read as one; `mistakes` are all that was found, in the file's order."""

    def __init__(self, file: str, mistakes: Iterable[Mistake]) -> None:
        super().__init__(file)
        self.file = file
        self.mistakes = tuple(mistakes)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """One whole sentence for each mistake."""
        return tuple(mistake.in_file(self.file) for mistake in self.mistakes)

    def __str__(self) -> str:
        return "\n".join(said(reason, "en") for reason in self.reasons)
