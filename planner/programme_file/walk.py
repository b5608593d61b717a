"""Every table of a programme file with its path, so that one check can look at all of a kind."""

from collections.abc import Iterator
from typing import TypeVar

from planner.programme_file.places import Path
from planner.programme_file.values import Table

Kind = TypeVar("Kind", bound=Table)


def tables_in(value: object, path: Path = ()) -> Iterator[tuple[Path, Table]]:
    if isinstance(value, Table):
        yield path, value
        for key in type(value).model_fields:
            yield from tables_in(getattr(value, key), (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from tables_in(item, (*path, index))


def tables_of(kind: type[Kind], value: object, path: Path = ()) -> Iterator[tuple[Path, Kind]]:
    return ((at, table) for at, table in tables_in(value, path) if isinstance(table, kind))
