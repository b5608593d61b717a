"""A room's own calendar: when a module has it, and nothing of what happens there."""

from collections.abc import Iterator

from calendars.clock import at, clock_of
from calendars.event import Event
from planner.agenda.identity import uid
from planner.agenda.view import View, address
from planner.agenda.words import DAY_OF_DAYS, ROOM_USE
from planner.plan import PlannedModule


def room_days(view: View, planned: PlannedModule) -> Iterator[Event]:
    audience, booking, site = view.audience, view.booking(planned), view.site(planned)
    uses = [
        use for use in (booking.rooms if booking else ()) if (use.site, use.room) == (audience.site, audience.place)
    ]
    if not uses:
        return
    room = site.room(audience.place)
    zone = clock_of(site.country)
    order_on_day: dict[int, int] = {}
    for use in sorted(uses, key=lambda use: (use.day, use.begins)):
        number = (use.day - planned.period.first).days + 1
        order_on_day[number] = order_on_day.get(number, 0) + 1
        yield view.event(
            planned,
            uid(view.programme.id, planned.module, str(audience), number, order_on_day[number]),
            (at(use.day, use.begins, zone), at(use.day, use.ends, zone)),
            ROOM_USE(programme=view.programme.name, module=planned.module),
            [DAY_OF_DAYS(day=number, days=len(planned.period))],
            location=address(room.name, site.name, site.address, site.city),
            busy=True,
        )
