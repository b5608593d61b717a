"""What goes wrong, told to programs as problem details (RFC 9457) and to people as a page in their language.

Missing            no such plan, module or feed                404
(Starlette)        no such address, or not that method        404, 405
Unclear            a question that cannot be asked so         422
(FastAPI)          a parameter has a value it cannot have     422
(any exception)    our own fault                              500
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from http import HTTPStatus

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Match, Mount

from api.reader import Reader
from api.rendering import shown
from calendars.language import Message, Reason, said

API = "/api/"
# HEAD is answered wherever GET is, and everything here can be read
METHODS = ("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")
PROBLEM_JSON = "application/problem+json"

NOT_FOUND = Message("problem_not_found", "There is nothing at this address")
NO_SUCH_PLAN = Message("problem_no_such_plan", "There is no plan called {plan} here")
NO_SUCH_MODULE = Message("problem_no_such_module", "The plan has no module {module}")
NOT_ALLOWED = Message("problem_method", "{method} is not possible here; possible is {methods}")
INVALID = Message("problem_invalid", "Something in the address has a value that it cannot have")
INVALID_VALUE = Message("problem_invalid_value", "{name} cannot be {value}")
OUR_FAULT = Message("problem_our_fault", "Something went wrong with us. Try again, and tell us if it happens again")

# the last part of a problem's type, and what it is called
TITLES = {
    404: ("not-found", Message("problem_title_not_found", "Not found")),
    405: ("method-not-allowed", Message("problem_title_method", "Not possible here")),
    422: ("invalid-value", Message("problem_title_invalid", "A value that cannot be")),
    500: ("our-fault", Message("problem_title_our_fault", "Our fault")),
}


class Unclear(Exception):  # noqa: N818 it says what is wrong
    """Somebody asked what cannot be asked: by the name of each parameter why, and what to write instead."""

    def __init__(self, *found: tuple[str, Reason]) -> None:
        super().__init__(*(because.code for _, because in found))
        self.found = found


class Missing(Exception):  # noqa: N818 it says what is wrong
    """Somebody asked for what is not there."""

    def __init__(self, because: Reason) -> None:
        super().__init__(because.code)
        self.because = because


@dataclass(frozen=True, slots=True)
class InvalidValue:
    """Where the value stands (`/query/lang`), and what is wrong with it."""

    pointer: str
    detail: str


@dataclass(frozen=True, slots=True)
class Problem:
    """RFC 9457: `type` is an address here that explains this kind of problem; `detail` is in the reader's language."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: tuple[InvalidValue, ...] = ()


def answer_errors(app: FastAPI) -> None:
    app.add_exception_handler(Missing, missing)
    app.add_exception_handler(Unclear, unclear)
    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(Exception, our_fault)


def missing(request: Request, error: Exception) -> Response:
    assert isinstance(error, Missing)
    return problem(request, 404, error.because)


def unclear(request: Request, error: Exception) -> Response:
    assert isinstance(error, Unclear)
    language = Reader.of(request).language
    errors = tuple(InvalidValue(f"/query/{name}", said(because, language)) for name, because in error.found)
    return problem(request, 422, INVALID(), errors)


def refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        methods = allowed_methods(request)
        reason = NOT_ALLOWED(method=request.method, methods=tuple(methods))
        return problem(request, 405, reason, headers={"Allow": ", ".join(methods)})
    return problem(request, error.status_code if error.status_code in TITLES else 404, NOT_FOUND())


def invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    language = Reader.of(request).language
    errors = tuple(
        InvalidValue(
            "/" + "/".join(str(part) for part in found["loc"]),
            said(INVALID_VALUE(name=str(found["loc"][-1]), value=str(found.get("input", ""))), language),
        )
        for found in error.errors()
    )
    return problem(request, 422, INVALID(), errors)


def our_fault(request: Request, error: Exception) -> Response:  # noqa: ARG001 Starlette's signature
    return problem(request, 500, OUR_FAULT())


def problem(
    request: Request,
    status: int,
    because: Reason,
    errors: tuple[InvalidValue, ...] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The problem as JSON to those who ask the API, else as a page."""
    language = Reader.of(request).language
    slug, title = TITLES[status]
    found = Problem(
        type=f"/problems/{slug}",
        title=said(title(), language),
        status=status,
        detail=said(because, language),
        instance=request.url.path,
        errors=errors,
    )
    if request.url.path.startswith(API):
        content = {key: value for key, value in asdict(found).items() if value != ()}
        extra = {"Content-Language": language, **(headers or {})}
        return JSONResponse(content, status, extra, media_type=PROBLEM_JSON)
    response = shown(request, "problem.html", found, status)
    response.headers.update(headers or {})
    return response


def allowed_methods(request: Request) -> list[str]:
    """Every method that some route takes at this address; Starlette names those of the first route only."""
    return [method for method in METHODS if method == "HEAD" or _takes(request, method)]


def _takes(request: Request, method: str) -> bool:
    # a mounted folder has moved the root to itself
    scope = {**request.scope, "method": method, "root_path": request.scope.get("app_root_path", "")}
    # a mounted folder says yes to every method and refuses all but GET itself
    routes = (route for route in request.app.routes if method == "GET" or not isinstance(route, Mount))
    return any(route.matches(scope)[0] is Match.FULL for route in routes)
