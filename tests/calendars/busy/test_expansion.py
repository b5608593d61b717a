import pytest

from calendars.busy.essence import essence
from calendars.busy.expansion import Layout, laid_out
from tests.calendars.busy.written import AUTUMN, OSLO, calendar, event, export, one_event, utc


def seen(content: bytes, most: int = 1000) -> Layout:
    return laid_out(essence(content), AUTUMN.first, AUTUMN.last, OSLO, most)


def firm(*ends: tuple[str, str]) -> set[tuple[str, str, bool]]:
    """Times that block, written shortly: instants in UTC, or days."""
    return {(_iso(begins), _iso(last), False) for begins, last in ends}


def _iso(moment: str) -> str:
    return utc(moment).isoformat() if " " in moment else moment


def test_outlook_names_zones_as_windows_does_and_says_busy_in_its_own_words() -> None:
    layout = seen(export("outlook_published.ics"))
    assert layout.busy == {
        *firm(
            ("2027-09-07 07:00", "2027-09-07 08:30"),  # 09:00 in summer
            ("2027-09-22 11:00", "2027-09-22 12:00"),  # moved from the 21st
            # the 5th of October is an exception, the 19th was cancelled in its title
            ("2027-11-02 08:00", "2027-11-02 09:30"),  # 09:00 in winter
            ("2027-09-15 08:00", "2027-09-15 09:00"),  # a customized time zone that is defined after its use
            ("2027-10-11", "2027-10-15"),
            ("2027-11-08", "2027-11-09"),  # midnight to midnight, but marked as all day
        ),
        ("2027-09-17T10:00:00+00:00", "2027-09-17T11:00:00+00:00", True),
    }
    assert (layout.unknown_zones, layout.left_out) == (set(), 0)


def test_outlook_may_forget_every_end() -> None:
    layout = seen(export("outlook_without_ends.ics"))
    assert layout.busy == firm(
        ("2027-09-07 07:00", "2027-09-07 08:30"),
        ("2027-11-09 08:00", "2027-11-09 09:30"),
    )


def test_google_means_its_own_zone_for_floating_times_and_for_repetitions_in_utc() -> None:
    layout = seen(export("google.ics"))
    assert layout.busy == firm(
        ("2027-09-08 07:00", "2027-09-08 08:00"),
        ("2027-10-18 12:00", "2027-10-18 13:00"),  # 14:00 in summer; the 25th is an exception
        ("2027-11-01 13:00", "2027-11-01 14:00"),  # 14:00 in winter
        ("2027-10-29 07:00", "2027-10-29 08:00"),
        ("2027-11-05 08:00", "2027-11-05 09:00"),  # still 09:00 in Oslo, though written 07:00 in UTC
        ("2027-09-10 10:00", "2027-09-10 11:00"),
        ("2027-10-04", "2027-10-08"),
    )


@pytest.mark.filterwarnings("ignore::icalendar.error.GloballyUniqueTZIDGuessed")
def test_apple_writes_floating_times_durations_and_alarms() -> None:
    layout = seen(export("apple.ics"))
    assert layout.busy == firm(
        ("2027-10-30 20:00", "2027-10-31 05:00"),  # nine hours, for the clock is set back that night
        ("2027-09-14 15:00", "2027-09-14 16:30"),
        ("2027-11-22", "2027-11-24"),
        ("2027-09-20 06:00", "2027-09-20 07:00"),
    )


def test_free_busy_data_is_read_period_by_period() -> None:
    layout = seen(export("free_busy.ics"))
    assert layout.busy == {
        *firm(
            ("2027-09-08 07:00", "2027-09-08 10:00"),
            ("2027-09-09 07:00", "2027-09-09 08:00"),
            ("2027-09-10 07:00", "2027-09-10 07:15"),
            ("2027-09-13 07:00", "2027-09-14 07:00"),
        ),
        ("2027-09-15T07:00:00+00:00", "2027-09-15T08:00:00+00:00", True),
    }


def test_an_unknown_zone_takes_the_persons_and_is_flagged() -> None:
    unknown = "Europa/Oslo", "Sentraleuropeisk"
    layout = seen(
        one_event(
            f"DTSTART;TZID={unknown[0]}:20270907T090000",
            f"DTEND;TZID={unknown[0]}:20270907T100000",
            "RRULE:FREQ=DAILY;COUNT=2",
            f"EXDATE;TZID={unknown[1]}:20270908T090000",
        )
    )
    assert layout.busy == firm(("2027-09-07 07:00", "2027-09-07 08:00"))
    assert layout.unknown_zones == set(unknown)


def test_a_zone_of_the_whole_calendar_that_nobody_knows_is_flagged() -> None:
    layout = seen(calendar("X-WR-TIMEZONE:Midgard", *event("DTSTART:20270907T090000", "DURATION:PT1H")))
    assert layout.busy == firm(("2027-09-07 07:00", "2027-09-07 08:00"))
    assert layout.unknown_zones == {"Midgard"}


def test_a_definition_that_lies_about_a_known_zone_is_ignored() -> None:
    lie = ("BEGIN:VTIMEZONE", "TZID:Europe/Oslo", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000")
    layout = seen(
        calendar(
            *(*lie, "TZOFFSETTO:+1200", "END:STANDARD", "END:VTIMEZONE"),
            *event("DTSTART;TZID=Europe/Oslo:20270907T090000", "DTEND;TZID=Europe/Oslo:20270907T100000"),
        )
    )
    assert layout.busy == firm(("2027-09-07 07:00", "2027-09-07 08:00"))


@pytest.mark.parametrize("broken", [
    ("DTSTART:yesterday", "DTEND:20270907T080000Z"),
    ("DTEND:20270907T080000Z",),
    ("DTSTART:20270907T070000Z", "RRULE:COUNT=2"),
    ("DTSTART:20270907T070000Z", "RRULE:FREQ=DAILY;BYDAY=XX"),
    ("DTSTART:20270907T070000Z", "DURATION:P1Y"),
    ("DTSTART:20270907T070000Z", "DTEND:tomorrow"),
])  # fmt: skip
def test_one_broken_entry_is_left_out_and_counted(broken: tuple[str, ...]) -> None:
    layout = seen(calendar(*event(*broken), *event("DTSTART:20270908T070000Z", "DTEND:20270908T080000Z")))
    assert layout.busy == firm(("2027-09-08 07:00", "2027-09-08 08:00"))
    assert layout.left_out == 1


def test_twins_both_count() -> None:
    layout = seen(
        calendar(
            *event("UID:a", "DTSTART:20270907T070000Z", "DTEND:20270907T080000Z"),
            *event("UID:a", "DTSTART:20270908T070000Z", "DTEND:20270908T080000Z"),
        )
    )
    assert layout.busy == firm(("2027-09-07 07:00", "2027-09-07 08:00"), ("2027-09-08 07:00", "2027-09-08 08:00"))


def test_times_are_cut_to_the_window() -> None:
    layout = seen(
        calendar(
            *event("DTSTART;VALUE=DATE:20270701", "DTEND;VALUE=DATE:20270908"),
            *event("DTSTART:20271203T220000Z", "DTEND:20271204T220000Z"),
            *event("DTSTART:20270905T200000Z", "DTEND:20270906T010000Z"),
            *event("DTSTART:20270101T070000Z", "DTEND:20270101T080000Z"),
        )
    )
    assert layout.busy == firm(
        ("2027-09-06", "2027-09-07"),
        ("2027-12-03 22:00", "2027-12-03 23:00"),  # midnight in Oslo ends the window
        ("2027-09-05 22:00", "2027-09-06 01:00"),  # and begins it
    )


def test_the_edges_of_the_window_are_those_of_the_persons_day_in_any_zone() -> None:
    """The 5th of September at 23:30 in Honolulu is the 6th at 11:30 in Oslo."""
    layout = seen(
        calendar(
            *event("DTSTART;TZID=Pacific/Honolulu:20270905T233000", "DTEND;TZID=Pacific/Honolulu:20270906T003000"),
            *event("DTSTART;TZID=Pacific/Kiritimati:20271204T003000", "DTEND;TZID=Pacific/Kiritimati:20271204T013000"),
            *event("DTSTART;TZID=Midgard:20270801T003000", "DTEND;TZID=Midgard:20270801T013000"),
        )
    )
    assert layout.busy == firm(("2027-09-06 09:30", "2027-09-06 10:30"), ("2027-12-03 10:30", "2027-12-03 11:30"))
    assert layout.unknown_zones == set()  # what is not in the window raises no doubt


def test_an_entry_that_takes_no_time_blocks_none() -> None:
    assert seen(one_event("DTSTART:20270907T070000Z")).busy == set()
    assert seen(one_event("DTSTART:20270907T070000Z", "DTEND:20270907T070000Z")).busy == set()


def test_several_calendars_in_one_file_all_count() -> None:
    morning = one_event("DTSTART:20270907T070000Z", "DTEND:20270907T080000Z")
    noon = one_event("DTSTART:20270907T100000Z", "DTEND:20270907T110000Z")
    assert seen(morning + noon).busy == firm(
        ("2027-09-07 07:00", "2027-09-07 08:00"), ("2027-09-07 10:00", "2027-09-07 11:00")
    )


def test_laying_out_ends_soon_after_the_most() -> None:
    daily = event("DTSTART:20270101T070000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    layout = seen(calendar(*daily * 50), most=10)
    assert len(layout.busy) == len(AUTUMN)
