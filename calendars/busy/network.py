"""The way to a calendar's host: names resolved, every address checked, and the connection made to what was checked.

A name that answers differently a second later (DNS rebinding) leads nowhere: nothing is resolved twice. No proxy
of the environment is asked. The deadline holds for everything together, also for a host that drips.
"""

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPSConnection
from queue import Empty, Queue
from threading import Thread
from time import monotonic
from typing import Any, TypeAlias

from calendars.busy.addresses import HTTPS_PORT, PORT, Address, IPAddress, is_public, parsed_ip
from calendars.busy.refusal import CalendarRefused
from calendars.language import Message

TOO_SLOW = Message("calendar_too_slow", "it did not answer within {seconds} seconds; try again later")
NO_SUCH_HOST = Message("calendar_host_unknown", "there is no host of this name; check the address")
NOT_PUBLIC = Message(
    "calendar_address_not_public",
    "this leads to {address}, which is not on the public internet; use a published link, or a file",
)
NO_CONNECTION = Message("calendar_no_connection", "no connection could be made; try again later")
CERTIFICATE = Message("calendar_certificate", "the host could not prove who it is, so nothing was read from it")

Resolver: TypeAlias = Callable[[str, int], tuple[str, ...]]


def resolved(host: str, port: int) -> tuple[str, ...]:
    """Every address of a host, as the system knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


@dataclass(frozen=True, slots=True)
class Deadline:
    """When patience ends, for all steps of a fetch together."""

    seconds: float
    ends_at: float

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        return cls(seconds, monotonic() + seconds)

    @property
    def left(self) -> float:
        """Seconds that are left; raises CalendarRefused when none are."""
        left = self.ends_at - monotonic()
        if left <= 0:
            raise self.missed
        return left

    @property
    def missed(self) -> CalendarRefused:
        return CalendarRefused(TOO_SLOW(seconds=f"{self.seconds:g}"))


class ImpatientSocket(ssl.SSLSocket):
    """Waits for each piece only as long as the whole fetch may still take."""

    deadline: Deadline

    def recv_into(self, *args: Any, **kwargs: Any) -> int:  # noqa: ANN401 passed on as they come
        self.settimeout(self.deadline.left)
        return super().recv_into(*args, **kwargs)


def tls_for(context: ssl.SSLContext) -> ssl.SSLContext:
    """The context with sockets that keep a deadline."""
    context.sslsocket_class = ImpatientSocket
    return context


@dataclass(frozen=True, slots=True)
class Network:
    """What may be reached and how. Only a test, which has its own host, hands in anything but this one."""

    resolve: Resolver = resolved
    allows: Callable[[IPAddress], bool] = is_public
    ports: frozenset[int] = frozenset({HTTPS_PORT})
    tls: ssl.SSLContext = field(default_factory=lambda: tls_for(ssl.create_default_context()))


def connection(address: Address, network: Network, deadline: Deadline) -> HTTPSConnection:
    """An open connection to one of the checked addresses of a host; raises CalendarRefused."""
    if address.port not in network.ports:
        raise CalendarRefused(PORT(port=str(address.port)))
    open_socket = _secured(_connected(address, network, deadline), address, network, deadline)
    asked = HTTPSConnection(address.host, address.port, context=network.tls)
    asked.sock = open_socket
    return asked


def _connected(address: Address, network: Network, deadline: Deadline) -> socket.socket:
    for ip in _checked(address, network, deadline):
        try:
            return socket.create_connection((ip, address.port), timeout=deadline.left)
        except TimeoutError:
            raise deadline.missed from None
        except OSError:
            continue  # a host may have addresses that this machine cannot reach, often its IPv6 ones
    raise CalendarRefused(NO_CONNECTION())


def _checked(address: Address, network: Network, deadline: Deadline) -> tuple[str, ...]:
    """All addresses of the host, if every one of them may be reached: a host with one inside door is refused."""
    found = _resolved_in_time(address, network, deadline)
    for ip in found:
        if not network.allows(parsed_ip(ip)):
            raise CalendarRefused(NOT_PUBLIC(address=ip))
    return found


def _resolved_in_time(address: Address, network: Network, deadline: Deadline) -> tuple[str, ...]:
    """The system's resolver has no deadline of its own, so it is left behind when ours has passed."""
    answers: Queue[tuple[str, ...]] = Queue()

    def ask() -> None:
        try:
            answers.put(network.resolve(address.host, address.port))
        except (OSError, UnicodeError):
            answers.put(())

    Thread(target=ask, daemon=True).start()
    try:
        found = answers.get(timeout=deadline.left)
    except Empty:
        raise deadline.missed from None
    if not found:
        raise CalendarRefused(NO_SUCH_HOST())
    return found


def _secured(plain: socket.socket, address: Address, network: Network, deadline: Deadline) -> ImpatientSocket:
    """The connection with TLS on it, for the name that was asked for and not for the number it has."""
    try:
        plain.settimeout(deadline.left)
        secured = network.tls.wrap_socket(plain, server_hostname=address.host)
    except ssl.SSLCertVerificationError:
        plain.close()
        raise CalendarRefused(CERTIFICATE()) from None
    except TimeoutError:
        plain.close()
        raise deadline.missed from None
    except OSError:
        plain.close()
        raise CalendarRefused(NO_CONNECTION()) from None
    assert isinstance(secured, ImpatientSocket)
    secured.deadline = deadline
    return secured
