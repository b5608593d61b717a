"""What else: good years side by side with what each trades, and real kroner against broken wishes."""

from collections.abc import Iterator
from dataclasses import dataclass

from api.compared import BEST, LETTERS, MODULE, ROWS
from api.errors import Missing
from api.formats import brief_day
from api.pages.parts import ModuleHeld, Sentence, module_held, sentence
from api.pages.why_not import NO_YEAR
from api.published_year import PublishedYear
from calendars.language import said
from planner.choices import Choice, choices_in
from planner.placement import Placement
from planner.trade_off import Point, trade_off


@dataclass(frozen=True, slots=True)
class ChoiceMeasures:
    """Counts are participants, once for each module, `school_break_days` participant-days; CO₂e is for all."""

    total_kr: int
    real_kr: int
    wish_kr: int
    spacing_kr: int
    evenings_before: int
    sunday_travellers: int
    school_break_days: int
    nights: int
    co2_tonnes: float


@dataclass(frozen=True, slots=True)
class ChoiceShown:
    """A year to choose; the first one is the best."""

    name: str
    trade: Sentence
    modules: tuple[ModuleHeld, ...]
    measures: ChoiceMeasures


@dataclass(frozen=True, slots=True)
class Cell:
    """What a year has in a row; `differs` from the best one."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class ComparedRow:
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class PlacedModule:
    module: int
    first: str
    city: str


@dataclass(frozen=True, slots=True)
class TradePoint:
    """A year that is the best one at some price of a wish-krone; `best` at the prices that the programme has."""

    real_kr: int
    wish_kr: int
    best: bool
    modules: tuple[PlacedModule, ...]


@dataclass(frozen=True, slots=True)
class ChoicesPage:
    count: int
    tolerance_percent: int
    choices: tuple[ChoiceShown, ...]
    rows: tuple[ComparedRow, ...]
    points: tuple[TradePoint, ...]


def choices_page(year: PublishedYear, language: str, count: int, tolerance_percent: int) -> ChoicesPage:
    if year.solved is None:
        raise Missing(NO_YEAR())
    found = choices_in(year.solved, count, tolerance_percent=tolerance_percent)
    best = found[0].measures
    names = (said(BEST(), language), *LETTERS)
    return ChoicesPage(
        count=count,
        tolerance_percent=tolerance_percent,
        choices=tuple(_choice(year, name, choice, language) for name, choice in zip(names, found, strict=False)),
        rows=tuple(_rows(year, found, language)),
        points=tuple(_point(point, best.total_kr, language) for point in trade_off(year.solved)),
    )


def _choice(year: PublishedYear, name: str, choice: Choice, language: str) -> ChoiceShown:
    own = choice.measures
    return ChoiceShown(
        name=name,
        trade=sentence(choice.trade, language),
        modules=tuple(module_held(year.programme, planned, language) for planned in choice.plan.modules),
        measures=ChoiceMeasures(
            total_kr=own.total_kr,
            real_kr=own.real_kr,
            wish_kr=own.wish_kr,
            spacing_kr=own.spacing_kr,
            evenings_before=own.evenings_before,
            sunday_travellers=own.sunday_travellers,
            school_break_days=own.school_break_days,
            nights=own.nights,
            co2_tonnes=choice.tonnes,
        ),
    )


def _rows(year: PublishedYear, found: tuple[Choice, ...], language: str) -> Iterator[ComparedRow]:
    """The days and place of each module, then everything that is counted."""
    for layer, module in enumerate(year.programme.modules):
        placed = (choice.plan.modules[layer] for choice in found)
        cells = [f"{brief_day(one.period.first, language)}, {year.programme.site(one.site).city}" for one in placed]
        yield _compared(said(MODULE(module=module.number), language), cells)
    for row in ROWS:
        yield _compared(said(row.label(), language), [row.value(choice, language) for choice in found])


def _compared(label: str, texts: list[str]) -> ComparedRow:
    return ComparedRow(label, tuple(Cell(text, text != texts[0]) for text in texts))


def _point(point: Point, best_kr: int, language: str) -> TradePoint:
    placements = tuple(arc.candidate.placement for arc in point.path)
    return TradePoint(*point.sums, sum(point.sums) == best_kr, tuple(_placed(one, language) for one in placements))


def _placed(placement: Placement, language: str) -> PlacedModule:
    return PlacedModule(placement.number, brief_day(placement.period.first, language), placement.site.city)
