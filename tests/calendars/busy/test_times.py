from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from calendars.busy.times import BusyTime, Span, blocking_days, blocking_spans, merged, met
from tests.calendars.busy.written import busy, span, whole_days

# the quarters of an hour of the three days around each clock change of 2027 in Norway
CLOCK_CHANGES = (datetime(2027, 3, 27, tzinfo=UTC), datetime(2027, 10, 30, tzinfo=UTC))
QUARTERS = range(3 * 96)
QUARTER = timedelta(minutes=15)


@st.composite
def spans(draw: st.DrawFn) -> list[Span]:
    midnight = draw(st.sampled_from(CLOCK_CHANGES))
    ends = st.tuples(st.sampled_from(QUARTERS), st.sampled_from(QUARTERS))
    return [(midnight + min(pair) * QUARTER, midnight + max(pair) * QUARTER) for pair in draw(st.lists(ends))]


def quarters(found: list[Span] | tuple[Span, ...]) -> set[datetime]:
    """Every quarter of an hour that lies in a span."""
    return {
        midnight + number * QUARTER
        for midnight in CLOCK_CHANGES
        for number in QUARTERS
        if any(begins <= midnight + number * QUARTER < ends for begins, ends in found)
    }


@given(spans())
def test_merged_spans_cover_the_same_time(found: list[Span]) -> None:
    assert quarters(merged(found)) == quarters(found)


@given(spans())
def test_merged_spans_are_in_order_and_apart(found: list[Span]) -> None:
    joined = merged(found)
    assert all(begins < ends for begins, ends in joined)
    assert all(earlier[1] < later[0] for earlier, later in pairwise(joined))


@given(spans())
def test_merging_again_or_in_another_order_changes_nothing(found: list[Span]) -> None:
    assert merged(merged(found)) == merged(found) == merged(reversed(found))


@given(spans(), st.sampled_from(CLOCK_CHANGES), st.sampled_from(QUARTERS), st.sampled_from(QUARTERS))
def test_what_is_met_is_what_lies_between(found: list[Span], midnight: datetime, one: int, other: int) -> None:
    begins, ends = midnight + min(one, other) * QUARTER, midnight + max(one, other) * QUARTER
    assert quarters(met(merged(found), begins, ends)) == {
        quarter for quarter in quarters(found) if begins <= quarter < ends
    }


def test_spans_that_touch_become_one() -> None:
    morning, noon = span("2027-09-07 07:00", "10:00"), span("2027-09-07 10:00", "11:00")
    assert merged([noon, morning]) == (span("2027-09-07 07:00", "11:00"),)


def test_a_meeting_that_ends_as_we_begin_is_not_met() -> None:
    before, after = span("2027-09-07 06:00", "07:00"), span("2027-09-07 09:00", "10:00")
    assert met((before, after), *span("2027-09-07 07:00", "09:00")) == ()


def test_tentative_times_do_not_block() -> None:
    maybe = BusyTime(span("2027-09-07 07:00", "08:00"), tentative=True)
    maybe_all_day = BusyTime(whole_days("2027-09-08", "2027-09-08").when, tentative=True)
    firm, away = busy("2027-09-07 09:00", "10:00"), whole_days("2027-09-09", "2027-09-10")
    assert blocking_spans([maybe, maybe_all_day, firm, away]) == (firm.when,)
    assert blocking_days([maybe, maybe_all_day, firm, away, away]) == (away.when,)
