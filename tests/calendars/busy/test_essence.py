import gzip
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from time import process_time
from zipfile import ZipFile

import pytest

from calendars.busy.entries import LONG_LINE
from calendars.busy.essence import NOT_A_CALENDAR, PACKED, TOO_DEEP, TOO_MANY, WEB_PAGE, essence, unfolded
from calendars.busy.recurrences import ENDLESS, LONG_DURATION
from calendars.busy.refusal import CalendarRefused
from calendars.language import Reason
from tests.calendars.busy.written import EXPORTS, calendar, event, export, one_event

TIMES = ("DTSTART:20270907T070000Z", "DTEND:20270907T080000Z")


def refused(content: bytes) -> Reason:
    with pytest.raises(CalendarRefused) as raised:
        essence(content)
    return raised.value.because


def kept(content: bytes) -> list[str]:
    """The lines of the only calendar without its head and end."""
    lines = essence(content).split("\r\n")
    assert (lines[:3], lines[-2:]) == (
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samling//Essence//EN"],
        ["END:VCALENDAR", ""],
    )
    return lines[3:-2]


def zipped(content: bytes) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("calendar.ics", content)
    return packed.getvalue()


@pytest.mark.parametrize("name", sorted(path.name for path in EXPORTS.iterdir()))
def test_nothing_private_is_kept_of_any_export(name: str) -> None:
    text = essence(export(name)).lower()
    private = (
        "ledermøte",
        "hemmelig",
        "kontor",
        "nordmann",
        "tannlege",
        "storgata",
        "example.org",
        "påminnelse",
        "ola@",
    )
    assert [word for word in private if word in text] == []


def test_only_what_says_when_is_kept_of_an_entry() -> None:
    assert kept(
        one_event(
            *("UID:kari@example.org", "SUMMARY:Lønnssamtale", "LOCATION:Kontoret", "ORGANIZER:mailto:ola@example.org"),
            *('DTSTART;X-OWN=1;TZID="Europe/Oslo":20270907T090000', "DURATION:PT1H", "ATTACH:https://example.org/x"),
            *("TRANSP:OPAQUE", "rrule;x=y:freq=daily;count=3", "EXDATE:20270908T070000Z,20270909T070000Z"),
        )
    ) == [
        "BEGIN:VEVENT",
        f"UID:{sha256(b'UID:kari@example.org').hexdigest()[:20]}",
        'DTSTART;TZID="Europe/Oslo":20270907T090000',
        "DURATION:PT1H",
        "TRANSP:OPAQUE",
        "RRULE:FREQ=DAILY;COUNT=3",
        "EXDATE:20270908T070000Z,20270909T070000Z",
        "END:VEVENT",
    ]


def test_a_zone_may_have_a_colon_and_a_comma_without_quotes() -> None:
    lines = kept(one_event("DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20270907T090000"))
    assert lines[2] == 'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin":20270907T090000'


def test_a_date_is_a_date_whatever_is_said_of_it() -> None:
    lines = kept(one_event("DTSTART;TZID=Europe/Oslo:20270907", "DTEND;VALUE=DATE-TIME:20270908"))
    assert lines[2:4] == ["DTSTART;VALUE=DATE:20270907", "DTEND;VALUE=DATE:20270908"]


@pytest.mark.parametrize(
    "title", ["Canceled: Møte", "CANCELLED: Møte", "Avlyst: Møte", "Aflyst: Møde", "Inställt: Möte"]
)
def test_a_title_that_begins_with_cancelled_cancels(title: str) -> None:
    assert kept(one_event(*TIMES, f"SUMMARY;LANGUAGE=nb:{title}", "STATUS:CONFIRMED"))[-2] == "STATUS:CANCELLED"


@pytest.mark.parametrize("title", ["Cancelling old contracts", "Møte om Canceled: filmen", "Canceled:film"])
def test_other_titles_do_not_cancel(title: str) -> None:
    assert kept(one_event(*TIMES, f"SUMMARY:{title}", "STATUS:CONFIRMED"))[-2] == "STATUS:CONFIRMED"


def test_zones_come_before_what_names_them() -> None:
    zone = ("BEGIN:VTIMEZONE", "TZID:Own", "BEGIN:STANDARD", "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE")
    assert kept(calendar(*event(*TIMES), *zone)) == [*zone, "BEGIN:VEVENT", "UID:own-0", *TIMES, "END:VEVENT"]


def test_components_without_end_are_closed_where_the_next_begins() -> None:
    whole = export("outlook_published.ics").split(b"BEGIN:VEVENT")[0]
    beheaded = b"\r\n".join(line for line in whole.split(b"\r\n") if not line.startswith(b"END:"))
    assert kept(beheaded) == kept(whole + b"END:VCALENDAR\r\n")


def test_an_alarm_says_nothing_of_its_entry() -> None:
    alarm = ("BEGIN:VALARM", "TRIGGER:-PT15M", "DURATION:PT99999H", "REPEAT:4", "END:VALARM")
    assert kept(one_event(*alarm, *TIMES)) == kept(one_event(*TIMES))


def test_two_entries_with_one_uid_are_both_kept() -> None:
    twins = kept(
        calendar(*event("UID:a", *TIMES), *event("UID:a", *TIMES), *event("UID:a", "RECURRENCE-ID:20270907T070000Z"))
    )
    first, second, change = (line for line in twins if line.startswith("UID:"))
    assert first == change != second


def test_folds_are_undone_before_letters_are_read() -> None:
    letter = "ø".encode()
    folded = b"BEGIN:X\r\nTZID:Sm" + letter[:1] + b"\r\n " + letter[1:] + b"la\r\n\tnd\n"
    assert list(unfolded(folded))[1:] == [(1, b"BEGIN:X"), (2, "TZID:Småland".replace("å", "ø").encode())]


@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"])
def test_every_kind_of_line_end_is_read_alike(newline: bytes) -> None:
    content = one_event(*TIMES)
    assert essence(content.replace(b"\r\n", newline)) == essence(b"\xef\xbb\xbf" + content) == essence(content)


def test_what_is_not_a_calendar_is_called_what_it_is() -> None:
    page = b"<!DOCTYPE html><title>Sign in</title>"
    assert refused(page) == refused(b"\r\n <html>") == WEB_PAGE()
    assert refused(gzip.compress(one_event(*TIMES))) == refused(zipped(one_event(*TIMES))) == PACKED()
    for content in (b"", b"\x00" * 100, b"[section]", b"BEGIN:VCALENDARS", one_event(*TIMES).decode().encode("utf-16")):
        assert refused(content) == NOT_A_CALENDAR()


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"])
def test_an_endless_rule_is_named_with_its_line(rule: str) -> None:
    named = "INTERVAL=0" if "INTERVAL" in rule else rule
    assert refused(one_event(*TIMES, f"RRULE:{rule}")) == ENDLESS(line="6", rule=named)


def test_an_endless_rule_hides_in_no_fold_and_in_no_zone() -> None:
    assert refused(one_event(*TIMES, "RRU", " LE:FREQ=SEC", " ONDLY")) == ENDLESS(line="6", rule="FREQ=SECONDLY")
    zone = ("BEGIN:VTIMEZONE", "TZID:Own", "BEGIN:STANDARD", "RRULE:FREQ=MINUTELY", "END:STANDARD", "END:VTIMEZONE")
    assert refused(calendar(*zone)) == ENDLESS(line="6", rule="FREQ=MINUTELY")


def test_an_entry_of_99999_days_is_refused() -> None:
    assert refused(one_event(TIMES[0], "DURATION:P99999D")) == LONG_DURATION(line="5", days=1000)
    period = ("BEGIN:VFREEBUSY", "FREEBUSY:20270907T070000Z/P99999D", "END:VFREEBUSY")
    assert refused(calendar(*period)) == LONG_DURATION(line="4", days=1000)


def test_an_entry_has_at_most_20_kb_of_dates_however_they_are_split() -> None:
    dates = "RDATE:" + ",".join(["20270907T070000Z"] * 1000)
    assert refused(one_event(*TIMES, dates, dates)) == LONG_LINE(line="7", most=20_000)
    assert refused(one_event(*TIMES, dates.replace("RDATE", "EXDATE") * 2)) == LONG_LINE(line="6", most=20_000)
    assert refused(one_event("DTSTART:" + "2" * 1000)) == LONG_LINE(line="4", most=1000)


def test_at_most_5000_entries_are_read() -> None:
    assert len(kept(calendar(*event(*TIMES) * 5000))) == 5000 * 5
    assert refused(calendar(*event(*TIMES) * 5001)) == TOO_MANY(most=5000)
    periods = ("BEGIN:VFREEBUSY", "FREEBUSY:" + ",".join(["20270907T070000Z/PT1H"] * 5001), "END:VFREEBUSY")
    assert refused(calendar(*periods)) == TOO_MANY(most=5000)


def test_components_nest_at_most_four_deep() -> None:
    assert refused(calendar(*("BEGIN:A", "BEGIN:B") * 25_000)) == TOO_DEEP(line="6", most=4)
    assert refused(calendar(*("BEGIN:VEVENT",) * 50_000)) == TOO_MANY(most=5000)


@pytest.mark.parametrize("content", [
    b"BEGIN:VCALENDAR\r\n" + b" x\r\n" * 500_000,
    b"BEGIN:VCALENDAR\r\n" + b"\r\n" * 1_000_000,
    b"BEGIN:VCALENDAR\r\nDTSTART" + b";TZID=" * 300_000,
    b"BEGIN:VCALENDAR\r\n" + b"SUMMARY" + b";X=1" * 400_000 + b":Canceled: x",
    b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nRRULE:" + b"9" * 1_900_000,
], ids=["folds", "newlines", "parameters", "title", "rule"])  # fmt: skip
def test_two_megabytes_of_anything_take_a_moment(content: bytes) -> None:
    """Nothing in the sieve is quadratic: the slowest of these takes half a second, quadratic would be minutes."""
    began = process_time()
    with suppress(CalendarRefused):
        essence(content)
    assert process_time() - began < 5
