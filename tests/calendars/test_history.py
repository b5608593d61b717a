from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calendars.history import GRACE, next_history, shown
from tests.calendars.cases import CREATED, DRAWN_AT, FIRST, RELEASED_AT, SECOND, hours

LATER = RELEASED_AT + timedelta(days=7)
MOVED_TO = hours(date(2027, 9, 21), 10, 16)


def test_a_first_release_stands_as_it_was_drawn() -> None:
    assert next_history({}, (FIRST, SECOND), RELEASED_AT) == {FIRST.uid: FIRST, SECOND.uid: SECOND}


def test_a_release_without_changes_changes_nothing() -> None:
    assert next_history(CREATED, (FIRST, SECOND), RELEASED_AT) == CREATED


def test_a_move_raises_the_sequence_of_that_event_alone_and_names_the_old_date() -> None:
    moved = replace(FIRST, when=MOVED_TO)
    assert next_history(CREATED, (moved, SECOND), RELEASED_AT) == {
        FIRST.uid: replace(moved, sequence=1, changed_at=RELEASED_AT, moved_from=FIRST.when),
        SECOND.uid: SECOND,
    }


def test_another_place_raises_the_sequence() -> None:
    elsewhere = replace(FIRST, location="Sal, København")
    after = next_history(CREATED, (elsewhere, SECOND), RELEASED_AT)
    assert after[FIRST.uid] == replace(elsewhere, sequence=1, changed_at=RELEASED_AT)


def test_other_words_move_the_stamp_and_not_the_sequence() -> None:
    reworded = replace(FIRST, summary="Strategi og kultur (modul 1)")
    after = next_history(CREATED, (reworded, SECOND), RELEASED_AT)
    assert after[FIRST.uid] == replace(reworded, changed_at=RELEASED_AT)


def test_an_event_stays_as_moved_through_releases_that_leave_it_alone() -> None:
    moved = next_history(CREATED, (replace(FIRST, when=MOVED_TO), SECOND), RELEASED_AT)
    assert next_history(moved, (replace(FIRST, when=MOVED_TO), SECOND), LATER) == moved


def test_what_is_gone_is_cancelled_once() -> None:
    after = next_history(CREATED, (SECOND,), RELEASED_AT)
    assert after[FIRST.uid] == replace(FIRST, cancelled=True, sequence=1, changed_at=RELEASED_AT)
    assert next_history(after, (SECOND,), LATER) == after


def test_what_comes_back_counts_on() -> None:
    gone = next_history(CREATED, (SECOND,), RELEASED_AT)
    back = next_history(gone, (FIRST, SECOND), LATER)
    assert back[FIRST.uid] == replace(FIRST, sequence=2, changed_at=LATER)


def test_a_new_event_is_as_new_as_its_release() -> None:
    new = replace(FIRST, uid="new")
    assert next_history(CREATED, (FIRST, SECOND, new), RELEASED_AT)["new"] == replace(new, changed_at=RELEASED_AT)


def test_a_clock_that_jumps_back_does_not_make_a_change_look_old() -> None:
    moved = next_history(CREATED, (replace(FIRST, when=MOVED_TO), SECOND), RELEASED_AT)
    again = next_history(moved, (FIRST, SECOND), DRAWN_AT)
    assert again[FIRST.uid].changed_at == RELEASED_AT


def test_a_cancelled_event_is_shown_until_two_weeks_after_it_would_have_ended() -> None:
    history = next_history(CREATED, (SECOND,), RELEASED_AT)
    last_instant = FIRST.ends_at + GRACE
    assert FIRST.uid in {event.uid for event in shown(history, last_instant - timedelta(seconds=1))}
    assert shown(history, last_instant) == (SECOND,)


@given(st.lists(st.sets(st.sampled_from(["a", "b", "c"])), min_size=1, max_size=6), st.data())
def test_sequence_and_stamp_never_go_back(releases: list[set[str]], data: st.DataObject) -> None:
    history = next_history({}, (), RELEASED_AT)
    for number, uids in enumerate(releases):
        days = {uid: data.draw(st.integers(1, 3)) for uid in sorted(uids)}
        drawn = [replace(FIRST, uid=uid, when=hours(date(2027, 9, day), 10, 16)) for uid, day in days.items()]
        after = next_history(history, drawn, RELEASED_AT + timedelta(days=number))
        assert set(after) == set(history) | uids
        assert {uid for uid, event in after.items() if not event.cancelled} == uids
        for uid, before in history.items():
            assert after[uid].sequence >= before.sequence
            assert after[uid].changed_at >= before.changed_at
            assert (after[uid] == before) == (after[uid].changed_at == before.changed_at)
        history = after
