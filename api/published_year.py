"""What the pages and the API show: one year, computed once, with everything that follows from its dates."""

from dataclasses import dataclass
from datetime import UTC, datetime

from planner.bookings import ModuleBooking
from planner.estimate import CostEstimate
from planner.plan import Plan, PlannedModule
from planner.programme import Programme
from planner.weeks import WeekPrice


@dataclass(frozen=True, slots=True)
class PublishedFeed:
    """A calendar file at its address `/f/<token>.ics`, in one language, and when its bytes last changed."""

    token: str
    title: str
    language: str
    content: bytes
    changed_at: datetime

    def __post_init__(self) -> None:
        if self.changed_at.tzinfo is None:
            raise ValueError(f"feed {self.title}: changed_at needs a time zone")
        # HTTP dates have whole seconds (RFC 9110 5.6.7)
        object.__setattr__(self, "changed_at", self.changed_at.astimezone(UTC).replace(microsecond=0))


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedYear:
    """A programme with its plan, and what was computed from it at `computed_at`."""

    programme: Programme
    plan: Plan
    bookings: tuple[ModuleBooking, ...]
    estimate: CostEstimate
    weeks: tuple[WeekPrice, ...]
    feeds: tuple[PublishedFeed, ...]
    computed_at: datetime

    def __post_init__(self) -> None:
        if self.computed_at.tzinfo is None:
            raise ValueError("a year needs to say when it was computed, with a time zone")

    def planned(self, number: int) -> PlannedModule | None:
        return next((planned for planned in self.plan.modules if planned.module == number), None)

    def booking(self, number: int) -> ModuleBooking | None:
        return next((booking for booking in self.bookings if booking.module == number), None)
