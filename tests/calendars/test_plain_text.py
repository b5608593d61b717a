import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.plain_text import clean, one_line


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("a\x00b\x1fc\x7fd\x9be", "abcde"),
        ("\ufeffa\ud800b", "ab"),
        ("a\tb", "a\tb"),
        ("  æøå 🧭 שלום  ", "æøå 🧭 שלום"),
    ],
)
def test_what_cannot_be_written_is_gone_and_newlines_are_one_kind(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_a_title_stands_on_one_line() -> None:
    assert one_line("Strategi\r\n\tog  ledelse\u2028nå ") == "Strategi og ledelse nå"


@given(st.text(st.characters(codec=None)))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert one_line(one_line(text)) == one_line(text)
    assert "\n" not in one_line(text)
    clean(text).encode()
