"""What a year rests on that nobody has published yet."""

from dataclasses import dataclass

from api.pages.parts import Sentence, sentence
from api.published_year import PublishedYear


@dataclass(frozen=True, slots=True)
class Warnings:
    warnings: tuple[Sentence, ...]


def warnings_page(year: PublishedYear, language: str) -> Warnings:
    return Warnings(tuple(sentence(warning, language) for warning in year.plan.warnings))
