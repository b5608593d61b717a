"""A hand-made plan for the small programme, another programme that wants the same rooms, and both published."""

from dataclasses import replace
from datetime import UTC, date, datetime

from calendars.language import Text
from calendars.period import Period
from planner.bookings import bookings_of
from planner.plan import Plan, PlannedModule
from planner.programme import Programme
from planner.store.engine import Store
from planner.store.ledger import Order
from planner.store.releases import Draft, Revision, publish
from tests.small import SMALL

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
FIRST_DAYS = (date(2027, 9, 14), date(2027, 10, 12), date(2027, 11, 9))
OTHER = replace(SMALL, id="other", name=Text("Et annet program"))


def plan_of(programme: Programme = SMALL, first_days: tuple[date, ...] = FIRST_DAYS) -> Plan:
    modules = tuple(
        PlannedModule(number, Period.of_days(first, 2), "oslo", "NO", "fjord", ())
        for number, first in enumerate(first_days, start=1)
    )
    return Plan(programme=programme.id, modules=modules, bound_kr=0, candidates=1, seconds=0.1, solver="by hand")


def draft_of(programme: Programme = SMALL, first_days: tuple[date, ...] = FIRST_DAYS) -> Draft:
    return Draft(
        programme=programme,
        programme_text=f"# {programme.id}",
        plan=plan_of(programme, first_days),
        plan_json="{}",
        author="test",
    )


def published_year(store: Store, programme: Programme = SMALL, first_days: tuple[date, ...] = FIRST_DAYS) -> Revision:
    revision = publish(store, draft_of(programme, first_days), NOW)
    assert isinstance(revision, Revision)
    return revision


def order_of(store: Store, programme: Programme = SMALL, first_days: tuple[date, ...] = FIRST_DAYS) -> Order:
    """The year is published; what there is to book for it."""
    revision = published_year(store, programme, first_days)
    return Order(programme, revision.number, bookings_of(programme, plan_of(programme, first_days)), programme.name.nb)
