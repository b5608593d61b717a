"""Trusts and regions by name, with organisation numbers that hold."""

from collections import Counter

import pytest

from venues.trusts import (
    UNKNOWN_TRUST,
    UNKNOWN_TRUST_NEAR,
    Helseforetak,
    Rhf,
    TrustKind,
    all_helseforetak,
    helseforetak,
    rhfs,
)
from venues.unknown import UnknownPlace


def holds_modulus_11(org_no: str) -> bool:
    """The check digit of a Norwegian organisation number: weights 3 2 7 6 5 4 3 2, and the sum divides by eleven."""
    weights = (3, 2, 7, 6, 5, 4, 3, 2, 1)
    digits = [int(digit) for digit in org_no]
    return len(digits) == 9 and sum(w * d for w, d in zip(weights, digits, strict=True)) % 11 == 0


def test_the_four_regions() -> None:
    assert rhfs() == (
        Rhf("883658752", "Helse Nord RHF"),
        Rhf("983658776", "Helse Midt-Norge RHF"),
        Rhf("983658725", "Helse Vest RHF"),
        Rhf("991324968", "Helse Sør-Øst RHF"),
    )


def test_twenty_helseforetak_and_twelve_private_hospitals_belong_to_the_regions() -> None:
    kinds = Counter(trust.kind for trust in all_helseforetak())
    assert kinds == {TrustKind.HELSEFORETAK: 20, TrustKind.PRIVATE: 12}
    assert {trust.rhf for trust in all_helseforetak()} == {rhf.name for rhf in rhfs()}


def test_every_organisation_number_holds_and_is_its_own() -> None:
    numbers = [trust.org_no for trust in (*rhfs(), *all_helseforetak())]
    assert [number for number in numbers if not holds_modulus_11(number)] == []
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("name", ["Helse Bergen HF", "helse bergen hf", "983974724"])
def test_a_trust_is_found_by_name_and_by_number(name: str) -> None:
    assert helseforetak(name) == Helseforetak("983974724", "Helse Bergen HF", "Helse Vest RHF")


@pytest.mark.parametrize(
    ("name", "because"),
    [
        ("Helse Bergen", UNKNOWN_TRUST_NEAR(name="Helse Bergen", suggestions=("Helse Bergen HF", "Helse Førde HF"))),
        ("OUS", UNKNOWN_TRUST(name="OUS")),
    ],
)
def test_an_unknown_trust_is_an_error_with_the_nearest_names(name: str, because: object) -> None:
    with pytest.raises(UnknownPlace) as error:
        helseforetak(name)
    assert error.value.because == because
