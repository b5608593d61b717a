"""A year for `tests/small.py`, planned by hand: Oslo, Copenhagen, Oslo; booked so that each number is easy to follow.

Two of the four come the evening before each module. Module 2 in variants: moved, and gone.
"""

from dataclasses import replace
from datetime import date, time, timedelta

from calendars.period import Period
from planner.bookings import HotelBlock, ModuleBooking, RoomUse
from planner.plan import Plan, PlannedModule
from tests.small import SMALL

ONE_DAY = timedelta(days=1)
ROOMS = {"oslo": ("p1", "g1"), "copenhagen": ("s1", "s2")}


def planned(number: int, first: date, site: str, hotel: str) -> PlannedModule:
    period = Period.of_days(first, len(SMALL.module(number).days))
    return PlannedModule(number, period, site, SMALL.site(site).country, hotel, cost_lines=())


def booking(module: PlannedModule) -> ModuleBooking:
    """Plenary and one group room from eight to six, two beds the evening before and four on the night between."""
    uses = tuple(
        RoomUse(module.module, module.site, room, day, time(8), time(18))
        for room in ROOMS[module.site]
        for day in module.period
    )
    nights = ((module.period.first - ONE_DAY, 2), (module.period.first, 4))
    return ModuleBooking(module.module, uses, HotelBlock(module.module, module.site, module.hotel, nights))


def plan_of(*modules: PlannedModule) -> Plan:
    return Plan(programme=SMALL.id, modules=modules, bound_kr=0, candidates=1, seconds=0.0, solver="by hand")


FIRST = planned(1, date(2027, 9, 14), "oslo", "fjord")
SECOND = planned(2, date(2027, 10, 19), "copenhagen", "havn")
THIRD = planned(3, date(2027, 11, 16), "oslo", "torg")
SECOND_MOVED = replace(SECOND, period=Period.of_days(date(2027, 10, 26), 2))

PLAN = plan_of(FIRST, SECOND, THIRD)
MOVED = plan_of(FIRST, SECOND_MOVED, THIRD)
WITHOUT_SECOND = plan_of(FIRST, THIRD)


def bookings_of(plan: Plan) -> tuple[ModuleBooking, ...]:
    return tuple(booking(module) for module in plan.modules)


BOOKINGS = bookings_of(PLAN)
