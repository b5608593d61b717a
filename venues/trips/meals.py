"""Meals that somebody else pays for: the organiser's lunch and dinner, breakfast at the hotel, food on a ticket.

Who pays does not matter: a meal inside a participant fee counts as covered too (DFØ, statens satser innenlands).
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class MealKind(StrEnum):
    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    DINNER = "dinner"


# only the block in which a meal falls matters, so any usual hour will do
USUAL_HOUR = {MealKind.BREAKFAST: time(7, 30), MealKind.LUNCH: time(12), MealKind.DINNER: time(19)}


@dataclass(frozen=True, slots=True, order=True)
class CoveredMeal:
    """One covered meal and when it is eaten, by the same clock as the trip."""

    at: datetime
    kind: MealKind

    @classmethod
    def on(cls, day: date, kind: MealKind) -> "CoveredMeal":
        """A meal at its usual hour: 07:30, 12:00 or 19:00."""
        return cls(datetime.combine(day, USUAL_HOUR[kind]), kind)
