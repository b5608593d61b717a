import pytest

from calendars.busy.limits import LIMITS
from calendars.busy.recurrences import ENDLESS, LONG_DURATION, LONG_RULE, UNCLEAR, checked_duration, checked_rule
from calendars.busy.refusal import CalendarRefused
from calendars.language import Reason


def rule_refused(rule: str) -> Reason:
    with pytest.raises(CalendarRefused) as refused:
        checked_rule(7, rule, LIMITS)
    return refused.value.because


@pytest.mark.parametrize("rule", [
    "FREQ=DAILY",
    "FREQ=WEEKLY;UNTIL=20271102T080000Z;INTERVAL=2;BYDAY=TU;WKST=MO",
    "FREQ=MONTHLY;BYDAY=2TU;COUNT=10",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=30",
])  # fmt: skip
def test_rules_that_people_use_pass_unchanged(rule: str) -> None:
    assert checked_rule(7, rule, LIMITS) == rule


@pytest.mark.parametrize("part", [
    *("FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY", "FREQ=", "FREQ=DAILY,SECONDLY", "FREQ"),
    *("INTERVAL=0", "INTERVAL=-1", "INTERVAL=", "INTERVAL=1.5", "INTERVAL=99999"),
    *("BYHOUR=9", "BYMINUTE=0,1,2", "BYSECOND=0", "FREQ =SECONDLY", "X-FREQ=SECONDLY"),
])  # fmt: skip
def test_a_rule_that_can_fill_a_day_is_refused(part: str) -> None:
    assert rule_refused(f"FREQ=DAILY;{part}") == ENDLESS(line="7", rule=part)


def test_a_rule_hides_nothing_in_its_case_or_spaces() -> None:
    assert rule_refused("freq=daily; freq=secondly") == ENDLESS(line="7", rule="FREQ=SECONDLY")


@pytest.mark.parametrize("rule", [
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31,-31",
    "FREQ=MONTHLY;BYMONTHDAY=32",
])  # fmt: skip
def test_a_date_that_never_comes_is_refused(rule: str) -> None:
    assert rule_refused(rule) == ENDLESS(line="7", rule=rule)


def test_a_rule_has_at_most_300_octets() -> None:
    longest = "FREQ=DAILY;BYMONTHDAY=" + "1," * 139
    assert checked_rule(7, longest, LIMITS) == longest
    assert rule_refused(longest + "1") == LONG_RULE(line="7", most=300)


@pytest.mark.parametrize("duration", ["PT1H30M", "P1D", "P1DT12H", "P3W", "P999D", "-PT15M"])
def test_durations_that_people_use_pass_unchanged(duration: str) -> None:
    assert checked_duration(7, duration, LIMITS) == duration


@pytest.mark.parametrize("duration", ["P1000D", "P143W", "P99999D", "PT24000H", "P999DT24H", "PT999999999S"])
def test_an_entry_lasts_less_than_a_thousand_days(duration: str) -> None:
    with pytest.raises(CalendarRefused) as refused:
        checked_duration(7, duration, LIMITS)
    assert refused.value.because == LONG_DURATION(line="7", days=1000)


@pytest.mark.parametrize("duration", ["", "P", "1D", "P9999999999D", "P1Y", "tomorrow"])
def test_what_is_no_duration_is_passed_on_to_nobody(duration: str) -> None:
    assert checked_duration(7, duration, LIMITS) == UNCLEAR
