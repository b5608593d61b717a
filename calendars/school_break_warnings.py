"""What is not sure about the school breaks of a window: assumed dates, second-hand dates, and dates nobody has added.

Each warning stands for all counties it is true of, and names the file to update.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from calendars.counties import COUNTIES
from calendars.language import Message, Reason, Text
from calendars.period import Period
from calendars.school_breaks import NAMES, BreakKind, SchoolBreak, all_school_breaks, school_breaks
from calendars.source import Status

FILE = "calendars/data/school_breaks.csv"

ASSUMED = Message(
    "school_breaks_assumed",
    "in {school_year} the dates are assumed for {school_breaks} in one county ({counties});"
    " correct {file} when they are published",
    "in {school_year} the dates are assumed for {school_breaks} in {count} counties ({counties});"
    " correct {file} when they are published",
)
SECOND_HAND = Message(
    "school_breaks_second_hand",
    "in {school_year} the dates rest on one school or a secondary list for {school_breaks} in one county ({counties});"
    " confirm them in {file}",
    "in {school_year} the dates rest on one school or a secondary list for {school_breaks} in {count} counties"
    " ({counties}); confirm them in {file}",
)
OR_ELSE = Message(
    "school_break_or_else",
    "the {school_break} may be {period} instead in one county ({counties}); correct {file} when it is published",
    "the {school_break} may be {period} instead in {count} counties ({counties}); correct {file} when it is published",
)
MISSING = Message(
    "school_breaks_missing",
    "in {school_year} no dates are known for {school_breaks} in one county ({counties}); add them to {file}",
    "in {school_year} no dates are known for {school_breaks} in {count} counties ({counties}); add them to {file}",
)
UNKNOWN = Message(
    "school_breaks_unknown",
    "no school breaks are known for one county ({counties}) in {school_year}; add them to {file}",
    "no school breaks are known for {count} counties ({counties}) in {school_year}; add them to {file}",
)

# When each break is to be expected, in a school year from August: (years after, month, day) of the first and last day.
SEASONS = {
    BreakKind.AUTUMN: ((0, 9, 27), (0, 10, 16)),
    BreakKind.CHRISTMAS: ((0, 12, 23), (1, 1, 1)),
    BreakKind.WINTER: ((1, 2, 12), (1, 3, 12)),
    BreakKind.EASTER: ((1, 3, 16), (1, 4, 26)),
    BreakKind.SUMMER: ((1, 6, 25), (1, 8, 8)),
}
AUGUST = 8


def school_break_warnings(counties: Collection[str], window: Period) -> tuple[Reason, ...]:
    """What to tell those who plan in a window for people from these counties; nothing when all is published."""
    breaks = school_breaks(counties, window)
    return (*_missing(counties, window), *_unsure(breaks), *_or_else(breaks))


def _unsure(breaks: tuple[SchoolBreak, ...]) -> Iterator[Reason]:
    # A single free day is one school's business; nobody is warned of it.
    breaks = tuple(known for known in breaks if known.name != NAMES[BreakKind.FREE_DAY])
    for status, message in ((Status.ASSUMED, ASSUMED), (Status.SECOND_HAND, SECOND_HAND)):
        for year in sorted({_school_year(known.period.first) for known in breaks}):
            of_county: defaultdict[str, dict[Text, None]] = defaultdict(dict)
            for known in breaks:
                if known.status is status and _school_year(known.period.first) == year:
                    of_county[known.county][known.name] = None
            for names, group in _alike({county: tuple(names) for county, names in of_county.items()}):
                yield _warning(message, group, school_year=_written(year), school_breaks=names)


def _or_else(breaks: tuple[SchoolBreak, ...]) -> Iterator[Reason]:
    groups: defaultdict[tuple[Text, Period], set[str]] = defaultdict(set)
    for known in breaks:
        if known.or_else is not None:
            groups[known.name, known.or_else].add(known.county)
    for (name, period), group in groups.items():
        yield _warning(OR_ELSE, group, school_break=name, period=period)


def _missing(counties: Collection[str], window: Period) -> Iterator[Reason]:
    for year in range(_school_year(window.first) - 1, _school_year(window.last) + 1):
        seasons = {kind: season for kind in SEASONS if (season := _season(kind, year)).overlaps(window)}
        gaps = {county: tuple(_gaps(county, seasons)) for county in counties}
        strangers = {county for county, names in gaps.items() if names and not _has_rows(county, year)}
        if strangers:
            yield _warning(UNKNOWN, strangers, school_year=_written(year))
        for names, group in _alike({county: gaps[county] for county in gaps if county not in strangers}):
            yield _warning(MISSING, group, school_year=_written(year), school_breaks=names)


def _gaps(county: str, seasons: dict[BreakKind, Period]) -> Iterator[Text]:
    for kind, season in seasons.items():
        if not any(known.name == NAMES[kind] and known.period.overlaps(season) for known in _of(county)):
            yield NAMES[kind]


def _has_rows(county: str, school_year: int) -> bool:
    return any(_school_year(known.period.first) == school_year for known in _of(county))


def _of(county: str) -> Iterable[SchoolBreak]:
    return (known for known in all_school_breaks() if known.county == county)


def _alike(names_of: dict[str, tuple[Text, ...]]) -> Iterator[tuple[tuple[Text, ...], set[str]]]:
    """Counties of which the same can be said, together; those of which there is nothing to say are left out."""
    groups: defaultdict[tuple[Text, ...], set[str]] = defaultdict(set)
    for county, names in names_of.items():
        if names:
            groups[names].add(county)
    yield from groups.items()


def _season(kind: BreakKind, school_year: int) -> Period:
    (first_after, *first), (last_after, *last) = SEASONS[kind]
    return Period(date(school_year + first_after, *first), date(school_year + last_after, *last))


def _school_year(day: date) -> int:
    return day.year if day.month >= AUGUST else day.year - 1


def _written(school_year: int) -> str:
    return f"{school_year}/{(school_year + 1) % 100:02}"


def _warning(message: Message, counties: Collection[str], **params: str | Text | Period | tuple[Text, ...]) -> Reason:
    in_order = tuple(county for county in COUNTIES if county in counties)
    return message(count=len(in_order), counties=in_order, file=FILE, **params)
