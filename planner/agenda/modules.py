"""A module as those who take part see it: its days as a whole, and each of its sessions."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from calendars.clock import at, clock_of
from calendars.event import Event
from planner.agenda.identity import uid
from planner.agenda.view import View, address
from planner.agenda.words import (
    DAY_OF_DAYS,
    KINDS,
    SESSION,
    TRACKS,
    UMBRELLA,
    UMBRELLA_AT,
    UMBRELLA_HOURS,
    UMBRELLA_ROOMS,
)
from planner.plan import PlannedModule
from planner.programme import Session, SessionKind
from venues.sites import RoomKind, Site

# nobody dines in the rooms that are booked for teaching
ROOM_KINDS = {
    SessionKind.PLENARY: RoomKind.PLENARY,
    SessionKind.GROUPS: RoomKind.GROUP,
    SessionKind.EVENING: RoomKind.PLENARY,
}


def umbrella(view: View, planned: PlannedModule) -> Event:
    """The module as whole days, for an overview of the year; it blocks nobody's calendar."""
    module, site, period = view.module(planned), view.site(planned), planned.period
    hours = UMBRELLA_HOURS(
        first=period.first, begins=module.days[0].begins, last=period.last, ends=module.days[-1].ends
    )
    rooms = _room_names(view, planned)
    lines = [UMBRELLA_AT(city=site.city, period=period), hours]
    if view.for_staff and rooms:
        lines.append(UMBRELLA_ROOMS(rooms=rooms))
    return view.event(
        planned,
        uid(view.programme.id, planned.module, "module"),
        period,
        UMBRELLA(module=planned.module, title=module.title),
        lines,
        location=address(site.name, site.address, site.city),
    )


def sessions(view: View, planned: PlannedModule) -> Iterator[Event]:
    """Each session of each day; its place in the module names it, so that it keeps its UID when the module moves."""
    days = view.module(planned).days
    for number, (shape, day) in enumerate(zip(days, planned.period, strict=True), start=1):
        for order, session in enumerate(shape.sessions, start=1):
            identity = uid(view.programme.id, planned.module, "session", number, order)
            lines = [DAY_OF_DAYS(day=number, days=len(days)), KINDS[session.kind]()]
            if session.track is not None:
                lines.append(TRACKS[session.track]())
            yield view.event(
                planned,
                identity,
                hours_of(session, day, view.site(planned)),
                SESSION(title=session.title, module=planned.module),
                lines,
                location=_location(view, planned, session, day),
                busy=True,
            )


def hours_of(session: Session, day: date, site: Site) -> tuple[datetime, datetime]:
    """When a session is, on the clock of the site; one that ends no later than it begins goes on past midnight."""
    zone = clock_of(site.country)
    last = day if session.begins < session.ends else day + timedelta(days=1)
    return at(day, session.begins, zone), at(last, session.ends, zone)


def _location(view: View, planned: PlannedModule, session: Session, day: date) -> str:
    site, booking = view.site(planned), view.booking(planned)
    kind = ROOM_KINDS.get(session.kind)
    in_use = {
        use.room
        for use in (booking.rooms if booking and view.for_staff else ())
        if use.site == site.id and use.day == day and use.begins <= session.begins < use.ends
    }
    rooms = (room.name for room in site.rooms if room.kind is kind and room.id in in_use)
    return address(*rooms, site.name, site.address, site.city)


def _room_names(view: View, planned: PlannedModule) -> tuple[str, ...]:
    booking = view.booking(planned)
    used = {(use.site, use.room) for use in booking.rooms} if booking else set()
    return tuple(room.name for room in view.site(planned).rooms if (planned.site, room.id) in used)
