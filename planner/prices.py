"""The exact price of the year with a module on any of its open days, at any site and hotel.

Two sweeps of the network give what the rest of the year costs around each week; a candidate's own kroner are added.
Each number equals solving the year again with the module pinned there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.candidates import Candidate
from planner.network import Network, Seen
from planner.sweeps import Sweeps


@dataclass(frozen=True, slots=True)
class PricedCandidate:
    """A candidate and what the whole year costs with it; None where the other modules no longer fit around it."""

    candidate: Candidate
    year_kr: int | None


def prices(layer: int, candidates: Iterable[Candidate], network: Network, swept: Sweeps) -> Iterator[PricedCandidate]:
    """The candidates of one module, priced; `layer` is the module's place in the order."""
    around = _rest_of_year(layer, network, swept)
    for candidate in candidates:
        rest = around.get(network.sees(candidate.placement))
        yield PricedCandidate(candidate, None if rest is None else rest + candidate.kroner)


def _rest_of_year(layer: int, network: Network, swept: Sweeps) -> dict[Seen, int]:
    """By what steps see of a placement the cheapest way through all other modules."""
    around: dict[Seen, int] = {}
    for arc in network.arcs[layer]:
        through = swept.through(arc)
        if through is not None:
            seen, rest = network.sees(arc.candidate.placement), through - arc.candidate.kroner
            around[seen] = min(rest, around.get(seen, rest))
    return around
