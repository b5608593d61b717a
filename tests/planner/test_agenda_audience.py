import pytest

from planner.agenda import COHORT, STAFF, Audience, audience_named, audiences_of, feeds_of_year
from planner.agenda.audience import Kind, all_audiences, file_names
from tests.planner.small_plan import BOOKINGS, PLAN
from tests.small import SMALL


@pytest.mark.parametrize("audience", all_audiences(SMALL))
def test_an_audience_is_found_by_its_name(audience: Audience) -> None:
    assert audience_named(str(audience), SMALL) == audience


@pytest.mark.parametrize("name", ["", "room", "room:oslo", "room:oslo/none", "hotel:oslo/p1", "COHORT", "person:1"])
def test_a_name_of_nothing_is_none(name: str) -> None:
    assert audience_named(name, SMALL) is None


def test_those_who_have_something_to_follow() -> None:
    assert [str(audience) for audience in audiences_of(BOOKINGS)] == [
        "cohort",
        "staff",
        "hotel:copenhagen/havn",
        "hotel:oslo/fjord",
        "hotel:oslo/torg",
        "room:copenhagen/s1",
        "room:copenhagen/s2",
        "room:oslo/g1",
        "room:oslo/p1",
    ]
    assert audiences_of(()) == (COHORT, STAFF)


def test_files_are_named_for_who_follows_them() -> None:
    assert list(feeds_of_year(SMALL, PLAN, BOOKINGS, "nb")) == [
        "cohort.ics",
        "staff.ics",
        "hotel-copenhagen-havn.ics",
        "hotel-oslo-fjord.ics",
        "hotel-oslo-torg.ics",
        "room-copenhagen-s1.ics",
        "room-copenhagen-s2.ics",
        "room-oslo-g1.ics",
        "room-oslo-p1.ics",
    ]


def test_a_file_name_is_plain_ascii() -> None:
    room = Audience(Kind.ROOM, "Ås", "Rød/æske é")
    assert file_names([room]) == {room: "room-as-rod-aeske-e.ics"}


def test_rooms_whose_names_look_alike_have_files_of_their_own() -> None:
    alike = [Audience(Kind.ROOM, "oslo", "a-1"), Audience(Kind.ROOM, "oslo", "a.1"), Audience(Kind.ROOM, "oslo-a", "1")]
    names = file_names(alike)
    assert len(set(names.values())) == 3
    assert all(name.startswith("room-oslo-a-1-") for name in names.values())
    assert file_names(reversed(alike)) == names
