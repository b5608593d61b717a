"""A year, a conflict and a score as they are printed in a terminal, 80 columns wide or more."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from api import formats
from api.labels import kind_label
from calendars.language import Kroner, Message, Reason, said
from planner.checking import Score
from planner.plan import Conflict, Plan, PlannedModule
from planner.programme import Programme

PROVEN = Message(
    "printed_proven",
    "Proven: no year that keeps every must costs less than {kroner} ({candidates} placements compared).",
)
NOT_PROVEN = Message(
    "printed_not_proven", "Not proven: the year costs {kroner}, and none can cost less than {bound}, in the time given."
)
SHARES = Message("printed_shares", "{real} are bills that somebody pays, {wish} are the prices of broken wishes.")
MODULE = Message("printed_module", "Module")
WHEN = Message("printed_when", "When")
WEEK = Message("printed_week", "Week")
WHERE = Message("printed_where", "Where")
COST = Message("printed_cost", "Costs")
TOTAL = Message("printed_total", "Total")
WHY = Message("printed_why", "Why these days, because:")
MODULE_HEADING = Message("printed_module_heading", "Module {module}: {title}")
WISHES_BROKEN = Message("printed_wishes_broken", "{kroner} for broken wishes: {kinds}")
WARNINGS = Message(
    "printed_warnings", "{count} thing to know before you rely on it:", "{count} things to know before you rely on it:"
)
MORE_WARNINGS = Message(
    "printed_more_warnings", "and {count} more, all of them with --json", "and {count} more, all of them with --json"
)
CONFLICT = Message(
    "printed_conflict", "No year meets every must. These exclude each other; without any one of them there is a year:"
)
REPAIRS = Message("printed_repairs", "Ways out, the cheapest first:")
REPAIR = Message("printed_repair", "{because} (the year then costs {kroner})")
ALLOWED = Message("printed_allowed", "These dates keep every must.")
BROKEN = Message("printed_broken", "{count} must is broken:", "{count} musts are broken:")
DISTANCE = Message("printed_distance", "They cost {kroner}, {distance} more than the proven best year.")
CHEAPER = Message(
    "printed_cheaper", "They cost {kroner}; the proven best year that keeps every must costs {distance} more."
)
NO_BEST = Message("printed_no_best", "They cost {kroner}. There is no year that keeps every must.")
IS_BEST = Message("printed_is_best", "They cost {kroner}, and no year costs less.")
BRIEF = 4


def printed_plan(programme: Programme, plan: Plan, language: str) -> Iterator[RenderableType]:
    """The dates and the reasons."""
    yield Text(programme.name.in_language(language), style="bold")
    yield Text(programme.cohort.name, style="bold")
    yield said(_proof(plan), language)
    yield said(SHARES(real=Kroner(plan.real_kr), wish=Kroner(plan.wish_kr)), language)
    yield ""
    yield modules_table(programme, plan.modules, language)
    yield ""
    yield Text(said(WHY(), language), style="bold")
    for planned in plan.modules:
        yield from _why(programme, planned, language)
    yield ""


def printed_conflict(conflict: Conflict, language: str) -> Iterator[RenderableType]:
    """The musts that collide, and the ways out."""
    yield Text(said(CONFLICT(), language), style="bold")
    yield from _items(said(member.because, language) for member in conflict.members)
    if conflict.repairs:
        yield Text(said(REPAIRS(), language), style="bold")
        yield from _items(
            said(REPAIR(because=repair.because, kroner=Kroner(repair.plan.total_kr)), language)
            for repair in conflict.repairs
        )
    yield ""
    yield from printed_warnings(conflict.warnings, language, most=BRIEF)


def printed_score(programme: Programme, score: Score, language: str) -> Iterator[RenderableType]:
    """What is broken, what the dates cost and how far they are from the best."""
    if score.broken:
        yield Text(said(BROKEN(count=len(score.broken)), language), style="bold")
        yield from _items(said(must.because, language) for must in score.broken)
    else:
        yield Text(said(ALLOWED(), language), style="bold")
    yield said(_distance(score), language)
    yield said(SHARES(real=Kroner(score.real_kr), wish=Kroner(score.wish_kr)), language)
    yield ""
    yield modules_table(programme, score.modules, language)
    yield ""
    for planned in score.modules:
        yield from _why(programme, planned, language)


def modules_table(programme: Programme, modules: Iterable[PlannedModule], language: str) -> Table:
    """When, where and at what cost each module is held."""
    modules = tuple(modules)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_footer=True, header_style="bold")
    table.add_column(said(MODULE(), language), justify="right", no_wrap=True)
    table.add_column(said(WHEN(), language), no_wrap=True)
    table.add_column(said(WEEK(), language), justify="right", no_wrap=True)
    table.add_column(said(WHERE(), language), said(TOTAL(), language))
    total = formats.kroner(sum(planned.kroner for planned in modules), language)
    table.add_column(said(COST(), language), total, justify="right", no_wrap=True)
    for planned in modules:
        table.add_row(
            str(planned.module),
            formats.weekdays(planned.period, language),
            str(planned.period.first.isocalendar().week),
            _where(programme, planned),
            formats.kroner(planned.kroner, language),
        )
    return table


def printed_warnings(
    warnings: tuple[Reason, ...], language: str, *, most: int | None = None
) -> Iterator[RenderableType]:
    """Each warning once; `most` is how many are printed."""
    if warnings:
        shown = warnings[:most]
        yield Text(said(WARNINGS(count=len(warnings)), language), style="bold")
        yield from _items(said(warning, language) for warning in shown)
        if len(warnings) > len(shown):
            yield from _items([said(MORE_WARNINGS(count=len(warnings) - len(shown)), language)])
        yield ""


def _proof(plan: Plan) -> Reason:
    if plan.status == "optimal":
        return PROVEN(kroner=Kroner(plan.total_kr), candidates=plan.candidates)
    return NOT_PROVEN(kroner=Kroner(plan.total_kr), bound=Kroner(plan.bound_kr))


def _where(programme: Programme, planned: PlannedModule) -> str:
    site = programme.site(planned.site)
    return f"{site.city}, {site.hotel(planned.hotel).name}"


def _why(programme: Programme, planned: PlannedModule, language: str) -> Iterator[RenderableType]:
    title = programme.module(planned.module).title
    yield said(MODULE_HEADING(module=planned.module, title=title), language)
    reasons = [said(reason, language) for reason in planned.reasons]
    wishes = tuple(line for line in planned.cost_lines if not line.real)
    if wishes:
        kinds = tuple(dict.fromkeys(kind_label(line.kind) for line in wishes))
        kroner = Kroner(sum(line.kroner for line in wishes))
        reasons.append(said(WISHES_BROKEN(kroner=kroner, kinds=kinds), language))
    yield from _items(reasons)


def _distance(score: Score) -> Reason:
    kroner = Kroner(score.total_kr)
    if score.distance_kr is None:
        return NO_BEST(kroner=kroner)
    if score.distance_kr == 0:
        return IS_BEST(kroner=kroner)
    if score.distance_kr < 0:
        return CHEAPER(kroner=kroner, distance=Kroner(-score.distance_kr))
    return DISTANCE(kroner=kroner, distance=Kroner(score.distance_kr))


def _items(lines: Iterable[str]) -> Iterator[str]:
    return (f"  – {line}" for line in lines)
