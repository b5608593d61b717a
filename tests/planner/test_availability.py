"""Staff's calendars in a programme: what they close, what is said of them, what counts when they cannot be read."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from calendars.busy.days import FROM_TO
from calendars.busy.imports import Import, source_id
from calendars.busy.reading import BusyCalendar, CalendarReader
from calendars.busy.refusal import Refusal
from calendars.busy.times import BusyTime
from calendars.language import Message, Text, said
from calendars.period import Period
from planner import rules
from planner.availability import (
    CALENDAR_KEPT,
    CALENDAR_REFUSED,
    CALENDAR_SAID,
    CALENDAR_SHORT,
    LEFT_OUT,
    UNKNOWN_ZONES,
    Availability,
    Reader,
    with_busy_calendars,
)
from planner.placement import Placement
from planner.plan import Plan
from planner.planning import plan
from planner.programme import Programme, Staff, StaffCalendar
from planner.verdicts import Must
from planner.warnings import CALENDAR_NOT_READ, warnings
from planner.year import Year
from tests.calendars.busy.written import busy, export, span, whole_days
from tests.small import OSLO, SMALL, YEAR

NOW = datetime(2027, 8, 3, 13, 5, tzinfo=UTC)
ROLE = Text("Programleder", en="Programme director")
SAID = CALENDAR_SAID(role=ROLE, count=0, day=date(2027, 8, 3), clock=time(15, 5))
REFUSAL = Refusal("lead.ics", Message("nothing", "there is nothing")())
TUESDAY = date(2027, 9, 7)


def small_with_calendar(*, all_day_is_busy: bool = True) -> Programme:
    """Whoever leads the programme has a calendar."""
    return replace(SMALL, staff=(Staff("lead", ROLE, calendar=StaffCalendar("lead.ics", all_day_is_busy)),))


def saying(*times: BusyTime) -> BusyCalendar:
    return BusyCalendar(NOW, YEAR, times)


def reader(answers: Mapping[str, BusyCalendar | Refusal]) -> Reader:
    return lambda source, _window, _now: answers[source]


def led(calendar: BusyCalendar | Refusal, *, all_day_is_busy: bool = True, **last: Import) -> Availability:
    programme = small_with_calendar(all_day_is_busy=all_day_is_busy)
    return with_busy_calendars(programme, reader({"lead.ics": calendar}), NOW, last)


def musts(programme: Programme, first: date, site: str = "oslo", module: int = 1) -> list[object]:
    """What the staff of a module of two days say to it: 10–21 on the first, 9–15 on the second."""
    place = programme.site(site)
    placement = Placement(programme.module(module), Period.of_days(first, 2), place, place.hotels[0])
    return list(rules.with_its_staff(placement, Year(programme)))


def test_a_meeting_within_the_hours_of_a_module_day_closes_it() -> None:
    programme = led(saying(busy("2027-09-07 07:00", "09:30"))).programme
    hours = (FROM_TO(begins=time(10), ends=time(11, 30)),)
    because = rules.STAFF_BUSY_HOURS(role=ROLE, day=TUESDAY, hours=hours)
    assert musts(programme, TUESDAY) == [Must("with_its_staff", because, rules.STAFF_NEEDED(module=1, role=ROLE))]
    assert said(because, "en") == "Programme director is busy on Tuesday 7 September 2027, 10:00–11:30"


def test_each_day_of_a_module_has_its_own_hours() -> None:
    """A meeting from 15 to 17 meets the first day, which ends at 21, and not the second, which ends at 15."""
    programme = led(saying(busy("2027-09-07 13:00", "15:00"))).programme
    assert len(musts(programme, TUESDAY)) == 1
    assert musts(programme, date(2027, 9, 6)) == []
    assert musts(led(saying(busy("2027-09-07 06:00", "08:00"))).programme, TUESDAY) == []


def test_whole_days_close_where_they_count() -> None:
    away = saying(whole_days("2027-09-08", "2027-09-08"))
    assert musts(led(away).programme, TUESDAY) == [
        Must(
            "with_its_staff",
            rules.STAFF_BUSY(role=ROLE, day=date(2027, 9, 8)),
            rules.STAFF_NEEDED(module=1, role=ROLE),
        )
    ]
    assert musts(led(away, all_day_is_busy=False).programme, TUESDAY) == []


def test_tentative_times_close_nothing() -> None:
    maybe = BusyTime(span("2027-09-07 08:00", "10:00"), tentative=True)
    assert led(saying(maybe)).programme == led(saying()).programme


def test_the_days_of_the_file_and_of_the_calendar_add_up() -> None:
    own, theirs = Period(date(2027, 10, 4), date(2027, 10, 8)), whole_days("2027-11-01", "2027-11-02")
    programme = small_with_calendar()
    [lead] = programme.staff
    both = replace(programme, staff=(replace(lead, busy=(own,)),))
    [read] = with_busy_calendars(both, reader({"lead.ics": saying(theirs)}), NOW).programme.staff
    assert read.busy == (own, theirs.when)


def test_the_clock_is_that_of_any_site_where_the_module_may_be() -> None:
    """Until 9:30 in Oslo is until 10:30 in Helsinki, where the module begins at 10."""
    helsinki = replace(OSLO, id="helsinki", country="FI")
    early = led(saying(busy("2027-09-07 07:00", "07:30"))).programme
    both = replace(
        early,
        sites=(*early.sites, helsinki),
        modules=(replace(early.modules[0], sites=frozenset({"oslo", "helsinki"})), *early.modules[1:]),
    )
    assert musts(early, TUESDAY) == []
    [must] = musts(both, TUESDAY)
    assert isinstance(must, Must)
    assert must.because == rules.STAFF_BUSY_HOURS(
        role=ROLE, day=TUESDAY, hours=(FROM_TO(begins=time(10), ends=time(10, 30)),)
    )


def test_a_busy_week_moves_the_year() -> None:
    """Without a calendar module 1 is on Tuesday 7 September: its preferred weekday in the first week."""
    free, taken = plan(SMALL), plan(led(saying(busy("2027-09-07 08:00", "09:00"))).programme)
    assert isinstance(free, Plan)
    assert isinstance(taken, Plan)
    assert free.modules[0].period.first == TUESDAY
    assert taken.modules[0].period.first != TUESDAY
    assert taken.total_kr >= free.total_kr


def test_the_year_says_how_old_its_calendars_are() -> None:
    availability = led(saying())
    assert availability.notes == (SAID,)
    assert warnings(availability.programme)[-1] == SAID
    assert said(SAID, "en") == (
        "Programme director: 0 busy times in the year, as the calendar said on Tuesday 3 August 2027 at 15:05"
    )


def test_a_calendar_that_was_not_asked_for_is_said_so() -> None:
    assert warnings(small_with_calendar())[-1] == CALENDAR_NOT_READ(role=ROLE)
    assert CALENDAR_NOT_READ(role=ROLE) not in warnings(SMALL)


def test_whatever_is_doubtful_in_a_calendar_is_said() -> None:
    part = Period(YEAR.first, YEAR.first + timedelta(days=9))
    doubtful = BusyCalendar(NOW, part, (), unknown_zones=("Midgard", "Utgard"), left_out=2)
    assert led(doubtful).notes == (
        SAID,
        CALENDAR_SHORT(role=ROLE, period=part),
        UNKNOWN_ZONES(role=ROLE, zones=("Midgard", "Utgard")),
        LEFT_OUT(role=ROLE, count=2),
    )


def test_what_a_calendar_said_last_counts_while_it_cannot_be_read() -> None:
    before = NOW - timedelta(days=2, hours=3)
    kept = Import(source_id("lead.ics"), replace(saying(busy("2027-09-07 08:00", "09:00")), read_at=before))
    availability = led(REFUSAL, **{kept.source_id: kept})
    [lead] = availability.programme.staff
    assert lead.busy_hours == (span("2027-09-07 08:00", "09:00"),)
    assert availability.notes == (
        CALENDAR_KEPT(role=ROLE, why=REFUSAL.sentence, count=2),
        CALENDAR_SAID(role=ROLE, count=1, day=date(2027, 8, 1), clock=time(12, 5)),
    )
    assert (availability.refused, availability.imports) == ((), ())


def test_another_address_is_not_answered_by_the_old_one() -> None:
    other = Import(source_id("other.ics"), saying())
    availability = led(REFUSAL, **{other.source_id: other})
    assert availability.refused == (CALENDAR_REFUSED(role=ROLE, why=REFUSAL.sentence),)
    assert availability.programme == small_with_calendar()


def test_fresh_imports_are_handed_back_to_be_kept() -> None:
    assert led(saying()).imports == (Import(source_id("lead.ics"), saying()),)


def test_a_calendar_that_two_share_is_read_once() -> None:
    asked: list[str] = []

    def read(source: str, window: Period, now: datetime) -> BusyCalendar:
        asked.append(source)
        return BusyCalendar(now, window, ())

    shared = StaffCalendar("shared.ics")
    both = (Staff("a", ROLE, calendar=shared), Staff("b", ROLE, calendar=shared), Staff("c", ROLE))
    availability = with_busy_calendars(replace(SMALL, staff=both), read, NOW)
    assert (asked, len(availability.notes), len(availability.imports)) == (["shared.ics"], 2, 1)


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_real_export_is_read_from_its_file(tmp_path: Path, language: str) -> None:
    (tmp_path / "lead.ics").write_bytes(export("outlook_published.ics"))
    availability = with_busy_calendars(small_with_calendar(), CalendarReader(tmp_path).read, NOW)
    [lead] = availability.programme.staff
    assert lead.busy == (
        whole_days("2027-10-11", "2027-10-15").when,
        whole_days("2027-11-08", "2027-11-09").when,
    )
    assert lead.busy_hours == (
        span("2027-09-07 07:00", "08:30"),
        span("2027-09-15 08:00", "09:00"),
        span("2027-09-22 11:00", "12:00"),
        span("2027-11-02 08:00", "09:30"),
    )
    assert "Ledermøte" not in said(availability.notes[0], language)
