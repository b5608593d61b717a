"""What a programme file means: whole programmes, defaults, and what the catalogue and the calendars add."""

from dataclasses import replace
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from calendars.language import Text
from calendars.period import Period
from calendars.school_breaks import SchoolBreak, school_breaks
from calendars.source import Status
from planner.programme import TripOverride
from planner.programme_file import programme_from_text
from tests.planner.programme_texts import FULL, SHORTEST, with_line
from tests.planner.programmes_by_hand import FULL_PROGRAMME, SHORT, SHORT_SITE, SHORT_WINDOW
from venues.catalogue import catalogue_site
from venues.sites import SiteClosure, TakenRooms


def test_the_shortest_file_is_a_whole_programme() -> None:
    assert programme_from_text(SHORTEST, "filer/Kort.toml") == SHORT


def test_a_full_file_is_the_programme_built_by_hand() -> None:
    assert programme_from_text(FULL, "full.toml") == FULL_PROGRAMME


def test_a_file_without_an_id_is_called_by_its_name() -> None:
    assert programme_from_text(SHORTEST, "/hjemme/Mitt Program (2027).toml").id == "mitt-program-2027"


@given(st.integers(1, 20), st.integers(0, 20))
def test_the_ideal_is_seven_weeks_or_the_nearest_that_is_allowed(least: int, more: int) -> None:
    text = SHORTEST + f"[weeks_between]\nmin = {least}\nmax = {least + more}\n"
    ideal = programme_from_text(text, "x").wishes.ideal_weeks_between
    assert ideal == min(range(least, least + more + 1), key=lambda weeks: abs(weeks - 7))


def test_work_in_groups_needs_a_room_for_each_group() -> None:
    groups = 'days = [{ sessions = [{ at = "10:00-12:00", title = "Grupper", kind = "groups" }] }]'
    text = with_line(SHORTEST, "days = 1", groups)
    # 12 participants in groups of 8
    assert [module.group_rooms for module in programme_from_text(text, "x").modules] == [0, 2]


def test_only_the_modules_among_may_be_abroad() -> None:
    text = SHORTEST + '[[sites]]\ncatalogue = "aarhus"\n[abroad]\nmodules = 1\namong = [2]\n'
    modules = programme_from_text(text, "x").modules
    assert [module.sites for module in modules] == [frozenset({"skolen"}), frozenset({"skolen", "aarhus"})]


def test_a_site_of_the_catalogue_is_taken_as_it_is() -> None:
    text = SHORTEST + '[[sites]]\ncatalogue = "aarhus"\n'
    assert programme_from_text(text, "x").sites == (SHORT_SITE, catalogue_site("aarhus"))


def test_closed_days_and_taken_rooms_add_to_those_of_the_catalogue() -> None:
    text = SHORTEST + (
        '[[sites]]\ncatalogue = "aarhus"\nclosed = [{ first = 2027-11-01, because = "Eksamen" }]\n'
        'hotels = [{ id = "comwell-aarhus", taken = [{ first = 2027-10-11, rooms = 9 }] }]\n'
    )
    known = catalogue_site("aarhus")
    comwell, other = known.hotels
    taken = TakenRooms(Period(date(2027, 10, 11), date(2027, 10, 11)), 9)
    closed = SiteClosure(Period(date(2027, 11, 1), date(2027, 11, 1)), Text("Eksamen"))
    assert programme_from_text(text, "x").sites[1] == replace(
        known, hotels=(replace(comwell, taken=(taken,)), other), closed=(closed,)
    )


def test_a_county_with_breaks_of_its_own_has_only_those() -> None:
    own = '{ county = "Oslo", name = "Planleggingsdag", first = 2027-11-19 }'
    text = with_line(SHORTEST, "participants = [", 'participants = [{ municipality = "Alta" }, ')
    read = programme_from_text(text + f"[school_breaks]\nown = [{own}]\n", "x")
    only_day = Period(date(2027, 11, 19), date(2027, 11, 19))
    planning_day = SchoolBreak("Oslo", Text("Planleggingsdag"), only_day, Status.PUBLISHED, "")
    assert read.school_breaks == (*school_breaks({"Finnmark"}, SHORT_WINDOW), planning_day)


def test_known_events_have_their_own_price_or_that_of_all() -> None:
    text = SHORTEST + '[events]\nkr_per_day = 900\n[events.prices]\nkommunevalg = "must"\n'
    prices = {event.name.nb: event.kr_per_day for event in programme_from_text(text, "x").events}
    assert prices.pop("kommunestyre- og fylkestingsvalget") is None
    assert set(prices.values()) == {900}


def test_what_is_said_of_every_trip_holds_where_a_trip_says_nothing() -> None:
    text = SHORTEST + '[travel]\nfare_kr = 0\ntrips = [{ home = "Oslo", site = "skolen", evening_before = true }]\n'
    assert programme_from_text(text, "x").trip_overrides == (
        TripOverride("municipality:0301", "skolen", fare_kr=0, evening_before=True),
    )


def test_clock_times_may_stand_without_quotes() -> None:
    text = SHORTEST + "[day_shape]\nbegins = 08:30:00\n"
    assert programme_from_text(text, "x").modules[0].days[1].begins == time(8, 30)


def test_a_file_from_windows_is_read_alike() -> None:
    assert programme_from_text(SHORTEST.replace("\n", "\r\n"), "kort") == SHORT
