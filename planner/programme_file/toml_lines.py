"""On which line of a TOML text each value stands.

The standard library reads TOML and keeps no positions; they are found again here, in a text known to be valid.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator

from planner.programme_file.places import Path

TOKEN = re.compile(
    r"""(?P<skip>[ \t\r]+|\#[^\n]*)
    |(?P<newline>\n)
    |(?P<text>\"{3}(?:\\.|[^\\])*?\"{3,5}(?!\")|'{3}.*?'{3,5}(?!')|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    |(?P<mark>[\[\]{}=,.])
    |(?P<bare>[^\s\[\]{}=,.\#"']+)""",
    re.VERBOSE | re.DOTALL,
)


def lines_of(text: str) -> dict[Path, int]:
    """On which line each table, key and list item of a valid TOML text begins, by its path with indexes from 0."""
    return _Scan(text).lines


class _Scan:
    """One walk through the tokens, which keeps the path of what it is in."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {(): 1}
        self.entries: defaultdict[Path, int] = defaultdict(int)
        self.line = 1
        self.tokens = self._tokens(text)
        self.kind, self.word = "newline", "\n"
        self._next()
        self._statements()

    def _tokens(self, text: str) -> Iterator[tuple[str, str]]:
        for found in TOKEN.finditer(text):
            kind = str(found.lastgroup)
            if kind != "skip":
                yield kind, found.group()
            self.line += found.group().count("\n")

    def _next(self) -> str:
        passed = self.word
        self.kind, self.word = next(self.tokens, ("end", ""))
        return passed

    def _statements(self) -> None:
        table: Path = ()
        while self.kind != "end":
            if self.kind == "newline":
                self._next()
            elif self.word == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        line = self.line
        self._next()
        is_entry = self.word == "["
        if is_entry:
            self._next()
        path = self._resolved((), keys := self._keys())
        if is_entry:
            path = self._resolved((), keys[:-1]) + keys[-1:]
            self.entries[path] += 1
            path = (*path, self.entries[path] - 1)
        # the tables around it may have no line of their own
        for length in range(1, len(path) + 1):
            self.lines.setdefault(path[:length], line)
        while self.word == "]":
            self._next()
        return path

    def _resolved(self, path: Path, keys: Path) -> Path:
        """Where keys lead: into the last entry of a list of tables."""
        for key in keys:
            path = (*path, key)
            if path in self.entries:
                path = (*path, self.entries[path] - 1)
        return path

    def _keys(self) -> Path:
        keys: Path = ()
        while self.kind in {"bare", "text"} or self.word == ".":
            if self.word != ".":
                keys = (*keys, _key(self.word))
            self._next()
        return keys

    def _pair(self, table: Path) -> None:
        line = self.line
        path = self._resolved(table, self._keys())
        self.lines.setdefault(path, line)
        self._next()
        self._value(path)

    def _value(self, path: Path) -> None:
        if self.word == "[":
            self._list(path)
        elif self.word == "{":
            self._inline_table(path)
        else:
            while self.kind not in {"newline", "end"} and self.word not in {",", "]", "}"}:
                self._next()

    def _list(self, path: Path) -> None:
        self._next()
        index = 0
        while self.word != "]" and self.kind != "end":
            if self.kind == "newline" or self.word == ",":
                self._next()
            else:
                self.lines.setdefault((*path, index), self.line)
                self._value((*path, index))
                index += 1
        self._next()

    def _inline_table(self, path: Path) -> None:
        self._next()
        while self.word != "}" and self.kind != "end":
            if self.kind == "newline" or self.word == ",":
                self._next()
            else:
                self._pair(path)
        self._next()


def _key(token: str) -> str:
    if token[0] == '"':
        return str(json.loads(token))
    return token.strip("'")
