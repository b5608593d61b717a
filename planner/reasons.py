"""Why a module is where it is: what the next best week, site and hotel would cost, strongest first."""

from collections.abc import Callable, Hashable, Iterable, Iterator

from calendars.language import Kroner, Message, Reason
from planner.candidates import Candidate
from planner.placement import Placement
from planner.prices import PricedCandidate

OTHER_WEEK = Message("other_week", "the next best week, from {day}, makes the year {kroner} dearer")
OTHER_WEEK_EQUAL = Message("other_week_equal", "the week from {day} costs the same, and the earlier one is taken")
ONLY_WEEK = Message("only_week", "no other week is open to it while the other modules keep their musts")
OTHER_SITE = Message("other_site", "{site}, the next best site, makes the year {kroner} dearer")
OTHER_SITE_EQUAL = Message("other_site_equal", "{site} costs the same; of equal sites the one listed first is taken")
OTHER_HOTEL = Message("other_hotel", "{hotel} costs least of the hotels with enough beds; {other} is {kroner} dearer")
OTHER_HOTEL_EQUAL = Message(
    "other_hotel_equal", "{other} costs the same; of equal hotels the one listed first is taken"
)
ONLY_HOTEL = Message("only_hotel", "{hotel} alone has enough beds on these nights")
OTHER_DAY = Message("other_day", "beginning on {day} in the same week makes the year {kroner} dearer")


def reasons_for(chosen: Placement, year_kr: int, priced: Iterable[PricedCandidate]) -> tuple[Reason, ...]:
    """The alternatives that lost, dearest first: a week that is far better is a strong reason."""
    others = [other for other in priced if other.year_kr is not None and other.candidate.placement != chosen]
    found = [reason for _, reason in sorted(_compared(chosen, year_kr, others), key=lambda pair: -pair[0])]
    return tuple(found)


def _compared(chosen: Placement, year_kr: int, others: list[PricedCandidate]) -> Iterator[tuple[int, Reason]]:
    def extra(differs: Callable[[Placement], Hashable]) -> tuple[int, Placement] | None:
        return _cheapest_extra(year_kr, [other for other in others if differs(other.candidate.placement)])

    week = extra(lambda other: other.week != chosen.week)
    yield (0, ONLY_WEEK()) if week is None else (week[0], _week_reason(*week))
    day = extra(lambda other: other.week == chosen.week and other.period != chosen.period)
    if day and day[0]:
        yield day[0], OTHER_DAY(day=day[1].period.first, kroner=Kroner(day[0]))
    site = extra(lambda other: other.site.id != chosen.site.id)
    if site:
        yield site[0], _site_reason(*site)
    hotel = extra(lambda other: (other.period, other.site.id) == (chosen.period, chosen.site.id))
    if hotel:
        yield hotel[0], _hotel_reason(chosen, *hotel)
    elif len(chosen.site.hotels) > 1:
        yield 0, ONLY_HOTEL(hotel=chosen.hotel.name)


def _cheapest_extra(year_kr: int, others: list[PricedCandidate]) -> tuple[int, Placement] | None:
    """How much dearer the year gets with the cheapest of them, and which it is; of equal ones the first."""
    priced = [(other.year_kr - year_kr, other.candidate) for other in others if other.year_kr is not None]
    if not priced:
        return None
    kroner, candidate = min(priced, key=_kroner)
    return kroner, candidate.placement


def _kroner(pair: tuple[int, Candidate]) -> int:
    return pair[0]


def _week_reason(kroner: int, other: Placement) -> Reason:
    if kroner == 0:
        return OTHER_WEEK_EQUAL(day=other.period.first)
    return OTHER_WEEK(day=other.period.first, kroner=Kroner(kroner))


def _site_reason(kroner: int, other: Placement) -> Reason:
    if kroner == 0:
        return OTHER_SITE_EQUAL(site=other.site.name)
    return OTHER_SITE(site=other.site.name, kroner=Kroner(kroner))


def _hotel_reason(chosen: Placement, kroner: int, other: Placement) -> Reason:
    if kroner == 0:
        return OTHER_HOTEL_EQUAL(other=other.hotel.name)
    return OTHER_HOTEL(hotel=chosen.hotel.name, other=other.hotel.name, kroner=Kroner(kroner))
