"""Every week for every module: what the year costs with the module there, or the musts that close the week."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from api.pages.parts import Sentence, sentence
from api.published_year import PublishedYear
from calendars.period import monday_of
from planner.weeks import WeekPrice

# A week is as warm as the first limit, in kroner, that its price does not pass.
WARMTHS_KR = (0, 5_000, 20_000, 60_000)


@dataclass(frozen=True, slots=True)
class Week:
    """A week, named by its Monday. Closed weeks have no days and no prices, but reasons.

    `extra_kr` is how much dearer the whole year gets; `warmth` is 0 for the best price and grows with it.
    """

    monday: date
    week: int
    first: date | None
    site: str | None
    city: str | None
    total_kr: int | None
    extra_kr: int | None
    warmth: int | None
    chosen: bool
    closed_by: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class ModuleWeeks:
    module: int
    title: str
    open_weeks: int
    closed_weeks: int
    weeks: tuple[Week, ...]

    @property
    def rows(self) -> tuple[tuple[Week, ...], ...]:
        """The weeks as a table shows them: those in a row that are closed for the same reasons share a row."""
        return tuple(tuple(found) for _, found in groupby(self.weeks, key=_row_key))


@dataclass(frozen=True, slots=True)
class WeeksPage:
    """All modules, or the one that was asked for (`chosen`)."""

    total_kr: int
    modules: tuple[ModuleWeeks, ...]
    chosen: int | None

    @property
    def warmths_kr(self) -> tuple[int, ...]:
        """The limits between the colours, but for the first, which is the best price itself."""
        return WARMTHS_KR[1:]


def weeks_page(year: PublishedYear, language: str, module: int | None = None) -> WeeksPage:
    modules = tuple(
        _module_weeks(year, number, tuple(found), language)
        for number, found in groupby(year.weeks, key=lambda price: price.module)
        if module is None or number == module
    )
    return WeeksPage(year.plan.total_kr, modules, module)


def _module_weeks(year: PublishedYear, number: int, prices: tuple[WeekPrice, ...], language: str) -> ModuleWeeks:
    weeks = tuple(_week(year, price, language) for price in prices)
    closed = sum(week.first is None for week in weeks)
    title = year.programme.module(number).title.in_language(language)
    return ModuleWeeks(number, title, len(weeks) - closed, closed, weeks)


def _week(year: PublishedYear, price: WeekPrice, language: str) -> Week:
    planned = year.planned(price.module)
    return Week(
        monday=price.week,
        week=price.week.isocalendar().week,
        first=price.first,
        site=price.site,
        city=year.programme.site(price.site).city if price.site else None,
        total_kr=price.total_kr,
        extra_kr=price.extra_kr,
        warmth=None if price.extra_kr is None else _warmth(price.extra_kr),
        chosen=planned is not None and monday_of(planned.period.first) == price.week,
        closed_by=tuple(sentence(reason, language) for reason in dict.fromkeys(price.closed_by)),
    )


def _row_key(week: Week) -> object:
    return week.monday if week.first else tuple(reason.text for reason in week.closed_by)


def _warmth(extra_kr: int) -> int:
    return sum(extra_kr > limit for limit in WARMTHS_KR)
