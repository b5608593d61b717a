"""The ways to mend a year, each as a proposal: keep, book elsewhere, swap days, substitute, move one, plan anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from calendars.language import Kroner, Message, Reason
from calendars.source import Status
from planner.programme import Programme
from planner.what_if.bills import Proposal
from planner.what_if.changed_year import Changed, ChangedYear, Freedom
from planner.what_if.incidents import Away
from planner.what_if.standing import Standing
from planner.what_if.swaps import Swap, swaps
from venues.costs import CostLine, Estimate

KEEP = Message("repair_keep", "keep the year as it is")
REBOOK = Message(
    "repair_rebook",
    "keep every date, and book elsewhere for module {modules}",
    "keep every date, and book elsewhere for modules {modules}",
)
SWAP = Message("repair_swap", "let {days} of module {module} change places")
SWAPS = Message("repair_swaps", "{first}, and {second}")
SUBSTITUTE = Message("repair_substitute", "find a substitute for the {role}: {days}")
MOVE_ONE = Message("repair_move_one", "move module {module} from {before} to {after}")
MOVE_SITE = Message("repair_move_site", "move module {module} from {before} at {from_site} to {after} at {to_site}")
REPLAN = Message(
    "repair_replan",
    "plan what is left of the year anew: module {modules} moves",
    "plan what is left of the year anew: modules {modules} move",
)
SWAP_LINE = Message(
    "swap_line",
    "{count} pair of days changes places, at {each} for a pair",
    "{count} pairs of days change places, at {each} for a pair",
)
SUBSTITUTE_LINE = Message(
    "substitute_line",
    "{count} day with a substitute, at {each} a day",
    "{count} days with a substitute, at {each} a day",
)


class RepairKind(StrEnum):
    """From the least disturbance to the most; of two that come to the same, the first is shown."""

    KEEP = "keep"
    REBOOK = "rebook"
    SWAP = "swap"
    SUBSTITUTE = "substitute"
    MOVE_ONE = "move_one"
    REPLAN = "replan"


@dataclass(frozen=True, slots=True)
class Way:
    """A repair before its bill is made."""

    kind: RepairKind
    because: Reason
    proposal: Proposal


def ways(now: ChangedYear, away: Away | None) -> Iterator[Way]:
    """Every way that mends all that is broken, in the order of `RepairKind`; the same year is not proposed twice."""
    seen: set[tuple[object, ...]] = set()
    for kind, changed in _placed_anew(now):
        key = tuple((one.period, one.site, one.hotel) for one in changed.plan.modules)
        if key not in seen:
            seen.add(key)
            shown = _kind(kind, now.standing, changed)
            because = _sentence(shown, now.standing, changed)
            yield Way(shown, because, Proposal(programme=now.programme, changed=changed))
    if away is not None and now.broken:
        yield from _with_others(now.standing, now.programme, away)


def _placed_anew(now: ChangedYear) -> Iterator[tuple[RepairKind, Changed]]:
    """The ways that move something or nothing: the cheapest of each."""
    standing = now.standing
    if any(standing.has_begun(one.module) for one in now.broken):
        # no other dates mend a module that is being held
        return
    kept = now.cheapest(standing.is_as_published)
    if kept is not None:
        whole = len(kept.untouched) == len(kept.placements)
        yield (RepairKind.KEEP if whole else RepairKind.REBOOK), kept
    elsewhere = now.cheapest(standing.keeps_dates)
    if elsewhere is not None:
        yield RepairKind.REBOOK, elsewhere
    for module in now.programme.modules:
        for may_go in _directions(now, module.number):
            moved = now.cheapest(_only(standing, module.number, may_go))
            if moved is not None:
                yield RepairKind.MOVE_ONE, moved
    if now.planned_anew is not None:
        yield RepairKind.REPLAN, now.planned_anew


def _directions(now: ChangedYear, module: int) -> Iterator[Freedom]:
    """Anywhere; for a module that cannot stay also the best of earlier dates, of later ones, and of other sites."""
    published = now.standing.planned(module)
    yield lambda _: True
    if module in {one.module for one in now.broken}:
        yield lambda one: one.period.first < published.period.first
        yield lambda one: one.period.first > published.period.first
        yield lambda one: one.period == published.period and one.site.id != published.site


def _only(standing: Standing, module: int, may_go: Freedom) -> Freedom:
    return lambda one: may_go(one) if one.number == module else standing.is_as_published(one)


def _kind(kind: RepairKind, standing: Standing, changed: Changed) -> RepairKind:
    """A move that keeps every date is a booking elsewhere."""
    if kind is not RepairKind.KEEP and all(map(standing.keeps_dates, changed.placements)):
        return RepairKind.REBOOK
    return kind


def _sentence(kind: RepairKind, standing: Standing, changed: Changed) -> Reason:
    if kind is RepairKind.KEEP:
        return KEEP()
    if kind is RepairKind.REBOOK:
        rebooked = tuple(sorted({one.number for one in changed.placements} - changed.untouched))
        return REBOOK(count=len(rebooked), modules=rebooked)
    moved = [one for one in changed.placements if not standing.is_as_published(one)]
    if kind is RepairKind.REPLAN or len(moved) != 1:
        numbers = tuple(one.number for one in moved)
        return REPLAN(count=len(numbers), modules=numbers)
    after, before = moved[0], standing.planned(moved[0].number)
    if after.site.id == before.site:
        return MOVE_ONE(module=after.number, before=before.period, after=after.period)
    return MOVE_SITE(
        module=after.number,
        before=before.period,
        from_site=standing.programme.site(before.site).name,
        after=after.period,
        to_site=after.site.name,
    )


def _with_others(standing: Standing, programme: Programme, away: Away) -> Iterator[Way]:
    """The ways that leave every date alone while somebody is away."""
    days = _days_without(standing, programme, away)
    swapped = swaps(standing, programme, frozenset(days))
    if swapped is not None:
        made, with_swaps = swapped
        changed = ChangedYear(standing, with_swaps).as_published()
        line = _swap_line(standing, len(made))
        staff = tuple(dict.fromkeys(one for swap in made for one in with_swaps.module(swap.module).all_staff))
        proposal = Proposal(programme=with_swaps, changed=changed, told=staff, bought=line, new_to_all=True)
        yield Way(RepairKind.SWAP, _swap_sentence(made), proposal)
    changed = ChangedYear(standing, standing.programme).as_published()
    gone = tuple(day for of_module in days.values() for day in of_module)
    line = _substitute_line(standing, len(gone))
    role = next(staff.role for staff in programme.staff if staff.id == away.staff)
    proposal = Proposal(programme=standing.programme, changed=changed, told=(away.staff,), bought=line)
    yield Way(RepairKind.SUBSTITUTE, SUBSTITUTE(role=role, days=gone), proposal)


def _days_without(standing: Standing, programme: Programme, away: Away) -> dict[int, tuple[date, ...]]:
    """By module the days on which somebody is needed and away."""
    found: dict[int, tuple[date, ...]] = {}
    for planned in standing.plan.modules:
        needed = programme.module(planned.module).days_with(away.staff, planned.period)
        if days := tuple(day for day in needed if day in away.period and day >= standing.today):
            found[planned.module] = days
    return found


def _swap_line(standing: Standing, count: int) -> tuple[CostLine, ...]:
    each_kr = standing.prices.swap_kr
    return (CostLine.wish("swap", count * each_kr, SWAP_LINE(count=count, each=Kroner(each_kr))),)


def _substitute_line(standing: Standing, count: int) -> tuple[CostLine, ...]:
    """Money that somebody is paid, unlike the other settings."""
    each_kr, payer = standing.prices.substitute_kr, standing.programme.organiser
    because = SUBSTITUTE_LINE(count=count, each=Kroner(each_kr))
    return (CostLine.of("substitute", Estimate.exactly(count * each_kr), because, payer, Status.ASSUMED),)


def _swap_sentence(made: tuple[Swap, ...]) -> Reason:
    sentences = [SWAP(module=swap.module, days=(swap.one, swap.other)) for swap in made]
    because = sentences[0]
    for sentence in sentences[1:]:
        because = SWAPS(first=because, second=sentence)
    return because
