import pytest

from calendars.counties import ANOTHER_COUNTY, COUNTIES, FORMER_COUNTY, NO_SUCH_COUNTY, unknown_county


def test_there_are_fifteen_counties_since_2024() -> None:
    assert len(set(COUNTIES)) == 15


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Trondelag", "Trøndelag"), ("oslo", "Oslo"), ("More og Romsdal", "Møre og Romsdal"), ("Ostfold", "Østfold")],
)
def test_a_misspelt_county_is_told_the_nearest(written: str, meant: str) -> None:
    assert unknown_county(written) == ANOTHER_COUNTY(county=written, nearest=meant)


def test_a_former_county_is_told_where_it_is_now() -> None:
    assert unknown_county("Viken") == FORMER_COUNTY(county="Viken", counties=("Akershus", "Buskerud", "Østfold"))
    assert unknown_county("Hordaland") == FORMER_COUNTY(county="Hordaland", counties=("Vestland",))


def test_something_else_is_told_all_counties() -> None:
    assert unknown_county("Skåne") == NO_SUCH_COUNTY(county="Skåne", counties=COUNTIES)
