"""Names of weekdays as reasons, so that every catalogue has them. Monday is 0, as in the standard library."""

from collections.abc import Iterable

from calendars.language import Message, Reason

WEEKDAYS = (
    Message("monday", "Monday"),
    Message("tuesday", "Tuesday"),
    Message("wednesday", "Wednesday"),
    Message("thursday", "Thursday"),
    Message("friday", "Friday"),
    Message("saturday", "Saturday"),
    Message("sunday", "Sunday"),
)


def weekday_names(weekdays: Iterable[int]) -> tuple[Reason, ...]:
    return tuple(WEEKDAYS[weekday]() for weekday in sorted(weekdays))
