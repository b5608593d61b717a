"""`/f/<token>.ics`: a calendar as its subscribers fetch it. No session, no cookie, no negotiation of content."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.conditional import answer
from api.errors import NOT_FOUND, Missing
from api.published_year import PublishedFeed, PublishedYear

CALENDAR = "text/calendar; charset=utf-8"
# robots.txt must not close /f/: Google then refuses the subscription; this header does that work
HEADERS = {"X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer"}


def feed_file(request: Request) -> Response:
    feed = feed_with_token(request.app.state.year, request.path_params["token"])
    if feed is None:
        raise Missing(NOT_FOUND())
    headers = {**HEADERS, "Content-Language": feed.language, "Content-Disposition": 'inline; filename="samling.ics"'}
    return answer(request, feed.content, CALENDAR, feed.changed_at, headers)


def feed_with_token(year: PublishedYear, token: str) -> PublishedFeed | None:
    return next((feed for feed in year.feeds if feed.token == token), None)


FEEDS = [Route("/f/{token}.ics", feed_file)]
