"""A plan: the chosen placements with their costs and the proof; or a conflict: why there is no plan.

Both are values, and an impossible year is an expected answer, not an exception.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from calendars.language import Reason
from calendars.period import Period
from venues.costs import CostLine


@dataclass(frozen=True, slots=True)
class PlannedModule:
    """A module with its days, site and hotel, every cost line, and the reasons for the choice, strongest first.

    What lies between two modules (spacing) is charged to the later one.
    """

    module: int
    period: Period
    site: str
    country: str
    hotel: str
    cost_lines: tuple[CostLine, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def abroad(self) -> bool:
        return self.country != "NO"

    @property
    def kroner(self) -> int:
        return total(self.cost_lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A whole year. `bound_kr` is what no plan can be cheaper than; the plan is proven when it costs just that."""

    programme: str
    modules: tuple[PlannedModule, ...]
    bound_kr: int
    candidates: int
    seconds: float
    solver: str
    warnings: tuple[Reason, ...] = ()

    @property
    def status(self) -> Literal["optimal", "feasible"]:
        return "optimal" if self.gap_kr == 0 else "feasible"

    @property
    def cost_lines(self) -> tuple[CostLine, ...]:
        return tuple(line for module in self.modules for line in module.cost_lines)

    @property
    def total_kr(self) -> int:
        return total(self.cost_lines)

    @property
    def real_kr(self) -> int:
        return total(line for line in self.cost_lines if line.real)

    @property
    def wish_kr(self) -> int:
        return total(line for line in self.cost_lines if not line.real)

    @property
    def gap_kr(self) -> int:
        return self.total_kr - self.bound_kr


@dataclass(frozen=True, slots=True)
class ConflictMember:
    """One must of a minimal set that cannot all hold: the rule's name and its sentence."""

    rule: str
    because: Reason


@dataclass(frozen=True, slots=True)
class Repair:
    """A way out of a conflict: which must gives way and by how much, and the proven year that then results."""

    because: Reason
    plan: Plan


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why there is no plan.

    The members alone allow no year, and without any one of them they do. `ways_out` are the smallest sets of musts that
    are enough to give up, whatever else the programme asks; `repairs` are worked out from them on demand.
    """

    programme: str
    members: tuple[ConflictMember, ...]
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[Reason, ...] = ()
    ways_out: tuple[tuple[ConflictMember, ...], ...] = ()


def total(lines: Iterable[CostLine]) -> int:
    return sum(line.kroner for line in lines)
