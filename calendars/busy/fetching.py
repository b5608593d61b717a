"""A calendar fetched from an address: raw bytes, of one size at most, in one time at most.

Redirects are followed a few times, each checked like the first address. Nothing is decompressed: identity is asked
for, and a body with any other Content-Encoding is refused before it is read (RFC 9110 8.4).
"""

from http.client import HTTPException, HTTPResponse, IncompleteRead
from urllib.parse import urljoin

from calendars.busy.addresses import Address, address_of
from calendars.busy.limits import LIMITS, Limits
from calendars.busy.network import NO_CONNECTION, Deadline, Network, connection
from calendars.busy.refusal import CalendarRefused
from calendars.language import Message

TOO_LARGE = Message(
    "calendar_too_large", "it has more than {megabytes} MB; publish or export one calendar, and not its whole past"
)
TOO_MANY_REDIRECTS = Message(
    "calendar_too_many_redirects", "it sends on to another address more than {most} times; use the last one"
)
COMPRESSED = Message(
    "calendar_compressed", "it is sent compressed ({encoding}), which is not unpacked; publish it as it is"
)
NOT_FOUND = Message("calendar_not_found", "there is no calendar at this address any more; publish it again")
SIGN_IN = Message("calendar_needs_sign_in", "this address asks for a sign-in; use the published link that ends in .ics")
ANSWERED = Message("calendar_answered", "it answered with status {status} instead of a calendar; try again later")
NOT_HTTP = Message("calendar_not_http", "what it answered is not understood; check the address")
BROKE_OFF = Message("calendar_broke_off", "the answer broke off before its end; try again later")

OK = 200
GONE, SIGN_IN_STATUSES, REDIRECTS = {404, 410}, {401, 403, 407}, {301, 302, 303, 307, 308}
PIECE = 64 * 1024
HEADERS = {
    "Accept": "text/calendar, */*;q=0.1",
    "Accept-Encoding": "identity",
    "Connection": "close",
    # Outlook's publishing hosts send programs that name themselves otherwise away (nextcloud/calendar#7342)
    "User-Agent": "Mozilla/5.0 (compatible; Samling; calendar reader)",
}


def fetched(source: str, network: Network, limits: Limits = LIMITS) -> bytes:
    """The bytes at an address; raises CalendarRefused."""
    deadline = Deadline.after(limits.fetch_seconds)
    for _ in range(limits.redirects + 1):
        answer = _asked(address_of(source), network, deadline, limits)
        if isinstance(answer, bytes):
            return answer
        source = urljoin(source, answer)
    raise CalendarRefused(TOO_MANY_REDIRECTS(most=limits.redirects))


def too_large(limits: Limits) -> CalendarRefused:
    return CalendarRefused(TOO_LARGE(megabytes=f"{limits.size_bytes / 1_000_000:g}"))


def _asked(address: Address, network: Network, deadline: Deadline, limits: Limits) -> bytes | str:
    """The body of an answer, or where it sends us."""
    asked = connection(address, network, deadline)
    try:
        asked.request("GET", address.target, headers=HEADERS)
        with asked.getresponse() as response:
            return _destination(response) if response.status in REDIRECTS else _body(response, limits)
    except TimeoutError:
        raise deadline.missed from None
    except IncompleteRead:
        raise CalendarRefused(BROKE_OFF()) from None
    except OSError:
        raise CalendarRefused(NO_CONNECTION()) from None
    except (HTTPException, ValueError):
        raise CalendarRefused(NOT_HTTP()) from None
    finally:
        asked.close()


def _destination(response: HTTPResponse) -> str:
    destination = response.headers["Location"]
    if not destination:
        raise CalendarRefused(NOT_HTTP())
    return str(destination)


def _body(response: HTTPResponse, limits: Limits) -> bytes:
    if response.status in GONE:
        raise CalendarRefused(NOT_FOUND())
    if response.status in SIGN_IN_STATUSES:
        raise CalendarRefused(SIGN_IN())
    if response.status != OK:
        raise CalendarRefused(ANSWERED(status=str(response.status)))
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in {"identity", ""}:
        raise CalendarRefused(COMPRESSED(encoding=encoding[:20]))
    if response.length is not None and response.length > limits.size_bytes:
        raise too_large(limits)
    body = bytearray()
    while piece := response.read(PIECE):
        body += piece
        if len(body) > limits.size_bytes:
            raise too_large(limits)
    if response.length:  # what is left of a Content-Length
        raise CalendarRefused(BROKE_OFF())
    return bytes(body)
