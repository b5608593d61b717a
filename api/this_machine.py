"""Only those who ask for this machine by name are answered: a page elsewhere cannot borrow a name to read ours.

Until somebody signs in, the pages are for one machine. A stranger's site whose name is made to point at 127.0.0.1
(DNS rebinding) still sends its own name as Host.
"""

from http import HTTPStatus
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

REFUSED = "These pages are for this machine alone: open them as 127.0.0.1 or localhost.\n"


def is_this_machine(address: str) -> bool:
    """Whether an address, as `http://127.0.0.1:8000/`, is one that no other machine can reach.

    >>> [is_this_machine(f"http://{host}/") for host in ("localhost:8000", "[::1]", "example.org", "127.0.0.1.example")]
    [True, True, False, False]
    """
    try:
        return is_own_name(urlsplit(address).hostname or "")
    except ValueError:
        return False


def is_own_name(host: str) -> bool:
    """Whether a host is `localhost` or a loopback address."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


class ThisMachine:
    """ASGI middleware that refuses any other Host (RFC 9110 15.5.20)."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not is_this_machine(f"http://{Headers(scope=scope).get('host', '')}"):
            await PlainTextResponse(REFUSED, HTTPStatus.MISDIRECTED_REQUEST)(scope, receive, send)
        else:
            await self.app(scope, receive, send)
