"""A line on standard error for each request: method, path, status, milliseconds; no query string, no token."""

import sys
import time
from collections.abc import MutableMapping
from typing import Any, TextIO

from starlette.types import ASGIApp, Receive, Scope, Send

FEEDS = "/f/"


class RequestLog:
    """An ASGI application that logs another one. The addresses of feeds are secrets, and are not written."""

    def __init__(self, inner: ASGIApp, stream: TextIO = sys.stderr) -> None:
        self.inner = inner
        self.stream = stream

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.inner(scope, receive, send)
            return
        began, status = time.perf_counter(), 500

        async def noting_status(message: MutableMapping[str, Any]) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.inner(scope, receive, noting_status)
        finally:
            milliseconds = round((time.perf_counter() - began) * 1000)
            # quoted, so that a path with a newline in it cannot write a line of its own
            path = ascii(shown_path(scope["path"]))[1:-1]
            self.stream.write(f"{scope['method']} {path} {status} {milliseconds} ms\n")
            self.stream.flush()


def shown_path(path: str) -> str:
    """The path as it may be logged.

    >>> shown_path("/f/2f7ab0.ics")
    '/f/***'
    """
    return f"{FEEDS}***" if path.startswith(FEEDS) else path
