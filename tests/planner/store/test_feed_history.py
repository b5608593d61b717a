"""What subscribers have seen is remembered whole, and changes only when it is told anew."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from calendars.event import Event
from calendars.period import Period
from planner.store.engine import Store
from planner.store.feed_history import feed_history, release_feed, release_feeds
from tests.planner.store.year import NOW

LATER = NOW + timedelta(days=1)
TIMED = Event(
    uid="1@samling",
    when=(datetime(2027, 9, 14, 8, tzinfo=UTC), datetime(2027, 9, 14, 14, tzinfo=UTC)),
    summary="Modul 1, æøå 🎓",
    changed_at=NOW,
    description="Linje 1\nLinje 2",
    location="Storsalen",
    url="https://example.org/1",
    categories=("plenum", "økt"),
    busy=False,
)
ALL_DAY = Event(uid="2@samling", when=Period(date(2027, 9, 14), date(2027, 9, 17)), summary="Modul 1", changed_at=NOW)
BOTH = {TIMED.uid: TIMED, ALL_DAY.uid: ALL_DAY}


def test_a_feed_that_was_never_released_has_no_history(store: Store) -> None:
    assert feed_history(store, "small") == {}


def test_events_are_remembered_whole(store: Store) -> None:
    assert release_feed(store, "small", (TIMED, ALL_DAY), NOW) == BOTH
    assert feed_history(store, "small") == BOTH


def test_the_same_again_changes_nothing(store: Store) -> None:
    release_feed(store, "small", (TIMED, ALL_DAY), NOW)
    later = (replace(TIMED, changed_at=LATER), replace(ALL_DAY, changed_at=LATER))
    assert release_feed(store, "small", later, LATER) == BOTH
    assert feed_history(store, "small") == BOTH


def test_a_moved_event_counts_its_move_and_the_others_stay(store: Store) -> None:
    release_feed(store, "small", (TIMED, ALL_DAY), NOW)
    moved_to = Period(date(2027, 9, 21), date(2027, 9, 24))
    release_feed(store, "small", (TIMED, replace(ALL_DAY, when=moved_to)), LATER)
    moved = replace(ALL_DAY, when=moved_to, moved_from=ALL_DAY.when, sequence=1, changed_at=LATER)
    assert feed_history(store, "small") == {TIMED.uid: TIMED, ALL_DAY.uid: moved}


def test_an_event_that_is_gone_is_remembered_as_cancelled(store: Store) -> None:
    release_feed(store, "small", (TIMED, ALL_DAY), NOW)
    release_feed(store, "small", (TIMED,), LATER)
    assert feed_history(store, "small")[ALL_DAY.uid].cancelled


def test_feeds_are_released_together_and_kept_apart(store: Store) -> None:
    released = release_feeds(store, {"a": [TIMED], "b": [ALL_DAY]}, NOW)
    assert released == {"a": {TIMED.uid: TIMED}, "b": {ALL_DAY.uid: ALL_DAY}}
    assert {feed: feed_history(store, feed) for feed in ("a", "b")} == released
