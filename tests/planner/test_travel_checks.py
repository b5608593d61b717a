"""Homes and sites between which nobody can travel are mistakes, unless the file says all there is to know."""

import pytest

from planner.plan import Plan
from planner.planning import plan
from planner.programme_file import Mistake, ProgrammeFileError, programme_from_text
from planner.programme_file.travel_checks import NO_WAY
from planner.stays import stays
from tests.planner.programme_texts import SHORTEST, with_line
from venues.catalogue import catalogue_site, catalogue_site_ids
from venues.extents import why_outside
from venues.rows import rows
from venues.trips.airports import UNKNOWN_AIRPORT

WRITTEN_HOME = (
    'id = "hjem", name = "Hjem", county = "Oslo", lat = 59.9, lon = 10.7, payer = "Oslo", sector = "municipal"'
)
# on the Danish coast, to be reached by way of the airport that the home itself flies from
NO_WAY_THERE = 'country = "DK"\nlat = 57.5\nlon = 10.5\nairport = "OSL"\n'


def mistakes_of(text: str) -> tuple[Mistake, ...]:
    with pytest.raises(ProgrammeFileError) as refused:
        programme_from_text(text, "year.toml")
    return refused.value.mistakes


def home(more: str) -> str:
    return with_line(SHORTEST, 'municipality = "Oslo"', f'municipality = "Oslo", {more}')


def site(more: str) -> str:
    return with_line(SHORTEST, "lat = 59.95\nlon = 10.77\n", more)


def test_a_home_with_an_airport_that_nobody_flies_from_is_a_mistake() -> None:
    assert mistakes_of(home('airport = "TRF"')) == (
        Mistake("cohort.participants[1].airport", "TRF", UNKNOWN_AIRPORT(iata="TRF"), 6),
    )


def test_a_site_with_an_airport_that_nobody_flies_from_is_a_mistake() -> None:
    found = mistakes_of(site('lat = 59.95\nlon = 10.77\nairport = "TRF"\n'))
    assert [(mistake.place, mistake.because) for mistake in found] == [
        ("sites[1].airport", UNKNOWN_AIRPORT(iata="TRF"))
    ]


def test_a_site_that_nobody_can_come_to_is_a_mistake_with_the_homes_it_concerns() -> None:
    text = with_line(site(NO_WAY_THERE), 'municipality = "Oslo"', 'municipality = "Oslo", airport = "OSL"')
    assert mistakes_of(text) == (Mistake("sites[1]", None, NO_WAY(homes=("Oslo",)), 16),)


def test_where_the_file_says_all_of_a_trip_the_model_need_not_know_a_way() -> None:
    text = with_line(site(NO_WAY_THERE), 'municipality = "Oslo"', 'municipality = "Oslo", airport = "OSL"')
    known = "\n[travel]\nfare_kr = 2500\nevening_before = true\nnight_after = false\n"
    programme = programme_from_text(f"{text}{known}per_diem = false\n[abroad]\nmodules = 2\n", "year.toml")
    (stay,) = stays(programme, programme.modules[0], programme.sites[0])
    assert (stay.trip.fare.likely, stay.trip.evening_before, stay.trip.night_after) == (2500, True, False)
    assert isinstance(plan(programme), Plan)
    # the daily allowance is counted from leaving home, and when that is only the model would know
    assert [mistake.because for mistake in mistakes_of(f"{text}{known}")] == [NO_WAY(homes=("Oslo",))]


def test_a_site_outside_its_country_is_a_mistake() -> None:
    because = why_outside("NO", 5, 10.77)
    assert because is not None
    assert mistakes_of(site("lat = 5\nlon = 10.77\n")) == (Mistake("sites[1].lat", 5.0, because, 19),)


def test_a_home_outside_norway_is_a_mistake_and_told_with_the_others() -> None:
    text = with_line(site('lat = 5\nlon = 10.77\nairport = "TRF"\n'), 'municipality = "Oslo"', WRITTEN_HOME)
    found = mistakes_of(with_line(text, "lat = 59.9,", "lat = -59.9,"))
    assert [mistake.place for mistake in found] == ["cohort.participants[1].lat", "sites[1].lat", "sites[1].airport"]


def test_all_places_that_are_known_lie_in_their_country() -> None:
    sites = [catalogue_site(site_id) for site_id in catalogue_site_ids()]
    places = [(known.country, known.lat, known.lon) for known in sites]
    for file in ("municipalities.csv", "hospital_coordinates.csv"):
        places += [("NO", float(row["lat"]), float(row["lon"])) for row in rows(file)]
    assert [place for place in places if why_outside(*place)] == []
