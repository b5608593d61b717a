"""The answer to "why not then?" in a terminal: one sentence, what it does line by line, and who notices."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from api import formats
from api.formats import extra
from api.labels import capitalised, kind_label
from calendars.language import Message, said
from planner.differences import Affected, Difference
from planner.programme import Programme
from planner.why_not import WhyNot

CANNOT_BE = Message("printed_cannot_be", "It cannot be. These exclude each other; without any one of them it could:")
BEFORE = Message("printed_before", "Best year")
AFTER = Message("printed_after", "With this")
CHANGE = Message("printed_change", "Change")
OF_WHAT = Message("printed_of_what", "Kroner")
MOVES = Message("printed_why_not_moves", "What moves")
MOVE = Message("printed_why_not_move", "module {module}: from {before} to {after}")
MOVE_SITE = Message("printed_move_site", "module {module}: from {before} at {from_site} to {after} at {to_site}")
WHO = Message("printed_who", "Who notices")
PEOPLE_OF = Message("printed_people_of", "module {module}, {home} ({heads}): {what}")
EVENINGS = Message("printed_evenings", "evenings before {change}")
SUNDAYS = Message("printed_sundays", "Sunday travel {change}")
BREAKS = Message("printed_breaks", "days in school break {change}")
TOTAL = Message("printed_why_not_total", "Total")


def printed_why_not(programme: Programme, answer: WhyNot, language: str) -> Iterator[RenderableType]:
    sentences = [said(sentence, language) for sentence in answer.sentences]
    if answer.difference is None:
        yield Text(said(CANNOT_BE(), language), style="bold")
        yield from (f"  – {sentence}" for sentence in sentences)
        return
    yield Text(_sentence(sentences), style="bold")
    if answer.difference.moves:
        yield ""
        yield _kroner_table(answer, answer.difference, language)
        yield from _moves(programme, answer.difference, language)
        yield from _people(programme, answer.difference, language)


def _sentence(sentences: list[str]) -> str:
    text = "; ".join(sentences)
    return f"{text[:1].upper()}{text[1:]}."


def _kroner_table(answer: WhyNot, difference: Difference, language: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_footer=True, header_style="bold")
    after_kr = answer.best.total_kr + difference.kroner
    table.add_column(said(OF_WHAT(), language), said(TOTAL(), language))
    for heading, total in (
        (BEFORE(), formats.kroner(answer.best.total_kr, language)),
        (AFTER(), formats.kroner(after_kr, language)),
        (CHANGE(), extra(difference.kroner, language)),
    ):
        table.add_column(said(heading, language), total, justify="right", no_wrap=True)
    for kind in difference.kinds:
        table.add_row(
            capitalised(kind_label(kind.kind), language),
            formats.kroner(kind.before_kr, language),
            formats.kroner(kind.after_kr, language),
            extra(kind.kroner, language),
        )
    return table


def _moves(programme: Programme, difference: Difference, language: str) -> Iterator[RenderableType]:
    yield ""
    yield Text(said(MOVES(), language), style="bold")
    for move in difference.moves:
        sites = tuple(programme.site(planned.site).name for planned in (move.before, move.after))
        reason = (
            MOVE(module=move.module, before=move.from_period, after=move.to_period)
            if sites[0] == sites[1]
            else MOVE_SITE(
                module=move.module,
                before=move.from_period,
                from_site=sites[0],
                after=move.to_period,
                to_site=sites[1],
            )
        )
        yield f"  – {said(reason, language)}"


def _people(programme: Programme, difference: Difference, language: str) -> Iterator[RenderableType]:
    if difference.affected:
        yield ""
        yield Text(said(WHO(), language), style="bold")
    names = {group.home.id: group.home.name for group in programme.cohort.homes}
    for group in difference.affected:
        reason = PEOPLE_OF(
            module=group.module, home=names[group.home], heads=group.heads, what=tuple(_troubles(group, language))
        )
        yield f"  – {said(reason, language)}"


def _troubles(group: Affected, language: str) -> Iterator[str]:
    for message, change in (
        (EVENINGS, group.evenings_before),
        (SUNDAYS, group.sunday_travellers),
        (BREAKS, group.school_break_days),
    ):
        if change:
            yield said(message(change=formats.signed(change, language)), language)
