"""Working days beside a holiday, open but worth avoiding.

On eves many travel or stop early; on squeezed days (inneklemte dager) many take the day off.
"""

from collections.abc import Container
from datetime import date, timedelta

from calendars.holiday_names import CHRISTMAS_EVE, IN_COUNTRY, NEW_YEARS_EVE, WALPURGIS_NIGHT
from calendars.language import Message, Reason
from calendars.period import Period
from calendars.public_holidays import OFTEN_CLOSED, public_holidays

SATURDAY = 5
ONE_DAY = timedelta(days=1)

# (month, day) of the eves that are half days whatever weekday follows them
NAMED_EVES = {
    country: {(12, 24): CHRISTMAS_EVE, (12, 31): NEW_YEARS_EVE}
    | ({(4, 30): WALPURGIS_NIGHT} if country == "SE" else {})
    for country in IN_COUNTRY
}

HALF_DAY = Message("half_day", "it is {eve}, a half day or a day off at most workplaces {where}")
DAY_BEFORE = Message("day_before", "it is the day before {holidays} {where}, when many travel or leave work early")

BEFORE_WEEKEND = Message(
    "squeezed_before_weekend", "it is the only working day between {holidays} and the weekend {where}"
)
AFTER_WEEKEND = Message(
    "squeezed_after_weekend", "it is the only working day between the weekend and {holidays} {where}"
)
BETWEEN_HOLIDAYS = Message(
    "squeezed_between_holidays", "it is the only working day between {earlier} and {later} {where}"
)


def eves(country: str, window: Period) -> dict[date, tuple[Reason, ...]]:
    """Working days that end in a holiday: named eves, and the day before a holiday that falls on a weekday."""
    holidays = public_holidays(country, _and_a_day_around(window))
    found = {day: _eve(country, day, holidays) for day in window if not _is_closed(day, holidays)}
    return {day: (reason,) for day, reason in found.items() if reason}


def _eve(country: str, day: date, holidays: dict[date, tuple[Reason, ...]]) -> Reason | None:
    named = NAMED_EVES[country].get((day.month, day.day))
    if named:
        return HALF_DAY(eve=named(), where=IN_COUNTRY[country]())
    # Friday evening is already the eve of a weekend, so only holidays that fall on a working day count.
    tomorrow = day + ONE_DAY
    names = tuple(reason["holiday"] for reason in holidays.get(tomorrow, ()) if reason.message != OFTEN_CLOSED)
    if not names or _is_weekend(tomorrow):
        return None
    return DAY_BEFORE(holidays=names, where=IN_COUNTRY[country]())


def squeezed_days(country: str, window: Period) -> dict[date, tuple[Reason, ...]]:
    """Working days alone between a holiday and a weekend, or between two holidays."""
    holidays = public_holidays(country, _and_a_day_around(window))
    return {
        day: (_squeezed(country, day, holidays),)
        for day in window
        if not _is_closed(day, holidays)
        and all(_is_closed(beside, holidays) for beside in (day - ONE_DAY, day + ONE_DAY))
    }


def _squeezed(country: str, day: date, holidays: dict[date, tuple[Reason, ...]]) -> Reason:
    where = IN_COUNTRY[country]()
    earlier, later = (
        tuple(reason["holiday"] for reason in holidays.get(beside, ())) for beside in (day - ONE_DAY, day + ONE_DAY)
    )
    if _is_weekend(day + ONE_DAY):
        return BEFORE_WEEKEND(holidays=earlier, where=where)
    if _is_weekend(day - ONE_DAY):
        return AFTER_WEEKEND(holidays=later, where=where)
    return BETWEEN_HOLIDAYS(earlier=earlier, later=later, where=where)


def _is_closed(day: date, holidays: Container[date]) -> bool:
    return _is_weekend(day) or day in holidays


def _is_weekend(day: date) -> bool:
    return day.weekday() >= SATURDAY


def _and_a_day_around(window: Period) -> Period:
    return Period(window.first - ONE_DAY, window.last + ONE_DAY)
