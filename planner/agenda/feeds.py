"""The agenda of an audience, and every feed of a year as a file."""

from collections.abc import Iterator

from calendars.event import Event
from calendars.feed import feed
from calendars.language import said
from planner.agenda.audience import Audience, Kind, audiences_of, file_names
from planner.agenda.deadlines import hotel_duties, tasks
from planner.agenda.hotels import hotel_days, stay
from planner.agenda.modules import sessions, umbrella
from planner.agenda.rooms import room_days
from planner.agenda.view import View
from planner.agenda.words import COHORT_FEED, HOTEL_FEED, ROOM_FEED, STAFF_FEED
from planner.bookings import ModuleBooking
from planner.plan import Plan, PlannedModule
from planner.programme import Programme


def agenda(  # noqa: PLR0913 what is followed, by whom and in which language
    programme: Programme,
    plan: Plan,
    bookings: tuple[ModuleBooking, ...],
    audience: Audience,
    language: str,
    *,
    published: bool = False,
) -> tuple[Event, ...]:
    """The events of one audience, in order of time, each as new as the programme itself.

    From the second release on, `calendars.history.next_history` gives them the lives of those before them.
    """
    view = View(
        programme=programme, plan=plan, bookings=bookings, audience=audience, language=language, published=published
    )
    events = (event for planned in plan.modules for event in _events(view, planned))
    return tuple(sorted(events, key=lambda event: (event.begins_at, event.uid)))


def feed_of(  # noqa: PLR0913 as agenda
    programme: Programme,
    plan: Plan,
    bookings: tuple[ModuleBooking, ...],
    audience: Audience,
    language: str,
    *,
    published: bool = False,
) -> bytes:
    events = agenda(programme, plan, bookings, audience, language, published=published)
    return feed(title_of(programme, audience, language), events, language)


def feeds_of_year(
    programme: Programme,
    plan: Plan,
    bookings: tuple[ModuleBooking, ...],
    language: str,
    *,
    published: bool = False,
) -> dict[str, bytes]:
    """Every feed by its file name: cohort and staff, then the hotels and rooms that the plan uses."""
    names = file_names(audiences_of(bookings))
    return {
        name: feed_of(programme, plan, bookings, audience, language, published=published)
        for audience, name in names.items()
    }


def title_of(programme: Programme, audience: Audience, language: str) -> str:
    """What the calendar is called in a subscriber's list."""
    match audience.kind:
        case Kind.COHORT:
            title = COHORT_FEED(programme=programme.name, cohort=programme.cohort.name)
        case Kind.STAFF:
            title = STAFF_FEED(programme=programme.name)
        case Kind.ROOM:
            site = programme.site(audience.site)
            title = ROOM_FEED(room=site.room(audience.place).name, site=site.name, programme=programme.name)
        case Kind.HOTEL:
            hotel = programme.site(audience.site).hotel(audience.place)
            title = HOTEL_FEED(hotel=hotel.name, programme=programme.name)
    return said(title, language)


def _events(view: View, planned: PlannedModule) -> Iterator[Event]:
    match view.audience.kind:
        case Kind.ROOM:
            yield from room_days(view, planned)
        case Kind.HOTEL:
            yield from hotel_days(view, planned)
        case _:
            yield umbrella(view, planned)
            yield from sessions(view, planned)
            yield from stay(view, planned)
            yield from tasks(view, planned)
            if view.for_staff:
                yield from hotel_duties(view, planned)
