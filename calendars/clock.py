"""Clock times at a place as instants. Norway's clock is the programme's; a module abroad keeps the clock there."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")
# only countries whose clock differs from Oslo's; Sweden, Denmark and most of the continent share it
OTHER_CLOCKS = {
    "EE": ZoneInfo("Europe/Tallinn"),
    "FI": ZoneInfo("Europe/Helsinki"),
    "GB": ZoneInfo("Europe/London"),
    "IE": ZoneInfo("Europe/Dublin"),
    "IS": ZoneInfo("Atlantic/Reykjavik"),
    "LT": ZoneInfo("Europe/Vilnius"),
    "LV": ZoneInfo("Europe/Riga"),
}


def clock_of(country: str) -> ZoneInfo:
    return OTHER_CLOCKS.get(country, OSLO)


def at(day: date, clock_time: time, zone: ZoneInfo = OSLO) -> datetime:
    """The instant of a clock time on a day, in UTC; in the hour that spring skips, the clock has moved on."""
    return datetime.combine(day, clock_time, zone).astimezone(UTC)
