"""A host on this machine with a certificate of its own, and the network that leads to it alone."""

import ssl
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import IPv4Address
from pathlib import Path
from threading import Thread
from typing import TypeAlias

from calendars.busy.addresses import IPAddress, is_public
from calendars.busy.network import Network, tls_for

HOST = "calendar.test"
HERE = "127.0.0.1"

Answer: TypeAlias = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True, slots=True)
class Certificate:
    certificate: Path
    key: Path

    @classmethod
    def made_in(cls, folder: Path) -> "Certificate":
        made = cls(folder / "host.crt", folder / "host.key")
        subprocess.run(
            [
                *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
                *("-days", "2", "-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}"),
                *("-out", str(made.certificate), "-keyout", str(made.key)),
            ],
            check=True,
            capture_output=True,
        )
        return made


def answering(body: bytes = b"", status: int = 200, **headers: str) -> Answer:
    """An answer with a status, headers (`content_type` for `Content-Type`) and a body."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in {"content_length": str(len(body)), **headers}.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return answer


@dataclass(frozen=True, slots=True)
class Host:
    """A running host: what it was asked, and how it is reached."""

    port: int
    certificate: Certificate
    asked: list[Mapping[str, str]] = field(default_factory=list)

    def address(self, path: str, host: str = HOST) -> str:
        return f"https://{host}:{self.port}{path}"

    def network(self, addresses: Mapping[str, tuple[str, ...]] | None = None) -> Network:
        """Only this host is reached; every other name is its own address, as numbers are."""
        known = addresses or {HOST: (HERE,)}
        trusted = ssl.create_default_context(cafile=str(self.certificate.certificate))
        return Network(
            resolve=lambda host, _: known.get(host, (host,)),
            allows=_here_or_public,
            ports=frozenset({self.port}),
            tls=tls_for(trusted),
        )


@contextmanager
def running(certificate: Certificate, answers: Mapping[str, Answer]) -> Iterator[Host]:
    """A host that answers by the path it is asked for."""
    asked: list[Mapping[str, str]] = []

    class Asked(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(dict(self.headers.items()))
            answers[self.path](self)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """Whoever refuses us hangs up in the middle."""

    with Quiet((HERE, 0), Asked) as server:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate.certificate, certificate.key)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        Thread(target=server.serve_forever, daemon=True).start()
        yield Host(server.server_port, certificate, asked)
        server.shutdown()


def _here_or_public(ip: IPAddress) -> bool:
    return ip == IPv4Address(HERE) or is_public(ip)
