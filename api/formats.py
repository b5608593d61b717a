"""How pages write days, weeks, hours and kroner: the only way from a value to text in a template."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial

from calendars.clock import OSLO
from calendars.language import (
    MINUS,
    Message,
    as_text,
    day_text,
    kroner_text,
    list_text,
    month_text,
    period_text,
    said,
    weekdays_text,
)
from calendars.period import Period
from calendars.period import week_text as iso_week

WEEK = Message("week_number", "week {week}")
INSTANT = Message("instant", "{day} at {hour}")


def formats(language: str) -> dict[str, Callable[..., str]]:
    """Every filter by its name in templates, bound to a language."""
    functions = (
        day,
        short_day,
        period,
        weekdays,
        week,
        month,
        hour,
        hours,
        instant,
        kroner,
        extra,
        signed,
        number,
        listed,
        week_text,
    )
    return {function.__name__: partial(function, language=language) for function in functions}


def day(value: date, language: str) -> str:
    return day_text(value, language)


def short_day(value: date, language: str) -> str:
    return day_text(value, language, "EEE d. MMM y")


def brief_day(value: date, language: str) -> str:
    """A day without its year, for narrow columns: `15. des.`."""
    return day_text(value, language, "d. MMM")


def period(value: Period, language: str) -> str:
    return period_text(value, language)


def weekdays(value: Period, language: str) -> str:
    """The days with their names: `tir. 21.–fre. 24. sep. 2027`."""
    return weekdays_text(value, language)


def week(value: date, language: str) -> str:
    """The ISO week of a day, without its year."""
    return said(WEEK(week=value.isocalendar().week), language)


def week_text(value: date, language: str) -> str:  # noqa: ARG001 filters are called alike
    """The ISO week of a day as an address has it: `2027-W41`."""
    return iso_week(value)


def month(value: date, language: str) -> str:
    return month_text(value, language)


def hour(value: time, language: str) -> str:
    return as_text(value, language)


def hours(value: tuple[time, time], language: str) -> str:
    return "–".join(as_text(end, language) for end in value)


def instant(value: datetime, language: str) -> str:
    there = value.astimezone(OSLO)
    return said(INSTANT(day=there.date(), hour=there.time()), language)


def kroner(value: int, language: str) -> str:
    return kroner_text(value, language)


def extra(value: int, language: str) -> str:
    """Kroner more or less than the plan, with the sign."""
    return f"{_sign(value)}{kroner(abs(value), language)}"


def signed(value: int, language: str) -> str:
    """A count more or fewer, with the sign."""
    return f"{_sign(value)}{as_text(abs(value), language)}"


def number(value: float, language: str) -> str:
    return as_text(Decimal(str(value)), language)


def listed(items: list[str], language: str) -> str:
    return list_text(tuple(items), language)


def _sign(value: int) -> str:
    return "+" if value >= 0 else MINUS
