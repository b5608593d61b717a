"""The facts of the year sheet: each month with its days and what marks them. Where they stand is in `drawing.py`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from api.pages.parts import ModuleHeld, Sentence, module_held, sentence
from api.published_year import PublishedYear
from calendars.clock import OSLO
from calendars.closures import ClosureKind
from calendars.period import Period, month_of
from planner.tasks import closed_at_home, due
from planner.year import Year
from venues.sites import Site

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SheetDay:
    """A day of the year: whether it is a weekend, why it is closed otherwise, and how many have school breaks at home.

    `closed` is for the programme's own country and for everybody; days when a single site is closed are not here.
    """

    day: date
    weekend: bool
    closed: tuple[Sentence, ...]
    heads_in_school_break: int


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """Days in a row that are closed for one and the same reason, weekends left out."""

    first: date
    last: date
    because: Sentence

    @property
    def period(self) -> Period:
        return Period(self.first, self.last)


@dataclass(frozen=True, slots=True)
class SchoolBreakDays:
    """A run of days on which participants have school breaks at home; `heads` on the day with most of them."""

    first: date
    last: date
    heads: int
    counties: tuple[str, ...]

    @property
    def period(self) -> Period:
        return Period(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Deadline:
    """Work to hand in after a module; `number` is its place among the year's deadlines."""

    number: int
    title: str
    after_module: int
    due: datetime

    @property
    def day(self) -> date:
        return self.due.date()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The year: every day of its months, its modules, school breaks and deadlines, in order of time."""

    months: tuple[tuple[SheetDay, ...], ...]
    modules: tuple[ModuleHeld, ...]
    closed: tuple[ClosedDays, ...]
    school_breaks: tuple[SchoolBreakDays, ...]
    deadlines: tuple[Deadline, ...]
    cohort_size: int

    @property
    def years(self) -> str:
        """`2027–2028`."""
        first, last = self.months[0][0].day.year, self.months[-1][0].day.year
        return f"{first}" if first == last else f"{first}–{last}"


def sheet(published: PublishedYear, language: str) -> Sheet:
    programme = published.programme
    deadlines = _deadlines(published, language)
    window = programme.window
    last = max([window.last, *(deadline.day for deadline in deadlines)])
    year = Year(programme, span=Period(month_of(window.first).first, month_of(last).last))
    home = _home_site(programme.sites)
    days = tuple(_day(year, home, day, language) for day in year.span)
    return Sheet(
        months=tuple(_months(days)),
        modules=tuple(module_held(programme, planned, language) for planned in published.plan.modules),
        closed=tuple(_closed_days(days)),
        school_breaks=tuple(_school_breaks(year)),
        deadlines=deadlines,
        cohort_size=programme.cohort.size,
    )


def _day(year: Year, home: Site | None, day: date, language: str) -> SheetDay:
    closures = year.closed_days(home).get(day, ()) if home else year.closed_at_home.get(day, ())
    return SheetDay(
        day=day,
        weekend=any(closure.kind is ClosureKind.WEEKEND for closure in closures),
        closed=tuple(
            sentence(closure.because, language)
            for closure in closures
            if closure.kind not in {ClosureKind.WEEKEND, ClosureKind.SITE_CLOSED}
        ),
        heads_in_school_break=sum(absence.heads for absence in year.school_absences(day)),
    )


def _home_site(sites: tuple[Site, ...]) -> Site | None:
    """A site in Norway, whose closed days are those that the programme has everywhere."""
    return next((site for site in sites if not site.abroad), None)


def _months(days: tuple[SheetDay, ...]) -> Iterator[tuple[SheetDay, ...]]:
    firsts = [number for number, known in enumerate(days) if known.day.day == 1]
    for begin, end in zip(firsts, [*firsts[1:], len(days)], strict=True):
        yield days[begin:end]


def _closed_days(days: tuple[SheetDay, ...]) -> list[ClosedDays]:
    runs: dict[str, ClosedDays] = {}
    found: list[ClosedDays] = []
    for known in days:
        for because in known.closed:
            run = runs.get(because.text)
            if run is None or known.day - run.last > ONE_DAY:
                run = ClosedDays(known.day, known.day, because)
            runs[because.text] = replace(run, last=known.day)
        over = [text for text, run in runs.items() if run.last < known.day]
        found += [runs.pop(text) for text in over]
    return sorted([*found, *runs.values()], key=lambda run: (run.first, run.last))


def _school_breaks(year: Year) -> Iterator[SchoolBreakDays]:
    run: list[date] = []
    for day in (*year.span, None):
        if day and year.school_absences(day):
            run.append(day)
        elif run:
            yield _run_of_days(year, run)
            run = []


def _run_of_days(year: Year, run: list[date]) -> SchoolBreakDays:
    absences = [year.school_absences(day) for day in run]
    counties = {absence.county for of_day in absences for absence in of_day}
    heads = max(sum(absence.heads for absence in of_day) for of_day in absences)
    return SchoolBreakDays(run[0], run[-1], heads, tuple(sorted(counties)))


def _deadlines(published: PublishedYear, language: str) -> tuple[Deadline, ...]:
    programme, closed = published.programme, closed_at_home(published.programme)
    dues = [
        (due(task, planned.period.first, closed).astimezone(OSLO), task)
        for task in programme.tasks
        if (planned := published.planned(task.after_module))
    ]
    in_order = sorted(dues, key=lambda pair: pair[0])
    return tuple(
        Deadline(number, task.title.in_language(language), task.after_module, instant)
        for number, (instant, task) in enumerate(in_order, start=1)
    )
