"""A line on standard error for each request: method, path, status, milliseconds; no query string, no token."""

import sys
from typing import TextIO

from starlette.types import ASGIApp, Receive, Scope, Send

from api.answered import Answered

FEEDS = "/f/"


class RequestLog:
    """An ASGI application that logs another one. The addresses of feeds are secrets, and are not written."""

    def __init__(self, inner: ASGIApp, stream: TextIO = sys.stderr) -> None:
        self.answered = Answered(inner, self.write)
        self.stream = stream

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.answered(scope, receive, send)

    def write(self, scope: Scope, status: int, seconds: float) -> None:
        # quoted, so that a path with a newline in it cannot write a line of its own
        path = ascii(shown_path(scope["path"]))[1:-1]
        self.stream.write(f"{scope['method']} {path} {status} {round(seconds * 1000)} ms\n")
        self.stream.flush()


def shown_path(path: str) -> str:
    """The path as it may be logged.

    >>> shown_path("/f/2f7ab0.ics")
    '/f/***'
    """
    return f"{FEEDS}***" if path.startswith(FEEDS) else path
