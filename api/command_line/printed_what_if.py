"""Ranked repairs in a terminal: what is broken, then each way to mend it with its bill."""

from collections.abc import Iterator
from datetime import date

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from api.formats import extra
from api.labels import STATUSES, capitalised, kind_label
from calendars.language import Message, said
from planner.what_if.answers import NO_REPAIR, Repair, WhatIf
from planner.what_if.bills import Bill

HEADING = Message("printed_what_if", "{incident}: {now}")
WAYS = Message(
    "printed_what_if_ways", "{count} way to mend it, at these costs:", "{count} ways to mend it, the cheapest first:"
)
HOW_SURE = Message("printed_what_if_how_sure", "{because} ({status})")
PROVEN = Message("printed_what_if_proven", "no other dates come cheaper: this is proven")
NOTHING_CHANGED = Message("printed_what_if_unchanged", "Nothing is changed: these are proposals.")
YEAR = Message("printed_what_if_year", "The year itself")
WHAT = Message("printed_what_if_what", "What")
REAL = Message("printed_what_if_real", "Bills")
WISHES = Message("printed_what_if_wishes", "Wishes")
TOTAL = Message("printed_what_if_total", "Total")
MOST_LINES = 6


def printed_what_if(answer: WhatIf, today: date, language: str) -> Iterator[RenderableType]:
    first, *others = answer.sentences
    yield Text(capitalised(HEADING(incident=answer.incident, now=first), language), style="bold")
    yield from (f"  – {said(sentence, language)}" for sentence in others)
    yield from (f"  – {said(must.because, language)}" for one in answer.broken for must in one.musts[:MOST_LINES])
    yield ""
    if not answer.repairs:
        yield said(NO_REPAIR(day=today), language)
        return
    yield Text(said(WAYS(count=len(answer.repairs)), language), style="bold")
    for number, repair in enumerate(answer.repairs, start=1):
        yield ""
        yield from _repair(number, repair, answer, language)
    yield ""
    yield said(NOTHING_CHANGED(), language)


def _repair(number: int, repair: Repair, answer: WhatIf, language: str) -> Iterator[RenderableType]:
    yield Text(f"{number}. {capitalised(repair.because, language)}", style="bold")
    if answer.is_proven(repair):
        yield f"   {said(PROVEN(), language)}"
    if repair.bill.lines or repair.bill.difference.moves:
        yield _bill_table(repair.bill, language)
    for line in repair.bill.lines:
        if line.kind == "hotel_block":
            yield f"  – {said(HOW_SURE(because=line.basis, status=STATUSES[line.status]()), language)}"
    yield from (f"  – {said(sentence, language)}" for sentence in repair.bill.sentences)


def _bill_table(bill: Bill, language: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_footer=True, header_style="bold")
    table.add_column(said(WHAT(), language), said(TOTAL(), language))
    for heading, total in ((REAL(), bill.real_kr), (WISHES(), bill.wish_kr), (TOTAL(), bill.kroner)):
        table.add_column(said(heading, language), extra(total, language), justify="right", no_wrap=True)
    year = bill.difference
    rows = [(said(YEAR(), language), year.real_kr, year.wish_kr)] if year.kroner or year.real_kr else []
    for kind in dict.fromkeys(line.kind for line in bill.lines):
        lines = [line for line in bill.lines if line.kind == kind]
        real, wish = (sum(line.kroner for line in lines if line.real is is_real) for is_real in (True, False))
        rows.append((capitalised(kind_label(kind), language), real, wish))
    for label, real, wish in rows:
        table.add_row(label, extra(real, language), extra(wish, language), extra(real + wish, language))
    return table
