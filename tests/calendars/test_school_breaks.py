from collections import Counter
from datetime import date, timedelta
from itertools import combinations

import pytest

from calendars.counties import COUNTIES, UnknownCountyError, unknown_county
from calendars.dated_rows import table
from calendars.period import Period
from calendars.school_breaks import FILE, NAMES, BreakKind, SchoolBreak, all_school_breaks, school_breaks
from calendars.source import Status

WHOLE_BREAKS = (BreakKind.AUTUMN, BreakKind.CHRISTMAS, BreakKind.WINTER, BreakKind.EASTER, BreakKind.SUMMER)


def winter(county: str, year: int) -> SchoolBreak:
    (found,) = (
        known
        for known in school_breaks((county,), Period(date(year, 2, 1), date(year, 3, 14)))
        if known.name == NAMES[BreakKind.WINTER]
    )
    return found


def test_a_published_school_year_stands_as_the_municipality_prints_it() -> None:
    """Froland in Agder, 2026/27."""
    source = "https://www.froland.kommune.no/tjenester/skole-og-opplaring/skoleruta-2026-2027/"
    year = Period(date(2026, 8, 13), date(2027, 6, 18))
    published = [known for known in school_breaks(("Agder",), year) if known.source == source]
    assert [(known.name.nb, known.period, known.status) for known in published] == [
        ("høstferie", Period(date(2026, 9, 28), date(2026, 10, 2)), Status.PUBLISHED),
        ("elevfri dag", Period(date(2026, 11, 6), date(2026, 11, 6)), Status.PUBLISHED),
        ("juleferie", Period(date(2026, 12, 19), date(2027, 1, 4)), Status.PUBLISHED),
        ("vinterferie", Period(date(2027, 2, 22), date(2027, 2, 26)), Status.PUBLISHED),
        ("påskeferie", Period(date(2027, 3, 22), date(2027, 3, 30)), Status.PUBLISHED),
        ("elevfri dag", Period(date(2027, 5, 7), date(2027, 5, 7)), Status.PUBLISHED),
    ]


def test_the_friday_after_ascension_2027_is_free_in_agder_and_innlandet() -> None:
    friday = Period(date(2027, 5, 7), date(2027, 5, 7))
    assert {known.county for known in school_breaks(COUNTIES, friday) if known.status is Status.PUBLISHED} >= {
        "Agder",
        "Innlandet",
    }


def test_week_numbers_move_where_dates_do_not() -> None:
    """2026 has a week 53: Innlandet goes from week 9 to 8, Troms from 10 to 8, and both keep the end of February."""
    weeks = {
        (county, year): winter(county, year).period.first.isocalendar().week
        for county in ("Innlandet", "Troms")
        for year in (2026, 2027)
    }
    assert weeks == {("Innlandet", 2026): 9, ("Innlandet", 2027): 8, ("Troms", 2026): 10, ("Troms", 2027): 8}
    end_of_february = Period(date(2027, 2, 22), date(2027, 2, 26))
    assert {winter(county, 2027).period for county in ("Agder", "Innlandet", "Troms")} == {end_of_february}


def test_easter_2027_begins_four_weeks_after_the_winter_break() -> None:
    """Easter Sunday is 28 March, so the break is 22–29 March in all counties that do not add the Tuesday."""
    easter = [
        known
        for known in school_breaks(COUNTIES, Period(date(2027, 3, 20), date(2027, 4, 1)))
        if known.name == NAMES[BreakKind.EASTER]
    ]
    assert {known.period.first for known in easter} == {date(2027, 3, 22)}
    assert {known.period.last for known in easter} == {date(2027, 3, 29), date(2027, 3, 30)}
    assert date(2027, 3, 22) - winter("Innlandet", 2027).period.first == timedelta(weeks=4)


def test_counties_of_week_9_keep_both_weeks_until_2028_is_published() -> None:
    both, last_of_week_8 = Period(date(2028, 2, 21), date(2028, 3, 3)), date(2028, 2, 25)
    for county in ("Innlandet", "Buskerud", "Rogaland", "Nordland", "Troms", "Finnmark", "Vestland"):
        assert winter(county, 2028).period == both
    for county in ("Oslo", "Akershus", "Østfold", "Vestfold", "Telemark", "Agder", "Møre og Romsdal", "Trøndelag"):
        assert winter(county, 2028).period == Period(both.first, last_of_week_8)


def test_the_north_may_have_week_10_instead() -> None:
    week_10 = Period(date(2028, 3, 6), date(2028, 3, 10))
    assert {county for county in COUNTIES if winter(county, 2028).or_else == week_10} == {"Nordland", "Troms"}


def test_autumn_2027_follows_the_habit_of_each_county() -> None:
    october = Period(date(2027, 10, 1), date(2027, 10, 31))
    weeks = {known.county: known.period for known in school_breaks(COUNTIES, october)}
    week_40 = ("Oslo", "Akershus", "Østfold", "Buskerud", "Agder", "Troms", "Finnmark")
    assert weeks == {
        county: Period(date(2027, 10, 4), date(2027, 10, 8))
        if county in week_40
        else Period(date(2027, 10, 11), date(2027, 10, 15))
        for county in COUNTIES
    } | {"Nordland": Period(date(2027, 10, 6), date(2027, 10, 8))}


def test_breaks_come_in_order_and_only_where_they_touch_the_window() -> None:
    window = Period(date(2027, 2, 26), date(2027, 3, 1))
    found = school_breaks(("Oslo", "Buskerud"), window)
    assert [(known.county, known.period) for known in found] == [
        ("Oslo", Period(date(2027, 2, 22), date(2027, 2, 26))),
        ("Buskerud", Period(date(2027, 2, 22), date(2027, 3, 5))),
    ]


def test_a_county_that_does_not_exist_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownCountyError) as refusal:
        school_breaks(("Oslo", "Trondelag"), Period(date(2027, 1, 1), date(2027, 12, 31)))
    assert refusal.value.because == unknown_county("Trondelag")


def test_every_county_has_every_break_of_three_school_years_once() -> None:
    count = Counter(
        (known.county, known.name)
        for known in all_school_breaks()
        if date(2026, 8, 31) <= known.period.first < date(2029, 8, 31)
    )
    for county in COUNTIES:
        assert [count[county, NAMES[kind]] for kind in WHOLE_BREAKS] == [3, 3, 3, 3, 3]


def test_a_county_has_one_break_at_a_time() -> None:
    overlapping = [
        (one, other)
        for one, other in combinations(all_school_breaks(), 2)
        if one.county == other.county and one.period.overlaps(other.period)
    ]
    assert overlapping == []


def test_every_row_says_where_it_comes_from_and_until_when_it_will_do() -> None:
    for row in table(FILE):
        assert row["source"].startswith("http"), row
        assert row["status"] in {"published", "second-hand", "assumed"}, row
        assert row["read_on"] <= (row["replace_by"] or "9999-12-31"), row
        assert (row["note"] and row["replace_by"]) or row["status"] != "assumed", row
        assert not row["replace_by"] or row["status"] != "published", row
        assert not row["or_else"] or row["status"] == "assumed", row


def test_every_break_has_the_length_of_its_kind() -> None:
    lengths = {
        NAMES[BreakKind.AUTUMN]: (3, 5),
        NAMES[BreakKind.CHRISTMAS]: (11, 17),
        NAMES[BreakKind.WINTER]: (5, 12),
        NAMES[BreakKind.EASTER]: (8, 9),
        NAMES[BreakKind.SUMMER]: (52, 65),
        NAMES[BreakKind.FREE_DAY]: (1, 2),
    }
    for known in all_school_breaks():
        shortest, longest = lengths[known.name]
        assert shortest <= len(known.period) <= longest, known
