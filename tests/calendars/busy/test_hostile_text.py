"""Whatever text somebody sends: it is refused in words or laid out, within its window, and never anything else."""

from contextlib import suppress
from datetime import date, datetime

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from calendars.busy.essence import essence
from calendars.busy.expansion import laid_out
from calendars.busy.refusal import CalendarRefused
from tests.calendars.busy.written import AUTUMN, EXPORTS, OSLO, export, utc

WHOLE = b"".join(export(path.name) for path in sorted(EXPORTS.iterdir()))
LINES = sorted(set(WHOLE.splitlines()))
ODD_VALUES = (
    *(b"", b":", b";", b'"', b"\x00", b"\xff\xfe", b"-1", b"P", b"P1D", b"PT1H/PT1H", b"99999999T999999Z", b"00010101"),
    *(b"00010101T000000Z", b"99991231T235959Z", b"20270328T023000", b"20271031T023000", b"FREQ=DAILY", b"FREQ=YEARLY"),
    *(b"VALUE=PERIOD", b"TZID=", b"TZID=Europe/Oslo", b"TZID=../../etc/passwd", b"RANGE=THISANDFUTURE", b"UNTIL=x"),
)
NAMES = (
    *(
        b"DTSTART",
        b"DTEND",
        b"DURATION",
        b"RRULE",
        b"RDATE",
        b"EXDATE",
        b"RECURRENCE-ID",
        b"FREEBUSY",
        b"UID",
        b"STATUS",
    ),
    *(b"TZOFFSETTO", b"TZOFFSETFROM", b"TZID", b"SEQUENCE", b"SUMMARY", b"X-WR-TIMEZONE", b"CALSCALE", b"VERSION"),
)
odd_lines = st.builds(
    lambda name, parameter, value: name + b";" + parameter + b":" + value,
    st.sampled_from(NAMES),
    st.sampled_from(ODD_VALUES),
    st.sampled_from(ODD_VALUES),
)
calendars = st.lists(st.sampled_from(LINES) | odd_lines, max_size=40).map(
    lambda lines: b"\r\n".join((b"BEGIN:VCALENDAR", b"BEGIN:VEVENT", *lines))
)


@given(st.binary() | st.binary().map(lambda rest: b"BEGIN:VCALENDAR\r\n" + rest) | calendars)
@example(b"BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270907\nEND:VEVENT")
@example(b"BEGIN:VCALENDAR\nBEGIN:STANDARD\nEND:STANDARD\nBEGIN:DAYLIGHT\nRRULE:FREQ=DAILY")
def test_text_is_refused_in_words_or_has_an_essence(content: bytes) -> None:
    with suppress(CalendarRefused):
        text = essence(content)
        assert text.isprintable() or set(text) - set("\r\n") == {c for c in text if c.isprintable()}
        assert essence(text.encode()).count("BEGIN:VEVENT") == text.count("BEGIN:VEVENT")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(calendars)
def test_an_essence_is_laid_out_within_its_window_whatever_it_says(content: bytes) -> None:
    with suppress(CalendarRefused):
        layout = laid_out(essence(content), AUTUMN.first, AUTUMN.last, OSLO, 20_000)
        for first, last, _ in layout.busy:
            if "T" in first:
                begins, ends = datetime.fromisoformat(first), datetime.fromisoformat(last)
                assert utc("2027-09-05 22:00") <= begins < ends <= utc("2027-12-03 23:00")
            else:
                assert AUTUMN.first <= date.fromisoformat(first) <= date.fromisoformat(last) <= AUTUMN.last
