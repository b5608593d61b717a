"""The small year, planned, published and booked, on a Monday in September: module 1 is over.

Modules are on 7–8 September and 2–3 November in Oslo at Torg (1 400 kr), 5–6 October in Copenhagen at Havn (2 000 kr).
"""

from dataclasses import replace
from datetime import date

from planner.bookings import bookings_of
from planner.plan import Plan
from planner.planning import plan
from planner.programme import Programme
from planner.what_if.standing import ChangePrices, Standing
from tests.small import FIRST_DAY, LAST_DAY, SMALL

TODAY = date(2027, 9, 20)
BEFORE_ALL = date(2027, 8, 1)


def standing(
    programme: Programme = SMALL, today: date = TODAY, *, booked: bool = True, prices: ChangePrices | None = None
) -> Standing:
    best = plan(programme)
    assert isinstance(best, Plan)
    bookings = bookings_of(programme, best)
    return Standing(
        programme=programme,
        plan=best,
        bookings=bookings,
        in_force={one.module: one for one in bookings} if booked else {},
        today=today,
        prices=prices or ChangePrices(),
    )


def small_with_a_lecturer_on_one_day() -> Programme:
    """Module 3 has three days, the first two with the same hours; the director is needed on the second only."""
    long = replace(SMALL.module(3), days=(FIRST_DAY, replace(FIRST_DAY, staff=("lead",)), LAST_DAY), staff=())
    return replace(SMALL, modules=(*SMALL.modules[:2], long))
