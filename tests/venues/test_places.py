"""Names from a programme file become homes, or an error that says what to write instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from venues.homes import Home, Sector
from venues.places import (
    AMBIGUOUS_MUNICIPALITY,
    UNKNOWN_HOSPITAL,
    UNKNOWN_HOSPITAL_NEAR,
    UNKNOWN_MUNICIPALITY,
    UNKNOWN_MUNICIPALITY_NEAR,
    UNKNOWN_NUMBER,
    hospital_home,
    hospitals,
    municipalities,
    municipality_home,
)
from venues.trusts import helseforetak, rhfs
from venues.unknown import AmbiguousPlace, UnknownPlace

TROMSO = Home("municipality:5501", "Tromsø", "Troms", 69.6489, 18.95508, "Tromsø kommune", Sector.MUNICIPAL)


@pytest.mark.parametrize("name", ["Tromsø", "tromsø", " Tromsø ", "5501", "5501 Tromsø"])
def test_a_municipality_is_found_by_name_and_by_number(name: str) -> None:
    assert municipality_home(name) == TROMSO


def test_a_municipality_lies_at_its_centre_and_not_at_its_representation_point() -> None:
    # Oslo's representation point (59.97, 10.78) lies in the woods; Molde's is 52 km from the town
    assert (municipality_home("Oslo").lat, municipality_home("Oslo").lon) == (59.91273, 10.74609)
    assert municipality_home("Molde").lat == pytest.approx(62.737, abs=0.01)


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("Herøy", ("1515 Herøy (Møre og Romsdal)", "1818 Herøy (Nordland)")),
        ("våler", ("3114 Våler (Østfold)", "3419 Våler (Innlandet)")),
    ],
)
def test_a_name_that_two_municipalities_share_is_an_error_with_both_numbers(
    name: str, choices: tuple[str, ...]
) -> None:
    with pytest.raises(AmbiguousPlace) as error:
        municipality_home(name)
    assert error.value.because == AMBIGUOUS_MUNICIPALITY(name=name, suggestions=choices)


@pytest.mark.parametrize("name", ["1818", "Herøy (Nordland)", "1818 Herøy (Nordland)"])
def test_a_shared_name_is_told_apart_by_number_or_county_and_so_is_its_payer(name: str) -> None:
    home = municipality_home(name)
    assert (home.id, home.name, home.payer) == (
        "municipality:1818",
        "Herøy (Nordland)",
        "Herøy kommune (Nordland)",
    )


@pytest.mark.parametrize(
    ("name", "because"),
    [
        ("Tromso", UNKNOWN_MUNICIPALITY_NEAR(name="Tromso", suggestions=("Tromsø", "Oslo"))),
        ("Mo i Rana", UNKNOWN_MUNICIPALITY_NEAR(name="Mo i Rana", suggestions=("Rana",))),
        (
            "Heroy",
            UNKNOWN_MUNICIPALITY_NEAR(name="Heroy", suggestions=("Herøy (Møre og Romsdal)", "Herøy (Nordland)")),
        ),
        ("Qwxzq", UNKNOWN_MUNICIPALITY(name="Qwxzq")),
        ("5401", UNKNOWN_NUMBER(name="5401")),  # Tromsø until 2024
        ("", UNKNOWN_MUNICIPALITY(name="")),
    ],
)
def test_an_unknown_municipality_is_an_error_that_tells_what_to_write(name: str, because: object) -> None:
    with pytest.raises(UnknownPlace) as error:
        municipality_home(name)
    assert error.value.because == because


def test_a_hospital_home_is_paid_for_by_its_helseforetak_and_lies_in_its_towns_county() -> None:
    assert hospital_home("kirkenes sykehus") == Home(
        "hospital:Kirkenes sykehus",
        "Kirkenes sykehus",
        "Finnmark",
        69.70703,
        30.03492,
        "Finnmarkssykehuset HF",
        Sector.SPECIALIST,
        "Helse Nord RHF",
    )


@pytest.mark.parametrize(
    ("name", "because"),
    [
        ("Kirkeness", UNKNOWN_HOSPITAL_NEAR(name="Kirkeness", suggestions=("Kirkenes sykehus",))),
        ("Haukeland", UNKNOWN_HOSPITAL_NEAR(name="Haukeland", suggestions=("Haukeland universitetssjukehus",))),
        ("unn", UNKNOWN_HOSPITAL_NEAR(name="unn", suggestions=("UNN Tromsø", "UNN Harstad", "UNN Narvik"))),
        ("Qwxzq", UNKNOWN_HOSPITAL(name="Qwxzq")),
    ],
)
def test_an_unknown_hospital_is_an_error_with_the_nearest_names(name: str, because: object) -> None:
    with pytest.raises(UnknownPlace) as error:
        hospital_home(name)
    assert error.value.because == because


def test_an_unknown_place_reads_as_a_sentence() -> None:
    with pytest.raises(UnknownPlace, match="no municipality is called Tromso; names like it: Tromsø"):
        municipality_home("Tromso")


@given(st.sampled_from(municipalities()))
def test_every_municipality_answers_to_its_number_and_to_its_shown_name(home: Home) -> None:
    number = home.id.removeprefix("municipality:")
    assert municipality_home(number) == municipality_home(home.name) == home


@given(st.sampled_from([home for home in municipalities() if "(" not in home.name]), st.data())
def test_a_municipality_with_one_letter_doubled_is_still_suggested(home: Home, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(home.name) - 1))
    slip = home.name[: place + 1] + home.name[place:]
    with pytest.raises(UnknownPlace) as error:
        municipality_home(slip)
    assert home.name in dict(error.value.because.params)["suggestions"]


@given(st.sampled_from(hospitals()))
def test_every_hospital_home_has_a_known_payer_and_region(home: Home) -> None:
    assert home == hospital_home(home.name)
    assert home.rhf == helseforetak(home.payer).rhf
    assert home.rhf in {rhf.name for rhf in rhfs()}


def test_homes_have_ids_and_names_of_their_own() -> None:
    homes = (*municipalities(), *hospitals())
    assert len({home.id for home in homes}) == len({home.name for home in homes}) == len(homes) == 357 + 54


# The quotas of the example: 8 + 4 + 4 + 4 seats by region, at most three candidates from a helseforetak, 20 municipal.


@pytest.mark.parametrize(
    ("rhf", "seats"),
    [("Helse Sør-Øst RHF", 8), ("Helse Vest RHF", 4), ("Helse Midt-Norge RHF", 4), ("Helse Nord RHF", 4)],
)
def test_every_region_has_trusts_enough_to_fill_its_quota(rhf: str, seats: int) -> None:
    trusts = {home.payer for home in hospitals() if home.rhf == rhf}
    assert 3 * len(trusts) >= seats


def test_twenty_municipal_seats_can_be_spread_over_all_fifteen_counties() -> None:
    assert len({home.county for home in municipalities()}) == 15
