"""What subscribers have seen is remembered whole, and changes only when it is told anew."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from calendars.event import Event
from calendars.period import Period
from planner.store.engine import Store
from planner.store.feed_history import feed_history, release_feed
from planner.store.releases import publish
from tests.planner.store.year import FIRST_DAYS, NOW, draft_of

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


def release(store: Store, feed: str, drawn: tuple[Event, ...], now: datetime) -> None:
    store.write(lambda db: release_feed(db, feed, drawn, now))


def test_a_feed_that_was_never_released_has_no_history(store: Store) -> None:
    assert feed_history(store, "small") == {}


def test_events_are_remembered_whole(store: Store) -> None:
    release(store, "small", (TIMED, ALL_DAY), NOW)
    assert feed_history(store, "small") == BOTH


def test_the_same_again_changes_nothing(store: Store) -> None:
    release(store, "small", (TIMED, ALL_DAY), NOW)
    later = (replace(TIMED, changed_at=LATER), replace(ALL_DAY, changed_at=LATER))
    release(store, "small", later, LATER)
    assert feed_history(store, "small") == BOTH


def test_a_moved_event_counts_its_move_and_the_others_stay(store: Store) -> None:
    release(store, "small", (TIMED, ALL_DAY), NOW)
    moved_to = Period(date(2027, 9, 21), date(2027, 9, 24))
    release(store, "small", (TIMED, replace(ALL_DAY, when=moved_to)), LATER)
    moved = replace(ALL_DAY, when=moved_to, moved_from=ALL_DAY.when, sequence=1, changed_at=LATER)
    assert feed_history(store, "small") == {TIMED.uid: TIMED, ALL_DAY.uid: moved}


def test_an_event_that_is_gone_is_remembered_as_cancelled(store: Store) -> None:
    release(store, "small", (TIMED, ALL_DAY), NOW)
    release(store, "small", (TIMED,), LATER)
    assert feed_history(store, "small")[ALL_DAY.uid].cancelled


def test_feeds_are_kept_apart(store: Store) -> None:
    release(store, "a", (TIMED,), NOW)
    release(store, "b", (ALL_DAY,), NOW)
    assert [feed_history(store, feed) for feed in ("a", "b")] == [{TIMED.uid: TIMED}, {ALL_DAY.uid: ALL_DAY}]


def test_feeds_are_told_with_the_revision_they_tell_of_and_not_when_it_is_refused(store: Store) -> None:
    first = replace(draft_of(), feeds={"small": (TIMED,)})
    publish(store, first, NOW)
    publish(store, replace(draft_of(first_days=FIRST_DAYS[:2]), feeds={"small": (ALL_DAY,)}), LATER, seen=None)
    assert feed_history(store, "small") == {TIMED.uid: TIMED}
