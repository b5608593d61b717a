"""A per diem as values: blocks of 24 hours with their arithmetic, and their sum. The rules are in `per_diem.py`."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from calendars.language import ExactKroner, Message, Reason, Value
from calendars.source import Status
from venues.trips.meals import MealKind

PER_DIEM = Message("per_diem", "per diem by the state rates, counted from leaving home: {blocks}")
NO_MEALS = Message("per_diem_block", "{hours} hours from {time} on {day}: {rate}")
BLOCK_BY_OLD_RULE = Message(
    "per_diem_block_by_old_rule",
    "{hours} hours from {time} on {day}: {rate} less {percent} % of {base} for meals that are covered is {amount}",
)
BLOCK_WITH_MEALS = Message(
    "per_diem_block_with_meals",
    "{hours} hours from {time} on {day}: {rate} less {percent} % for meals that are covered is {amount}",
)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of at most 24 hours from the clock time of departure: its rate, less the meals that are covered.

    Those take a share (`covered`) of `base`, which is the rate itself but for the old rule. `tax_free` and `taxable`
    are None where no tax-free rate is known.
    """

    begins: datetime
    ends: datetime
    meals: tuple[MealKind, ...]
    rate: Decimal
    covered: Decimal
    base: Decimal
    kroner: Decimal
    tax_free: Decimal | None
    taxable: Decimal | None

    @property
    def because(self) -> Reason:
        hours = (Decimal((self.ends - self.begins) // timedelta(minutes=1)) / 60).quantize(Decimal("0.1"))
        day, time = self.begins.date(), self.begins.time()
        said: dict[str, Value] = {"hours": hours.normalize(), "time": time, "day": day, "rate": ExactKroner(self.rate)}
        if not self.covered:
            return NO_MEALS(**said)
        less: dict[str, Value] = {"percent": (100 * self.covered).normalize(), "amount": ExactKroner(self.kroner)}
        if self.base == self.rate:
            return BLOCK_WITH_MEALS(**said, **less)
        return BLOCK_BY_OLD_RULE(**said, **less, base=ExactKroner(self.base))


@dataclass(frozen=True, slots=True)
class PerDiem:
    """What a traveller is due, øre kept, and the part of it that is taxed as pay (None where that is not known).

    `status` is that of the state rates, `tax_status` of what the taxable part rests on.
    """

    kroner: Decimal
    taxable: Decimal | None
    blocks: tuple[Block, ...]
    status: Status
    tax_status: Status
    warnings: tuple[Reason, ...]
    nothing_because: Reason | None = None

    @property
    def because(self) -> Reason:
        return self.nothing_because or PER_DIEM(blocks=tuple(block.because for block in self.blocks))
