"""The worked example: a three-day module in Oslo, Monday to Wednesday, for somebody from Kirkenes, at 2026 rates."""

from datetime import date, datetime

from venues.trips.meals import CoveredMeal, MealKind

at = datetime.fromisoformat  # clock times at home, as the rules count them

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 9, day) for day in (7, 8, 9))
EVENING_BEFORE = at("2026-09-06 16:00")
SAME_MORNING = at("2026-09-07 04:51")
HOME_AGAIN = at("2026-09-09 20:34")
KM = 1369

LUNCHES = tuple(CoveredMeal.on(day, MealKind.LUNCH) for day in (MONDAY, TUESDAY, WEDNESDAY))
DINNERS = tuple(CoveredMeal.on(day, MealKind.DINNER) for day in (MONDAY, TUESDAY))


def breakfasts(*days: date) -> tuple[CoveredMeal, ...]:
    return tuple(CoveredMeal.on(day, MealKind.BREAKFAST) for day in days)
