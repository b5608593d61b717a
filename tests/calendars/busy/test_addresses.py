from ipaddress import IPv4Address, ip_address

import pytest

from calendars.busy.addresses import (
    CREDENTIALS,
    ELSEWHERE,
    NOT_AN_ADDRESS,
    NOT_HTTPS,
    PORT,
    Address,
    address_of,
    host_of,
    is_address,
    is_public,
    why_unusable,
)
from calendars.busy.refusal import CalendarRefused
from calendars.language import Reason


def refused(source: str) -> Reason:
    with pytest.raises(CalendarRefused) as raised:
        address_of(source)
    return raised.value.because


@pytest.mark.parametrize(("source", "address"), [
    ("https://example.org/a.ics", Address("example.org", 443, "/a.ics")),
    (" webcal://example.org/a.ics?key=1%2F2&b=c#part ", Address("example.org", 443, "/a.ics?key=1%2F2&b=c")),
    ("HTTPS://Example.ORG", Address("example.org", 443, "/")),
    ("https://example.org:8443/æ", Address("example.org", 8443, "/%C3%A6")),
    ("https://blåbær.no/a", Address("xn--blbr-roah.no", 443, "/a")),
    ("https://[2606:4700::1111]/a", Address("2606:4700::1111", 443, "/a")),
])  # fmt: skip
def test_an_address_is_a_host_and_what_to_ask_it_for(source: str, address: Address) -> None:
    assert address_of(source) == address


@pytest.mark.parametrize("scheme", ["http", "file", "ftp", "gopher", "data", "HTTP"])
def test_only_https_is_asked(scheme: str) -> None:
    assert refused(f"{scheme}://example.org/a.ics") == NOT_HTTPS(scheme=scheme.lower())


@pytest.mark.parametrize("source", ["https://kari:secret@example.org/a", "https://kari@example.org/", "https://@a.no/"])
def test_an_address_with_credentials_is_refused(source: str) -> None:
    assert refused(source) == CREDENTIALS()


@pytest.mark.parametrize("source", [
    *("https://", "https:///a.ics", "https://[::1/a", "https://a:99999999/", "https://a:b/", "https://a b.no/"),
    *("https://example.org/a\r\nHost: inside", "https://example.org/\x00", f"https://{'a' * 70}.no/", "https://a..no/"),
])  # fmt: skip
def test_what_is_no_address_is_refused(source: str) -> None:
    assert refused(source) == NOT_AN_ADDRESS()


@pytest.mark.parametrize("ip", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"])
def test_the_public_internet_is_public(ip: str) -> None:
    assert is_public(ip_address(ip))


@pytest.mark.parametrize("ip", [
    *("127.0.0.1", "127.8.8.8", str(IPv4Address(0)), "10.0.0.1", "172.16.0.1", "192.168.1.1", "100.64.0.1"),
    *("169.254.169.254", "224.0.0.1", "240.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.1"),
    *("::1", "::", "fe80::1", "fec0::1", "fc00::1", "ff02::1", "2001:db8::1", "2001::1", "64:ff9b:1::a00:1"),
    *("::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:c0a8:101::1"),
    *("::ffff:169.254.169.254", "fe80::1%lo"),
])  # fmt: skip
def test_nothing_inside_is_public_however_it_is_wrapped(ip: str) -> None:
    assert not is_public(ip_address(ip))


def test_only_the_host_of_an_address_is_ever_shown() -> None:
    source = "https://example.org/calendar/private-3f9c/basic.ics"
    assert repr(address_of(source)) == "Address(host='example.org', port=443)"
    assert host_of(source) == "example.org"
    assert host_of("https://[::1") == host_of("https://") == "?"


def test_a_file_is_no_address() -> None:
    assert [is_address(source) for source in ("kari.ics", "kalendere/kari.ics", "https://a.no/", "webcal://a.no/")] == [
        False,
        False,
        True,
        True,
    ]


def test_what_is_wrong_with_a_source_is_known_without_asking_it() -> None:
    assert why_unusable("kari.ics") is why_unusable("webcal://example.org/kari.ics") is None
    assert why_unusable("../kari.ics") == ELSEWHERE()
    assert why_unusable("http://example.org/kari.ics") == NOT_HTTPS(scheme="http")
    assert why_unusable("https://example.org:22/kari.ics") == PORT(port="22")
