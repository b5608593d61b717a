"""Excel workbooks (ECMA-376) as bytes: styles, formulae and number formats; openpyxl enters here and nowhere else.

The same workbook gives the same bytes: nothing in it knows when it was written. Text is always text: whoever names a
room `=1+1` sees just that.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from textwrap import wrap
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.writer.excel import ExcelWriter

KRONER = '#,##0" kr"'
WHOLE = "#,##0"
PLAIN = Font(name="Calibri", size=11)
BOLD = Font(name="Calibri", size=11, bold=True)
RIGHT = Alignment(horizontal="right", vertical="top", wrap_text=True)
TOP_WRAPPED = Alignment(wrap_text=True, vertical="top")
HEADING_FILL = PatternFill("solid", fgColor="E3EAF1")
POINTS_PER_LINE = 15
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first instant that a zip file can name


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in Excel's English notation, without its `=`."""

    text: str


Value: TypeAlias = str | int | float | date | time | Formula | None


class Sheet:
    """A sheet that is written from the top down; `row` is the last one written."""

    def __init__(self, workbook: Workbook, name: str) -> None:
        self.worksheet = workbook.create_sheet(name)
        self.row = 0
        self.widths: tuple[int, ...] = ()

    def add(
        self,
        values: Iterable[Value],
        *,
        bold: bool = False,
        wrapped: bool = False,
        number_format: str = WHOLE,
        gap: int = 0,
    ) -> None:
        """Write a row below the last one, after a gap of empty rows."""
        self.row += 1 + gap
        for column, value in enumerate(values, start=1):
            if value is not None:
                cell = self.worksheet.cell(self.row, column)
                _fill(cell, value, number_format)
                cell.font = BOLD if bold else PLAIN
                if wrapped:
                    cell.alignment = TOP_WRAPPED
                    self._make_room(str(value), column)

    def add_headings(self, headings: Sequence[str], *, amounts: range, frozen: bool = False, gap: int = 0) -> None:
        """Write a row of headings, some of them over columns of amounts.

        Frozen, it stays in sight when the sheet is scrolled, and is printed on each page.
        """
        self.add(headings, bold=True, gap=gap)
        for column in range(1, len(headings) + 1):
            cell = self.worksheet.cell(self.row, column)
            cell.fill, cell.alignment = HEADING_FILL, RIGHT if column in amounts else TOP_WRAPPED
        if frozen:
            self.worksheet.freeze_panes = f"A{self.row + 1}"
            self.worksheet.print_title_rows = f"{self.row}:{self.row}"

    def set_widths(self, *widths: int) -> None:
        """Columns as wide as this many characters, on pages of A4 across."""
        sheet = self.worksheet
        self.widths = widths
        for letter, width in zip(letters(1, len(widths)), widths, strict=True):
            sheet.column_dimensions[letter].width = width
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)

    def _make_room(self, text: str, column: int) -> None:
        """Make the row as high as wrapped text needs: programs that print do not find out by themselves."""
        lines = len(wrap(text, self.widths[column - 1])) or 1
        row = self.worksheet.row_dimensions[self.row]
        row.height = max(row.height or 0, lines * POINTS_PER_LINE)


def letters(first: int, count: int) -> list[str]:
    """How a spreadsheet names so many columns from a first one on, counted from 1.

    >>> letters(25, 3)
    ['Y', 'Z', 'AA']
    """
    return [get_column_letter(first + number) for number in range(count)]


def new_workbook(title: str, dated: date) -> Workbook:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    noon = datetime(dated.year, dated.month, dated.day, 12)  # noqa: DTZ001 the file format knows no zone
    workbook.properties.title, workbook.properties.creator = title, "Samling"
    workbook.properties.created = workbook.properties.modified = noon
    return workbook


def workbook_bytes(workbook: Workbook) -> bytes:
    file = BytesIO()
    # `workbook.save` would write the time of day into the file
    ExcelWriter(workbook, ZipFile(file, "w", ZIP_DEFLATED)).save()
    return _undated(file)


def _undated(file: BytesIO) -> bytes:
    """The same zip file with one and the same time on every member."""
    packed = BytesIO()
    with ZipFile(file) as written, ZipFile(packed, "w", ZIP_DEFLATED) as undated:
        for name in written.namelist():
            member = ZipInfo(name, EARLIEST)
            member.compress_type = ZIP_DEFLATED
            undated.writestr(member, written.read(name))
    return packed.getvalue()


def _fill(cell: Cell | MergedCell, value: Value, number_format: str) -> None:
    match value:
        case Formula():
            cell.value = f"={value.text}"
            cell.number_format = number_format
        case str():
            cell.value = value
            cell.data_type = "s"
        case int() | float():
            cell.value = value
            cell.number_format = number_format
        case _:
            cell.value = value
