"""Plans as they were published: numbered revisions that never change, and which one counts."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from hashlib import sha256
from json import dumps

from sqlalchemy import Connection, Row, insert, select, text, update

from calendars.event import Event
from calendars.language import Message, Reason
from calendars.period import Period
from planner.plan import Plan
from planner.programme import Programme
from planner.store.engine import Store
from planner.store.feed_history import release_feed
from planner.store.log import LogRow, write_down
from planner.store.schema import placement, plan_revision
from planner.store.schema import plan as plan_table

STALE = Message(
    "revision_is_stale",
    "revision {published} of {programme} is published now, and this was made from revision {seen}: look at it first",
)
NEVER_PUBLISHED = Message("never_published", "no plan of {programme} is published yet: publish one first")
ANY_REVISION = -1
"""Publish whatever is published now."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when a revision puts a module."""

    module: int
    period: Period
    site: str
    hotel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A plan on its way to being published, with the texts it can be shown and made again from."""

    programme: Programme
    programme_text: str
    plan: Plan
    plan_json: str
    author: str
    reason: str = ""
    feeds: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)
    """What subscribers of each feed are to see, told in the same transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A published plan. It never changes; what replaces it has the next number."""

    programme: str
    cohort: str
    number: int
    parent: int | None
    author: str
    at: datetime
    reason: str
    input_hash: str
    solver: str
    status: str
    total_kr: int
    bound_kr: int
    programme_text: str
    plan_json: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Stale:
    """Refused: somebody published another revision meanwhile, or nobody any."""

    because: Reason
    published: int | None


def publish(store: Store, draft: Draft, now: datetime, *, seen: int | None = ANY_REVISION) -> Revision | Stale:
    """The revision that now counts. The plan that is published already is not published again.

    `seen` is the revision that the publisher saw as published (None: none), where that matters.
    """
    return store.write(lambda db: _publish_and_tell(db, draft, now, seen))


def published(store: Store, programme_id: str) -> Revision | None:
    """The revision of a programme that counts."""
    with store.reading() as db:
        return _published(db, programme_id)


def revision(store: Store, programme_id: str, number: int) -> Revision | None:
    """One revision of a programme, also an old one."""
    with store.reading() as db:
        return _revision(db, programme_id, number)


def latest_programmes(store: Store) -> tuple[Revision, ...]:
    """The published revision of each programme, the one published last first."""
    with store.reading() as db:
        ids = db.scalars(select(plan_table.c.id).where(plan_table.c.published_rev.is_not(None))).all()
        found = [_published(db, programme_id) for programme_id in ids]
    return tuple(sorted(filter(None, found), key=lambda one: (one.at, one.programme), reverse=True))


def published_number(db: Connection, programme_id: str) -> int | None:
    """The number that counts, kept from changing until the transaction ends."""
    return db.scalar(select(plan_table.c.published_rev).where(plan_table.c.id == programme_id).with_for_update())


def stale(programme: Programme, published_now: int | None, seen: int | None) -> Stale:
    if published_now is None:
        return Stale(NEVER_PUBLISHED(programme=programme.name), None)
    return Stale(STALE(programme=programme.name, published=published_now, seen=seen or 0), published_now)


def _publish_and_tell(db: Connection, draft: Draft, now: datetime, seen: int | None) -> Revision | Stale:
    outcome = _publish(db, draft, now, seen)
    if isinstance(outcome, Revision):
        for feed, events in draft.feeds.items():
            release_feed(db, feed, events, now)
    return outcome


def _publish(db: Connection, draft: Draft, now: datetime, seen: int | None) -> Revision | Stale:
    programme = draft.programme
    db.execute(
        text("INSERT INTO plan (id, cohort) VALUES (:id, :cohort) ON CONFLICT DO NOTHING"),
        {"id": programme.id, "cohort": programme.cohort.name},
    )
    current = published_number(db, programme.id)
    before = _revision(db, programme.id, current) if current is not None else None
    if before and _digest_of(db, before) == _digest(draft):
        return before
    if seen not in {ANY_REVISION, current}:
        return stale(programme, current, seen)
    number = (current or 0) + 1
    _write(db, draft, number, current, now)
    changed = _changed_modules(before, _places(draft.plan))
    write_down(db, [LogRow(now, draft.author, "publish", "plan", programme.id, number, changed)])
    written = _revision(db, programme.id, number)
    assert written is not None
    return written


def _write(db: Connection, draft: Draft, number: int, parent: int | None, now: datetime) -> None:
    programme, plan = draft.programme, draft.plan
    db.execute(
        insert(plan_revision).values(
            plan_id=programme.id,
            rev=number,
            parent_rev=parent,
            author=draft.author,
            at=now,
            reason=draft.reason,
            input_hash=_hash(draft.programme_text),
            digest=_digest(draft),
            solver=plan.solver,
            status=plan.status,
            total_kr=plan.total_kr,
            bound_kr=plan.bound_kr,
            programme_text=draft.programme_text,
            plan_json=draft.plan_json,
        )
    )
    db.execute(insert(placement), [_placement_row(programme.id, number, place) for place in _places(plan)])
    db.execute(
        update(plan_table)
        .where(plan_table.c.id == programme.id)
        .values(published_rev=number, cohort=programme.cohort.name)
    )


def _placement_row(programme_id: str, number: int, place: Place) -> dict[str, object]:
    return {
        "plan_id": programme_id,
        "rev": number,
        "module": place.module,
        "first_day": place.period.first,
        "last_day": place.period.last,
        "site": place.site,
        "hotel": place.hotel,
    }


def _places(plan: Plan) -> tuple[Place, ...]:
    return tuple(Place(one.module, one.period, one.site, one.hotel) for one in plan.modules)


def _changed_modules(before: Revision | None, places: tuple[Place, ...]) -> tuple[str, ...]:
    known = before.places if before else ()
    return tuple(f"module {place.module}" for place in places if place not in known)


def _digest(draft: Draft) -> str:
    """What makes two plans the same: their input, dates, places and kroner; not how long the solver took."""
    lines = [[line.kind, line.kroner, line.payer] for line in draft.plan.cost_lines]
    places = [asdict(place) for place in _places(draft.plan)]
    return _hash(dumps([_hash(draft.programme_text), places, lines, draft.plan.bound_kr], default=date.isoformat))


def _digest_of(db: Connection, known: Revision) -> str | None:
    of_revision = (plan_revision.c.plan_id == known.programme) & (plan_revision.c.rev == known.number)
    return db.scalar(select(plan_revision.c.digest).where(of_revision))


def _hash(content: str) -> str:
    return sha256(content.encode()).hexdigest()


def _published(db: Connection, programme_id: str) -> Revision | None:
    number = db.scalar(select(plan_table.c.published_rev).where(plan_table.c.id == programme_id))
    return _revision(db, programme_id, number) if number is not None else None


def _revision(db: Connection, programme_id: str, number: int) -> Revision | None:
    rows = select(plan_revision, plan_table.c.cohort).join_from(plan_revision, plan_table)
    row = db.execute(rows.where(plan_revision.c.plan_id == programme_id, plan_revision.c.rev == number)).one_or_none()
    if row is None:
        return None
    places = select(placement).where(placement.c.plan_id == programme_id, placement.c.rev == number)
    return _as_revision(row, tuple(_place(one) for one in db.execute(places.order_by(placement.c.module))))


def _place(row: Row[tuple[object, ...]]) -> Place:
    return Place(row.module, Period(row.first_day, row.last_day), row.site, row.hotel)


def _as_revision(row: Row[tuple[object, ...]], places: tuple[Place, ...]) -> Revision:
    return Revision(
        programme=row.plan_id,
        cohort=row.cohort,
        number=row.rev,
        parent=row.parent_rev,
        author=row.author,
        at=row.at,
        reason=row.reason,
        input_hash=row.input_hash,
        solver=row.solver,
        status=row.status,
        total_kr=row.total_kr,
        bound_kr=row.bound_kr,
        programme_text=row.programme_text,
        plan_json=row.plan_json,
        places=places,
    )
