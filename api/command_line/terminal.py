"""Where answers and progress go: results on standard output, everything else on standard error.

In a terminal a long step turns a spinner; elsewhere each step is one plain line. With `--json` standard output
carries JSON and nothing else.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from textwrap import fill
from typing import TYPE_CHECKING, TextIO, TypeAlias

from calendars.language import Reason, said

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

Progress: TypeAlias = Callable[[Reason], None]
DASH = re.compile(" *– ")
PADDING = re.compile(" +$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Terminal:
    """The reader's language, and whether a program reads the answer."""

    language: str
    as_json: bool = False

    def said(self, reason: Reason) -> str:
        return said(reason, self.language)

    def answer(
        self, document: Callable[[], Mapping[str, object]], printed: Callable[[], Iterable["RenderableType"]]
    ) -> None:
        """The answer: the document for a program, what is printed for a person."""
        if self.as_json:
            self.print_json(document())
        else:
            self.print(printed())

    def print(self, parts: Iterable["RenderableType"]) -> None:
        """As wide as the terminal, or 80 columns where there is none; a line that begins with a dash hangs from it."""
        console = _console(sys.stdout)
        with console.capture() as printed:
            for part in parts:
                if isinstance(part, str):
                    console.print(wrapped(part, console.width), soft_wrap=True)
                else:
                    console.print(part)
        sys.stdout.write(PADDING.sub("", printed.get()))
        sys.stdout.flush()

    def print_json(self, document: Mapping[str, object]) -> None:
        # on one line: an indented one takes ten times as long to write
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
        sys.stdout.flush()

    def note(self, reason: Reason) -> None:
        """A line beside the answer; where nobody reads it any more, the work goes on."""
        with suppress(BrokenPipeError):
            sys.stderr.write(self.said(reason) + "\n")
            sys.stderr.flush()

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """A callback for each step that begins."""
        if not sys.stderr.isatty():
            yield self.note
            return
        with _console(sys.stderr).status("") as status:
            yield lambda step: status.update(self.said(step))


def wrapped(text: str, width: int) -> str:
    """Text in lines; amounts are not torn apart."""
    hang = " " * len(text[: text.find("– ") + 2]) if DASH.match(text) else ""
    return fill(text, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)


def _console(stream: TextIO) -> "Console":
    from rich.console import Console  # noqa: PLC0415 0.1 s, and programs that read JSON do not need it

    return Console(file=stream, highlight=False, markup=False, emoji=False)
