"""The calendars of staff, read where `--calendars` asks for it: files beside the programme file, and addresses."""

from pathlib import Path

from api.command_line.failures import Mistake
from api.command_line.here import now
from api.command_line.reading import STDIN
from api.command_line.terminal import Terminal
from calendars.language import Message
from planner.programme import Programme

READING = Message(
    "reading_calendars", "reading the calendar of {count} person", "reading the calendars of {count} people"
)
NOBODY = Message("nobody_has_a_calendar", "--calendars: nobody under staff in this programme file has a calendar")
UNREAD = Message("calendar_unread", "{because}; mend that, or leave out --calendars")


def with_calendars(programme: Programme, path: str, terminal: Terminal) -> Programme:
    """The programme with the busy times of its staff; raises Mistake where a calendar cannot be read."""
    # TLS and threads take 0.1 s to import, and most plans do without
    from calendars.busy.reading import CalendarReader  # noqa: PLC0415 see above
    from planner.availability import with_busy_calendars  # noqa: PLC0415 see above

    count = sum(staff.calendar is not None for staff in programme.staff)
    if not count:
        terminal.note(NOBODY())
        return programme
    folder = Path() if path == STDIN else Path(path).parent
    with terminal.progress() as progress:
        progress(READING(count=count))
        availability = with_busy_calendars(programme, CalendarReader(folder).read, now())
    if availability.refused:
        raise Mistake(*(UNREAD(because=because) for because in availability.refused))
    return availability.programme
