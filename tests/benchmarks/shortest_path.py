"""The limit: a dynamic programme over all placements of a year, written with nothing of the planner in it."""

from tests.benchmarks.bare_year import BareYear

State = tuple[int, int]  # a week, and the modules abroad so far


def cheapest_by_dynamic_programme(year: BareYear) -> int | None:
    """The kroner of the cheapest year; None where there is none."""
    reached: dict[State, int] = {}
    for week, abroad, kroner in year.placements[0]:
        state = (week, abroad)
        reached[state] = min(kroner, reached.get(state, kroner))
    for placements, gap_kr in zip(year.placements[1:], year.gap_kr, strict=True):
        arrived: dict[State, int] = {}
        for (week, count), so_far in reached.items():
            for gap, price in gap_kr.items():
                state = (week + gap, count)
                arrived[state] = min(so_far + price, arrived.get(state, so_far + price))
        reached = {}
        for week, abroad, kroner in placements:
            for count in range(year.abroad - abroad + 1):
                if (week, count) in arrived:
                    state, so_far = (week, count + abroad), arrived[week, count] + kroner
                    reached[state] = min(so_far, reached.get(state, so_far))
    return min((kroner for (_, count), kroner in reached.items() if count == year.abroad), default=None)
