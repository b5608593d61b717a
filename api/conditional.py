"""Answers that a client may already have: entity tags, dates, 304 and gzip (RFC 9110 8.8, 12.5.3 and 13)."""

import gzip
import re
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

ENTITY_TAG = re.compile(r'(?:W/)?("[^"]*")')
REVALIDATE = "private, max-age=0, must-revalidate"
UNTIL_QUALITY_ZERO = 0.0


def answer(
    request: Request, content: bytes, media_type: str, changed_at: datetime, headers: dict[str, str]
) -> Response:
    """The content, packed where the client takes that, or 304 where the client has it."""
    tag = sha256(content).hexdigest()[:32]
    packed = takes_gzip(request.headers.get("accept-encoding", ""))
    entity_tag = f'"{tag}-gzip"' if packed else f'"{tag}"'
    validators = {
        "ETag": entity_tag,
        "Last-Modified": format_datetime(changed_at, usegmt=True),
        "Cache-Control": REVALIDATE,
        "Vary": "Accept-Encoding",
    }
    if is_known(request, entity_tag, changed_at):
        return Response(status_code=304, headers=validators | headers)
    if packed:
        content = gzip.compress(content, mtime=0)  # the same bytes every time
        validators["Content-Encoding"] = "gzip"
    return Response(content, media_type=media_type, headers=validators | headers)


def is_known(request: Request, entity_tag: str, changed_at: datetime) -> bool:
    """Whether the client has this very representation; a date counts only where no tag is named (13.2.2)."""
    named = request.headers.getlist("if-none-match")
    if named:
        return any(value.strip() == "*" or entity_tag in ENTITY_TAG.findall(value) for value in named)
    since = http_date(request.headers.get("if-modified-since", ""))
    return since is not None and changed_at <= since


def http_date(text: str) -> datetime | None:
    """An HTTP date in any of its three forms; None where it cannot be read (5.6.7, 13.1.3)."""
    try:
        instant = parsedate_to_datetime(text)
    except ValueError:
        return None
    return instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)


def takes_gzip(accept_encoding: str) -> bool:
    """Whether gzip is wanted at least as much as plain bytes; an absent header asks for plain bytes."""
    qualities: dict[str, float] = {}
    for part in accept_encoding.lower().split(","):
        coding, _, parameter = (piece.strip() for piece in part.partition(";"))
        qualities[coding] = _quality(parameter)
    wanted = qualities.get("gzip", qualities.get("*", UNTIL_QUALITY_ZERO))
    return wanted > UNTIL_QUALITY_ZERO and wanted >= qualities.get("identity", UNTIL_QUALITY_ZERO)


def _quality(parameter: str) -> float:
    name, _, value = (piece.strip() for piece in parameter.partition("="))
    if name != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return UNTIL_QUALITY_ZERO
