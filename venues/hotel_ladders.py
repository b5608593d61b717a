"""What a hotel charges for room nights that are given back, by the steps of its cancellation ladder.

No ladder holds for all hotels: the shipped ones are named examples with their printed terms, and a hotel without a
contract of its own borrows one, which says that it is assumed.
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from calendars.source import Status
from venues.rows import Row, rows

ALL = Decimal(100)


class Base(StrEnum):
    """What a free share is a share of: the rooms of the contract, or those that are left of them."""

    ORIGINAL = "original"
    REMAINING = "remaining"


class AppliesTo(StrEnum):
    """Some terms let a few rooms go later than the whole block."""

    BOTH = "both"
    WHOLE = "whole"
    REDUCTION = "reduction"


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderStep:
    """What may be given back free of charge until `days_before` the first night, and what the rest then costs.

    `day_counts` says whether that day itself is in time. With `cumulative`, what was given back earlier has used up
    some of the share. The rest costs `charge_percent` of its price, or `charge_kr` for each room night.
    """

    days_before: int
    free_percent: Decimal
    day_counts: bool = False
    base: Base = Base.ORIGINAL
    applies_to: AppliesTo = AppliesTo.BOTH
    cumulative: bool = False
    charge_percent: Decimal = ALL
    charge_kr: int | None = None

    def holds(self, days_before: int, *, whole: bool) -> bool:
        in_time = days_before > self.days_before or (self.day_counts and days_before == self.days_before)
        other = AppliesTo.REDUCTION if whole else AppliesTo.WHOLE
        return in_time and self.applies_to is not other


TOO_LATE = LadderStep(days_before=0, free_percent=Decimal(0))
"""After the last step nothing is free."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """The steps of one contract, from far to near, and whose printed terms they are."""

    name: str
    steps: tuple[LadderStep, ...]
    status: Status = Status.PUBLISHED
    source: str = ""

    def step_on(self, days_before: int, *, whole: bool = True) -> LadderStep:
        """The step that holds so many days before the first night; at the same distance, the more generous one."""
        open_steps = [step for step in self.steps if step.holds(days_before, whole=whole)]
        return max(open_steps, key=lambda step: (step.days_before, step.free_percent), default=TOO_LATE)


@dataclass(frozen=True, slots=True)
class GivenBack:
    """Room nights of a block that are given back: of how many in the contract, and how many are left before it."""

    room_nights: int
    original: int
    remaining: int

    def __post_init__(self) -> None:
        if not 0 <= self.room_nights <= self.remaining <= self.original:
            raise ValueError(f"cannot give back {self.room_nights} of {self.remaining} of {self.original} room nights")

    @classmethod
    def all_of(cls, room_nights: int) -> "GivenBack":
        return cls(room_nights, room_nights, room_nights)

    @property
    def whole(self) -> bool:
        return self.room_nights == self.remaining


@dataclass(frozen=True, slots=True)
class LadderCharge:
    """How many of the room nights that are given back are charged, by which step, and what they cost."""

    billable: int
    kroner: Decimal
    step: LadderStep


def ladder_charge(ladder: Ladder, given_back: GivenBack, days_before: int, worth: Decimal | int) -> LadderCharge:
    """What it costs to give rooms back so many days before the first night; `worth` is their price in all."""
    step = ladder.step_on(days_before, whole=given_back.whole)
    billable = billable_room_nights(step, given_back)
    if not given_back.room_nights:
        return LadderCharge(0, Decimal(0), step)
    if step.charge_kr is not None:
        return LadderCharge(billable, Decimal(step.charge_kr * billable), step)
    share = Decimal(billable) / given_back.room_nights * step.charge_percent / ALL
    return LadderCharge(billable, worth * share, step)


def billable_room_nights(step: LadderStep, given_back: GivenBack) -> int:
    """What is not free on a step, in whole room nights, half up."""
    base = given_back.original if step.base is Base.ORIGINAL else given_back.remaining
    free = base * step.free_percent / ALL
    if step.cumulative:
        free = max(Decimal(0), free - (given_back.original - given_back.remaining))
    charged = max(Decimal(0), given_back.room_nights - free)
    return int(charged.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def ladder_named(name: str) -> Ladder:
    """A ladder that ships: one of the printed examples, or the contract of a hotel by its id."""
    own = [row for row in rows("hotel_ladders.csv") if row["ladder"] == name]
    if not own:
        raise KeyError(name)
    steps = sorted((_step(row) for row in own), key=lambda step: -step.days_before)
    return Ladder(name, tuple(steps), Status(own[0]["status"]), own[0]["source"])


def ladder_of(hotel: str, country: str, day: date) -> Ladder:
    """The ladder of a hotel on a day: its own where it has a contract, else the example of its country or of all."""
    chosen = max(_terms(hotel, country, day), key=lambda row: (row["hotel"], row["country"], row["valid_from"]))
    ladder = ladder_named(chosen["ladder"])
    return Ladder(ladder.name, ladder.steps, Status(chosen["status"]), ladder.source)


def _terms(hotel: str, country: str, day: date) -> list[Row]:
    """The rows that hold for a hotel; before the first of them, what is known later stands in."""
    own = [row for row in rows("hotel_terms.csv") if row["hotel"] in {"", hotel} and row["country"] in {"", country}]
    return [row for row in own if date.fromisoformat(row["valid_from"]) <= day] or own


def _step(row: Row) -> LadderStep:
    return LadderStep(
        days_before=int(row["days_before"]),
        free_percent=Decimal(row["free_percent"]),
        day_counts=row["day_counts"] == "yes",
        base=Base(row["base"]),
        applies_to=AppliesTo(row["applies_to"]),
        cumulative=row["cumulative"] == "yes",
        charge_percent=Decimal(row["charge_percent"] or 100),
        charge_kr=int(row["charge_kr"]) if row["charge_kr"] else None,
    )
