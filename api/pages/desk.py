"""The planning desk: a draft of the year beside the published one, with every step that can be taken from here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from api.drafted import Drafted, drafted
from api.drafts import PRICES, Draft, State
from api.labels import kind_label
from api.pages.differences import Changes, changes
from api.pages.parts import ModuleHeld, Sentence, module_held, sentence
from api.published_year import PublishedYear
from calendars.language import Message, said
from calendars.period import monday_of
from planner.differences import difference
from planner.pins import Pin
from planner.plan import Conflict, Plan
from planner.programme import Module
from planner.weeks import WeekPrice

AS_PUBLISHED = Message("desk_as_published", "this is the published year")
# wishes whose cost lines are not called as their price is
KIND_OF_PRICE = {"co2_tonne_kr": "co2"}
ONE_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Settled:
    """A pin or a forbidden week, and the address of the draft without it."""

    sentence: Sentence
    forbidden: bool
    without: State


@dataclass(frozen=True, slots=True)
class WeekStep:
    """A week for a module: what the year would cost more than this draft, or what closes it; `state` takes it."""

    monday: date
    extra_kr: int | None
    closed_by: tuple[Sentence, ...]
    state: State


@dataclass(frozen=True, slots=True)
class DeskModule:
    """`held` is None where the draft has no year; `keep` pins the week that it is in, `forbid` sends it elsewhere."""

    module: int
    title: str
    held: ModuleHeld | None
    settled: tuple[Settled, ...]
    pinned: bool
    earlier: WeekStep | None
    later: WeekStep | None
    keep: State
    forbid: State
    weeks: tuple[WeekStep, ...]


@dataclass(frozen=True, slots=True)
class WishPrice:
    """A price of a wish in the draft, and in the programme."""

    name: str
    label: str
    kroner: int
    programme_kr: int


@dataclass(frozen=True, slots=True)
class RepairShown:
    text: str
    total_kr: int


@dataclass(frozen=True, slots=True)
class DeskPage:
    """`total_kr` and `changes` are None where there is no year; then `musts` are a minimal conflict."""

    state: State
    possible: bool
    published_kr: int
    total_kr: int | None
    sentence: Sentence | None
    modules: tuple[DeskModule, ...]
    prices: tuple[WishPrice, ...]
    changes: Changes | None
    musts: tuple[Sentence, ...]
    repairs: tuple[RepairShown, ...]


def desk_page(year: PublishedYear, draft: Draft, language: str) -> DeskPage:
    found = drafted(year, draft)
    answer = found.answer
    change = difference(year.programme, year.plan, answer) if isinstance(answer, Plan) else None
    conflict = answer if isinstance(answer, Conflict) else None
    said_of = change and (change.price if change.moves or change.kinds else AS_PUBLISHED())
    return DeskPage(
        state=draft.state,
        possible=conflict is None,
        published_kr=year.plan.total_kr,
        total_kr=answer.total_kr if isinstance(answer, Plan) else None,
        sentence=sentence(said_of, language) if said_of else None,
        modules=tuple(_module(year, module, draft, found, language) for module in year.programme.modules),
        prices=tuple(_prices(year, draft, language)),
        changes=changes(year.programme, change, language) if change else None,
        musts=tuple(sentence(one.because, language) for one in conflict.members) if conflict else (),
        repairs=tuple(RepairShown(said(one.because, language), one.plan.total_kr) for one in conflict.repairs)
        if conflict
        else (),
    )


def _module(year: PublishedYear, module: Module, draft: Draft, found: Drafted, language: str) -> DeskModule:
    number = module.number
    own = tuple(pin for pin in draft.pins if pin.module == number)
    held = _held(year, found, number, language)
    week = monday_of(held.first) if held else year.programme.window.first
    total_kr = found.answer.total_kr if isinstance(found.answer, Plan) else 0
    steps = {price.week: _step(price, total_kr, draft, language) for price in found.weeks.get(number, ())}
    return DeskModule(
        module=number,
        title=module.title.in_language(language),
        held=held,
        settled=tuple(Settled(sentence(pin.sentence, language), pin.never, draft.without(pin).state) for pin in own),
        pinned=any(not pin.never for pin in own),
        earlier=steps.get(week - ONE_WEEK),
        later=steps.get(week + ONE_WEEK),
        keep=draft.with_pin(Pin(number, week=week)).state,
        forbid=draft.forbidding(Pin(number, week=week, never=True)).state,
        weeks=tuple(steps.values()),
    )


def _held(year: PublishedYear, found: Drafted, number: int, language: str) -> ModuleHeld | None:
    if isinstance(found.answer, Conflict):
        return None
    planned = next(planned for planned in found.answer.modules if planned.module == number)
    return module_held(year.programme, planned, language)


def _step(price: WeekPrice, total_kr: int, draft: Draft, language: str) -> WeekStep:
    return WeekStep(
        monday=price.week,
        extra_kr=None if price.total_kr is None else price.total_kr - total_kr,
        closed_by=tuple(sentence(reason, language) for reason in dict.fromkeys(price.closed_by)),
        state=draft.with_pin(Pin(price.module, week=price.week)).state,
    )


def _prices(year: PublishedYear, draft: Draft, language: str) -> Iterator[WishPrice]:
    changed = dict(draft.prices)
    for name in PRICES:
        own = getattr(year.programme.wishes, name)
        label = said(kind_label(KIND_OF_PRICE.get(name, name.removesuffix("_kr"))), language)
        yield WishPrice(name, label, changed.get(name, own), own)
