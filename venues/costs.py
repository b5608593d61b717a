"""Kroner with their reason: a cost line is a whole amount, who pays it, and what it was computed from."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from calendars.language import Reason
from calendars.source import Status

WEAKEST_FIRST = (Status.UNKNOWN, Status.ASSUMED, Status.INFERRED, Status.SECOND_HAND, Status.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Estimate:
    """An amount in kroner as low, likely and high; exact amounts have the three alike."""

    low: Decimal
    likely: Decimal
    high: Decimal

    @classmethod
    def exactly(cls, amount: Decimal | int) -> "Estimate":
        return cls(Decimal(amount), Decimal(amount), Decimal(amount))

    def __post_init__(self) -> None:
        if not self.low <= self.likely <= self.high:
            raise ValueError(f"an estimate needs low <= likely <= high, not {self.low}, {self.likely}, {self.high}")

    def __add__(self, other: "Estimate") -> "Estimate":
        return Estimate(self.low + other.low, self.likely + other.likely, self.high + other.high)

    def times(self, factor: Decimal | int) -> "Estimate":
        return Estimate(self.low * factor, self.likely * factor, self.high * factor)


@dataclass(frozen=True, slots=True)
class CostLine:
    """Whole kroner of one kind, for one payer, with the reason that explains them.

    Real lines are money that somebody pays; the others are prices of broken wishes and have no payer. `home` is the id
    of the home whose participants the line is for, where it is for one home.
    """

    kind: str
    kroner: int
    basis: Reason
    payer: str = ""
    real: bool = True
    low: int = 0
    high: int = 0
    status: Status = Status.PUBLISHED
    home: str = ""

    @classmethod
    def of(  # noqa: PLR0913, PLR0917 a line is made of just these
        cls, kind: str, amount: Estimate, basis: Reason, payer: str, status: Status, home: str = ""
    ) -> "CostLine":
        """A real cost line; here, and only here, an amount is rounded to whole kroner (half up)."""
        low, likely, high = (whole_kroner(value) for value in (amount.low, amount.likely, amount.high))
        return cls(kind, likely, basis, payer, real=True, low=low, high=high, status=status, home=home)

    @classmethod
    def wish(cls, kind: str, kroner: int, basis: Reason) -> "CostLine":
        return cls(kind, kroner, basis, real=False, low=kroner, high=kroner)


def whole_kroner(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def weakest(statuses: Iterable[Status]) -> Status:
    """The status of what rests on several figures: that of the least certain one."""
    return min(statuses, key=WEAKEST_FIRST.index, default=Status.PUBLISHED)
