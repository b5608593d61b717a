"""What the pages and the API show: one year, computed once, with everything that follows from its dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from calendars.language import LANGUAGES
from planner.agenda.audience import audiences_of, file_names
from planner.agenda.feeds import feed_of, title_of
from planner.agenda.view import midnight_utc
from planner.bookings import ModuleBooking, bookings_of
from planner.estimate import CostEstimate, estimate
from planner.pins import Pin
from planner.plan import Plan, PlannedModule
from planner.planning import Solved, solve
from planner.programme import Programme
from planner.weeks import WeekPrice, weeks_of


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


# equal only to itself, so that answers about it can be kept
@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PublishedYear:
    """A programme with its plan, and what was computed from it at `computed_at`.

    `solved` is what the desk's questions are asked of, with `pins`; it is None where nobody asks any, and where the
    programme has no year.
    """

    programme: Programme
    plan: Plan
    bookings: tuple[ModuleBooking, ...]
    estimate: CostEstimate
    weeks: tuple[WeekPrice, ...]
    feeds: tuple[PublishedFeed, ...]
    computed_at: datetime
    solved: Solved | None = None
    pins: tuple[Pin, ...] = ()

    def __post_init__(self) -> None:
        if self.computed_at.tzinfo is None:
            raise ValueError("a year needs to say when it was computed, with a time zone")

    def planned(self, number: int) -> PlannedModule | None:
        return next((planned for planned in self.plan.modules if planned.module == number), None)

    def booking(self, number: int) -> ModuleBooking | None:
        return next((booking for booking in self.bookings if booking.module == number), None)


def published_year(
    programme: Programme, plan: Plan, *, computed_at: datetime, pins: tuple[Pin, ...] = (), published: bool = False
) -> PublishedYear:
    """Everything that follows from a plan; `pins` are those it was planned with."""
    bookings = bookings_of(programme, plan)
    solved = solve(programme, pins=pins)
    return PublishedYear(
        programme=programme,
        plan=plan,
        bookings=bookings,
        estimate=estimate(programme, plan),
        weeks=weeks_of(solved) if solved else (),
        feeds=tuple(_feeds(programme, plan, bookings, published=published)),
        computed_at=computed_at,
        solved=solved,
        pins=pins,
    )


def _feeds(
    programme: Programme, plan: Plan, bookings: tuple[ModuleBooking, ...], *, published: bool
) -> Iterator[PublishedFeed]:
    """Every feed in every language. On one's own machine an address is no secret, so it is a readable name."""
    for language in LANGUAGES:
        for audience, name in file_names(audiences_of(bookings)).items():
            title = title_of(programme, audience, language)
            content = feed_of(programme, plan, bookings, audience, language, published=published)
            token = f"{name.removesuffix('.ics')}-{language}"
            yield PublishedFeed(token, title, language, content, midnight_utc(programme.dated))
