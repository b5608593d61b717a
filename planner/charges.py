"""A charge: whole kroner for one payer, low, likely and high, with the module, home and kind that cause them."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from calendars.language import Reason
from calendars.source import Status
from planner.payers import Payer

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Amount:
    """Whole kroner, low, likely and high."""

    low: int = 0
    likely: int = 0
    high: int = 0

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(self.low + other.low, self.likely + other.likely, self.high + other.high)

    @property
    def spread(self) -> int:
        """How far apart low and high are."""
        return self.high - self.low


@dataclass(frozen=True, slots=True)
class Charge:
    """One line of an estimate. `module` is None for what no module causes, `home` empty for what all homes share."""

    payer: Payer
    kind: str
    amount: Amount
    basis: Reason
    status: Status
    module: int | None = None
    home: str = ""


def amount_of(charges: Iterable[Charge]) -> Amount:
    return sum((charge.amount for charge in charges), Amount())


def amounts_by(charges: Iterable[Charge], key: Callable[[Charge], Key]) -> dict[Key, Amount]:
    """The amounts of charges that share a key, keys in the order of their first charge."""
    amounts: dict[Key, Amount] = {}
    for charge in charges:
        amounts[key(charge)] = amounts.get(key(charge), Amount()) + charge.amount
    return amounts
