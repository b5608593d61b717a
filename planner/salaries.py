"""What the participants' days are worth to their employers: never a bill, so it is kept apart from every total."""

from datetime import date

from calendars.language import Message, Reason
from calendars.source import Status
from planner.charges import Amount, Charge
from planner.cohort import Heads
from planner.payers import employer
from planner.plan import Plan
from planner.programme import Programme
from venues.costs import CostLine, weakest
from venues.pay import employer_cost_per_day, tax_zone

PAY = "pay"
DAYS_AWAY = Message("days_away", "{count} day of work: {day}", "{count} days of work: {day}")


def pay_charges(programme: Programme, plan: Plan) -> tuple[Charge, ...]:
    """One charge for each module and home: the module's days, as working days. Travel time of leaders is not paid."""
    return tuple(
        _charge(group, planned.module, planned.period.first, len(planned.period))
        for planned in plan.modules
        for group in programme.cohort.homes
    )


def _charge(group: Heads, module: int, first: date, days: int) -> Charge:
    home = group.home
    zone = tax_zone(home)
    worth = employer_cost_per_day(home.sector, first, zone.name)
    if isinstance(worth, Reason):
        return Charge(employer(home), PAY, Amount(), worth, Status.UNKNOWN, module, home.id)
    person_days = days * group.heads
    status = weakest((worth.status, zone.status))
    basis = DAYS_AWAY(count=person_days, day=worth.basis)
    line = CostLine.of(PAY, worth.amount.times(person_days), basis, home.payer, status, home.id)
    return Charge(employer(home), PAY, Amount(line.low, line.kroner, line.high), basis, status, module, home.id)
