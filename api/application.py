"""The web application of one year: pages, API, calendar feeds, and what those who keep it running ask."""

from importlib.metadata import version
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from api.answered import Answered
from api.errors import Problem, answer_errors
from api.feed_files import FEEDS
from api.head import HeadAsGet
from api.metrics import Metrics
from api.pages.views import PAGES, year_of
from api.published_year import PublishedYear
from api.security_headers import SecurityHeaders
from api.v1.routes import v1

TITLE = "Samling"
ABOUT = (
    "A planned year of an executive programme: dates, places, reasons, costs, bookings and calendar feeds. "
    "Money is whole kroner (keys that end in `_kr`, and `kroner`); dates are ISO 8601, both ends included. "
    "Errors are problem details (RFC 9457)."
)


def application(year: PublishedYear) -> FastAPI:
    """Everything that is served; who may reach it is decided where it is bound to an address."""
    app = FastAPI(
        title=TITLE,
        version=version("samling"),
        description=ABOUT,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.year = year
    app.include_router(v1)
    metrics = Metrics(year.plan)
    app.router.routes += [*PAGES, *FEEDS, *UPKEEP, Route("/metrics", metrics.page)]
    app.router.routes.append(Mount("/static", StaticFiles(packages=[("api", "static")])))
    answer_errors(app)
    app.add_middleware(HeadAsGet)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(Answered, tell=metrics.count)
    app.openapi_schema = with_problems(app.openapi())
    return app


def with_problems(schema: dict[str, Any]) -> dict[str, Any]:
    """FastAPI documents its own form of errors; ours replaces it."""
    schemas = schema["components"]["schemas"]
    for own in ("HTTPValidationError", "ValidationError"):
        schemas.pop(own, None)
    problem = TypeAdapter(Problem).json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs", {}))
    schemas["Problem"] = problem
    return schema


def healthz(request: Request) -> Response:  # noqa: ARG001 Starlette's signature
    """The process answers."""
    return JSONResponse({"status": "ok"})


def readyz(request: Request) -> Response:
    """A year is loaded and can be shown."""
    year = year_of(request)
    return JSONResponse({"status": "ready", "plan": year.programme.id, "computed_at": year.computed_at.isoformat()})


def robots(request: Request) -> Response:  # noqa: ARG001 Starlette's signature
    """Nothing here is for search engines; /f/ stays open, because Google refuses calendars that are closed here."""
    return PlainTextResponse("User-agent: *\nAllow: /f/\nDisallow: /\n")


def favicon(request: Request) -> Response:  # noqa: ARG001 Starlette's signature
    return Response(files("api").joinpath("static", "icon.svg").read_bytes(), media_type="image/svg+xml")


UPKEEP = [
    Route("/healthz", healthz),
    Route("/readyz", readyz),
    Route("/robots.txt", robots),
    Route("/favicon.ico", favicon),
]
