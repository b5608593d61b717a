"""Where a calendar may lie: at an https address of the public internet, or in a file beside the programme file.

An address is a secret that opens somebody's calendar: only its host is ever shown. Nothing is asked or opened here.
"""

from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from pathlib import PurePosixPath, PureWindowsPath
from typing import TypeAlias
from urllib.parse import SplitResult, quote, urlsplit

from calendars.busy.refusal import CalendarRefused
from calendars.language import Message, Reason

NOT_HTTPS = Message("calendar_not_https", "a calendar's address begins with https://, not {scheme}://")
NOT_AN_ADDRESS = Message(
    "calendar_address_unclear", "this is not an address; copy it again from where the calendar is published"
)
CREDENTIALS = Message(
    "calendar_address_with_credentials", "an address with a user name or password in it is not used; publish a link"
)
PORT = Message("calendar_port", "a calendar's address has no port of its own, but this one has {port}")
ELSEWHERE = Message(
    "calendar_file_elsewhere", "a calendar file lies in the folder of the programme file, or in one inside it"
)

IPAddress: TypeAlias = IPv4Address | IPv6Address
HTTPS_PORT = 443
# everything that is routed lies here; the rest is local, reserved or a way of writing IPv4
ROUTED_V6 = IPv6Network("2000::/3")
NAT64 = IPv6Network("64:ff9b::/96")
IPV4_COMPATIBLE = IPv6Network("::/96")
IPV4_BITS = 0xFFFFFFFF
# what a path and a query may hold unquoted; `%` stays, because addresses are copied already quoted
SAFE = "/%:@!$&'()*+,;=~-._?"


@dataclass(frozen=True, slots=True)
class Address:
    """Where to ask, and for what; the target is the secret part and stays out of every print."""

    host: str
    port: int
    target: str = field(repr=False)


def is_address(source: str) -> bool:
    """Whether a calendar is somewhere else, rather than in a file."""
    return "://" in source


def why_unusable(source: str) -> Reason | None:
    """What is wrong with a source as it is written; nothing may still be wrong with what lies there."""
    if not is_address(source):
        return None if stays_inside(source) else ELSEWHERE()
    try:
        port = address_of(source).port
    except CalendarRefused as refused:
        return refused.because
    return None if port == HTTPS_PORT else PORT(port=str(port))


def stays_inside(name: str) -> bool:
    """Whether the name of a file leads into its folder and not out of it, on any system."""
    posix, windows = PurePosixPath(name), PureWindowsPath(name)
    leads_away = posix.is_absolute() or windows.anchor or ".." in (*posix.parts, *windows.parts)
    return bool(name.strip()) and name.isprintable() and not leads_away


def host_of(source: str) -> str:
    """What may be shown of an address."""
    try:
        return urlsplit(source.strip()).hostname or "?"
    except ValueError:
        return "?"


def address_of(source: str) -> Address:
    """The address, if it may be asked; `webcal://` is how some programs write `https://`. Raises CalendarRefused."""
    source = source.strip()
    if any(character.isspace() or not character.isprintable() for character in source):
        raise CalendarRefused(NOT_AN_ADDRESS())
    try:
        parts = urlsplit(source)
        return _address(parts, parts.port or HTTPS_PORT)
    except ValueError:  # brackets or a port that are none, a name with no IDNA form
        raise CalendarRefused(NOT_AN_ADDRESS()) from None


def is_public(ip: IPAddress) -> bool:
    """Whether an address lies on the public internet, also where IPv6 wraps an IPv4 one."""
    ip = unwrapped(ip)
    if isinstance(ip, IPv6Address) and ip not in ROUTED_V6:
        return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def unwrapped(ip: IPAddress) -> IPAddress:
    """The IPv4 address inside an IPv6 one: mapped, compatible, 6to4 or NAT64 (RFC 4291, 3056, 6052)."""
    if isinstance(ip, IPv4Address):
        return ip
    if ip in NAT64 or ip in IPV4_COMPATIBLE:
        return IPv4Address(int(ip) & IPV4_BITS)
    return ip.ipv4_mapped or ip.sixtofour or ip


def parsed_ip(text: str) -> IPAddress:
    return ip_address(text)


def _address(parts: SplitResult, port: int) -> Address:
    if parts.scheme not in {"https", "webcal", "webcals"}:
        raise CalendarRefused(NOT_HTTPS(scheme=parts.scheme or "?"))
    if parts.username is not None or parts.password is not None:
        raise CalendarRefused(CREDENTIALS())
    if not parts.hostname:
        raise CalendarRefused(NOT_AN_ADDRESS())
    host = parts.hostname if ":" in parts.hostname else parts.hostname.encode("idna").decode()
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Address(host, port, quote(target, safe=SAFE))
