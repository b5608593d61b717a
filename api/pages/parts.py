"""What several pages show: a reason as code and sentence, kroner as low, likely and high, a module's place and days."""

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, TypeAlias, cast

from pydantic import PlainSerializer, WithJsonSchema

from calendars.language import Reason, as_json, said
from calendars.period import Period
from planner.charges import Amount
from planner.plan import PlannedModule
from planner.programme import Programme

# JSON Schema's "time" needs an offset (RFC 3339); what a clock on the wall shows has none
ClockTime: TypeAlias = Annotated[
    time,
    PlainSerializer(lambda clock: clock.isoformat("minutes"), return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$", "examples": ["09:00"]}),
]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A reason: the code and parameters are for programs, the text is for people."""

    code: str
    params: dict[str, Any]
    text: str


@dataclass(frozen=True, slots=True)
class Kroner:
    """Whole kroner: what it costs at least, most likely, and at most."""

    low_kr: int
    likely_kr: int
    high_kr: int

    @classmethod
    def of(cls, amount: Amount) -> "Kroner":
        return cls(amount.low, amount.likely, amount.high)

    @property
    def exact(self) -> bool:
        return self.low_kr == self.high_kr


@dataclass(frozen=True, slots=True)
class ModuleHeld:
    """A module with its days and place; `week` is the ISO week of its first day."""

    module: int
    title: str
    first: date
    last: date
    week: int
    site: str
    site_name: str
    city: str
    country: str
    abroad: bool
    hotel: str
    hotel_name: str
    real_kr: int
    wish_kr: int

    @property
    def period(self) -> Period:
        return Period(self.first, self.last)


def sentence(reason: Reason, language: str) -> Sentence:
    params = cast("dict[str, Any]", as_json(reason, language)["params"])
    return Sentence(reason.code, params, said(reason, language))


def module_held(programme: Programme, planned: PlannedModule, language: str) -> ModuleHeld:
    site = programme.site(planned.site)
    return ModuleHeld(
        module=planned.module,
        title=programme.module(planned.module).title.in_language(language),
        first=planned.period.first,
        last=planned.period.last,
        week=planned.period.first.isocalendar().week,
        site=site.id,
        site_name=site.name,
        city=site.city,
        country=site.country,
        abroad=planned.abroad,
        hotel=planned.hotel,
        hotel_name=site.hotel(planned.hotel).name,
        real_kr=sum(line.kroner for line in planned.cost_lines if line.real),
        wish_kr=sum(line.kroner for line in planned.cost_lines if not line.real),
    )
