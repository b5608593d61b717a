"""An ASGI application that tells of each request that another one has answered."""

import time
from collections.abc import Callable, MutableMapping
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send


class Answered:
    """Calls `tell` with the request's scope, the status (500 where none is sent) and the seconds it took."""

    def __init__(self, app: ASGIApp, tell: Callable[[Scope, int, float], None]) -> None:
        self.app = app
        self.tell = tell

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = time.perf_counter(), 500

        async def noting_status(message: MutableMapping[str, Any]) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, noting_status)
        finally:
            self.tell(scope, status, time.perf_counter() - began)
