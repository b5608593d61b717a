"""Nights at the hotel: check-in and check-out for those who take part, rooms per night for the hotel itself.

Heads only: a hotel's feed counts rooms, and nobody can be read from it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeAlias

from calendars.event import Event
from calendars.language import Message
from calendars.period import Period
from planner.agenda.identity import uid
from planner.agenda.view import View, address
from planner.agenda.words import (
    CHECK_IN,
    CHECK_OUT,
    EVENING_BEFORE,
    HOTEL_ARRIVAL,
    HOTEL_DEPARTURE,
    HOTEL_NIGHT,
    MORNING_AFTER,
    NIGHT_COUNT,
)
from planner.plan import PlannedModule

Nights: TypeAlias = tuple[tuple[date, int], ...]

ONE_DAY = timedelta(days=1)


def stay(view: View, planned: PlannedModule) -> Iterator[Event]:
    """When the cohort as a whole checks in and out; staff also see how many rooms are held on each night."""
    nights = nights_of(view, planned)
    days = _days_of_stay(planned.period, nights)
    if days is None:
        return
    counts = [NIGHT_COUNT(night=night, count=rooms) for night, rooms in nights if view.for_staff]
    early = [EVENING_BEFORE(day=night) for night, _ in nights[:1] if night < days.first]
    late = [MORNING_AFTER(day=night + ONE_DAY) for night, _ in nights[-1:] if night >= days.last]
    hotel, location = _hotel(view, planned)
    for what, day, summary, lines in (
        ("check-in", days.first, CHECK_IN, [*early, *counts]),
        ("check-out", days.last, CHECK_OUT, late),
    ):
        identity = uid(view.programme.id, planned.module, what)
        yield view.event(planned, identity, Period(day, day), summary(hotel=hotel), lines, location=location)


def hotel_days(view: View, planned: PlannedModule) -> Iterator[Event]:
    """For the hotel: rooms held on each night, and on each day how many rooms more or fewer than the night before."""
    if (planned.site, planned.hotel) != (view.audience.site, view.audience.place):
        return
    rooms_on = dict(nights_of(view, planned))
    for day in sorted({*rooms_on, *(night + ONE_DAY for night in rooms_on)}):
        tonight, before = rooms_on.get(day, 0), rooms_on.get(day - ONE_DAY, 0)
        if tonight > before:
            yield _count(view, planned, HOTEL_ARRIVAL, day, tonight - before)
        if before > tonight:
            yield _count(view, planned, HOTEL_DEPARTURE, day, before - tonight)
        if tonight:
            yield _count(view, planned, HOTEL_NIGHT, day, tonight)


def nights_of(view: View, planned: PlannedModule) -> Nights:
    """The nights that are held, in order; none before the module is booked."""
    booking = view.booking(planned)
    return tuple(sorted((night, rooms) for night, rooms in booking.block.nights if rooms)) if booking else ()


def _days_of_stay(period: Period, nights: Nights) -> Period | None:
    """Everybody sleeps between a module's days; around a single day only those who travel far do."""
    if len(period) > 1:
        return period
    return Period(nights[0][0], nights[-1][0] + ONE_DAY) if nights else None


def _count(view: View, planned: PlannedModule, message: Message, day: date, rooms: int) -> Event:
    """Named by the hotel and by how far the day lies from the module's first, so that it moves with the module."""
    place = (day - planned.period.first).days
    identity = uid(view.programme.id, planned.module, f"{view.audience} {message.code}", place)
    summary = message(count=rooms, module=planned.module)
    return view.event(planned, identity, Period(day, day), summary, location=_hotel(view, planned)[1])


def _hotel(view: View, planned: PlannedModule) -> tuple[str, str]:
    """The hotel's name and its address."""
    site = view.site(planned)
    hotel = site.hotel(planned.hotel)
    return hotel.name, address(hotel.name, hotel.address, site.city)
