"""A calendar in a file beside the programme file: an ordinary file, of one size at most, and from that folder alone."""

from pathlib import Path
from stat import S_ISREG

from calendars.busy.addresses import ELSEWHERE, stays_inside
from calendars.busy.fetching import too_large
from calendars.busy.limits import LIMITS, Limits
from calendars.busy.refusal import CalendarRefused
from calendars.language import Message

NO_FILE = Message("calendar_file_missing", "there is no such file; check the folder and the spelling of its name")
NOT_A_FILE = Message("calendar_not_a_file", "this is not a file; write the name of an exported calendar")
MAY_NOT_READ = Message(
    "calendar_file_unreadable", "this file may not be read by you; change its permissions or copy it"
)


def file_content(folder: Path, name: str, limits: Limits = LIMITS) -> bytes:
    """The bytes of a file; raises CalendarRefused. A link that leads out of the folder is not followed."""
    if not stays_inside(name):
        raise CalendarRefused(ELSEWHERE())
    try:
        path = (folder / name).resolve(strict=True)
        if not path.is_relative_to(folder.resolve()):
            raise CalendarRefused(ELSEWHERE())
        # a pipe or a device would be waited for, or never end
        if not S_ISREG(path.stat().st_mode):
            raise CalendarRefused(NOT_A_FILE())
        with path.open("rb") as file:
            content = file.read(limits.size_bytes + 1)
    except FileNotFoundError:
        raise CalendarRefused(NO_FILE()) from None
    except (OSError, RuntimeError):  # RuntimeError: links in a circle
        raise CalendarRefused(MAY_NOT_READ()) from None
    if len(content) > limits.size_bytes:
        raise too_large(limits)
    return content
