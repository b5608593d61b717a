"""Per diem (kost) for one trip by the state's agreements: pure, to the øre, with the arithmetic of every block.

Domestic: særavtale om reise innenlands, as DFØ (statens satser innenlands) and lostat.no give it. Abroad: særavtale
om reise utenfor Norge 2025 (regjeringen.no id3082991). Tax: the tax-free rates, compared block by block.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from calendars.language import Message, Reason
from calendars.source import Status
from venues.costs import weakest
from venues.rates import PER_DIEM_FILE, Rates, rates_in
from venues.trips.blocks import Block, PerDiem
from venues.trips.meals import CoveredMeal, MealKind
from venues.trips.per_diem_scale import Lodging, Scale, TaxFree, scale_on

BLOCK = timedelta(hours=24)
SIX_HOURS = timedelta(hours=6)
TWELVE_HOURS = timedelta(hours=12)
HOUR = timedelta(hours=1)
LEAST_KM = 15
FULL_RATE_BLOCKS_ABROAD = 28
AFTER_THAT = Decimal("0.75")
NOTHING = Decimal(0)
WHOLE = Decimal(1)

TOO_NEAR = Message("per_diem_too_near", "the site is {km} km from home, and per diem needs more than {least} km")
TOO_SHORT = Message("per_diem_too_short", "the trip lasts less than {hours} hours")


def per_diem(  # noqa: PLR0913 the facts of one trip
    left: datetime,
    back: datetime,
    meals: Iterable[CoveredMeal] = (),
    *,
    area: str,
    km: Decimal | float,
    overnight: bool | None = None,
    lodging: Lodging = Lodging.HOTEL,
    rates: Rates | None = None,
) -> PerDiem:
    """What is due from leaving home (or work) to being back there, by local clock times.

    The trip must go farther than 15 km one way and last 6 hours. A døgn is 24 hours from the time of departure, not a
    calendar day (særavtale innenlands §2, lostat.no). `overnight` says whether a night is spent away; without it,
    whether midnight is passed.
    """
    if back < left:
        raise ValueError(f"nobody is back ({back}) before they left ({left})")
    if nothing := _nothing_due(back - left, km):
        return PerDiem(NOTHING, NOTHING, (), Status.PUBLISHED, Status.PUBLISHED, (), nothing)
    table = rates or rates_in(PER_DIEM_FILE)
    night = left.date() != back.date() if overnight is None else overnight
    beginnings = _beginnings(left, back)
    scales = [scale_on(table, area, begins.date(), lodging) for begins in beginnings]
    missing = tuple(dict.fromkeys(scale for scale in scales if isinstance(scale, Reason)))
    known = [scale for scale in scales if isinstance(scale, Scale)]
    if missing:
        return PerDiem(NOTHING, None, (), Status.UNKNOWN, Status.UNKNOWN, missing, missing[0])
    eaten, whole_trip = _meals_by_block(left, back, meals), len(beginnings) == 1
    blocks = []
    for number, (begins, scale) in enumerate(zip(beginnings, known, strict=True)):
        ends, covered = min(begins + BLOCK, back), eaten.get(number, ())
        blocks.append(Block(begins, ends, covered, *_amounts(scale, ends - begins, number, covered, night, whole_trip)))
    return _sum(tuple(blocks), tuple(dict.fromkeys(known)))


def _nothing_due(length: timedelta, km: Decimal | float) -> Reason | None:
    """The limits of 15 km and 6 hours (DFØ, statens satser innenlands)."""
    if km <= LEAST_KM:
        return TOO_NEAR(km=round(Decimal(km)), least=LEAST_KM)
    if length < SIX_HOURS:
        return TOO_SHORT(hours=SIX_HOURS // HOUR)
    return None


def _beginnings(left: datetime, back: datetime) -> list[datetime]:
    """When each block begins; what remains after the last full block is a block of its own."""
    count = max(1, -(-(back - left) // BLOCK))
    return [left + number * BLOCK for number in range(count)]


def _meals_by_block(left: datetime, back: datetime, meals: Iterable[CoveredMeal]) -> dict[int, tuple[MealKind, ...]]:
    """The covered meals by the 24-hour block in which they fall; a meal is counted once, and only while away."""
    blocks: dict[int, tuple[MealKind, ...]] = {}
    seen: set[tuple[object, MealKind]] = set()
    for meal in meals:
        key = (meal.at.date(), meal.kind)
        if left <= meal.at < back and key not in seen:
            seen.add(key)
            number = (meal.at - left) // BLOCK
            blocks[number] = (*blocks.get(number, ()), meal.kind)
    return blocks


@lru_cache(maxsize=65536)
def _amounts(  # noqa: PLR0913, PLR0917 the facts of blocks that are alike
    scale: Scale,
    length: timedelta,
    number: int,
    meals: tuple[MealKind, ...],
    night: bool,  # noqa: FBT001 a fact
    whole_trip: bool,  # noqa: FBT001 a fact
) -> tuple[Decimal, Decimal, Decimal, Decimal, Decimal | None, Decimal | None]:
    """A block's rate less 20 % for breakfast, 30 % for lunch, 50 % for dinner, never below nothing; and the tax.

    From 2024 the percentage is of the rate that applies (DFØ 2024); until 2023 of the 24-hour rate even where a lower
    one applies (KPMG 2018). In the order of `Block`: rate, covered, base, kroner, tax_free, taxable.
    """
    rate = _state_rate(length, number, scale, night_in_one_block=night and whole_trip)
    if not rate:
        return NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING
    covered = sum((scale.meals[meal] for meal in meals), NOTHING)
    base = scale.full if scale.of_full_rate else rate
    kroner = max(NOTHING, rate - covered * base)
    free = _tax_free(length, scale.tax_free, covered, night=night)
    taxable = None if free is None else max(NOTHING, kroner - free)
    return rate, covered, base, kroner, free, taxable


def _state_rate(length: timedelta, number: int, scale: Scale, *, night_in_one_block: bool) -> Decimal:
    """The rate of a block by its length.

    Norway: 24 hours the overnight rate, and that once for a trip of 12 to 24 hours with a night; else under 6 hours
    nothing, 6 to 12 the first day rate, more the second; exactly 12 hours are 6 to 12 (DFØ; okonomiforbundet.no/366).
    Abroad: under 6 nothing, under 12 half, from 12 all; a quarter less from the 29th day (regjeringen.no id3082991).
    """
    if length < SIX_HOURS:
        return NOTHING
    if scale.abroad:
        rate = scale.short if length < TWELVE_HOURS else scale.full
        return rate * AFTER_THAT if number >= FULL_RATE_BLOCKS_ABROAD else rate
    if length == BLOCK:
        return scale.full
    if length <= TWELVE_HOURS:
        return scale.short
    return scale.full if night_in_one_block else scale.long


def _tax_free(length: timedelta, rates: TaxFree | None, covered: Decimal, *, night: bool) -> Decimal | None:
    """The tax-free part in whole kroner, half up, by the same percentages of its own rate.

    With a night away, 6 hours into a new block make it a full one; the state rule has no such step.
    """
    if rates is None:
        return None
    by_day = rates.short if length <= TWELVE_HOURS else rates.long
    rate = rates.night if night or length == BLOCK else by_day
    return max(NOTHING, rate - covered * rate).quantize(WHOLE, ROUND_HALF_UP)


def _sum(blocks: tuple[Block, ...], scales: tuple[Scale, ...]) -> PerDiem:
    taxable = [block.taxable for block in blocks if block.taxable is not None]
    return PerDiem(
        sum((block.kroner for block in blocks), NOTHING),
        sum(taxable, NOTHING) if len(taxable) == len(blocks) else None,
        blocks,
        *_how_sure(scales),
    )


@lru_cache
def _how_sure(scales: tuple[Scale, ...]) -> tuple[Status, Status, tuple[Reason, ...]]:
    """Status of the state rates and of the taxable part, and what to warn of."""
    return (
        weakest(scale.status for scale in scales),
        weakest(scale.tax_status for scale in scales),
        tuple(dict.fromkeys(warning for scale in scales for warning in scale.warnings)),
    )
