"""The rest of a year solved again when every change also pays what it breaks: still a shortest path, and proven.

What has begun stays; what moves is called in time. Musts hold for whatever is not over yet.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from planner.candidates import Candidate, candidates, verdicts
from planner.costs import real_kroner
from planner.network import network
from planner.placement import Placement
from planner.plan import Plan, PlannedModule
from planner.planned import planned_module
from planner.programme import Programme
from planner.solver import cheapest_flow
from planner.sweeps import earliest_cheapest, sweeps
from planner.verdicts import Must, Wish
from planner.what_if.breakage import Breakage, Breaking
from planner.what_if.standing import Standing
from planner.year import Year

Freedom = Callable[[Placement], bool]
"""Which placements a repair may use."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A year after a change: the plan with its own costs, and what each module that differs breaks.

    `untouched` are the modules that keep days, hotel and every room.
    """

    plan: Plan
    placements: tuple[Placement, ...]
    breakages: tuple[Breakage, ...]
    untouched: frozenset[int]

    @property
    def breakage_kr(self) -> int:
        return sum(breakage.kroner for breakage in self.breakages)

    @property
    def total_kr(self) -> int:
        return self.plan.total_kr + self.breakage_kr


@dataclass(frozen=True, slots=True)
class BrokenModule:
    """A module that cannot stay where it was published, and why."""

    module: int
    musts: tuple[Must, ...]


class ChangedYear:
    """The programme as it now is, with what every placement would break; solved as often as asked."""

    def __init__(self, standing: Standing, programme: Programme) -> None:
        self.standing = standing
        self.programme = programme
        self.year = Year(programme)
        self.breaking = Breaking(standing, self.year)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Every placement that can still be, at its own price and that of what it breaks."""
        return tuple(self._priced())

    @cached_property
    def broken(self) -> tuple[BrokenModule, ...]:
        """The modules that break a must where they were published, of those that have not ended.

        One that has begun can only miss its staff on the days that are left.
        """
        left = (placement for placement in self._published() if not self.standing.has_ended(placement.number))
        found = (BrokenModule(placement.number, self._musts(placement)) for placement in left)
        return tuple(one for one in found if one.musts)

    def as_published(self) -> Changed:
        """The published dates at today's costs, whatever musts they break."""
        return self._changed(tuple(self._published()), None)

    @cached_property
    def planned_anew(self) -> Changed | None:
        """The proven cheapest year where everything that has not begun may move."""
        return self.cheapest(lambda _: True)

    def cheapest(self, freedom: Freedom) -> Changed | None:
        """The proven cheapest year of the placements that are free, or None where no year keeps every must."""
        allowed = [one for one in self.candidates if self._is_allowed(one.placement, freedom)]
        steps = network(self.programme, allowed)
        swept = sweeps(steps)
        if swept.best is None:
            return None
        flow = cheapest_flow(steps)
        assert flow.bound_kr == swept.best, f"{flow.solver}: {flow.bound_kr}, sweeps: {swept.best}"
        placements = tuple(arc.candidate.placement for arc in earliest_cheapest(steps, swept))
        changed = self._changed(placements, flow.bound_kr)
        assert changed.total_kr == swept.best, "the lines add up to the objective"
        return changed

    def _musts(self, placement: Placement) -> tuple[Must, ...]:
        said = dict.fromkeys(verdicts(placement, self.year))
        musts = tuple(verdict for verdict in said if isinstance(verdict, Must))
        if not self.standing.has_begun(placement.number):
            return musts
        left = [day for day in placement.period if day >= self.standing.today]
        return tuple(must for must in musts if must.rule == "with_its_staff" and must.because["day"] in left)

    def _is_allowed(self, placement: Placement, freedom: Freedom) -> bool:
        return self.standing.has_begun(placement.number) or freedom(placement)

    def _priced(self) -> Iterator[Candidate]:
        for candidate in (*self._over(), *candidates(self.year)):
            breakage_kr = self.breaking.of(candidate.placement).kroner
            placement = candidate.placement
            if self._can_still_be(candidate):
                yield Candidate(placement, candidate.kroner + breakage_kr, candidate.wish_kr)

    def _can_still_be(self, candidate: Candidate) -> bool:
        placement, standing = candidate.placement, self.standing
        if standing.has_begun(placement.number):
            return standing.is_as_published(placement)
        return standing.keeps_dates(placement) or standing.in_time(placement)

    def _over(self) -> Iterator[Candidate]:
        """What has begun is where it is, whatever its musts say by now."""
        for placement in self._published():
            if self.standing.has_begun(placement.number):
                said = verdicts(placement, self.year)
                wish_kr = sum(verdict.kroner for verdict in said if isinstance(verdict, Wish))
                yield Candidate(placement, real_kroner(placement, self.year) + wish_kr, wish_kr)

    def _published(self) -> Iterator[Placement]:
        for module in self.programme.modules:
            yield self.standing.published_placement(module.number, self.programme)

    def _changed(self, placements: tuple[Placement, ...], bound_kr: int | None) -> Changed:
        """`bound_kr` is what no year can be cheaper than, breakage included; None where nothing was solved."""
        breakages = tuple(self.breaking.of(placement) for placement in placements)
        modules = self._modules(placements)
        breakage_kr = sum(breakage.kroner for breakage in breakages)
        plan = Plan(
            programme=self.programme.id,
            modules=modules,
            bound_kr=sum(module.kroner for module in modules) if bound_kr is None else bound_kr - breakage_kr,
            candidates=0 if bound_kr is None else len(self.candidates),
            seconds=0,
            solver="",
        )
        untouched = frozenset(one.number for one in placements if self.breaking.leaves_alone(one))
        return Changed(plan, placements, breakages, untouched)

    def _modules(self, placements: tuple[Placement, ...]) -> tuple[PlannedModule, ...]:
        return tuple(
            self._planned(placement, earlier)
            for earlier, placement in pairwise((None, *placements))
            if placement is not None
        )

    def _planned(self, placement: Placement, earlier: Placement | None) -> PlannedModule:
        """Repairs share most of their modules, and each has a few hundred lines."""
        after = earlier.period if earlier else None
        key = ("planned", placement.number, placement.period, placement.site.id, placement.hotel.id, after)
        return self.year.once(key, lambda: planned_module(placement, earlier, self.year))
