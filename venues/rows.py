"""Rows of the CSV files under `venues/data`, as they are written; what a column means is known where it is read."""

import csv
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

Row: TypeAlias = dict[str, str]

DATA = Path(__file__).with_name("data")


@lru_cache
def rows(file: str) -> tuple[Row, ...]:
    """The file's rows by column name; a row with a cell too many or too few is a ValueError."""
    with (DATA / file).open(encoding="utf-8", newline="") as text:
        lines = csv.reader(text)
        columns = next(lines)
        return tuple(dict(zip(columns, cells, strict=True)) for cells in lines)
