"""From a plan to what others rely on: a numbered revision, its bookings, the lives of its events; and back again."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from calendars.event import Event
from calendars.feed import feed
from calendars.history import shown
from calendars.language import LANGUAGES
from planner.agenda import agenda, audiences_of, title_of
from planner.agenda.audience import Audience, audience_named, file_names
from planner.bookings import ModuleBooking, bookings_of
from planner.checking import HandMade, check
from planner.plan import Plan
from planner.plan_file import plan_json
from planner.programme import Programme
from planner.programme_file import programme_from_text
from planner.store.board import HeldModule, around_others, bookings_in
from planner.store.engine import Store
from planner.store.feed_history import feed_history, feeds_with_history
from planner.store.releases import ANY_REVISION, Draft, Revision, Stale, publish

STORED_LANGUAGE = "nb"


@dataclass(frozen=True, slots=True)
class PlannedYear:
    """A programme with the text it was read from, a plan for it, and the rooms and beds that the plan needs."""

    programme: Programme
    text: str
    plan: Plan
    bookings: tuple[ModuleBooking, ...]

    @classmethod
    def of(cls, programme: Programme, text: str, plan: Plan, around: Programme | None = None) -> "PlannedYear":
        """`around` is the programme with what others have taken; raises TooFewRoomsError."""
        return cls(programme, text, plan, bookings_of(programme, plan, around))


@dataclass(frozen=True, slots=True)
class StoredFeed:
    """A feed of a published year: its file name, what it is called, its bytes and when they last changed."""

    name: str
    title: str
    language: str
    content: bytes
    changed_at: datetime


def publish_year(  # noqa: PLR0913 what is published, by whom, when and why
    store: Store, year: PlannedYear, *, author: str, now: datetime, reason: str = "", seen: int | None = ANY_REVISION
) -> Revision | Stale:
    """Freeze the plan as the revision that counts, and tell the feeds; the same plan again changes nothing."""
    draft = Draft(
        programme=year.programme,
        programme_text=year.text,
        plan=year.plan,
        plan_json=json.dumps(plan_json(year.plan, STORED_LANGUAGE), ensure_ascii=False),
        author=author,
        reason=reason,
        feeds=_drawn(store, year),
    )
    return publish(store, draft, now, seen=seen)


def feeds_in_store(store: Store, year: PlannedYear, language: str, now: datetime) -> Iterator[StoredFeed]:
    """Every feed of a published year, with moves counted and cancelled events still told."""
    for audience, name in file_names(_audiences(store, year)).items():
        history = feed_history(store, _feed_key(year, audience, language))
        events = sorted(shown(history, now), key=lambda event: (event.begins_at, event.uid))
        title = title_of(year.programme, audience, language)
        changed_at = max((event.changed_at for event in events), default=now)
        yield StoredFeed(name, title, language, feed(title, tuple(events), language), changed_at)


def year_of(store: Store, revision: Revision) -> PlannedYear:
    """What was published: the programme as its file was then, the plan with its costs, and what it holds by now."""
    programme = programme_from_text(revision.programme_text, revision.programme)
    around = around_others(store, programme)
    dates = [HandMade(place.module, place.period.first, None, place.site, place.hotel) for place in revision.places]
    plan = check(programme, dates).plan
    if plan.total_kr != revision.total_kr:
        # it was planned around what others have, in other rooms
        plan = check(around, dates).plan
    held = {one.module: one for one in bookings_in(store, programme.id) if one.revision == revision.number}
    bookings = tuple(_as_held(wanted, held.get(wanted.module)) for wanted in bookings_of(programme, plan, around))
    return PlannedYear(programme, revision.programme_text, plan, bookings)


def _drawn(store: Store, year: PlannedYear) -> dict[str, tuple[Event, ...]]:
    """What each feed is to hold, in every language; nothing, where it is of a room or hotel that is used no more."""
    return {
        _feed_key(year, audience, language): tuple(
            agenda(year.programme, year.plan, year.bookings, audience, language, published=True)
        )
        for language in LANGUAGES
        for audience in _audiences(store, year)
    }


def _audiences(store: Store, year: PlannedYear) -> tuple[Audience, ...]:
    """Those of the year, and those of earlier revisions, who are to hear that they are no longer needed."""
    beginning = f"{year.programme.id}/{STORED_LANGUAGE}/"
    earlier = (name.removeprefix(beginning) for name in feeds_with_history(store, beginning))
    known = (audience_named(name, year.programme) for name in earlier)
    return tuple(dict.fromkeys((*audiences_of(year.bookings), *(audience for audience in known if audience))))


def _feed_key(year: PlannedYear, audience: Audience, language: str) -> str:
    return f"{year.programme.id}/{language}/{audience}"


def _as_held(wanted: ModuleBooking, held: HeldModule | None) -> ModuleBooking:
    """What a module has, where it is booked; what it needs otherwise."""
    if held is None:
        return wanted
    return ModuleBooking(wanted.module, held.rooms, held.block or wanted.block)
