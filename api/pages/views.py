"""The pages' addresses. A view loads the year, builds one page object and shows it."""

import re

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from api.curve import curve
from api.drafts import draft_asked
from api.errors import NO_SUCH_MODULE, NOT_FOUND, TITLES, Missing
from api.pages.bookings import bookings_page
from api.pages.choices import choices_page
from api.pages.costs import costs_page
from api.pages.desk import desk_page
from api.pages.feeds import feeds_page
from api.pages.module import module_page
from api.pages.sources import sources_page
from api.pages.weeks import weeks_page
from api.pages.why_not import why_not_form, why_not_page
from api.pages.year import year_page
from api.published_year import PublishedYear
from api.questions import AskedPlace, choices_asked, shortened
from api.reader import Reader
from api.rendering import shown
from api.sheet_drawings import drawings
from api.spreadsheet import bookings_csv, costs_csv, costs_xlsx
from calendars.language import said

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NUMBER = re.compile(r"[0-9]{1,9}")
CSV = "text/csv; charset=utf-8"


def year(request: Request) -> Response:
    language = Reader.of(request).language
    page = year_page(year_of(request), language)
    return shown(request, "year.html", page, drawings=drawings(page.sheet, language))


def module(request: Request) -> Response:
    number = request.path_params["number"]
    planned = year_of(request).planned(number)
    if planned is None:
        raise Missing(NO_SUCH_MODULE(module=number))
    page = module_page(year_of(request), planned, Reader.of(request).language)
    return shown(request, "module.html", page, form=why_not_form(year_of(request), number))


def weeks(request: Request) -> Response:
    asked = request.query_params.get("module", "")
    number = int(asked) if NUMBER.fullmatch(asked) else None
    if asked and (number is None or year_of(request).planned(number) is None):
        raise Missing(NO_SUCH_MODULE(module=asked))
    return shown(request, "weeks.html", weeks_page(year_of(request), Reader.of(request).language, number))


def why_not(request: Request) -> Response:
    known, reader = year_of(request), Reader.of(request)
    asked = request.query_params
    number = asked.get("module", "")
    if not NUMBER.fullmatch(number):
        raise Missing(NO_SUCH_MODULE(module=shortened(number)))
    place = AskedPlace(int(number), asked.get("week", ""), asked.get("first", ""), asked.get("site", ""))
    page = why_not_page(known, place, reader.language)
    return shown(
        request,
        "why_not.html",
        page,
        form=why_not_form(known, page.module),
        twin=reader.same(f"/api/v1/plans/{known.programme.id}/why-not"),
    )


def choices(request: Request) -> Response:
    asked, reader = request.query_params, Reader.of(request)
    count, tolerance = choices_asked(asked.get("count") or "5", asked.get("tolerance") or "5")
    page = choices_page(year_of(request), reader.language, count, tolerance)
    twin = reader.same(f"/api/v1/plans/{year_of(request).programme.id}/choices")
    return shown(request, "choices.html", page, curve=curve(page.points), twin=twin)


def desk(request: Request) -> Response:
    known, reader = year_of(request), Reader.of(request)
    draft = draft_asked(reader.params, known.programme)
    if reader.params != draft.state:
        # a form sends every field; the address keeps only what differs, so that it can be read and sent on
        return RedirectResponse(reader.link_to("/desk", draft.state), 303)
    twin = reader.same(f"/api/v1/plans/{known.programme.id}/desk")
    return shown(request, "desk.html", desk_page(known, draft, reader.language), twin=twin)


def bookings(request: Request) -> Response:
    return shown(request, "bookings.html", bookings_page(year_of(request), Reader.of(request).language))


def costs(request: Request) -> Response:
    return shown(request, "costs.html", costs_page(year_of(request), Reader.of(request).language))


def feeds(request: Request) -> Response:
    page = feeds_page(year_of(request), Reader.of(request).language, str(request.base_url))
    return shown(request, "feeds.html", page)


def sources(request: Request) -> Response:
    return shown(request, "sources.html", sources_page(Reader.of(request).language))


def accessibility(request: Request) -> Response:
    return shown(request, "accessibility.html", None)


def problem_type(request: Request) -> Response:
    """What a problem's `type` leads to."""
    for slug, title in TITLES.values():
        if slug == request.path_params["slug"]:
            return shown(request, "problem_type.html", (slug, said(title(), Reader.of(request).language)))
    raise Missing(NOT_FOUND())


def costs_as_xlsx(request: Request) -> Response:
    content = costs_xlsx(year_of(request).estimate, Reader.of(request).language)
    return download(content, XLSX, "costs.xlsx")


def costs_as_csv(request: Request) -> Response:
    return download(costs_csv(year_of(request).estimate, Reader.of(request).language), CSV, "costs.csv")


def bookings_as_csv(request: Request) -> Response:
    known = year_of(request)
    content = bookings_csv(known.programme, known.bookings, Reader.of(request).language)
    return download(content, CSV, "bookings.csv")


def year_of(request: Request) -> PublishedYear:
    found = request.app.state.year
    assert isinstance(found, PublishedYear)
    return found


def download(content: bytes, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-cache"}
    return Response(content, media_type=media_type, headers=headers)


PAGES = [
    Route("/", year),
    Route("/modules/{number:int}", module),
    Route("/weeks", weeks),
    Route("/why-not", why_not),
    Route("/choices", choices),
    Route("/desk", desk),
    Route("/bookings", bookings),
    Route("/bookings.csv", bookings_as_csv),
    Route("/costs", costs),
    Route("/costs.csv", costs_as_csv),
    Route("/costs.xlsx", costs_as_xlsx),
    Route("/feeds", feeds),
    Route("/sources", sources),
    Route("/accessibility", accessibility),
    Route("/problems/{slug}", problem_type),
]
