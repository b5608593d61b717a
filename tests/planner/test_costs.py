"""Cost lines can be added up by hand, and are what the network was told."""

from dataclasses import replace
from datetime import date

import pytest

from calendars.language import Kroner
from calendars.period import Period
from planner.candidates import Candidate, all_placements, candidates
from planner.costs import BOARD, LODGING, NIGHTS, real_kroner, real_lines, rooms_by_day
from planner.example import example_file
from planner.placement import Placement
from planner.plan import total
from planner.programme import Programme, TripOverride
from planner.programme_file import read_programme
from planner.verdicts import Wish
from planner.year import Year
from tests.small import COPENHAGEN, OSLO, SMALL
from venues.costs import CostLine
from venues.sites import NightPrice, RoomTaken

TUESDAY = date(2027, 9, 7)
TWO_DAYS = Period(TUESDAY, date(2027, 9, 8))

# four participants who travel for nothing, on the day itself, and get no per diem
COUNTABLE = replace(
    SMALL,
    per_diem=False,
    trip_overrides=tuple(
        TripOverride(group.home.id, site, fare_kr=0, evening_before=False, night_after=False)
        for group in SMALL.cohort.homes
        for site in ("oslo", "copenhagen")
    ),
)


def at_oslo(programme: Programme, hotel: int = 0, period: Period = TWO_DAYS) -> Placement:
    site = programme.site("oslo")
    return Placement(programme.module(1), period, site, site.hotels[hotel])


def by_kind(lines: tuple[CostLine, ...]) -> dict[str, int]:
    return {kind: total(line for line in lines if line.kind == kind) for kind in {line.kind for line in lines}}


def test_two_days_in_oslo_add_up_by_hand() -> None:
    lines = real_lines(at_oslo(COUNTABLE), Year(COUNTABLE))
    # one night at 1 500 for four; two lunches at 300 and one dinner at 500 for four; a hall at 1 000 and a group
    # room at 100 on two days
    assert by_kind(lines) == {"lodging": 4 * 1500, "board": 4 * (2 * 300 + 500), "rooms": 2 * (1000 + 100)}


def test_each_home_s_lines_name_their_payer_and_arithmetic() -> None:
    lines = [line for line in real_lines(at_oslo(COUNTABLE), Year(COUNTABLE)) if line.home == "oslo"]
    assert [(line.kind, line.kroner, line.payer, line.basis) for line in lines] == [
        (
            "board",
            2200,
            "Oslo universitetssykehus HF",
            BOARD(heads=2, lunches=2, lunch=Kroner(300), dinners=1, dinner=Kroner(500)),
        ),
        (
            "lodging",
            3000,
            "Oslo universitetssykehus HF",
            LODGING(heads=2, home="Oslo", hotel="Fjord", nights=(NIGHTS(count=1, price=Kroner(1500)),)),
        ),
    ]


def test_the_organiser_pays_for_rooms() -> None:
    assert [line.payer for line in real_lines(at_oslo(COUNTABLE), Year(COUNTABLE)) if line.kind == "rooms"] == ["BI"]


def test_a_night_is_priced_by_the_row_written_last() -> None:
    [price] = OSLO.hotels[0].prices
    dearer = NightPrice(TUESDAY, TUESDAY, 2600, 2600, 2600)
    hotel = replace(OSLO.hotels[0], prices=(price, dearer))
    programme = replace(COUNTABLE, sites=(replace(OSLO, hotels=(hotel,)), COPENHAGEN))
    assert by_kind(real_lines(at_oslo(programme), Year(programme)))["lodging"] == 4 * 2600


def test_a_room_that_is_booked_is_replaced_by_the_next_cheapest() -> None:
    taken = RoomTaken("oslo", "g1", Period(TUESDAY, TUESDAY), OSLO_HOURS[0], OSLO_HOURS[1], "kull 3")
    programme = replace(COUNTABLE, room_bookings=(taken,))
    names = {
        day: [room.id for room in rooms] for day, rooms in rooms_by_day(at_oslo(programme), Year(programme)).items()
    }
    # g2 is free on both days, so the module stays in it
    assert names == {TUESDAY: ["p1", "g2"], date(2027, 9, 8): ["p1", "g2"]}


def test_fares_with_low_and_high_keep_them() -> None:
    lines = real_lines(at_oslo(SMALL), Year(SMALL))
    travel = [line for line in lines if line.kind == "travel"]
    assert len(travel) == len(SMALL.cohort.homes)
    assert all(line.low <= line.kroner <= line.high for line in travel)


OSLO_HOURS = (SMALL.modules[0].days[0].begins, SMALL.modules[0].days[0].ends)


def test_per_diem_lines_name_the_days_of_the_placement() -> None:
    """The kroner are the same on any day of a year, but the sentence is about these days."""
    year = Year(SMALL)
    in_september, in_october = at_oslo(SMALL), at_oslo(SMALL, period=Period(date(2027, 10, 5), date(2027, 10, 6)))
    assert real_kroner(in_september, year) == real_kroner(in_october, year)
    bases = [
        [line.basis for line in real_lines(placement, year) if line.kind == "per_diem"]
        for placement in (in_september, in_october)
    ]
    assert bases[0] != bases[1]


@pytest.mark.parametrize("programme", [SMALL, COUNTABLE], ids=["small", "countable"])
def test_the_sum_the_network_gets_is_the_sum_of_the_lines(programme: Programme) -> None:
    year = Year(programme)
    for candidate in candidates(year):
        assert real_kroner(candidate.placement, year) == total(real_lines(candidate.placement, year))


def test_the_sum_is_the_sum_of_the_lines_in_the_real_programme() -> None:
    """Every fiftieth placement, both sides of the new year and every site."""
    year = Year(read_programme(example_file()))
    seen = [candidate.placement for candidate in candidates(year)][::50]
    assert {placement.period.first.year for placement in seen} == {2027, 2028}
    assert {placement.site.id for placement in seen} == {site.id for site in year.programme.sites}
    assert [real_kroner(placement, year) for placement in seen] == [total(real_lines(p, year)) for p in seen]


def test_open_placements_are_the_same_whether_laid_fast_or_one_by_one() -> None:
    year = Year(SMALL)
    one_by_one = [
        Candidate(weighed.placement, wishes + real_kroner(weighed.placement, year), wishes)
        for module in SMALL.modules
        for weighed in all_placements(module, year)
        if not weighed.musts
        for wishes in [sum(verdict.kroner for verdict in weighed.verdicts if isinstance(verdict, Wish))]
    ]
    assert list(candidates(year)) == one_by_one
