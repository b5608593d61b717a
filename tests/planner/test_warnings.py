"""A plan warns of the data that it rests on, and of no other."""

import re
from dataclasses import replace
from importlib.resources import files

from calendars.event_weeks import ASSUMED_EVENTS
from calendars.language import Message
from calendars.school_break_warnings import ASSUMED
from planner.programme import Programme, TripOverride, Wishes
from planner.programme_file import programme_from_text
from planner.warnings import warnings
from tests.planner.programme_texts import SHORTEST
from venues.trips.warnings import FARES_ARE_ESTIMATES, PER_DIEM_ASSUMED

REFERENCE = files("planner").joinpath("PROGRAMME.md").read_text(encoding="utf-8")
BY_HAND = re.findall(r"```toml\n(.*?)```", REFERENCE, re.DOTALL)[1]
PRICED = "\n[events]\nkr_per_day = 100\n"


def messages(programme: Programme) -> set[Message]:
    return {warning.message for warning in warnings(programme)}


def short(more: str = "") -> Programme:
    return programme_from_text(SHORTEST + more, "kort.toml")


def test_the_file_worked_out_by_hand_rests_on_nothing_of_ours() -> None:
    assert warnings(programme_from_text(BY_HAND, "regnestykke.toml")) == ()


def test_school_breaks_are_warned_of_where_they_have_a_price_and_are_ours() -> None:
    priced = replace(short(), wishes=Wishes(school_break_kr=100))
    assert ASSUMED in messages(priced)
    assert ASSUMED not in messages(short())
    assert ASSUMED not in messages(replace(priced, school_breaks=()))


def test_events_are_warned_of_where_they_have_a_price_and_are_ours() -> None:
    assert ASSUMED_EVENTS in messages(short(PRICED))
    assert ASSUMED_EVENTS not in messages(short())
    own = 'known = false\nown = [{ name = "Messe", first = 2027-09-20, kr_per_day = 100, status = "assumed" }]\n'
    assert ASSUMED_EVENTS not in messages(short(PRICED + own))


def test_fares_are_warned_of_where_some_home_has_one_of_the_model() -> None:
    programme = short()
    known = TripOverride(programme.cohort.homes[0].home.id, "skolen", fare_kr=0)
    assert FARES_ARE_ESTIMATES in messages(programme)
    assert FARES_ARE_ESTIMATES not in messages(replace(programme, trip_overrides=(known,)))


def test_per_diem_is_warned_of_where_it_is_paid() -> None:
    assert PER_DIEM_ASSUMED in messages(short())
    assert PER_DIEM_ASSUMED not in messages(replace(short(), per_diem=False))
