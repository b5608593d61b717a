"""Feeds by what happened to their events; `python -m tests.calendars.cases` writes them to `goldens/` to be read."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from calendars.event import Event
from calendars.feed import feed
from calendars.history import next_history, shown
from calendars.period import Period

GOLDENS = Path(__file__).with_name("goldens")
NAME = "Toppledere; kull 6, høsten 2027"
OSLO = ZoneInfo("Europe/Oslo")
DRAWN_AT = datetime(2026, 11, 22, tzinfo=UTC)
RELEASED_AT = datetime(2027, 3, 1, 8, 30, tzinfo=UTC)


def hours(day: date, begins: int, ends: int) -> tuple[datetime, datetime]:
    """From one full hour to another on Oslo's clock."""
    midnight = datetime.combine(day, datetime.min.time(), OSLO)
    return midnight.replace(hour=begins), midnight.replace(hour=ends)


def session(uid: str, day: date, summary: str = "Strategi (modul 1)", begins: int = 10, ends: int = 16) -> Event:
    return Event(
        uid=uid,
        when=hours(day, begins, ends),
        summary=summary,
        changed_at=DRAWN_AT,
        description="Modul 1 av Lite program: Start\nDag 1 av 2",
        location="Storsalen, Skolen, Nydalsveien 37, Oslo",
        categories=("Modul 1",),
    )


FIRST = session("6f1c", date(2027, 9, 14))
SECOND = session("2b90", date(2027, 9, 15), "Grupper (modul 1)", 9, 12)
UMBRELLA = Event(
    uid="9d3a",
    when=Period(date(2027, 11, 15), date(2027, 11, 18)),
    summary="Modul 4: Å lede omstilling",
    changed_at=DRAWN_AT,
    busy=False,
)
LONG = (
    "Æøå i hver eneste stavelse, så en brettet linje lett går midt i en bokstav: æøåæøåæøåæøåæøå 🧭🧭🧭🧭🧭🧭🧭🧭🧭🧭🧭"
)
CREATED = {event.uid: event for event in (FIRST, SECOND)}
MOVED = next_history(CREATED, [session("6f1c", date(2027, 9, 21)), SECOND], RELEASED_AT)
CANCELLED = next_history(CREATED, [SECOND], RELEASED_AT)
RESTORED = next_history(CANCELLED, [FIRST, SECOND], RELEASED_AT + timedelta(days=7))

CASES: dict[str, tuple[Event, ...]] = {
    "empty": (),
    "created": (FIRST, SECOND),
    "moved": shown(MOVED, RELEASED_AT),
    "cancelled": shown(CANCELLED, RELEASED_AT),
    "restored": shown(RESTORED, RELEASED_AT),
    "four_day_module": (UMBRELLA,),
    "fold_inside_letters_and_emoji": (
        Event(uid="c0de", when=FIRST.when, summary=LONG, description=LONG * 3, changed_at=DRAWN_AT),
    ),
    "spring_clock_change": tuple(session(f"spring-{day}", date(2028, 3, day)) for day in (24, 25, 26, 27)),
    "autumn_clock_change": (
        *(session(f"autumn-{day}", date(2027, 10, day)) for day in (29, 30, 31)),
        Event(  # the second half past two of that night, which a clock time cannot say
            uid="autumn-twice",
            when=(datetime(2027, 10, 31, 1, 30, tzinfo=UTC), datetime(2027, 10, 31, 2, 30, tzinfo=UTC)),
            summary="Nattevakt",
            changed_at=DRAWN_AT,
        ),
    ),
    "across_midnight": (
        Event(
            uid="late",
            when=(datetime(2027, 9, 14, 23, 30, tzinfo=OSLO), datetime(2027, 9, 15, 0, 30, tzinfo=OSLO)),
            summary="Kveldssamtale",
            changed_at=DRAWN_AT,
        ),
    ),
    "twins": tuple(session(f"twin-{number}", date(2027, 9, 15), "Grupper") for number in (1, 2, 3)),
    "text_to_escape": (
        Event(
            uid="hostile",
            when=FIRST.when,
            summary="BEGIN:VEVENT\r\nSUMMARY:annen; hendelse, \\n",
            description='linje 1\r\nEND:VCALENDAR\u2028linje 3\x00\x0b<b>&</b>\t"slutt"',
            location="Rom 1;2,3",
            url="https://example.org/e/1?a=1&b=2",
            categories=("a,b", "c;d"),
            changed_at=DRAWN_AT,
        ),
    ),
}


def case(name: str) -> bytes:
    return feed(NAME, CASES[name], "en")


if __name__ == "__main__":
    for case_name in CASES:
        (GOLDENS / f"{case_name}.ics").write_bytes(case(case_name))
