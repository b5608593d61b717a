"""What can happen after a year is published. Each incident turns the programme into the programme as it now is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import TypeAlias

from calendars.language import Message, Reason, Text
from calendars.period import Period
from calendars.school_breaks import SchoolBreak
from calendars.source import Status
from planner.programme import EventDays, Programme
from venues.sites import Hotel, RoomTaken, Site, SiteClosure, TakenRooms

AWAY = Message("incident_away", "the {role} is away {period}")
HOTEL_LOST = Message("incident_hotel_lost", "{hotel} is lost for the nights of {period}")
ROOM_LOST = Message("incident_room_lost", "{room} at {site} is lost {period}")
BREAK_MOVED = Message("incident_break_moved", "{county} moves its {name} from {before} to {after}")
BREAK_NEW = Message("incident_break_new", "{county} has a school break {period}")
EVENT_APPEARS = Message("incident_event", "{event} takes participants away {period}")
SITE_CLOSES = Message("incident_site_closes", "{site} is closed {period}")
BREAK = Text("skoleferie", "skuleferie", "school break")
ALL_DAY = (time(0), time(23, 59))
LOST = "–"
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody of the staff cannot be there."""

    staff: str
    period: Period

    def sentence(self, programme: Programme) -> Reason:
        role = next(staff.role for staff in programme.staff if staff.id == self.staff)
        return AWAY(role=role, period=self.period)

    def after(self, programme: Programme) -> Programme:
        staff = (
            replace(one, busy=(*one.busy, self.period)) if one.id == self.staff else one for one in programme.staff
        )
        return replace(programme, staff=tuple(staff))


@dataclass(frozen=True, slots=True)
class HotelLost:
    """A hotel has no rooms for us on some nights, each named by its evening."""

    site: str
    hotel: str
    nights: Period

    @classmethod
    def around(cls, site: str, hotel: str, period: Period) -> "HotelLost":
        """Lost for a module: from the evening before its first day to the night after its last."""
        return cls(site, hotel, Period(period.first - ONE_DAY, period.last))

    def sentence(self, programme: Programme) -> Reason:
        return HOTEL_LOST(hotel=programme.site(self.site).hotel(self.hotel).name, period=self.nights)

    def after(self, programme: Programme) -> Programme:
        def without(hotel: Hotel) -> Hotel:
            taken = TakenRooms(self.nights, hotel.rooms, LOST)
            return replace(hotel, taken=(*hotel.taken, taken)) if hotel.id == self.hotel else hotel

        return _with_site(programme, self.site, lambda site: replace(site, hotels=tuple(map(without, site.hotels))))


@dataclass(frozen=True, slots=True)
class RoomLost:
    """A room for teaching cannot be used on some days."""

    site: str
    room: str
    period: Period

    def sentence(self, programme: Programme) -> Reason:
        site = programme.site(self.site)
        return ROOM_LOST(room=site.room(self.room).name, site=site.name, period=self.period)

    def after(self, programme: Programme) -> Programme:
        gone = RoomTaken(self.site, self.room, self.period, *ALL_DAY, LOST)
        return replace(programme, room_bookings=(*programme.room_bookings, gone))


@dataclass(frozen=True, slots=True)
class SchoolBreakMoved:
    """A county gives new dates for a school break: for the one that lay nearest."""

    county: str
    period: Period

    def sentence(self, programme: Programme) -> Reason:
        before = self.replaced(programme)
        if before is None:
            return BREAK_NEW(county=self.county, period=self.period)
        return BREAK_MOVED(county=self.county, name=before.name, before=before.period, after=self.period)

    def after(self, programme: Programme) -> Programme:
        before = self.replaced(programme)
        name = before.name if before else BREAK
        new = SchoolBreak(self.county, name, self.period, Status.PUBLISHED, "")
        kept = (known for known in programme.school_breaks if known != before)
        return replace(programme, school_breaks=(*kept, new))

    def replaced(self, programme: Programme) -> SchoolBreak | None:
        """The break that the new dates stand for."""
        own = (known for known in programme.school_breaks if known.county == self.county)
        return min(own, key=lambda known: abs((known.period.first - self.period.first).days), default=None)


@dataclass(frozen=True, slots=True)
class EventAppears:
    """Participants are needed elsewhere: a must without a price, else a wish for each module day in it."""

    name: Text
    period: Period
    kr_per_day: int | None

    def sentence(self, programme: Programme) -> Reason:  # noqa: ARG002 incidents are asked alike
        return EVENT_APPEARS(event=self.name, period=self.period)

    def after(self, programme: Programme) -> Programme:
        event = EventDays(self.name, self.period, self.kr_per_day)
        return replace(programme, events=(*programme.events, event))


@dataclass(frozen=True, slots=True)
class SiteCloses:
    """A site cannot be used on some days."""

    site: str
    period: Period
    because: Text

    def sentence(self, programme: Programme) -> Reason:
        return SITE_CLOSES(site=programme.site(self.site).name, period=self.period)

    def after(self, programme: Programme) -> Programme:
        closure = SiteClosure(self.period, self.because)
        return _with_site(programme, self.site, lambda site: replace(site, closed=(*site.closed, closure)))


Incident: TypeAlias = Away | HotelLost | RoomLost | SchoolBreakMoved | EventAppears | SiteCloses


def from_day_on(day: date, programme: Programme) -> Period:
    """From a day until everybody is home after the last module that there could be."""
    return Period(day, max(day, programme.window.last))


def _with_site(programme: Programme, site_id: str, changed: Callable[[Site], Site]) -> Programme:
    sites = (changed(site) if site.id == site_id else site for site in programme.sites)
    return replace(programme, sites=tuple(sites))
