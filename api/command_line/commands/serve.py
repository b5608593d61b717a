"""`samling serve`: the pages and the API of a year, on this machine alone."""

import errno
import os
import socket
from contextlib import suppress
from typing import Annotated

import typer
import uvicorn

from api.application import application
from api.command_line.exit_codes import ExitCode
from api.command_line.failures import Mistake
from api.command_line.here import now
from api.command_line.impossible import tell_conflict
from api.command_line.options import AsJson, Db, Lang, Language
from api.command_line.reading import programme_at
from api.command_line.terminal import Terminal
from api.command_line.walk import pages_of
from api.command_line.years import Wanted, year_wanted
from api.published_year import PublishedYear, published_year
from api.request_log import RequestLog
from api.this_machine import ThisMachine, is_own_name
from calendars.language import Message
from planner.example import example_file
from planner.plan import Conflict
from planner.publishing import year_of
from planner.store.opening import open_store
from planner.store.releases import latest_programmes

FILE_HELP = Message(
    "option_serve_file", "serve the best year of this programme file (otherwise: the year published last in the store)"
)
HOST_HELP = Message("option_host", "address to bind; until there is a sign-in, only this machine's own (127.0.0.1)")
PORT_HELP = Message("option_port", "port to listen on")
NOT_LOCAL = Message(
    "host_not_local",
    "--host {host} would open the pages to others, and nobody signs in yet; use 127.0.0.1, ::1 or localhost",
)
NO_PORT = Message("port_out_of_range", "--port {port}: a port is a number from 0 to 65535")
PORT_TAKEN = Message("port_taken", "port {port} on {host} is taken by another program; choose another with --port")
PORT_CLOSED = Message("port_closed", "port {port} on {host} cannot be opened ({detail}); choose another with --port")
NOTHING_PUBLISHED = Message(
    "serve_example", "nothing is published in the store yet; this is the best year of the built-in example"
)
SERVING = Message("serving", "{programme} is at http://{host}:{port}/ (Ctrl-C ends)")
LAST_PORT = 65_535
EXAMPLE = """samling serve
samling serve my-year.toml --port 8080"""

ServeFile = Annotated[str | None, typer.Argument(metavar="[PROGRAMME.toml]", help=FILE_HELP.text)]
Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", help=HOST_HELP.text)]
Port = Annotated[int, typer.Option("--port", metavar="8000", help=PORT_HELP.text)]


def command(  # noqa: PLR0913, PLR0917 one for each option
    file: ServeFile = None,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    db: Db = None,
    as_json: AsJson = False,  # noqa: FBT002 a flag of the command line
    lang: Lang = Language.NB,
) -> ExitCode:
    terminal = Terminal(lang, as_json)
    with _listening(host, port) as listener:
        year = _year(file, db, terminal)
        if isinstance(year, Conflict):
            return tell_conflict(year, terminal)
        port = listener.getsockname()[1]
        address = f"[{host}]" if ":" in host else host
        terminal.answer(
            lambda: {"address": f"http://{address}:{port}/"},
            lambda: [terminal.said(SERVING(programme=year.programme.name, host=address, port=str(port)))],
        )
        config = uvicorn.Config(
            RequestLog(ThisMachine(application(year))), access_log=False, log_level="warning", lifespan="off"
        )
        with suppress(KeyboardInterrupt):
            # uvicorn ends its answers first, then passes Ctrl-C on; here it is the way to end
            uvicorn.Server(config).run(sockets=[listener])
    return ExitCode.DONE


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens, before the work of planning; raises Mistake."""
    if not is_own_name(host):
        raise Mistake(NOT_LOCAL(host=host))
    if not 0 <= port <= LAST_PORT:
        raise Mistake(NO_PORT(port=str(port)))
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        # a port that a program has just left may be taken at once; one that is in use may not
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            raise Mistake(PORT_TAKEN(port=str(port), host=host), exit_code=ExitCode.REFUSED) from error
        because = PORT_CLOSED(port=str(port), host=host, detail=error.strerror or str(error))
        raise Mistake(because, exit_code=ExitCode.REFUSED) from error
    return listener


def _year(file: str | None, db: str | None, terminal: Terminal) -> PublishedYear | Conflict:
    """The year of a file, else the one published last, else the example's."""
    if file is None:
        with open_store(db) as store:
            for revision in latest_programmes(store)[:1]:
                return pages_of(store, year_of(store, revision))
        terminal.note(NOTHING_PUBLISHED())
    year = year_wanted(Wanted(programme_at(file or str(example_file()))), terminal)
    if isinstance(year, Conflict):
        return year
    return published_year(year.programme, year.plan, computed_at=now())
