"""Feeds over HTTP: a client that has the bytes gets 304, any other gets them whole (RFC 9110 13)."""

import gzip

import pytest

from api.conditional import http_date, takes_gzip
from tests.pages import asked, checked_page, small_year, texts

FEED = "/f/cohort-nb.ics"
CHANGED = "Sun, 22 Nov 2026 00:00:00 GMT"
KNOWN = asked(FEED).headers["etag"]


def test_a_feed_is_served_with_everything_a_subscriber_needs() -> None:
    response = asked(FEED)
    feed = next(feed for feed in small_year().feeds if feed.token == "cohort-nb")  # noqa: S105 an address, not a secret
    assert (response.status_code, response.content) == (200, feed.content)
    wanted = {
        "content-type": "text/calendar; charset=utf-8",
        "cache-control": "private, max-age=0, must-revalidate",
        "vary": "Accept-Encoding",
        "x-robots-tag": "noindex, nofollow",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "last-modified": CHANGED,
        "content-length": str(len(feed.content)),
        "content-language": "nb",
    }
    assert {name: response.headers[name] for name in wanted} == wanted
    assert "set-cookie" not in response.headers


def test_head_says_the_same_without_the_bytes() -> None:
    full, head = asked(FEED), asked(FEED, method="HEAD")
    assert head.content == b""
    assert dict(head.headers) == dict(full.headers)


@pytest.mark.parametrize(
    "tags", [KNOWN, f"W/{KNOWN}", "*", f'"other", {KNOWN}', f'"with, comma",W/{KNOWN} , "x"', f" {KNOWN} "]
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_known_tag_is_answered_304_in_every_form(tags: str, method: str) -> None:
    response = asked(FEED, method=method, headers={"If-None-Match": tags})
    assert (response.status_code, response.content) == (304, b"")
    assert (response.headers["etag"], response.headers["last-modified"]) == (KNOWN, CHANGED)


@pytest.mark.parametrize("tags", ['"other"', KNOWN.strip('"'), f'"{KNOWN}"'[:-2] + '"', "", "garbage, ,,"])
def test_an_unknown_tag_is_answered_whole_whatever_the_date_says(tags: str) -> None:
    response = asked(FEED, headers={"If-None-Match": tags, "If-Modified-Since": CHANGED})
    assert response.status_code == 200


@pytest.mark.parametrize(
    ("since", "status"),
    [
        (CHANGED, 304),
        ("Mon, 23 Nov 2026 00:00:00 GMT", 304),
        ("Sat, 21 Nov 2026 23:59:59 GMT", 200),
        ("Sunday, 22-Nov-26 00:00:00 GMT", 304),
        ("Sun Nov 22 00:00:00 2026", 304),
        ("yesterday", 200),
        ("", 200),
    ],
)
def test_without_a_tag_the_date_decides_in_all_its_forms(since: str, status: int) -> None:
    assert asked(FEED, headers={"If-Modified-Since": since}).status_code == status


def test_gzip_is_the_same_bytes_each_time_with_a_tag_of_its_own() -> None:
    first, again = (asked(FEED, headers={"Accept-Encoding": "gzip"}) for _ in range(2))
    assert first.headers["content-encoding"] == "gzip"
    assert first.headers["content-length"] == again.headers["content-length"]
    assert first.headers["etag"] == again.headers["etag"] == f'{KNOWN[:-1]}-gzip"'
    assert first.content == asked(FEED).content  # httpx has unpacked it
    assert gzip.compress(first.content, mtime=0)[4:8] == bytes(4)
    known = asked(FEED, headers={"Accept-Encoding": "gzip", "If-None-Match": first.headers["etag"]})
    assert known.status_code == 304


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("", False),
        ("gzip", True),
        ("GZIP, deflate, br", True),
        ("gzip;q=0", False),
        ("gzip; q=0.5, identity; q=0.9", False),
        ("gzip;q=1, identity;q=0.5", True),
        ("*", True),
        ("*;q=0", False),
        ("identity", False),
        ("br", False),
        ("gzip;q=abc", False),
    ],
)
def test_gzip_is_sent_to_those_who_take_it(accepted: str, packed: bool) -> None:  # noqa: FBT001 an expected value
    assert takes_gzip(accepted) is packed


def test_unknown_feeds_are_one_constant_404() -> None:
    answers = [asked(f"/f/{token}.ics") for token in ("nobody", "cohort-de", "x" * 200)]
    assert {answer.status_code for answer in answers} == {404}
    assert {texts(checked_page(answer), "main")[0] for answer in answers} == {
        "Ikke funnet Det er ingenting på denne adressen. Til året"
    }


def test_a_date_beyond_the_calendar_is_no_date() -> None:
    assert http_date("Sun, 99 Nov 2026 00:00:00 GMT") is None
