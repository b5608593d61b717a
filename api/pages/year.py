"""The year: dates, places and kroner of every module, the proof, and what it rests on."""

from dataclasses import dataclass
from datetime import datetime

from api.pages.parts import Sentence, sentence
from api.published_year import PublishedYear
from api.sheet import Sheet, sheet


@dataclass(frozen=True, slots=True)
class YearPage:
    """A year is proven when no plan can be cheaper: its gap is zero."""

    programme: str
    name: str
    cohort: str
    participants: int
    status: str
    total_kr: int
    real_kr: int
    wish_kr: int
    bound_kr: int
    gap_kr: int
    candidates: int
    seconds: float
    sheet: Sheet
    warnings: tuple[Sentence, ...]
    computed_at: datetime


def year_page(year: PublishedYear, language: str) -> YearPage:
    plan, programme = year.plan, year.programme
    return YearPage(
        programme=programme.id,
        name=programme.name.in_language(language),
        cohort=programme.cohort.name,
        participants=programme.cohort.size,
        status=plan.status,
        total_kr=plan.total_kr,
        real_kr=plan.real_kr,
        wish_kr=plan.wish_kr,
        bound_kr=plan.bound_kr,
        gap_kr=plan.gap_kr,
        candidates=plan.candidates,
        seconds=plan.seconds,
        sheet=sheet(year, language),
        warnings=tuple(sentence(warning, language) for warning in plan.warnings),
        computed_at=year.computed_at,
    )
