"""What stands on the day something happens: the published year, what is booked for it, and what changes cost."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from planner.bookings import ModuleBooking
from planner.placement import Placement
from planner.plan import Plan, PlannedModule
from planner.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePrices:
    """What staff would pay to avoid a change once, in whole kroner; all assumed until somebody knows better.

    `told_kr` is for each participant who has been told a date or place that no longer holds, `room_kr` for each day of
    a booked room that is given back, `swap_kr` for two days of a module that change places; `substitute_kr` is the
    bill for a day of a substitute. Nobody is called to a new date less than `notice_days` days ahead.
    """

    told_kr: int = 500
    room_kr: int = 200
    swap_kr: int = 3_000
    substitute_kr: int = 15_000
    notice_days: int = 14

    def __post_init__(self) -> None:
        for name in ("told_kr", "room_kr", "swap_kr", "substitute_kr", "notice_days"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name} cannot be negative: {getattr(self, name)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A published year on a day: `bookings` are what feeds show, `in_force` what is really held, by module.

    The programme is that of the year, with what others hold taken.
    """

    programme: Programme
    plan: Plan
    bookings: tuple[ModuleBooking, ...]
    today: date
    in_force: Mapping[int, ModuleBooking] = field(default_factory=dict)
    prices: ChangePrices = field(default_factory=ChangePrices)

    def planned(self, module: int) -> PlannedModule:
        return next(planned for planned in self.plan.modules if planned.module == module)

    def has_begun(self, module: int) -> bool:
        """A module that has begun stays where it is."""
        return self.planned(module).period.first <= self.today

    def has_ended(self, module: int) -> bool:
        return self.planned(module).period.last < self.today

    def is_as_published(self, placement: Placement) -> bool:
        return self.keeps_dates(placement) and placement.hotel.id == self.planned(placement.number).hotel

    def keeps_dates(self, placement: Placement) -> bool:
        """The same days at the same site, whatever the hotel."""
        published = self.planned(placement.number)
        return (placement.period, placement.site.id) == (published.period, published.site)

    def in_time(self, placement: Placement) -> bool:
        """Whether people can still be called to it."""
        return placement.period.first > self.today + timedelta(days=self.prices.notice_days)

    def published_placement(self, module: int, programme: Programme) -> Placement:
        """Where the module was published, as the programme has it now."""
        published = self.planned(module)
        site = programme.site(published.site)
        return Placement(programme.module(module), published.period, site, site.hotel(published.hotel))
