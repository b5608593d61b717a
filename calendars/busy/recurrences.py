"""Rules and durations of entries, checked before anything follows them (RFC 5545 3.3.10, 3.3.6).

A few octets can ask for a time in every second until the year 9999; libraries lay that out until they are stopped.
"""

import re
from collections.abc import Mapping
from datetime import timedelta

from calendars.busy.limits import Limits
from calendars.busy.refusal import CalendarRefused
from calendars.language import Message

ENDLESS = Message(
    "calendar_endless_rule", "line {line} repeats without end or sense ({rule}); take that entry out and export again"
)
LONG_RULE = Message(
    "calendar_long_rule", "line {line} repeats by a rule of more than {most} characters; take that entry out"
)
LONG_DURATION = Message("calendar_long_duration", "line {line} lasts {days} days or more; take that entry out")

FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
WITHIN_A_DAY = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SHOWN = 60
NUMBER = re.compile(r"[+-]?\d{1,4}")
INTERVAL = re.compile(r"0*[1-9]\d{0,3}")
DURATION = re.compile(r"([+-]?)P((?:\d{1,9}[WDHMS]|T)+)")
UNCLEAR = "unclear"
UNITS = {"W": "weeks", "D": "days", "H": "hours", "M": "minutes", "S": "seconds"}


def checked_rule(number: int, rule: str, limits: Limits) -> str:
    """The rule as it was checked; raises CalendarRefused."""
    if len(rule.encode()) > limits.rule_octets:
        raise CalendarRefused(LONG_RULE(line=str(number), most=limits.rule_octets))
    parts = [part.strip().upper() for part in rule.split(";") if part.strip()]
    for part in parts:
        if _is_endless(part):
            raise CalendarRefused(ENDLESS(line=str(number), rule=part[:SHOWN]))
    if _never_comes(dict(part.partition("=")[::2] for part in parts)):
        raise CalendarRefused(ENDLESS(line=str(number), rule=";".join(parts)[:SHOWN]))
    return ";".join(parts)


def checked_duration(number: int, duration: str, limits: Limits) -> str:
    """The duration, if an entry may last so long; raises CalendarRefused. What is none spoils its entry later."""
    written = DURATION.fullmatch(duration.upper())
    if written is None:
        return UNCLEAR
    sums = {UNITS[unit]: int(count) for count, unit in re.findall(r"(\d+)([WDHMS])", written[2])}
    if timedelta(**sums) >= timedelta(days=limits.duration_days):
        raise CalendarRefused(LONG_DURATION(line=str(number), days=limits.duration_days))
    return duration


def _is_endless(part: str) -> bool:
    key, _, value = part.partition("=")
    return (
        (key == "FREQ" and value not in FREQUENCIES)
        or (key == "INTERVAL" and not INTERVAL.fullmatch(value))
        or key in WITHIN_A_DAY
        or not key.isalpha()
    )


def _never_comes(rule: Mapping[str, str]) -> bool:
    """Whether it asks for days that its months do not have, such as 30 February: every year would be searched."""
    months, days = (_numbers(rule.get(key, "")) for key in ("BYMONTH", "BYMONTHDAY"))
    longest = max((MONTH_DAYS[month - 1] for month in months if 1 <= month <= len(MONTH_DAYS)), default=max(MONTH_DAYS))
    return bool(days) and all(abs(day) > longest for day in days)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split(",") if NUMBER.fullmatch(number))
