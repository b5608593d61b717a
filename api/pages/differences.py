"""What changes from one year to another, as pages show it: kroner line by line, modules that move, who notices."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from api.labels import kind_label
from api.pages.parts import ModuleHeld, module_held
from calendars.language import said
from planner.differences import Affected, Difference
from planner.programme import Programme


@dataclass(frozen=True, slots=True)
class KindChange:
    """Kroner of one kind in both years; real ones are paid by somebody, the others are prices of broken wishes."""

    kind: str
    label: str
    real: bool
    before_kr: int
    after_kr: int
    change_kr: int


@dataclass(frozen=True, slots=True)
class ModuleMoves:
    """A module that is at other days, another site or another hotel."""

    before: ModuleHeld
    after: ModuleHeld


@dataclass(frozen=True, slots=True)
class PeopleAffected:
    """Participants of one or more homes who notice the same at a module; the counts are for all of them together."""

    module: int
    homes: tuple[str, ...]
    heads: int
    evenings_before: int
    sunday_travellers: int
    school_break_days: int


@dataclass(frozen=True, slots=True)
class Changes:
    """From one year to another; positive kroner make it dearer."""

    change_kr: int
    real_kr: int
    wish_kr: int
    kinds: tuple[KindChange, ...]
    moves: tuple[ModuleMoves, ...]
    affected: tuple[PeopleAffected, ...]


def changes(programme: Programme, difference: Difference, language: str) -> Changes:
    return Changes(
        change_kr=difference.kroner,
        real_kr=difference.real_kr,
        wish_kr=difference.wish_kr,
        kinds=tuple(
            KindChange(
                kind.kind,
                said(kind_label(kind.kind), language),
                kind.real,
                kind.before_kr,
                kind.after_kr,
                kind.kroner,
            )
            for kind in difference.kinds
        ),
        moves=tuple(
            ModuleMoves(module_held(programme, move.before, language), module_held(programme, move.after, language))
            for move in difference.moves
        ),
        affected=tuple(_affected(programme, difference)),
    )


def _affected(programme: Programme, difference: Difference) -> Iterator[PeopleAffected]:
    """One line for all homes of whose participants each notices the same."""
    names = {group.home.id: group.home.name for group in programme.cohort.homes}
    for (module, *_), found in groupby(sorted(difference.affected, key=_each_notices), key=_each_notices):
        groups = list(found)
        yield PeopleAffected(
            module=module,
            homes=tuple(sorted(names[group.home] for group in groups)),
            heads=sum(group.heads for group in groups),
            evenings_before=sum(group.evenings_before for group in groups),
            sunday_travellers=sum(group.sunday_travellers for group in groups),
            school_break_days=sum(group.school_break_days for group in groups),
        )


def _each_notices(group: Affected) -> tuple[int, float, float, float]:
    """The module, and how much more of each trouble one participant has."""
    heads = group.heads
    return (
        group.module,
        group.evenings_before / heads,
        group.sunday_travellers / heads,
        group.school_break_days / heads,
    )
