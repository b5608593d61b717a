"""Every mistake of a file is found, with its place, its value, what to do, and its line; all of them at once."""

from datetime import date, time

import pytest

from calendars.counties import unknown_county
from calendars.language import Kroner, Reason, Text
from calendars.weekdays import weekday_names
from planner.programme_file import (
    Mistake,
    ProgrammeFileError,
    programme_from_text,
    references,
    site_checks,
    site_use_checks,
    wish_checks,
)
from planner.programme_file import module_checks as modules
from planner.programme_file import order_checks as order
from planner.programme_file import people_checks as people
from planner.programme_file import translation as keys
from planner.programme_file.values import FIRST_DAY, LAST_DAY, WEEKDAYS
from tests.planner.programme_texts import FULL, SHORTEST, with_line
from venues.catalogue import UNKNOWN_SITE_NEAR
from venues.places import AMBIGUOUS_MUNICIPALITY, UNKNOWN_MUNICIPALITY_NEAR

MODULE_KEYS = (
    "number",
    "title",
    "days",
    "first_weekdays",
    "preferred_weekdays",
    "sites",
    "group_rooms",
    "staff",
    "not_before",
    "not_after",
)

# what stands in the full file, what is written instead, and the one mistake: its place, value and reason
ONE_MISTAKE: tuple[tuple[str, str, str, object, Reason], ...] = (
    # keys and types
    (
        "after_module = 1",
        "aftermodule = 1",
        "tasks[1].aftermodule",
        1,
        keys.UNKNOWN_KEY_NEAR(key="aftermodule", nearest="after_module"),
    ),
    ("dated = 2026-11-22\n", "", "dated", None, keys.MISSING(example="dated = 2027-01-15")),
    ("dated = 2026-11-22", 'dated = "22.11.2026"', "dated", "22.11.2026", keys.DATE(example="2027-01-15")),
    (
        "dated = 2026-11-22",
        "dated = 1926-11-22",
        "dated",
        date(1926, 11, 22),
        keys.YEARS(first=FIRST_DAY, last=LAST_DAY),
    ),
    ("group_size = 4", "group_size = 4.5", "cohort.group_size", 4.5, keys.WHOLE_NUMBER(example="8")),
    ("per_diem = false", 'per_diem = "nei"', "travel.per_diem", "nei", keys.TRUE_OR_FALSE()),
    ("lat = 59.4", 'lat = "59,4"', "cohort.participants[3].lat", "59,4", keys.DECIMAL(example="59.913")),
    ("lat = 59.4", "lat = 594", "cohort.participants[3].lat", 594, keys.AT_MOST(most=90)),
    ('id = "dalen"', 'id = "Dalen HF"', "cohort.participants[3].id", "Dalen HF", keys.ID(example='"oslo"')),
    ('county = "Telemark"', "county = 8", "cohort.participants[3].county", 8, keys.STRING(example='"Oslo"')),
    ('title = "Ute"', 'title = { en = "Abroad" }', "modules[2].title", {"en": "Abroad"}, keys.TEXT()),
    (
        '"mon", "tue", "wed", "thu", "fri", "sat"',
        '"mandag"',
        "working_weekdays[1]",
        "mandag",
        keys.ONE_OF(choices=WEEKDAYS),
    ),
    (
        'sector = "specialist"',
        'sector = "hospital"',
        "cohort.participants[3].sector",
        "hospital",
        keys.ONE_OF(choices=("specialist", "municipal")),
    ),
    ('due_at = "14:00"', 'due_at = "24:00"', "tasks[1].due_at", "24:00", keys.CLOCK_TIME()),
    ('at = "9:00-12:00"', 'at = "9-12"', "modules[1].days[2].sessions[1].at", "9-12", keys.CLOCK_HOURS()),
    ("fare_kr = 4500", "fare_kr = -1", "travel.trips[1].fare_kr", -1, keys.AT_LEAST(least=0)),
    (
        "fee_kr = 90_000",
        "fee_kr = 90_000_00_00",
        "cohort.fee_kr",
        900_000_000,
        keys.KRONER_AT_MOST(most=Kroner(10_000_000)),
    ),
    ("heads = 5", "heads = 0", "cohort.participants[3].heads", 0, keys.AT_LEAST(least=1)),
    ("rooms = 30", "rooms = -30", "sites[1].hotels[1].rooms", -30, keys.AT_LEAST(least=0)),
    # modules
    ("days = 3", "days = 0", "modules[2].days", 0, keys.MODULE_DAYS()),
    ("days = 3", "days = 8", "modules[2].days", 8, keys.MODULE_DAYS()),
    ("days = 3", "days = []", "modules[2].days", [], keys.MODULE_DAYS()),
    ('title = "Ute"', 'title = "Ute"\nnumber = 1', "modules[2].number", 1, modules.SAME_NUMBER(number=1, expected=2)),
    ('title = "Ute"', 'title = "Ute"\nnumber = 4', "modules[2].number", 4, modules.OUT_OF_ORDER(expected=2)),
    (
        'preferred_weekdays = ["tue"]',
        'preferred_weekdays = ["tue", "wed"]',
        "modules[1].preferred_weekdays[2]",
        "wed",
        modules.NOT_ALLOWED(weekdays=weekday_names({0, 1})),
    ),
    (
        'first_weekdays = ["mon", "tue"]',
        'first_weekdays = ["tue", "sun"]',
        "modules[1].first_weekdays[2]",
        "sun",
        modules.NOT_WORKING(weekdays=weekday_names(set(range(6)))),
    ),
    (
        'staff = ["lead"]',
        'staff = ["leed"]',
        "modules[1].staff[1]",
        "leed",
        modules.UNKNOWN_STAFF(id="leed", choices=("lead",)),
    ),
    ("after_module = 1", "after_module = 4", "tasks[1].after_module", 4, modules.NO_SUCH_MODULE(number=4, last=3)),
    ("among = [2]", "among = [2, 7]", "abroad.among[2]", 7, modules.NO_SUCH_MODULE(number=7, last=3)),
    # what comes before what
    (
        "last = 2028-03-31",
        "last = 2027-03-31",
        "window.last",
        date(2027, 3, 31),
        order.LAST_BEFORE_FIRST(first=date(2027, 9, 6)),
    ),
    (
        "last = 2028-03-31",
        "last = 2048-03-31",
        "window.last",
        date(2048, 3, 31),
        order.WINDOW_TOO_LONG(days=7513, most=3660),
    ),
    (
        "last = 2027-12-31\nbecause",
        "last = 2027-12-13\nbecause",
        "closed[1].last",
        date(2027, 12, 13),
        order.LAST_BEFORE_FIRST(first=date(2027, 12, 20)),
    ),
    (
        "not_after = 2027-10-15",
        "not_after = 2027-09-12",
        "modules[1].not_after",
        date(2027, 9, 12),
        order.NOT_AFTER_BEFORE(first=date(2027, 9, 13)),
    ),
    ("max = 8", "max = 2", "weeks_between.max", 2, order.MIN_ABOVE_MAX(min=3)),
    (
        'at = "9:00-12:00"',
        'at = "12:00-09:00"',
        "modules[1].days[2].sessions[1].at",
        "12:00-09:00",
        order.ENDS_BEFORE_IT_BEGINS(begins=time(12)),
    ),
    (
        'at = "10:00-12:00"',
        'at = "10:00-13:30"',
        "modules[1].days[1].sessions[1].at",
        "13:00-15:00",
        order.SESSIONS_OVERLAP(title=Text("Strategi"), ends=time(13, 30)),
    ),
    (
        'last_ends = "14:00"',
        'last_ends = "08:00"',
        "day_shape.last_ends",
        time(8),
        order.ENDS_BEFORE_IT_BEGINS(begins=time(8, 30)),
    ),
    (
        "low = 1400",
        "low = 1600",
        "sites[1].hotels[1].prices[1].kr",
        1500,
        order.PRICE_RANGE(low=Kroner(1600), kr=Kroner(1500), high=Kroner(1700)),
    ),
    # people
    (
        'municipality = "1818"',
        'municipality = "Trondhjem"',
        "cohort.participants[2].municipality",
        "Trondhjem",
        UNKNOWN_MUNICIPALITY_NEAR(name="Trondhjem", suggestions=("Trondheim",)),
    ),
    (
        'municipality = "1818"',
        'municipality = "Herøy"',
        "cohort.participants[2].municipality",
        "Herøy",
        AMBIGUOUS_MUNICIPALITY(name="Herøy", suggestions=("1515 Herøy (Møre og Romsdal)", "1818 Herøy (Nordland)")),
    ),
    ('county = "Telemark"', 'county = "Viken"', "cohort.participants[3].county", "Viken", unknown_county("Viken")),
    ('county = "Troms"', 'county = "Tromsø"', "school_breaks.own[1].county", "Tromsø", unknown_county("Tromsø")),
    (
        'trips = [{ home = "UNN Tromsø"',
        'trips = [{ home = "Bergen"',
        "travel.trips[1].home",
        "Bergen",
        people.UNKNOWN_HOME(id="Bergen", choices=("UNN Tromsø", "1818", "dalen")),
    ),
    (
        "[travel]",
        "[events.prices]\nkommunevlag = 1\n\n[travel]",
        "events.prices.kommunevlag",
        1,
        people.UNKNOWN_EVENT(id="kommunevlag", choices=("kommunevalg",)),
    ),
    # sites
    (
        'catalogue = "copenhagen"',
        'catalogue = "copenhague"',
        "sites[2].catalogue",
        "copenhague",
        UNKNOWN_SITE_NEAR(name="copenhague", suggestions=("copenhagen",)),
    ),
    (
        '"tivoli-hotel"',
        '"tivoli"',
        "sites[2].without[1]",
        "tivoli",
        site_checks.NOT_AT_SITE(id="tivoli", choices=("tivoli-hotel",)),
    ),
    (
        'id = "havn", rooms = 20,',
        'id = "havn",',
        "sites[2].hotels[2].rooms",
        None,
        site_checks.NEW_HOTEL(id="havn", example="rooms = 60", choices=("scandic-falkoner",)),
    ),
    (
        'id = "cbs-1", kr',
        'id = "cbs-11", seats = 9, kr',
        "sites[2].rooms[1].kind",
        None,
        site_checks.NEW_ROOM(id="cbs-11", example='kind = "plenary"', choices=("cbs-1", "cbs-g1", "cbs-g10")),
    ),
    ('kind = "group", count', "count", "sites[1].rooms[2].kind", None, keys.MISSING(example='kind = "plenary"')),
    (
        "rooms = 20, price_kr = 1800",
        "rooms = 20, price_kr = 1800, prices = [{ first = 2027-01-01, kr = 1 }]",
        "sites[2].hotels[2].price_kr",
        1800,
        site_checks.TWO_PRICES(),
    ),
    (
        'sites = ["skolen"]',
        'sites = ["skole"]',
        "modules[3].sites[1]",
        "skole",
        references.UNKNOWN_SITE(id="skole", choices=("skolen",)),
    ),
    (
        'room = "gr-2"',
        'room = "gr-3"',
        "room_bookings[1].room",
        "gr-3",
        site_use_checks.UNKNOWN_ROOM(site="Skolen", id="gr-3", choices=("gr-2", "gr-1")),
    ),
    (
        "group_size = 4",
        "group_size = 6",
        "cohort.group_size",
        6,
        site_use_checks.GROUP_TOO_LARGE(module=1, group_size=6, seats=5),
    ),
    ("modules = 1, among", "modules = 2, among", "abroad.modules", 2, site_use_checks.TOO_FEW_ABROAD(count=1)),
    # ids
    (
        "[[room_bookings]]",
        '[[sites]]\ncatalogue = "oslo"\nid = "skolen"\n\n[[room_bookings]]',
        "sites[3].id",
        "skolen",
        references.TWICE(id="skolen", number=1),
    ),
    (
        'id = "havn"',
        'id = "scandic-falkoner"',
        "sites[2].hotels[2].id",
        "scandic-falkoner",
        references.TWICE(id="scandic-falkoner", number=1),
    ),
)


@pytest.mark.parametrize(("written", "instead", "place", "value", "because"), ONE_MISTAKE)
def test_one_mistake_is_the_only_one_found(
    written: str, instead: str, place: str, value: object, because: Reason
) -> None:
    found = mistakes_of(with_line(FULL, written, instead))
    assert [(mistake.place, mistake.value, mistake.because) for mistake in found] == [(place, value, because)]


def test_all_mistakes_of_a_file_are_found_at_once_in_its_order() -> None:
    text = with_line(SHORTEST, "days = 1", "days = 0")
    text = with_line(text, 'municipality = "Oslo"', 'municipality = "Osl", hedas = 3')
    text = with_line(text, "last = 2027-12-17", "last = 2027-08-17")
    text = with_line(text, "rooms = 30", "rooms = -1")
    assert mistakes_of(text) == (
        Mistake("window.last", date(2027, 8, 17), order.LAST_BEFORE_FIRST(first=date(2027, 9, 6)), 3),
        Mistake("cohort.participants[1].hedas", 3, keys.UNKNOWN_KEY_NEAR(key="hedas", nearest="heads"), 6),
        Mistake(
            "cohort.participants[1].municipality",
            "Osl",
            UNKNOWN_MUNICIPALITY_NEAR(name="Osl", suggestions=("Oslo", "Os", "Sel")),
            6,
        ),
        Mistake("modules[2].days", 0, keys.MODULE_DAYS(), 14),
        Mistake("sites[1].hotels[1].rooms", -1, keys.AT_LEAST(least=0), 22),
    )


def test_a_wrong_value_brings_no_further_mistakes_with_it() -> None:
    # the modules name the site and the trip the home; both have lost their ids
    text = with_line(FULL, 'catalogue = "copenhagen"\nid = "kbh"', 'catalogue = "copenhagen"\nid = 7')
    text = with_line(text, 'sites = ["skolen"]', 'sites = ["kbh"]')
    assert [mistake.place for mistake in mistakes_of(text)] == ["sites[2].id"]


def test_a_misspelt_key_that_had_to_be_there_is_one_mistake() -> None:
    text = with_line(SHORTEST, "dated =", "datd =")
    because = keys.UNKNOWN_KEY_NEAR(key="datd", nearest="dated")
    assert mistakes_of(text) == (Mistake("datd", date(2026, 11, 22), because, 2),)


def test_a_key_like_no_other_is_told_with_all_that_there_are() -> None:
    text = with_line(SHORTEST, "days = 1", "days = 1\nzzz = true")
    assert [mistake.because for mistake in mistakes_of(text)] == [keys.UNKNOWN_KEY(key="zzz", keys=MODULE_KEYS)]


def test_one_of_several_equal_rooms_may_not_be_written_again() -> None:
    text = with_line(FULL, 'id = "sal", name = "Salen"', 'id = "gr-2", name = "Salen"')
    found = [(mistake.place, mistake.value, mistake.because) for mistake in mistakes_of(text)]
    assert found == [("sites[1].rooms[2].id", "gr", references.TWICE(id="gr-2", number=1))]


def test_modules_abroad_need_a_site_abroad() -> None:
    text = SHORTEST + "[abroad]\nmodules = 1\n"
    assert mistakes_of(text) == (Mistake("abroad.modules", 1, site_use_checks.NO_SITE_ABROAD(), 24),)


def test_a_price_of_dear_nights_needs_the_level_that_makes_them_dear() -> None:
    text = SHORTEST + "[wishes]\ndear_night_kr = 100\n"
    assert mistakes_of(text) == (Mistake("wishes.dear_night_kr", 100, wish_checks.LEVEL_MISSING(), 24),)
    assert programme_from_text(text + "hotel_level_kr = 0\n", "x").wishes.hotel_level_kr == 0


def test_the_same_home_twice_is_a_mistake_however_it_is_written() -> None:
    text = with_line(SHORTEST, "participants = [", 'participants = [{ municipality = "0301" }, ')
    because = references.TWICE(id="Oslo", number=1)
    assert mistakes_of(text) == (Mistake("cohort.participants[2].municipality", "Oslo", because, 6),)


def test_a_year_too_short_for_its_modules_is_no_mistake_of_the_file() -> None:
    text = SHORTEST + "[weeks_between]\nmin = 52\n"
    assert programme_from_text(text, "x").min_weeks_between == 52


def test_a_mistake_is_told_with_file_line_place_value_and_cure() -> None:
    with pytest.raises(ProgrammeFileError) as refused:
        programme_from_text(with_line(SHORTEST, "days = 1", "days = 0"), "filer/year.toml")
    assert str(refused.value) == "filer/year.toml, line 14, modules[2].days = 0: a module lasts from 1 to 7 days"


def mistakes_of(text: str) -> tuple[Mistake, ...]:
    with pytest.raises(ProgrammeFileError) as refused:
        programme_from_text(text, "year.toml")
    return refused.value.mistakes
