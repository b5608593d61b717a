"""Several good years side by side in a terminal: one column for each, and only what differs from the best is bold."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from api import formats
from api.compared import BEST, LETTERS, MODULE, ROWS
from calendars.language import Message, said
from planner.choices import Choice
from planner.programme import Programme

HEADING = Message("printed_choices", "{count} other year to choose from:", "{count} other years to choose from:")
NONE = Message("printed_no_choices", "No other year with two modules in other weeks is within the tolerance.")


def printed_choices(programme: Programme, choices: tuple[Choice, ...], language: str) -> Iterator[RenderableType]:
    """The best year first; nothing where nobody asked for others."""
    if not choices:
        return
    best, *others = choices
    if not others:
        yield said(NONE(), language)
        yield ""
        return
    yield Text(said(HEADING(count=len(others)), language), style="bold")
    yield _table(programme, best, others, language)
    for letter, other in zip(LETTERS, others, strict=False):
        yield f"  – {letter}: {said(other.trade, language)}"
    yield ""


def _table(programme: Programme, best: Choice, others: list[Choice], language: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column("")
    table.add_column(said(BEST(), language), justify="right", no_wrap=True)
    for letter, _ in zip(LETTERS, others, strict=False):
        table.add_column(letter, justify="right", no_wrap=True)
    for layer, module in enumerate(programme.modules):
        days = [_days(choice, layer, language) for choice in (best, *others)]
        table.add_row(said(MODULE(module=module.number), language), *_marked(days))
    for row in ROWS:
        table.add_row(
            said(row.label(), language), *_marked([row.value(choice, language) for choice in (best, *others)])
        )
    return table


def _days(choice: Choice, layer: int, language: str) -> str:
    return formats.brief_day(choice.plan.modules[layer].period.first, language)


def _marked(values: list[str]) -> list[Text]:
    """The best year's value, and of the others only those that differ in bold."""
    return [Text(value, style="bold" if value != values[0] else "") for value in values]
