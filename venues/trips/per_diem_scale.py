"""The rates that one trip is paid by: what the state agreements give for an area on a day, and what is free of tax.

Rates are set per year; which one holds is known in `rates.py`. A missing row is a reason here, never another year's
figure.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from calendars.language import ExactKroner, Message, Reason
from calendars.source import Status
from venues.areas import area_name
from venues.costs import weakest
from venues.rates import Rate, Rates
from venues.trips.meals import MealKind

HOME_AREA = "NO"
ANY_AREA = "any"
OF_OVERNIGHT_RATE = "% of the overnight rate"

NO_PER_DIEM_RATE = Message(
    "no_per_diem_rate", "no per diem rate for {area} in {year}; add it to venues/data/per_diem_rates.csv"
)
ASSUMED_PER_DIEM_RATE = Message(
    "assumed_per_diem_rate",
    "the per diem rate for {area} in {year} is not published; {rate} stands in for it in "
    "venues/data/per_diem_rates.csv until it is",
)
NO_TAX_FREE_RATE = Message(
    "no_tax_free_rate",
    "no tax-free per diem rate for {year}, so the taxable part is not known; add it to venues/data/per_diem_rates.csv",
)


class Lodging(StrEnum):
    """Where the night is spent; the tax-free rate depends on it, the state rate does not."""

    HOTEL = "hotel"
    NO_COOKING = "no_cooking"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class TaxFree:
    """What is free of tax: a day trip of 6 to 12 hours, a longer one, and a block of 24 hours with a night."""

    short: Decimal
    long: Decimal
    night: Decimal
    status: Status


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """Kroner by the state agreements: for 24 hours, for 6 to 12 hours, for longer without a night.

    `meals` are shares of a rate. Until 2023 they are taken of the 24-hour rate even where a lower rate applies
    (`of_full_rate`); from 2024 of the rate that applies.
    """

    full: Decimal
    short: Decimal
    long: Decimal
    abroad: bool
    meals: dict[MealKind, Decimal]
    of_full_rate: bool
    status: Status
    tax_free: TaxFree | None
    warnings: tuple[Reason, ...]

    @property
    def tax_status(self) -> Status:
        """That of the taxable part, which rests on both."""
        return weakest((self.status, self.tax_free.status if self.tax_free else Status.UNKNOWN))


@lru_cache(maxsize=4096)
def scale_on(rates: Rates, area: str, day: date, lodging: Lodging) -> Scale | Reason:
    """The scale of an area on a day, or why there is none."""
    missing = NO_PER_DIEM_RATE(area=area_name(area), year=str(day.year))
    state = _all_on(rates, [*_state_items(area), *((f"meal_{kind}", ANY_AREA) for kind in MealKind)], day)
    if state is None:
        return missing
    full, short, long, *meals = state
    tax_free = _tax_free(rates, day, lodging)
    abroad = area != HOME_AREA
    half = full.value / 2
    return Scale(
        full=full.value,
        short=half if abroad else short.value,
        long=full.value if abroad else long.value,
        abroad=abroad,
        meals={kind: rate.value / 100 for kind, rate in zip(MealKind, meals, strict=True)},
        of_full_rate=any(rate.unit == OF_OVERNIGHT_RATE for rate in meals),
        status=weakest(rate.status for rate in state),
        tax_free=tax_free,
        warnings=_warnings(full, area, day, tax_free),
    )


def _state_items(area: str) -> list[tuple[str, str]]:
    """The rows for 24 hours, 6 to 12 hours, and longer without a night; abroad all three follow from one row."""
    if area == HOME_AREA:
        return [("overnight_24h", area), ("day_6_12h", area), ("day_over_12h", area)]
    return [("abroad_24h", area)] * 3


def _tax_free(rates: Rates, day: date, lodging: Lodging) -> TaxFree | None:
    """The tax-free rates are the same abroad as in Norway since 2020 (revisorforeningen.no)."""
    items = [(f"tax_free_{item}", ANY_AREA) for item in ("day_6_12h", "day_over_12h", lodging.value)]
    found = _all_on(rates, items, day)
    if found is None:
        return None
    short, long, night = found
    return TaxFree(short.value, long.value, night.value, weakest(rate.status for rate in found))


Item = TypeVar("Item", bound=tuple[str, str])


def _all_on(rates: Rates, items: list[Item], day: date) -> list[Rate] | None:
    found = [rate for item, area in items if isinstance(rate := rates.on(item, area, day), Rate)]
    return found if len(found) == len(items) else None


def _warnings(full: Rate, area: str, day: date, tax_free: TaxFree | None) -> tuple[Reason, ...]:
    year = str(day.year)
    warnings: list[Reason] = []
    if full.status is Status.ASSUMED:
        warnings.append(ASSUMED_PER_DIEM_RATE(area=area_name(area), year=year, rate=ExactKroner(full.value)))
    if tax_free is None:
        warnings.append(NO_TAX_FREE_RATE(year=year))
    return tuple(warnings)
