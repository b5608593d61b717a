"""The year as a linear programme: one unit of flow from the first module to the last, at least kroner.

The matrix is that of a directed graph, so every vertex of the polytope is a whole plan: no integer variables, no
branching, and the optimum of the linear programme is the proof. PuLP enters here and nowhere else; it solves with
HiGHS, or with CBC where HiGHS has no wheel.
"""

from collections import defaultdict
from dataclasses import dataclass
from math import ceil

import pulp

from planner.network import Arc, Network, Node

# one flow is one or zero; anything between would be an error of the solver
WHOLE = 1e-6


@dataclass(frozen=True, slots=True)
class Flow:
    """What the solver found: the arcs that carry flow, and the kroner below which no year can be. None: no time."""

    path: tuple[Arc, ...] | None
    bound_kr: int
    solver: str


def cheapest_flow(network: Network, time_limit: float | None = None) -> Flow:
    """Solves the year; the network must hold at least one path."""
    problem = pulp.LpProblem("year", pulp.LpMinimize)
    arcs = [arc for layer in network.arcs for arc in layer]
    flows = [problem.add_variable(f"f{number}", lowBound=0) for number in range(len(arcs))]
    problem.setObjective(pulp.LpAffineExpression(zip(flows, (arc.kroner for arc in arcs), strict=True)))
    for row in _balances(arcs, flows):
        problem.addConstraint(row)
    solver = _solver(time_limit)
    status = problem.solve(solver)
    if status != pulp.LpStatusOptimal:
        return Flow(None, _cheapest_of_each_layer(network), solver.name)
    value = pulp.value(problem.objective) or 0
    path = tuple(arc for arc, flow in zip(arcs, flows, strict=True) if (flow.varValue or 0) > 1 - WHOLE)
    assert len(path) == network.layers, "a vertex of the flow polytope is a whole plan"
    return Flow(path, ceil(value - WHOLE), solver.name)


def _balances(arcs: list[Arc], flows: list[pulp.LpVariable]) -> list[pulp.LpConstraint]:
    """One unit enters, and what enters a node leaves it; the last layer's nodes are the sink."""
    entering: list[pulp.LpVariable] = []
    rows: defaultdict[Node, list[tuple[pulp.LpVariable, int]]] = defaultdict(list)
    for arc, flow in zip(arcs, flows, strict=True):
        if arc.tail is None:
            entering.append(flow)
        else:
            rows[arc.tail].append((flow, -1))
        rows[arc.head].append((flow, 1))
    last = max(node.layer for node in rows)
    balances = [pulp.LpAffineExpression((flow, 1) for flow in entering) == 1]
    balances += [pulp.LpAffineExpression(row) == 0 for node, row in rows.items() if node.layer < last]
    return balances


def _solver(time_limit: float | None) -> pulp.LpSolver:
    """One thread and a fixed seed, so that the same year is found everywhere."""
    highs = pulp.HiGHS(msg=False, timeLimit=time_limit, threads=1, random_seed=0)
    if highs.available():
        return highs
    return pulp.PULP_CBC_CMD(msg=False, timeLimit=time_limit, threads=1, options=["randomSeed 1"])


def _cheapest_of_each_layer(network: Network) -> int:
    """A bound that needs no solver: no module is held for less than its cheapest step."""
    return sum(min(arc.kroner for arc in arcs) for arcs in network.arcs)
