"""A published plan is a numbered revision that never changes; the same plan is not published twice."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta

from calendars.language import Message
from calendars.period import Period
from planner.store.engine import Store
from planner.store.log import LogRow, log_since
from planner.store.releases import (
    NEVER_PUBLISHED,
    STALE,
    Place,
    Revision,
    Stale,
    latest_programmes,
    publish,
    published,
    revision,
)
from tests.planner.store.year import FIRST_DAYS, NOW, OTHER, draft_of, published_year
from tests.small import SMALL
from venues.costs import CostLine

LATER = NOW + timedelta(hours=1)
MOVED = (date(2027, 9, 21), *FIRST_DAYS[1:])


def test_the_first_plan_is_revision_one_with_all_that_was_given(store: Store) -> None:
    first = publish(store, draft_of(), NOW)
    assert isinstance(first, Revision)
    assert (first.number, first.parent, first.at, first.cohort) == (1, None, NOW, "Lite kull")
    assert (first.programme_text, first.plan_json, first.status, first.solver) == (
        "# small",
        "{}",
        "optimal",
        "by hand",
    )
    assert first.places[0] == Place(1, Period.of_days(FIRST_DAYS[0], 2), "oslo", "fjord")
    assert published(store, "small") == first


def test_publishing_the_same_plan_again_changes_nothing(store: Store) -> None:
    first = published_year(store)
    slower = replace(draft_of(), plan=replace(draft_of().plan, seconds=9.0))
    assert publish(store, slower, LATER) == first
    assert len(log_since(store, NOW)) == 1


def test_a_moved_module_makes_the_next_revision_and_leaves_the_first_as_it_was(store: Store) -> None:
    first = published_year(store)
    second = publish(store, draft_of(first_days=MOVED), LATER)
    assert isinstance(second, Revision)
    assert (second.number, second.parent, second.at) == (2, 1, LATER)
    assert published(store, "small") == second
    assert revision(store, "small", 1) == first


def test_other_costs_for_the_same_dates_are_another_revision(store: Store) -> None:
    published_year(store)
    draft = draft_of()
    dearer = replace(draft.plan.modules[0], cost_lines=(CostLine.wish("spacing", 1000, Message("x", "x")()),))
    again = publish(store, replace(draft, plan=replace(draft.plan, modules=(dearer, *draft.plan.modules[1:]))), LATER)
    assert isinstance(again, Revision)
    assert (again.number, again.total_kr) == (2, 1000)


def test_going_back_to_an_earlier_plan_is_a_new_revision(store: Store) -> None:
    numbers = [published_year(store, first_days=days).number for days in (FIRST_DAYS, MOVED, FIRST_DAYS)]
    assert numbers == [1, 2, 3]


def test_a_publisher_who_saw_an_older_revision_is_refused(store: Store) -> None:
    published_year(store)
    second = published_year(store, first_days=MOVED)
    third = draft_of(first_days=(date(2027, 9, 28), *FIRST_DAYS[1:]))
    assert publish(store, third, LATER, seen=1) == Stale(STALE(programme=SMALL.name, published=2, seen=1), 2)
    assert publish(store, third, LATER, seen=None) == Stale(STALE(programme=SMALL.name, published=2, seen=0), 2)
    assert published(store, "small") == second


def test_a_publisher_who_saw_a_revision_where_there_is_none_is_refused(store: Store) -> None:
    assert publish(store, draft_of(), NOW, seen=1) == Stale(NEVER_PUBLISHED(programme=SMALL.name), None)
    assert published(store, "small") is None


def test_of_two_who_publish_at_once_from_the_same_revision_one_is_refused(store: Store) -> None:
    published_year(store)
    drafts = [draft_of(first_days=(date(2027, 9, 14 + number), *FIRST_DAYS[1:])) for number in range(1, 5)]
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(lambda draft: publish(store, draft, LATER, seen=1), drafts))
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Revision", "Stale", "Stale", "Stale"]


def test_the_programme_published_last_comes_first(store: Store) -> None:
    small = published_year(store)
    other = publish(store, draft_of(OTHER), LATER)
    assert latest_programmes(store) == (other, small)


def test_the_log_names_what_moved_and_who_published(store: Store) -> None:
    published_year(store)
    publish(store, draft_of(first_days=MOVED), LATER)
    assert log_since(store, LATER) == (LogRow(LATER, "test", "publish", "plan", "small", 2, ("module 1",)),)
