"""One module: why it is where it is, what it costs whom, its days, who comes the evening before, rooms and beds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from api.labels import STATUSES, kind_label
from api.pages.bookings import BookedModule, booked_module
from api.pages.parts import ClockTime, Kroner, ModuleHeld, Sentence, module_held, sentence
from api.published_year import PublishedYear
from calendars.language import said
from calendars.source import Status
from planner.agenda.words import KINDS, TRACKS
from planner.plan import PlannedModule
from planner.programme import Day, Session
from planner.stays import Stay, stays
from venues.costs import CostLine


@dataclass(frozen=True, slots=True)
class Line:
    """A cost line: real kroner that somebody pays, or the price of a broken wish."""

    kind: str
    label: str
    real: bool
    kroner: Kroner
    payer: str
    basis: Sentence
    status: str
    status_label: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of one kind, or of one payer, with their sum."""

    label: str
    real: bool
    kroner: Kroner
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SessionHeld:
    title: str
    begins: ClockTime
    ends: ClockTime
    kind: str
    track: str


@dataclass(frozen=True, slots=True)
class DayHeld:
    """One day with its sessions in order of time."""

    day: date
    sessions: tuple[SessionHeld, ...]


@dataclass(frozen=True, slots=True)
class Traveller:
    """The participants of one home who cannot come and go on the module's own days."""

    home: str
    heads: int
    leaves: date
    leaves_at: ClockTime
    evening_before: bool
    night_after: bool
    trip: Sentence


@dataclass(frozen=True, slots=True)
class ModulePage:
    """`previous` and `following` are the numbers of the modules before and after, if any."""

    held: ModuleHeld
    reasons: tuple[Sentence, ...]
    by_kind: tuple[Lines, ...]
    by_payer: tuple[Lines, ...]
    days: tuple[DayHeld, ...]
    participants: int
    coming_the_evening_before: int
    travellers: tuple[Traveller, ...]
    booking: BookedModule | None
    previous: int | None
    following: int | None


def module_page(year: PublishedYear, planned: PlannedModule, language: str) -> ModulePage:
    programme, module = year.programme, year.programme.module(planned.module)
    travelling = stays(programme, module, programme.site(planned.site))
    booking = year.booking(planned.module)
    numbers = [other.module for other in year.plan.modules]
    place = numbers.index(planned.module)
    lines = [_line(line, language) for line in planned.cost_lines]
    return ModulePage(
        held=module_held(programme, planned, language),
        reasons=tuple(sentence(reason, language) for reason in planned.reasons),
        by_kind=tuple(_by_kind(lines)),
        by_payer=tuple(_by_payer(lines)),
        days=tuple(_day(day, shape, language) for day, shape in zip(planned.period, module.days, strict=True)),
        participants=programme.cohort.size,
        coming_the_evening_before=sum(stay.group.heads for stay in travelling if stay.trip.evening_before),
        travellers=tuple(_travellers(travelling, planned, language)),
        booking=booked_module(year, booking, language) if booking else None,
        previous=numbers[place - 1] if place else None,
        following=numbers[place + 1] if place + 1 < len(numbers) else None,
    )


def _line(line: CostLine, language: str) -> Line:
    return Line(
        kind=line.kind,
        label=said(kind_label(line.kind), language),
        real=line.real,
        kroner=Kroner(line.low, line.kroner, line.high),
        payer=line.payer,
        basis=sentence(line.basis, language),
        status=line.status.value,
        status_label=said(STATUSES[line.status](), language),
        certain=line.status is Status.PUBLISHED,
    )


def _by_kind(lines: list[Line]) -> Iterator[Lines]:
    """Real kroner first; within each, in the order of their first line."""
    kinds = list(dict.fromkeys(line.kind for line in lines))
    in_order = sorted(lines, key=lambda line: (not line.real, kinds.index(line.kind)))
    for label, found in groupby(in_order, key=lambda line: line.label):
        yield _summed(label, found)


def _by_payer(lines: list[Line]) -> Iterator[Lines]:
    real = sorted((line for line in lines if line.real), key=lambda line: line.payer)
    for payer, found in groupby(real, key=lambda line: line.payer):
        yield _summed(payer, found)


def _summed(label: str, found: Iterable[Line]) -> Lines:
    lines = tuple(found)
    amounts = [line.kroner for line in lines]
    total = Kroner(
        sum(amount.low_kr for amount in amounts),
        sum(amount.likely_kr for amount in amounts),
        sum(amount.high_kr for amount in amounts),
    )
    return Lines(label, lines[0].real, total, lines)


def _day(day: date, shape: Day, language: str) -> DayHeld:
    return DayHeld(day, tuple(_session(session, language) for session in shape.sessions))


def _session(session: Session, language: str) -> SessionHeld:
    track = said(TRACKS[session.track](), language) if session.track else ""
    kind = said(KINDS[session.kind](), language)
    return SessionHeld(session.title.in_language(language), session.begins, session.ends, kind, track)


def _travellers(travelling: tuple[Stay, ...], planned: PlannedModule, language: str) -> Iterator[Traveller]:
    for stay in travelling:
        trip = stay.trip
        if trip.evening_before or trip.night_after:
            yield Traveller(
                home=stay.group.home.name,
                heads=stay.group.heads,
                leaves=stay.leaves_on(planned.period),
                leaves_at=trip.leaves_home,
                evening_before=trip.evening_before,
                night_after=trip.night_after,
                trip=sentence(trip.basis, language),
            )
