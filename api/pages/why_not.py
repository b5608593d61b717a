"""Why not then? What the year would be with a module in another week, on another day or at another place."""

from dataclasses import dataclass
from datetime import date

from api.errors import Missing
from api.pages.differences import Changes, changes
from api.pages.parts import Sentence, sentence
from api.published_year import PublishedYear
from api.questions import AskedPlace, pin_asked
from calendars.language import Message
from calendars.period import week_text
from planner.plan import Conflict
from planner.why_not import why_not_in

NO_YEAR = Message("problem_no_year", "The programme has no year any more, so there is nothing to compare with")


@dataclass(frozen=True, slots=True)
class WhyNotPage:
    """`with_kr` and `changes` are None where it cannot be; then `musts` exclude each other, and no fewer of them do."""

    module: int
    title: str
    week: date | None
    first: date | None
    site: str | None
    site_name: str | None
    possible: bool
    best_kr: int
    with_kr: int | None
    sentences: tuple[Sentence, ...]
    musts: tuple[Sentence, ...]
    changes: Changes | None


@dataclass(frozen=True, slots=True)
class WeekToAsk:
    """A week that a form offers: its Monday, how it is written in an address, and what it costs; None if closed."""

    monday: date
    written: str
    extra_kr: int | None


@dataclass(frozen=True, slots=True)
class WhyNotForm:
    """What can be asked of one module."""

    module: int
    weeks: tuple[WeekToAsk, ...]
    sites: tuple[tuple[str, str], ...]


def why_not_page(year: PublishedYear, asked: AskedPlace, language: str) -> WhyNotPage:
    pin = pin_asked(asked, year.programme)
    if year.solved is None:
        raise Missing(NO_YEAR())
    found = why_not_in(year.solved, pin, year.pins, with_reasons=False)
    sentences = tuple(sentence(reason, language) for reason in found.sentences)
    possible = not isinstance(found.answer, Conflict)
    return WhyNotPage(
        module=pin.module,
        title=year.programme.module(pin.module).title.in_language(language),
        week=pin.week,
        first=pin.first,
        site=pin.site,
        site_name=year.programme.site(pin.site).name if pin.site else None,
        possible=possible,
        best_kr=found.best.total_kr,
        with_kr=None if isinstance(found.answer, Conflict) else found.answer.total_kr,
        sentences=sentences if possible else (),
        musts=() if possible else sentences,
        changes=changes(year.programme, found.difference, language) if found.difference else None,
    )


def why_not_form(year: PublishedYear, module: int) -> WhyNotForm:
    allowed = year.programme.module(module).sites
    return WhyNotForm(
        module=module,
        weeks=tuple(
            WeekToAsk(price.week, week_text(price.week), price.extra_kr)
            for price in year.weeks
            if price.module == module
        ),
        sites=tuple((site.id, site.name) for site in year.programme.sites if site.id in allowed),
    )
