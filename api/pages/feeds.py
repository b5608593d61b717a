"""Calendar feeds and how to follow them: the address itself, and links for the calendars that people use."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote, urlencode

from api.published_year import PublishedFeed, PublishedYear
from api.this_machine import is_this_machine

GOOGLE = "https://calendar.google.com/calendar/r"
OUTLOOK = "https://outlook.live.com/calendar/0/addfromweb"
MICROSOFT_365 = "https://outlook.office.com/calendar/0/addfromweb"
PEOPLE = 2


@dataclass(frozen=True, slots=True)
class FeedLinks:
    """`address` works everywhere; `webcal` opens a calendar program; the others tell the address to that company."""

    title: str
    language: str
    address: str
    webcal: str
    google: str
    outlook: str
    microsoft_365: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class FeedsPage:
    """`people` are the cohort's and the staff's calendars, `places` those of the rooms and hotels in use.

    `only_here` says that the addresses are those of one machine: no company's calendar can fetch them.
    """

    people: tuple[FeedLinks, ...]
    places: tuple[FeedLinks, ...]
    only_here: bool


def feeds_page(year: PublishedYear, language: str, base_address: str) -> FeedsPage:
    """`base_address` is where we answer, as `http://127.0.0.1:8000/`."""
    links = tuple(_links(feed, base_address) for feed in year.feeds if feed.language == language)
    # the agenda's audiences begin with the cohort and the staff
    return FeedsPage(people=links[:PEOPLE], places=links[PEOPLE:], only_here=is_this_machine(base_address))


def _links(feed: PublishedFeed, base_address: str) -> FeedLinks:
    address = f"{base_address.rstrip('/')}/f/{feed.token}.ics"
    webcal = f"webcal://{address.split('://', 1)[1]}"
    from_web = urlencode({"url": address, "name": feed.title}, quote_via=quote)
    return FeedLinks(
        title=feed.title,
        language=feed.language,
        address=address,
        webcal=webcal,
        # an https address in `cid` is refused; webcal is not
        google=f"{GOOGLE}?{urlencode({'cid': webcal})}",
        outlook=f"{OUTLOOK}?{from_web}",
        microsoft_365=f"{MICROSOFT_365}?{from_web}",
        changed_at=feed.changed_at,
    )
