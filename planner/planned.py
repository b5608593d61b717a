"""A placement as people read it: every cost line, real kroner first, then broken wishes, then what the step cost."""

from collections.abc import Iterator

from calendars.language import Reason
from planner.candidates import verdicts
from planner.costs import real_lines
from planner.network import step_verdicts, weekday_wishes
from planner.placement import Placement
from planner.plan import PlannedModule
from planner.verdicts import Wish
from planner.year import Year
from venues.costs import CostLine


def planned_module(
    placement: Placement, earlier: Placement | None, year: Year, reasons: tuple[Reason, ...] = ()
) -> PlannedModule:
    """The placement with its cost lines; what lies between it and the module before is charged here."""
    where = ("real lines", placement.number, placement.period.first, placement.site.id, placement.hotel.id)
    return PlannedModule(
        module=placement.number,
        period=placement.period,
        site=placement.site.id,
        country=placement.site.country,
        hotel=placement.hotel.id,
        cost_lines=(
            *year.once(where, lambda: tuple(real_lines(placement, year))),
            *_wish_lines(placement, earlier, year),
        ),
        reasons=reasons,
    )


def _wish_lines(placement: Placement, earlier: Placement | None, year: Year) -> Iterator[CostLine]:
    said = list(verdicts(placement, year))
    if earlier is not None:
        said += step_verdicts(earlier, placement, year.programme)
        said += weekday_wishes(earlier, placement, year.programme)
    for verdict in said:
        if isinstance(verdict, Wish):
            yield CostLine.wish(verdict.kind, verdict.kroner, verdict.because)
