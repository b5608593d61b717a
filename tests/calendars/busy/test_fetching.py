"""Real hosts on this machine, with TLS; how long we wait is a parameter, so that a drip takes half a second here."""

import gzip
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from threading import Event as Signal

import pytest

from calendars.busy.addresses import NOT_HTTPS, PORT
from calendars.busy.fetching import (
    ANSWERED,
    BROKE_OFF,
    COMPRESSED,
    NOT_FOUND,
    NOT_HTTP,
    SIGN_IN,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    fetched,
)
from calendars.busy.limits import LIMITS, Limits
from calendars.busy.network import CERTIFICATE, NO_CONNECTION, NO_SUCH_HOST, NOT_PUBLIC, TOO_SLOW, Network
from calendars.busy.refusal import CalendarRefused
from calendars.language import Reason
from tests.calendars.busy.server import HERE, HOST, Answer, Certificate, Host, answering, running
from tests.calendars.busy.written import one_event

CALENDAR = one_event("DTSTART:20270907T070000Z", "DTEND:20270907T080000Z")
SOON = replace(LIMITS, fetch_seconds=0.5)


@contextmanager
def host(certificate: Certificate, answer: Answer, **others: Answer) -> Iterator[Host]:
    """A host with its answer for `/a`, and others for `/b`, `/c`, …"""
    with running(certificate, {"/a": answer, **{f"/{path}": other for path, other in others.items()}}) as started:
        yield started


def refused(source: str, network: Network, limits: Limits = LIMITS) -> Reason:
    with pytest.raises(CalendarRefused) as raised:
        fetched(source, network, limits)
    return raised.value.because


def dripping(request: BaseHTTPRequestHandler) -> None:
    """One byte after another, never as slow as any single wait."""
    request.send_response(200)
    request.end_headers()
    while True:
        request.wfile.write(b"B")
        time.sleep(0.05)


def dripping_headers(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        request.wfile.write(b"X")
        time.sleep(0.05)


def test_a_calendar_is_fetched_byte_for_byte(certificate: Certificate) -> None:
    with host(certificate, answering(CALENDAR, content_type="text/calendar")) as started:
        assert fetched(started.address("/a"), started.network()) == CALENDAR
        assert fetched(started.address("/a").replace("https:", "webcal:"), started.network()) == CALENDAR


def test_we_ask_for_nothing_compressed_and_say_nothing_of_ourselves(certificate: Certificate) -> None:
    with host(certificate, answering(CALENDAR)) as started:
        fetched(started.address("/a"), started.network())
        assert started.asked == [
            {
                "Host": f"{HOST}:{started.port}",
                "Accept": "text/calendar, */*;q=0.1",
                "Accept-Encoding": "identity",
                "Connection": "close",
                "User-Agent": "Mozilla/5.0 (compatible; Samling; calendar reader)",
            }
        ]


def test_a_zip_bomb_is_never_unpacked(certificate: Certificate) -> None:
    bomb = gzip.compress(b"BEGIN:VCALENDAR\r\n" + b"\0" * 60_000_000)
    with host(certificate, answering(bomb, content_encoding="gzip")) as started:
        assert refused(started.address("/a"), started.network()) == COMPRESSED(encoding="gzip")


def test_sixty_megabytes_are_refused_by_their_length_alone(certificate: Certificate) -> None:
    with host(certificate, answering(content_length="60000000")) as started:
        assert refused(started.address("/a"), started.network()) == TOO_LARGE(megabytes="2")


def test_a_body_without_length_is_left_after_two_megabytes(certificate: Certificate) -> None:
    sent: list[int] = []
    over = Signal()

    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            while True:
                sent.append(request.wfile.write(b"x" * 65_536))
        finally:
            over.set()

    with host(certificate, endless) as started:
        assert refused(started.address("/a"), started.network()) == TOO_LARGE(megabytes="2")
        assert over.wait(5)
        # what is in the sockets' buffers was sent and never read
        assert sum(sent) < 10_000_000


@pytest.mark.parametrize("slow", [dripping, dripping_headers, lambda _: time.sleep(2)])
def test_a_host_that_drips_is_left_in_time(certificate: Certificate, slow: Answer) -> None:
    with host(certificate, slow) as started:
        began = time.monotonic()
        assert refused(started.address("/a"), started.network(), SOON) == TOO_SLOW(seconds="0.5")
        assert time.monotonic() - began < 1.5


def test_redirects_share_one_time(certificate: Certificate) -> None:
    def later(request: BaseHTTPRequestHandler) -> None:
        time.sleep(0.2)
        answering(status=302, location="/a")(request)

    with host(certificate, later) as started:
        assert refused(started.address("/a"), started.network(), SOON) == TOO_SLOW(seconds="0.5")


def test_a_host_that_never_speaks_is_left_in_time(certificate: Certificate) -> None:
    with socket.create_server((HERE, 0)) as silent:
        mute = Host(silent.getsockname()[1], certificate)
        assert refused(mute.address("/a"), mute.network(), SOON) == TOO_SLOW(seconds="0.5")


def test_a_resolver_that_never_answers_is_left_in_time() -> None:
    def resolve(_host: str, _port: int) -> tuple[str, ...]:
        time.sleep(2)
        return (HERE,)

    assert refused("https://calendar.test/a", Network(resolve=resolve), SOON) == TOO_SLOW(seconds="0.5")


@pytest.mark.parametrize(("inside", "reached"), [
    ("https://127.0.0.2/", "127.0.0.2"),
    ("https://10.0.0.1/", "10.0.0.1"),
    ("https://[::1]/", "::1"),
    ("https://169.254.169.254/latest/meta-data/", "169.254.169.254"),
    ("//192.168.1.1/", "192.168.1.1"),
])  # fmt: skip
def test_a_redirect_to_an_inside_address_is_refused(certificate: Certificate, inside: str, reached: str) -> None:
    with host(certificate, answering(status=302, location=inside)) as started:
        network = replace(started.network(), ports=frozenset({started.port, 443}))
        assert refused(started.address("/a"), network) == NOT_PUBLIC(address=reached)


@pytest.mark.parametrize("source", [
    *("https://127.0.0.1/", "https://localhost/", "https://2130706433/", "https://0x7f.1/", "https://[::ffff:127.0.0.1]/"),
    *("https://0/", "https://[::1]/"),
])  # fmt: skip
def test_the_real_network_never_reaches_this_machine(source: str) -> None:
    assert refused(source, Network()).message is NOT_PUBLIC


def test_a_host_with_one_inside_address_is_refused(certificate: Certificate) -> None:
    with host(certificate, answering(CALENDAR)) as started:
        network = started.network({HOST: (HERE, "10.0.0.1")})
        assert refused(started.address("/a"), network) == NOT_PUBLIC(address="10.0.0.1")
        assert started.asked == []


def test_a_name_is_resolved_once_and_the_checked_address_is_asked(certificate: Certificate) -> None:
    """Else a host could answer with a public address to the check and with an inside one to the connection."""
    with host(certificate, answering(CALENDAR)) as started:
        answers = iter([(HERE,)])
        network = replace(started.network(), resolve=lambda *_: next(answers))
        assert fetched(started.address("/a"), network) == CALENDAR


def test_an_address_that_cannot_be_reached_leaves_the_next(certificate: Certificate) -> None:
    with host(certificate, answering(CALENDAR)) as started:
        # nobody listens there: this machine has no such address on its own wire
        network = replace(started.network({HOST: ("::1", HERE)}), allows=lambda _: True)
        assert fetched(started.address("/a"), network) == CALENDAR


def test_three_redirects_are_followed_and_four_are_not(certificate: Certificate) -> None:
    def to(path: str) -> Answer:
        return answering(status=307, location=path)

    with host(certificate, to("/b"), b=to("c"), c=to("/d"), d=answering(CALENDAR), e=to("/a")) as started:
        assert fetched(started.address("/a"), started.network()) == CALENDAR
        assert refused(started.address("/e"), started.network()) == TOO_MANY_REDIRECTS(most=3)


def test_a_redirect_out_of_https_is_refused(certificate: Certificate) -> None:
    with host(certificate, answering(status=301, location="http://example.org/a.ics")) as started:
        assert refused(started.address("/a"), started.network()) == NOT_HTTPS(scheme="http")


def test_only_the_port_of_https_is_asked() -> None:
    assert refused("https://example.org:22/", Network()) == PORT(port="22")


def test_a_host_proves_that_it_is_the_one_that_was_asked_for(certificate: Certificate) -> None:
    with host(certificate, answering(CALENDAR)) as started:
        other = started.network({"other.test": (HERE,)})
        assert refused(started.address("/a", "other.test"), other) == CERTIFICATE()
        distrusting = replace(started.network(), tls=Network().tls)
        assert refused(started.address("/a"), distrusting) == CERTIFICATE()
        assert started.asked == []


def test_no_proxy_of_the_environment_is_asked(certificate: Certificate, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with host(certificate, answering(CALENDAR)) as started:
        assert fetched(started.address("/a"), started.network()) == CALENDAR


@pytest.mark.parametrize(("status", "because"), [
    *((404, NOT_FOUND()), (410, NOT_FOUND()), (401, SIGN_IN()), (403, SIGN_IN()), (302, NOT_HTTP())),
    *((204, ANSWERED(status="204")), (206, ANSWERED(status="206")), (500, ANSWERED(status="500"))),
])  # fmt: skip
def test_any_other_answer_says_what_to_do(certificate: Certificate, status: int, because: Reason) -> None:
    with host(certificate, answering(status=status)) as started:
        assert refused(started.address("/a"), started.network()) == because


def test_what_is_no_answer_at_all_is_refused(certificate: Certificate) -> None:
    def nonsense(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"220 mail.example.org ESMTP\r\n")

    with host(certificate, nonsense) as started:
        assert refused(started.address("/a"), started.network()) == NOT_HTTP()


def test_half_a_calendar_is_not_taken_for_a_whole_one(certificate: Certificate) -> None:
    def half(request: BaseHTTPRequestHandler) -> None:
        request.protocol_version = "HTTP/1.1"
        request.send_response(200)
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        request.wfile.write(b"200\r\n" + CALENDAR)

    with host(certificate, answering(CALENDAR, content_length="1000"), b=half) as started:
        assert refused(started.address("/a"), started.network()) == BROKE_OFF()
        assert refused(started.address("/b"), started.network()) == BROKE_OFF()


def test_a_host_that_is_not_there_is_said_so(certificate: Certificate) -> None:
    with socket.create_server((HERE, 0)) as closed:
        nobody = Host(closed.getsockname()[1], certificate)
    assert refused(nobody.address("/a"), nobody.network()) == NO_CONNECTION()
    assert refused("https://no-such-host.invalid/", Network()) == NO_SUCH_HOST()
