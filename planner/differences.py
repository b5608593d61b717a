"""What one year has and another has not: modules that move, kroner line by line, and the people who notice."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from calendars.language import Kroner, Message, Reason
from calendars.period import Period
from planner.footprint import Footprint, footprints
from planner.measures import days_in_school_breaks
from planner.plan import Plan, PlannedModule
from planner.programme import Programme
from venues.costs import CostLine

DEARER = Message("year_dearer", "the year gets {kroner} dearer: {real} in real kroner and {wish} in broken wishes")
CHEAPER = Message("year_cheaper", "the year gets {kroner} cheaper: {real} in real kroner and {wish} in broken wishes")
AS_DEAR = Message("year_as_dear", "the year costs the same: {real} in real kroner and {wish} in broken wishes")
OTHERS_MOVE = Message("others_move", "module {modules} moves too", "modules {modules} move too")
NOTHING_ELSE_MOVES = Message("nothing_else_moves", "no other module moves")
PEOPLE = Message(
    "people_affected",
    "{count} participant is affected: evening before, Sunday or school break",
    "{count} participants are affected: evening before, Sunday or school break",
)
NOBODY = Message("nobody_affected", "nobody gets another evening before, Sunday or school break")


@dataclass(frozen=True, slots=True)
class Move:
    """A module that is held at other days, another site or another hotel."""

    module: int
    before: PlannedModule
    after: PlannedModule

    @property
    def from_period(self) -> Period:
        return self.before.period

    @property
    def to_period(self) -> Period:
        return self.after.period


@dataclass(frozen=True, slots=True)
class KindDifference:
    """Kroner of one kind of cost line before and after."""

    kind: str
    real: bool
    before_kr: int
    after_kr: int

    @property
    def kroner(self) -> int:
        return self.after_kr - self.before_kr


@dataclass(frozen=True, slots=True)
class Affected:
    """The people of one home at one module, and how many more of them (or fewer) have each trouble."""

    module: int
    home: str
    heads: int
    evenings_before: int
    sunday_travellers: int
    school_break_days: int


@dataclass(frozen=True, slots=True)
class Difference:
    """From one year to another; positive kroner make it dearer."""

    real_kr: int
    wish_kr: int
    moves: tuple[Move, ...]
    kinds: tuple[KindDifference, ...]
    affected: tuple[Affected, ...]

    @property
    def kroner(self) -> int:
        return self.real_kr + self.wish_kr

    def sentences(self, asked: int) -> tuple[Reason, ...]:
        """What it comes to, for somebody who asked about one module."""
        others = tuple(move.module for move in self.moves if move.module != asked)
        people = sum(group.heads for group in {group.home: group for group in self.affected}.values())
        return (
            self.price,
            OTHERS_MOVE(count=len(others), modules=others) if others else NOTHING_ELSE_MOVES(),
            PEOPLE(count=people) if people else NOBODY(),
        )

    @property
    def price(self) -> Reason:
        message = DEARER if self.kroner > 0 else CHEAPER if self.kroner < 0 else AS_DEAR
        return message(kroner=Kroner(abs(self.kroner)), real=Kroner(self.real_kr), wish=Kroner(self.wish_kr))


def difference(programme: Programme, before: Plan, after: Plan) -> Difference:
    """What changes on the way from one year of a programme to another."""
    return Difference(
        real_kr=after.real_kr - before.real_kr,
        wish_kr=after.wish_kr - before.wish_kr,
        moves=tuple(_moves(before, after)),
        kinds=tuple(_kinds(before.cost_lines, after.cost_lines)),
        affected=tuple(_affected(programme, before, after)),
    )


def _moves(before: Plan, after: Plan) -> Iterable[Move]:
    for old, new in zip(before.modules, after.modules, strict=True):
        if (old.period, old.site, old.hotel) != (new.period, new.site, new.hotel):
            yield Move(old.module, old, new)


def _kinds(before: tuple[CostLine, ...], after: tuple[CostLine, ...]) -> Iterable[KindDifference]:
    kinds = dict.fromkeys((line.kind, line.real) for line in chain(before, after))
    for kind, real in sorted(kinds, key=lambda pair: not pair[1]):
        old, new = (sum(line.kroner for line in lines if line.kind == kind) for lines in (before, after))
        if old != new:
            yield KindDifference(kind, real, old, new)


def _affected(programme: Programme, before: Plan, after: Plan) -> Iterable[Affected]:
    old_breaks, new_breaks = (days_in_school_breaks(programme, plan) for plan in (before, after))
    pairs = zip(footprints(programme, before), footprints(programme, after), strict=True)
    for old, new in pairs:
        key = (new.module, new.home)
        group = _compared(old, new, new_breaks[key] - old_breaks[key])
        if group.evenings_before or group.sunday_travellers or group.school_break_days:
            yield group


def _compared(old: Footprint, new: Footprint, school_break_days: int) -> Affected:
    return Affected(
        new.module,
        new.home,
        new.heads,
        new.evenings_before - old.evenings_before,
        new.sunday_travellers - old.sunday_travellers,
        school_break_days,
    )
