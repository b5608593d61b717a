"""The year as events, for each who follows it: cohort, staff, a room, a hotel.

`agenda` draws the events of one audience in one language, `feeds_of_year` writes every feed of a plan. What an
event is called in a feed for ever, its UID, comes from its place in the programme and never from its date.
"""

from planner.agenda.audience import COHORT, STAFF, Audience, audience_named, audiences_of
from planner.agenda.feeds import agenda, feed_of, feeds_of_year, title_of

__all__ = [
    "COHORT",
    "STAFF",
    "Audience",
    "agenda",
    "audience_named",
    "audiences_of",
    "feed_of",
    "feeds_of_year",
    "title_of",
]
