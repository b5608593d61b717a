"""What an employer pays on top of wages, and what a day of a participant's work is worth: never a bill, told apart.

Employer tax (arbeidsgiveravgift) follows the zone in which the unit is registered; helseforetak pay the ordinary rate
of the zone since 2007 (Skatteetaten).
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from calendars.language import Kroner, Message, Reason
from calendars.source import Status
from venues.costs import Estimate, weakest, whole_kroner
from venues.homes import Home, Sector
from venues.rates import Rate, rates_in
from venues.rows import rows

FILE = "pay.csv"
ANY = "any"
PENSIONS = ("pension_low", "pension_likely", "pension_high")
PERCENT = Decimal("0.01")

WORK_DAY = Message(
    "work_day_worth",
    "{pay} a year with {pension} % pension and {tax} % employer tax, over {hours} hours, is {hourly} an hour; "
    "{hours_a_day} hours a day",
)


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone of employer tax, and how surely it is the right one."""

    name: str
    status: Status
    source: str


@dataclass(frozen=True, slots=True)
class WorkDay:
    """What a day (or an hour) of a participant's work costs the employer, and why."""

    amount: Estimate
    status: Status
    basis: Reason


def tax_zone(home: Home) -> Zone:
    """The zone of those who pay for a home: by payer, else by county, else the highest rate, assumed."""
    return next(
        Zone(row["zone"], Status(row["status"]), row["source"])
        for row in rows("employer_tax_zones.csv")
        if row["payer"] in {home.payer, ""} and row["county"] in {home.county, ""}
    )


def employer_tax_on(zone: str, day: date) -> Rate | Reason:
    """Per cent of pay in a zone on a day.

    >>> rate = employer_tax_on("I", date(2026, 9, 1))
    >>> assert isinstance(rate, Rate)
    >>> rate.value
    Decimal('14.1')
    """
    return rates_in(FILE).on("employer_tax", zone, day)


def tax_on(taxable: Decimal, rate: Rate) -> Decimal:
    """Employer tax on what counts as pay, such as the taxable part of a per diem; to the øre, half up."""
    return (taxable * rate.value * PERCENT).quantize(PERCENT, ROUND_HALF_UP)


def employer_cost_per_day(sector: Sector, day: date, zone: str = "I") -> WorkDay | Reason:
    """What a working day of a participant is worth to the employer; a reason where a figure is missing for the day."""
    found = _figures(sector, day, zone)
    return found if isinstance(found, Reason) else _work_day(found)


def hourly_cost(pay: Decimal, pension: Decimal, tax: Decimal, high_pay_tax: Decimal, hours: Decimal) -> Decimal:
    """Kroner an hour: annual pay, holiday pay included, with pension, employer tax and tax on high pay.

    Pension and taxes are shares; `high_pay_tax` is kroner a year.
    """
    return (pay * (1 + pension) * (1 + tax) + high_pay_tax) / hours


@lru_cache
def _figures(sector: Sector, day: date, zone: str) -> dict[str, Rate] | Reason:
    areas = {"employer_tax": zone, "annual_pay": sector.value}
    items = ("employer_tax", "annual_pay", "high_pay", "high_pay_tax", "hours_per_year", "hours_per_day", *PENSIONS)
    found = {item: rates_in(FILE).on(item, areas.get(item, ANY), day) for item in items}
    rates = {item: rate for item, rate in found.items() if isinstance(rate, Rate)}
    return next((rate for rate in found.values() if isinstance(rate, Reason)), rates)


def _work_day(figures: dict[str, Rate]) -> WorkDay:
    value = {item: rate.value for item, rate in figures.items()}
    high_pay_tax = max(Decimal(0), value["annual_pay"] - value["high_pay"]) * value["high_pay_tax"] * PERCENT
    low, likely, high = (
        hourly_cost(
            value["annual_pay"],
            value[pension] * PERCENT,
            value["employer_tax"] * PERCENT,
            high_pay_tax,
            value["hours_per_year"],
        )
        for pension in PENSIONS
    )
    basis = WORK_DAY(
        pay=Kroner(value["annual_pay"]),
        pension=value["pension_likely"],
        tax=value["employer_tax"],
        hours=value["hours_per_year"],
        hourly=Kroner(whole_kroner(likely)),
        hours_a_day=value["hours_per_day"],
    )
    amount = Estimate(low, likely, high).times(value["hours_per_day"])
    return WorkDay(amount, weakest(rate.status for rate in figures.values()), basis)
