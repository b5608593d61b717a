"""CSV as a Norwegian spreadsheet opens it: UTF-8 with a byte order mark, semicolons, and no cell that is a formula."""

import csv
from datetime import date, time
from io import StringIO

from api.tables import Cell, Table

FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(table: Table) -> bytes:
    """The table as a file; the same table gives the same bytes."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(harmless(heading) for heading in table.headings)
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """Text that a spreadsheet shows and does not compute: whoever names a room `=1+1` gets to see just that."""
    return f"'{text}" if text.startswith(FORMULA_BEGINS) else text


def _written(cell: Cell) -> str | int:
    match cell:
        case None:
            return ""
        case date() | time():
            return cell.isoformat("minutes") if isinstance(cell, time) else cell.isoformat()
        case str():
            return harmless(cell)
        case _:
            return cell
