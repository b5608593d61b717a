"""The workbook of a cost estimate: every sum is a formula over the sheet of lines, so that it can be followed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.labels import PAYERS, STATUSES, capitalised, kind_label, module_label
from api.tables import HIGH, KIND, LIKELY, LOW, MODULE, PAID_BY, PAYER, STATUS, charges_table, headings
from api.workbook import KRONER, Formula, Sheet, Value, letters, new_workbook, workbook_bytes
from calendars.language import Message, Reason, said
from planner.estimate import CostEstimate
from planner.footprint import Footprint, journeys

SUMMARY = Message("sheet_summary", "Summary")
PAYERS_BY_MODULE = Message("sheet_payers_by_module", "Payers by module")
LINES = Message("sheet_lines", "Lines")
JOURNEYS = Message("sheet_journeys", "Journeys")
ASSUMPTIONS = Message("sheet_assumptions", "Assumptions")
WARNINGS = Message("sheet_warnings", "Good to know")
TITLE = Message("costs_title", "What it costs: {programme}")
WHAT_IT_IS = Message(
    "costs_what_it_is",
    "Whole kroner, VAT included. Low, likely and high follow from the spread of the prices on the sheet of lines.",
)
TOTAL = Message("costs_total", "Total")
PAY_APART = Message("costs_pay_apart", "Not a bill: pay during modules, worth to the employers")
HEADS = Message("column_heads", "Participants")
NIGHTS = Message("column_nights", "Hotel nights")
EVENINGS_BEFORE = Message("column_evenings_before", "Evenings before")
SUNDAYS = Message("column_sundays", "Journeys on Sundays and public holidays")
CO2 = Message("column_co2", "CO2e, kg")
SPREAD = Message("column_spread", "Between low and high, kr")
AMOUNT_COLUMNS = ("F", "G", "H")


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the lines stand: the name of their sheet and its last row."""

    sheet: str
    last_row: int

    def column(self, letter: str) -> str:
        return f"'{self.sheet}'!${letter}$2:${letter}${self.last_row}"

    def sum_where(self, amount_column: str, *conditions: str) -> Formula:
        """The sum of an amount over the lines that meet every condition."""
        return Formula(
            f"SUMPRODUCT({''.join(f'({condition})*' for condition in conditions)}{self.column(amount_column)})"
        )

    def sums_where(self, *conditions: str) -> list[Formula]:
        return [self.sum_where(letter, *conditions) for letter in AMOUNT_COLUMNS]


def cost_workbook(estimate: CostEstimate, language: str) -> bytes:
    workbook = new_workbook(said(TITLE(programme=estimate.programme), language), estimate.dated)
    names = (SUMMARY, PAYERS_BY_MODULE, LINES, JOURNEYS, ASSUMPTIONS, WARNINGS)
    summary, payers, charges, journeys, assumptions, warnings = (
        Sheet(workbook, said(name(), language)) for name in names
    )
    lines = Lines(charges.worksheet.title, max(2, len(estimate.charges) + 1))
    _write_summary(summary, estimate, lines, language)
    _write_payers(payers, estimate, lines, language)
    _write_lines(charges, estimate, language)
    _write_journeys(journeys, estimate, language)
    _write_assumptions(assumptions, estimate, language)
    _write_warnings(warnings, estimate, language)
    return workbook_bytes(workbook)


def _write_summary(sheet: Sheet, estimate: CostEstimate, lines: Lines, language: str) -> None:
    sheet.add([said(TITLE(programme=estimate.programme), language)], bold=True)
    sheet.add([said(WHAT_IT_IS(), language)])
    payers = [(PAYERS[kind](), f"{lines.column('B')}=$A{{row}}") for kind in estimate.by_payer_kind]
    modules = [_module_row(module, lines) for module in estimate.by_module]
    kinds = [(kind_label(kind), f"{lines.column('E')}=$A{{row}}") for kind in estimate.by_kind]
    for heading, rows in ((PAID_BY, payers), (MODULE, modules), (KIND, kinds)):
        _write_block(sheet, heading, rows, lines, language)
    if estimate.pay:
        pay = estimate.total_pay
        row: list[Value] = [said(PAY_APART(), language), pay.low, pay.likely, pay.high]
        sheet.add(row, number_format=KRONER, gap=1)
    sheet.set_widths(46, 18, 18, 18)


def _module_row(module: int | None, lines: Lines) -> tuple[Reason, str]:
    wanted = '""' if module is None else module
    return module_label(module), f"{lines.column('C')}={wanted}"


def _write_block(
    sheet: Sheet, heading: Message, rows: Sequence[tuple[Reason, str]], lines: Lines, language: str
) -> None:
    """Rows that share the total among them, and the total, which is their sum."""
    sheet.add_headings(headings((heading, LOW, LIKELY, HIGH), language), amounts=range(2, 5), gap=1)
    first = sheet.row + 1
    for number, (label, condition) in enumerate(rows):
        sums = lines.sums_where(condition.format(row=first + number))
        sheet.add([capitalised(label, language), *sums], number_format=KRONER)
    _write_total(sheet, first, "BCD", language)


def _write_total(sheet: Sheet, first: int, columns: Sequence[str], language: str, *, labels: int = 1) -> None:
    sums = [Formula(f"SUM({column}{first}:{column}{sheet.row})") for column in columns]
    sheet.add([said(TOTAL(), language), *([None] * (labels - 1)), *sums], bold=True, number_format=KRONER)


def _write_payers(sheet: Sheet, estimate: CostEstimate, lines: Lines, language: str) -> None:
    modules = [_module_row(module, lines) for module in estimate.by_module]
    likely_by_module = [capitalised(label, language) for label, _ in modules]
    sheet.add_headings(
        [*headings((PAYER, PAID_BY), language), *likely_by_module, *headings((LOW, LIKELY, HIGH), language)],
        amounts=range(3, len(modules) + 6),
        frozen=True,
    )
    for payer in estimate.by_payer:
        row = sheet.row + 1
        own = f"({lines.column('A')}=$A{row})*({lines.column('B')}=$B{row})"
        sums = [lines.sum_where("G", own, condition) for _, condition in modules]
        across = [lines.sum_where(letter, own) for letter in AMOUNT_COLUMNS]
        sheet.add([payer.name, capitalised(PAYERS[payer.kind](), language), *sums, *across], number_format=KRONER)
    _write_total(sheet, 2, letters(3, len(modules) + 3), language, labels=2)
    sheet.set_widths(38, 26, *([16] * (len(modules) + 3)))


def _write_lines(sheet: Sheet, estimate: CostEstimate, language: str) -> None:
    table = charges_table(estimate.charges, estimate, language)
    sheet.set_widths(36, 24, 9, 26, 20, 11, 11, 11, 18, 100)
    sheet.add_headings(table.headings, amounts=range(6, 9), frozen=True)
    for row in table.rows:
        sheet.add(row, wrapped=True)
    sheet.worksheet.auto_filter.ref = f"A1:J{sheet.row}"


def _write_journeys(sheet: Sheet, estimate: CostEstimate, language: str) -> None:
    columns = (PAYER, PAID_BY, HEADS, NIGHTS, EVENINGS_BEFORE, SUNDAYS, CO2)
    sheet.add_headings(headings(columns, language), amounts=range(3, 8), frozen=True)
    for payer in estimate.payers:
        own = [footprint for footprint in estimate.footprints if footprint.payer == payer]
        if own:
            sheet.add([payer.name, capitalised(PAYERS[payer.kind](), language), *_counts(own)])
    sums = [Formula(f"SUM({letter}2:{letter}{sheet.row})") for letter in "CDEFG"]
    sheet.add([said(TOTAL(), language), None, *sums], bold=True)
    sheet.set_widths(38, 26, 14, 14, 18, 24, 14)


def _counts(own: Sequence[Footprint]) -> Iterator[int]:
    heads, together = {footprint.home: footprint.heads for footprint in own}, journeys(own)
    yield sum(heads.values())
    yield from (together.nights, together.evenings_before, together.sunday_travellers, together.whole_kg)


def _write_assumptions(sheet: Sheet, estimate: CostEstimate, language: str) -> None:
    sheet.add_headings(headings((KIND, STATUS, LOW, LIKELY, HIGH, SPREAD), language), amounts=range(3, 7), frozen=True)
    for unsure in estimate.uncertainties:
        row, amount = sheet.row + 1, unsure.amount
        labels: list[Value] = [
            capitalised(kind_label(unsure.kind), language),
            capitalised(STATUSES[unsure.status](), language),
        ]
        sheet.add([*labels, amount.low, amount.likely, amount.high, Formula(f"E{row}-C{row}")], number_format=KRONER)
    sheet.set_widths(30, 22, 16, 16, 16, 24)


def _write_warnings(sheet: Sheet, estimate: CostEstimate, language: str) -> None:
    sheet.set_widths(110)
    sheet.add_headings(headings((WARNINGS,), language), amounts=range(0), frozen=True)
    for warning in estimate.warnings:
        sheet.add([said(warning, language)], wrapped=True)
