"""An estimate as it is printed in a terminal: who pays what, what for, and what may still move it."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from api import formats
from api.labels import PAYERS, STATUSES, capitalised, kind_label, module_label
from calendars.language import Kroner, Message, Reason, said
from planner.charges import Amount
from planner.estimate import FEE, CostEstimate

HEADING = Message("printed_costs", "What it costs, in kroner with VAT")
LOW = Message("printed_low", "Low")
LIKELY = Message("printed_likely", "Likely")
HIGH = Message("printed_high", "High")
TOTAL = Message("printed_costs_total", "Total")
PAID_BY = Message("printed_paid_by", "Paid by")
KIND = Message("printed_kind", "For")
MODULE = Message("printed_costs_module", "Module")
PAYER = Message("printed_payer", "Each payer")
PER_HEAD = Message("printed_per_participant", "That is {kroner} for each of {count} participants.")
FEE_INCLUDED = Message(
    "printed_fee_included",
    "The participant fee is in these sums; it is not in those of the dates, which do not change it.",
)
MOVES = Message("printed_moves", "What moves it most:")
MOVE = Message("printed_move", "{kind} ({status}): from {low} to {high}")
PAY_APART = Message("printed_pay_apart", "No bill, but worth {kroner} to the employers: pay during the module days.")
MOST_MOVES = 3


def printed_costs(estimate: CostEstimate, language: str, *, brief: bool = False) -> Iterator[RenderableType]:
    """By group of payers and by kind; all payers and modules too, unless brief."""
    yield Text(said(HEADING(), language), style="bold")
    groups = ((PAYERS[kind](), amount) for kind, amount in estimate.by_payer_kind.items())
    yield _amounts(PAID_BY, groups, estimate.total, language)
    yield ""
    kinds = ((kind_label(kind), amount) for kind, amount in estimate.by_kind.items())
    yield _amounts(KIND, kinds, estimate.total, language)
    yield ""
    if not brief:
        modules = ((module_label(module), amount) for module, amount in estimate.by_module.items())
        yield _amounts(MODULE, modules, estimate.total, language)
        yield ""
        payers = ((payer.name, amount) for payer, amount in estimate.by_payer.items())
        yield _amounts(PAYER, payers, estimate.total, language)
        yield ""
    yield from _notes(estimate, language)


def _amounts(heading: Message, rows: Iterable[tuple[Reason | str, Amount]], total: Amount, language: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_footer=True, header_style="bold")
    table.add_column(said(heading(), language), said(TOTAL(), language))
    for column, whole in ((LOW, total.low), (LIKELY, total.likely), (HIGH, total.high)):
        footer = formats.kroner(whole, language)
        table.add_column(said(column(), language), footer, justify="right", no_wrap=True)
    for label, amount in rows:
        name = label if isinstance(label, str) else capitalised(label, language)
        kroner = (formats.kroner(value, language) for value in (amount.low, amount.likely, amount.high))
        table.add_row(name, *kroner)
    return table


def _notes(estimate: CostEstimate, language: str) -> Iterator[RenderableType]:
    heads = sum(group.heads for group in estimate.homes)
    if FEE in estimate.by_kind:
        yield said(FEE_INCLUDED(), language)
    yield said(PER_HEAD(kroner=Kroner(estimate.per_participant.likely), count=heads), language)
    if estimate.pay:
        yield said(PAY_APART(kroner=Kroner(estimate.total_pay.likely)), language)
    moves = [unsure for unsure in estimate.uncertainties if unsure.amount.spread][:MOST_MOVES]
    if moves:
        yield said(MOVES(), language)
    for unsure in moves:
        low, high = Kroner(unsure.amount.low), Kroner(unsure.amount.high)
        kind, status = kind_label(unsure.kind), STATUSES[unsure.status]()
        yield "  – " + said(MOVE(kind=kind, status=status, low=low, high=high), language)
    yield ""
