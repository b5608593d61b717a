"""The promised plan as a schema; the other answers are the pages' own objects."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

Kr = Annotated[int, Field(description="Whole kroner", ge=-(2**53) + 1, le=2**53 - 1)]


class Promised(BaseModel):
    """More keys may come; these stay."""

    model_config = ConfigDict(extra="allow", frozen=True)


class ReasonJson(Promised):
    """A reason: code and parameters for programs, a sentence in the reader's language for people."""

    code: str
    params: dict[str, Any]
    text: str


class CostLineJson(Promised):
    """Kroner of one kind: real ones with their payer, or the price of a broken wish."""

    kind: str
    kroner: Kr
    low: Kr
    high: Kr
    real: bool
    payer: str
    home: str
    status: str
    basis: ReasonJson


class PlannedModuleJson(Promised):
    """A module with its days (both included), place, cost lines, and the reasons for the choice, strongest first."""

    module: int
    first: date
    last: date
    site: str
    country: str
    abroad: bool
    hotel: str
    cost_lines: tuple[CostLineJson, ...]
    reasons: tuple[ReasonJson, ...]


class PlanJson(Promised):
    """A whole year. It is `optimal` when it costs just what no plan can be cheaper than: the gap is zero."""

    programme: str
    status: str
    total_kr: Kr
    real_kr: Kr
    wish_kr: Kr
    bound_kr: Kr
    gap_kr: Kr
    candidates: int
    seconds: float
    solver: str
    modules: tuple[PlannedModuleJson, ...]
    warnings: tuple[ReasonJson, ...]


class PlanEntry(Promised):
    """A plan in the list of plans; `address` is where it is."""

    id: str
    name: str
    status: str
    total_kr: Kr
    computed_at: datetime
    address: str


class Plans(Promised):
    """All plans that are shown here."""

    plans: tuple[PlanEntry, ...]
