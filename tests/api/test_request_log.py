from io import StringIO

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from api.request_log import RequestLog


def answered(request: Request) -> Response:
    return PlainTextResponse(request.url.path)


def failed(request: Request) -> Response:
    raise RuntimeError(request.url.path)


def logged(path: str) -> str:
    """The line without its milliseconds."""
    lines = StringIO()
    inner = Starlette(routes=[Route("/fails", failed), Route("/{path:path}", answered)])
    TestClient(RequestLog(inner, lines), raise_server_exceptions=False).get(path)
    return lines.getvalue().rsplit(" ", 2)[0]


def test_a_request_is_one_line() -> None:
    assert logged("/costs") == "GET /costs 200"


def test_no_query_is_written() -> None:
    assert logged("/costs?lang=nb&secret=1") == "GET /costs 200"


def test_the_address_of_a_feed_is_not_written() -> None:
    assert logged("/f/2f7ab0c1.ics") == "GET /f/*** 200"


def test_a_failure_is_logged_too() -> None:
    assert logged("/fails") == "GET /fails 500"


@pytest.mark.parametrize("path", ["/a%0AGET%20/forged%20200", "/a%1b[31m"])
def test_no_address_can_write_a_line_or_a_colour_of_its_own(path: str) -> None:
    line = logged(path)
    assert "\n" not in line
    assert "\x1b" not in line
