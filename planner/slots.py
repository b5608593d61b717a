"""Quarters of an hour, numbered: what a room is taken for. Two uses of a room clash just when they share a slot.

Slots count clock time where the room is, rounded outward, so a change to summer time moves nothing.
"""

from datetime import date, time

MINUTES_IN_SLOT = 15
SLOTS_IN_DAY = 24 * 60 // MINUTES_IN_SLOT


def slots(day: date, begins: time, ends: time) -> range:
    """The numbers of the slots that a use touches.

    >>> len(slots(date(2027, 9, 20), time(9, 5), time(10, 0)))
    4
    """
    touched = slots_of_day(begins, ends)
    midnight = day.toordinal() * SLOTS_IN_DAY
    return range(midnight + touched.start, midnight + touched.stop)


def slots_of_day(begins: time, ends: time) -> range:
    """The slots of any day between two clock times, counted from midnight; 00:00 as an end is the next midnight."""
    first = (begins.hour * 60 + begins.minute) // MINUTES_IN_SLOT
    past = -((-ends.hour * 60 - ends.minute - (ends.second > 0)) // MINUTES_IN_SLOT) or SLOTS_IN_DAY
    if ends != time.min and ends <= begins:
        raise ValueError(f"a room cannot be given back ({ends}) before it is taken ({begins})")
    return range(first, past)


def share(one: range, other: range) -> bool:
    """Whether two runs of slots have one in common."""
    return one.start < other.stop and other.start < one.stop
