"""Whatever people write in a field, every reader gets it back, less only what cannot be written."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import vobject
from hypothesis import example, given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from calendars.feed import feed
from calendars.plain_text import clean, one_line
from tests.calendars.cases import FIRST, NAME


def icalendar_texts(feed_bytes: bytes) -> tuple[str, str, str]:
    (event,) = Calendar.from_ical(feed_bytes).events
    return str(event["SUMMARY"]), str(event.get("DESCRIPTION", "")), str(event.get("LOCATION", ""))


def vobject_texts(feed_bytes: bytes) -> tuple[str, str, str]:
    event = vobject.readOne(feed_bytes.decode()).vevent
    return event.summary.value, event.getChildValue("description", ""), event.getChildValue("location", "")


def home_assistant_texts(feed_bytes: bytes) -> tuple[str, str, str]:
    (event,) = IcsCalendarStream.calendar_from_ics(feed_bytes.decode()).events
    return event.summary or "", event.description or "", event.location or ""


@pytest.mark.parametrize("texts", [icalendar_texts, vobject_texts, home_assistant_texts])
@given(st.text(st.characters(codec=None), max_size=200))
@example("a\\nb\\,c\\;d\\\\e;,:\"'")
@example("linje 1\r\nlinje 2\x0b\x85\u2028\u2029\ttab")
@example("BEGIN:VEVENT\nEND:VCALENDAR\nATTENDEE:mailto:a@b")
@example("\u202e\u05e2\u05d1\u05e8\u05d9\u05ea\u202c 🧭🇳🇴 " * 20)
@example(" innrykk\n  mer \n")
def test_text_is_read_as_it_was_meant(texts: Callable[[bytes], tuple[str, str, str]], text: str) -> None:
    event = replace(FIRST, summary=text, description=text, location=text)
    assert texts(feed(NAME, (event,), "en")) == (one_line(text) or "(no title)", clean(text), one_line(text))
