"""The API's addresses. What a page shows, the address beside it returns, from the same object."""

from typing import Annotated, Any, Literal, TypeAlias

from fastapi import APIRouter, Depends, Path, Query, Request

from api.drafts import draft_asked
from api.errors import NO_SUCH_MODULE, NO_SUCH_PLAN, PROBLEM_JSON, Missing
from api.pages.bookings import BookingsPage, bookings_page
from api.pages.choices import ChoicesPage, choices_page
from api.pages.costs import CostsPage, costs_page
from api.pages.desk import DeskPage, desk_page
from api.pages.feeds import FeedsPage, feeds_page
from api.pages.module import ModulePage, module_page
from api.pages.sources import SourcesPage, sources_page
from api.pages.views import year_of
from api.pages.warnings import Warnings, warnings_page
from api.pages.weeks import WeeksPage, weeks_page
from api.pages.why_not import WhyNotPage, why_not_page
from api.pages.year import YearPage, year_page
from api.published_year import PublishedYear
from api.questions import MOST_CHOICES, MOST_PERCENT, AskedPlace
from api.reader import Reader
from api.v1.models import PlanEntry, PlanJson, Plans
from planner.plan_file import plan_json

HIGHEST_NUMBER = 2**31 - 1
LONGEST_NAME = 100


def problem_response(description: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": description, "content": {PROBLEM_JSON: {"schema": schema}}}


Language: TypeAlias = Annotated[
    Literal["nb", "nn", "en"], Query(alias="lang", description="The language of every text: bokmål, nynorsk or English")
]
Number: TypeAlias = Annotated[int, Path(description="The number of a module", ge=1, le=HIGHEST_NUMBER)]
PlanId: TypeAlias = Annotated[
    str, Path(description="The id of a plan: that of its programme", min_length=1, max_length=LONGEST_NAME)
]

v1 = APIRouter(prefix="/api/v1", responses={422: problem_response("A parameter has a value that it cannot have")})
PLAN = "/plans/{plan_id}"
NO_PLAN: dict[int | str, dict[str, Any]] = {404: problem_response("No such plan, or no such module in it")}


def named_year(plan_id: PlanId, request: Request) -> PublishedYear:
    year = year_of(request)
    if plan_id != year.programme.id:
        raise Missing(NO_SUCH_PLAN(plan=plan_id))
    return year


NamedYear: TypeAlias = Annotated[PublishedYear, Depends(named_year)]


@v1.get("/plans", summary="All plans")
def plans(request: Request, language: Language = "nb") -> Plans:
    year = year_of(request)
    entry = PlanEntry(
        id=year.programme.id,
        name=year.programme.name.in_language(language),
        status=year.plan.status,
        total_kr=year.plan.total_kr,
        computed_at=year.computed_at,
        address=f"/api/v1/plans/{year.programme.id}",
    )
    return Plans(plans=(entry,))


@v1.get(PLAN, summary="A plan, with every cost line and reason", responses=NO_PLAN)
def plan(year: NamedYear, language: Language = "nb") -> PlanJson:
    return PlanJson.model_validate(plan_json(year.plan, language))


@v1.get(f"{PLAN}/year", summary="The year sheet", responses=NO_PLAN)
def year(year: NamedYear, language: Language = "nb") -> YearPage:
    return year_page(year, language)


@v1.get(
    f"{PLAN}/modules/{{number}}", summary="A module: why it is there, what it costs, who travels", responses=NO_PLAN
)
def module(year: NamedYear, number: Number, language: Language = "nb") -> ModulePage:
    planned = year.planned(number)
    if planned is None:
        raise Missing(NO_SUCH_MODULE(module=number))
    return module_page(year, planned, language)


@v1.get(f"{PLAN}/weeks", summary="Every week for every module, with its price or what closes it", responses=NO_PLAN)
def weeks(
    year: NamedYear,
    language: Language = "nb",
    module: Annotated[int | None, Query(description="Only this module", ge=1, le=HIGHEST_NUMBER)] = None,
) -> WeeksPage:
    if module is not None and year.planned(module) is None:
        raise Missing(NO_SUCH_MODULE(module=module))
    return weeks_page(year, language, module)


@v1.get(
    f"{PLAN}/why-not",
    summary="What the year costs with a module somewhere else, line by line, or the musts that say no",
    responses=NO_PLAN,
)
def why_not(  # noqa: PLR0913, PLR0917 one for each parameter of the address
    year: NamedYear,
    module: Annotated[int, Query(description="The number of a module", ge=1, le=HIGHEST_NUMBER)],
    language: Language = "nb",
    week: Annotated[str, Query(description="An ISO week, as 2027-W41", max_length=LONGEST_NAME)] = "",
    first: Annotated[str, Query(description="A first day, as 2027-10-11", max_length=LONGEST_NAME)] = "",
    site: Annotated[str, Query(description="The id of a site", max_length=LONGEST_NAME)] = "",
) -> WhyNotPage:
    return why_not_page(year, AskedPlace(module, week, first, site), language)


@v1.get(
    f"{PLAN}/choices",
    summary="Other good years beside the best, what each trades, and real kroner against broken wishes",
    responses=NO_PLAN,
)
def choices(
    year: NamedYear,
    language: Language = "nb",
    count: Annotated[int, Query(description="How many other years", ge=1, le=MOST_CHOICES)] = 5,
    tolerance: Annotated[int, Query(description="How much dearer, in percent", ge=0, le=MOST_PERCENT)] = 5,
) -> ChoicesPage:
    return choices_page(year, language, count, tolerance)


@v1.get(
    f"{PLAN}/desk",
    summary="A draft: the year with pins, forbidden weeks and other prices of wishes, beside the published one",
    description="A price is a parameter too: `price.school_break_kr=900`.",
    responses=NO_PLAN,
)
def desk(
    year: NamedYear,
    request: Request,
    language: Language = "nb",
    pin: Annotated[tuple[str, ...], Query(description="As 3:2027-W48, 3:2027-12-01, 3:@oslo")] = (),  # noqa: ARG001 read with the prices
    forbid: Annotated[tuple[str, ...], Query(description="As 3:2027-W48")] = (),  # noqa: ARG001 read with the prices
) -> DeskPage:
    return desk_page(year, draft_asked(Reader.of(request).params, year.programme), language)


@v1.get(f"{PLAN}/bookings", summary="Rooms by day and hotel rooms by night", responses=NO_PLAN)
def bookings(year: NamedYear, language: Language = "nb") -> BookingsPage:
    return bookings_page(year, language)


@v1.get(f"{PLAN}/costs", summary="Costs by payer, module and kind", responses=NO_PLAN)
def costs(year: NamedYear, language: Language = "nb") -> CostsPage:
    return costs_page(year, language)


@v1.get(f"{PLAN}/feeds", summary="Calendar feeds and the links to follow them", responses=NO_PLAN)
def feeds(year: NamedYear, request: Request, language: Language = "nb") -> FeedsPage:
    return feeds_page(year, language, str(request.base_url))


@v1.get(f"{PLAN}/warnings", summary="What the plan rests on that nobody has published yet", responses=NO_PLAN)
def warnings(year: NamedYear, language: Language = "nb") -> Warnings:
    return warnings_page(year, language)


@v1.get("/sources", summary="Where every figure from outside comes from")
def sources(language: Language = "nb") -> SourcesPage:
    return sources_page(language)
