"""What an agenda is drawn from, and how one of its events is written: for one audience, in one language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache

from calendars.event import Event, When
from calendars.language import Reason, said
from planner.agenda.audience import STAFF, Audience
from planner.agenda.words import MODULE, NOT_PUBLISHED, OF_MODULE
from planner.bookings import ModuleBooking
from planner.plan import Plan, PlannedModule
from planner.programme import Module, Programme
from venues.sites import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    programme: Programme
    plan: Plan
    bookings: tuple[ModuleBooking, ...]
    audience: Audience
    language: str
    published: bool

    @property
    def for_staff(self) -> bool:
        return self.audience == STAFF

    def module(self, planned: PlannedModule) -> Module:
        return self.programme.module(planned.module)

    def site(self, planned: PlannedModule) -> Site:
        return self.programme.site(planned.site)

    def booking(self, planned: PlannedModule) -> ModuleBooking | None:
        return next((booking for booking in self.bookings if booking.module == planned.module), None)

    def event(  # noqa: PLR0913 an event has these parts
        self,
        planned: PlannedModule,
        uid: str,
        when: When,
        summary: Reason,
        lines: Iterable[Reason] = (),
        *,
        location: str = "",
        busy: bool = False,
    ) -> Event:
        """An event of a module; its description opens with the module and ends with how sure the dates are."""
        module = self.module(planned)
        opening = OF_MODULE(module=module.number, programme=self.programme.name, title=module.title)
        closing = () if self.published else (NOT_PUBLISHED(),)
        return Event(
            uid=uid,
            when=when,
            summary=_sentence(summary, self.language),
            changed_at=midnight_utc(self.programme.dated),
            description="\n".join(_sentence(line, self.language) for line in (opening, *lines, *closing)),
            location=location,
            categories=(_sentence(MODULE(module=module.number), self.language),),
            busy=busy,
        )


@lru_cache(maxsize=8192)
def _sentence(reason: Reason, language: str) -> str:
    """Most lines stand in many events: a room's, a hotel's, the cohort's and the staff's."""
    return said(reason, language)


def midnight_utc(day: date) -> datetime:
    """The programme's own date stamps a first release, so that the same plan has the same bytes on every machine."""
    return datetime.combine(day, time(0), UTC)


def address(*parts: str) -> str:
    """Room, building, street and town; the town is left out where the street already names it."""
    line = ", ".join(dict.fromkeys(part for part in parts[:-1] if part))
    town = parts[-1]
    return line if re.search(rf"[\d,] {re.escape(town)}\b", line) else f"{line}, {town}"
