"""Public holidays of the Nordic countries, each day with its reasons; the `holidays` library enters here alone.

Days that are not holidays by law but on which work stops all the same are here too, and say so: Midsummer Eve,
Christmas Eve and New Year's Eve in Sweden (SFS 1977:480 section 7), and 5 June in Denmark.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import MappingProxyType
from typing import Any

from calendars.holiday_names import IN_COUNTRY, holiday_name
from calendars.language import Message, Reason
from calendars.period import Period

COUNTRIES = tuple(sorted(IN_COUNTRY))
SUNDAY = 6

PUBLIC_HOLIDAY = Message("public_holiday", "it is {holiday}, a public holiday {where}")
LIKE_A_SUNDAY = Message("like_a_sunday", "it is {holiday}, which the law counts as a Sunday {where}")
OFTEN_CLOSED = Message(
    "often_closed", "it is {holiday}, not a public holiday {where}, but many workplaces are closed all the same"
)

CLASSES = {"DK": "Denmark", "FI": "Finland", "IS": "Iceland", "NO": "Norway", "SE": "Sweden"}

# (category in the library, the message that is true of it, the only names wanted; none means all)
KINDS: dict[str, tuple[tuple[str, Message, frozenset[str]], ...]] = {
    "DK": (
        ("public", PUBLIC_HOLIDAY, frozenset()),
        ("optional", OFTEN_CLOSED, frozenset({"Constitution Day"})),
    ),
    "FI": (("public", PUBLIC_HOLIDAY, frozenset()),),
    "IS": (("public", PUBLIC_HOLIDAY, frozenset()),),
    "NO": (("public", PUBLIC_HOLIDAY, frozenset()),),
    "SE": (("public", PUBLIC_HOLIDAY, frozenset()), ("de_facto", LIKE_A_SUNDAY, frozenset())),
}


def public_holidays(country: str, window: Period) -> dict[date, tuple[Reason, ...]]:
    """The holidays of a country in a window, by day; a day may have two reasons."""
    if country not in COUNTRIES:
        raise ValueError(f"{country}: public holidays are known for {', '.join(COUNTRIES)}")
    return {
        day: reasons
        for year in range(window.first.year, window.last.year + 1)
        for day, reasons in _holidays_of_year(country, year).items()
        if day in window
    }


def days_off(country: str, window: Period) -> frozenset[date]:
    """The Sundays and public holidays of a window: days on which nobody should have to travel."""
    sundays = (day for day in window if day.weekday() == SUNDAY)
    return frozenset(public_holidays(country, window)).union(sundays)


@cache
def _holidays_of_year(country: str, year: int) -> Mapping[date, tuple[Reason, ...]]:
    where = IN_COUNTRY[country]()
    found: defaultdict[date, list[Reason]] = defaultdict(list)
    for category, message, wanted in KINDS[country]:
        calendar = _calendar_class(country)(years=year, expand=False, language="en_US", categories=(category,))
        for day in calendar:
            for name in calendar.get_list(day):
                if not wanted or name in wanted:
                    found[day].append(message(holiday=holiday_name(country, name), where=where))
    return MappingProxyType({day: tuple(found[day]) for day in sorted(found)})


@cache
def _calendar_class(country: str) -> Any:  # noqa: ANN401 the library ships no types
    """The library's class for one country, opened from its file.

    By name, `holidays.countries` would open 250 countries first: 100 ms of a plan that takes 300 ms as a whole.
    """
    import holidays  # noqa: PLC0415 30 ms, which those who only import this file do not need

    name = CLASSES[country]
    file = Path(holidays.__file__).with_name("countries") / f"{name.lower()}.py"
    spec = spec_from_file_location(f"{__name__}.{name.lower()}", file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, name)
