"""Prices of wishes that say nothing until something else is written too."""

from collections.abc import Iterator

from calendars.language import Message
from planner.programme_file.mistakes import Found
from planner.programme_file.tables import ProgrammeTable

LEVEL_MISSING = Message(
    "hotel_level_missing", "write hotel_level_kr as well: the price of a night above which a night costs this"
)


def prices_that_say_something(file: ProgrammeTable) -> Iterator[Found]:
    wishes = file.wishes
    if wishes.dear_night_kr and wishes.hotel_level_kr is None:
        yield Found(("wishes", "dear_night_kr"), wishes.dear_night_kr, LEVEL_MISSING())
