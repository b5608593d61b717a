"""The bill of a change, shown before anything changes: people, rooms, nights, kroner line by line, mails and feeds."""

from dataclasses import dataclass

from calendars.language import Message, Reason
from planner.agenda import Audience, agenda, audiences_of
from planner.bookings import ModuleBooking, bookings_of
from planner.differences import Difference, difference
from planner.footprint import footprints
from planner.plan import Plan, total
from planner.programme import Programme
from planner.what_if.changed_year import Changed
from planner.what_if.mails import (
    Exchange,
    Mails,
    hotel_exchanges,
    mails_to_houses,
    mails_to_people,
    room_exchanges,
)
from planner.what_if.standing import Standing
from venues.costs import CostLine

DRAWN_IN = "nb"
HEADS = Message(
    "bill_heads",
    "{count} participant has something new to note (homes: {homes})",
    "{count} participants have something new to note (homes: {homes})",
)
ROOMS_BACK = Message("bill_rooms_back", "{count} booked room-day falls away", "{count} booked room-days fall away")
ROOMS_TAKEN = Message("bill_rooms_taken", "{count} room-day is to be booked", "{count} room-days are to be booked")
NIGHTS_BACK = Message(
    "bill_nights_back", "{count} booked hotel night falls away", "{count} booked hotel nights fall away"
)
NIGHTS_TAKEN = Message(
    "bill_nights_taken", "{count} hotel night is to be booked", "{count} hotel nights are to be booked"
)
NIGHTS_MORE = Message(
    "bill_nights_more", "participants sleep away {count} night more", "participants sleep away {count} nights more"
)
NIGHTS_FEWER = Message(
    "bill_nights_fewer", "participants sleep away {count} night fewer", "participants sleep away {count} nights fewer"
)
FEEDS = Message("bill_feeds", "{count} calendar feed changes", "{count} calendar feeds change")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """What a change costs against leaving the dates as published, at today's costs.

    `difference` is what the year itself gets dearer or cheaper; `lines` are what the change breaks or buys. `heads` are
    the participants with something new to note, from `homes` homes; `nights` how many more of them sleep away.
    """

    difference: Difference
    lines: tuple[CostLine, ...]
    homes: int
    heads: int
    nights: int
    hotels: tuple[Exchange, ...]
    rooms: tuple[Exchange, ...]
    mails: tuple[Mails, ...]
    feeds: tuple[Audience, ...]

    @property
    def kroner(self) -> int:
        return self.difference.kroner + self.breakage_kr

    @property
    def breakage_kr(self) -> int:
        return total(self.lines)

    @property
    def real_kr(self) -> int:
        """What somebody pays: the year's own bills and the real lines of what breaks."""
        return self.difference.real_kr + total(line for line in self.lines if line.real)

    @property
    def wish_kr(self) -> int:
        return self.kroner - self.real_kr

    @property
    def ladder_kr(self) -> int:
        """What hotels charge for what is given back."""
        return total(line for line in self.lines if line.kind == "hotel_block")

    @property
    def mail_count(self) -> int:
        return sum(mails.count for mails in self.mails)

    @property
    def sentences(self) -> tuple[Reason, ...]:
        """What it comes to besides kroner; what is nought is not said."""
        people = (HEADS(count=self.heads, homes=self.homes),) if self.heads else ()
        counts = (
            (ROOMS_BACK, sum(one.given_back for one in self.rooms)),
            (ROOMS_TAKEN, sum(one.taken for one in self.rooms)),
            (NIGHTS_BACK, sum(one.given_back for one in self.hotels)),
            (NIGHTS_TAKEN, sum(one.taken for one in self.hotels)),
            (NIGHTS_MORE if self.nights > 0 else NIGHTS_FEWER, abs(self.nights)),
            (FEEDS, len(self.feeds)),
        )
        counted = tuple(message(count=count) for message, count in counts if count)
        return (*people, *counted, *(one.because for one in self.mails))


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A year as a repair would make it; `told` are the staff who hear of it, `bought` what it costs besides."""

    programme: Programme
    changed: Changed
    told: tuple[str, ...] = ()
    bought: tuple[CostLine, ...] = ()
    new_to_all: bool = False


class Billing:
    """Makes the bills of proposals for one published year: what subscribers see now is drawn once."""

    def __init__(self, standing: Standing, before: Plan) -> None:
        self.standing, self.before = standing, before
        self._shown = {
            audience: self._drawn(standing.programme, standing.plan, standing.bookings, audience)
            for audience in audiences_of(standing.bookings)
        }

    def bill(self, proposal: Proposal) -> Bill:
        programme, after = proposal.programme, proposal.changed.plan
        differs = difference(programme, self.before, after)
        bookings = self._bookings(proposal)
        held, wanted = self._in_force(self.standing.bookings), self._in_force(bookings)
        hotels, rooms = hotel_exchanges(programme, held, wanted), room_exchanges(programme, held, wanted)
        new = bool(differs.moves) or proposal.new_to_all
        heads = programme.cohort.size if new else 0
        moved = [
            programme.module(move.module).all_staff for move in differs.moves if move.from_period != move.to_period
        ]
        staff = tuple(dict.fromkeys((*proposal.told, *(one for of_module in moved for one in of_module))))
        return Bill(
            difference=differs,
            lines=(*(line for one in proposal.changed.breakages for line in one.lines), *proposal.bought),
            homes=len(programme.cohort.homes) if new else 0,
            heads=heads,
            nights=self._nights(programme, after) - self._nights(programme, self.before),
            hotels=hotels,
            rooms=rooms,
            mails=(*mails_to_people(programme, heads, staff), *mails_to_houses(hotels, rooms)),
            feeds=self._changed_feeds(programme, after, bookings),
        )

    def _bookings(self, proposal: Proposal) -> tuple[ModuleBooking, ...]:
        """What each module then has: what it had where that can stay, what it needs otherwise."""
        changed = proposal.changed
        needed = {one.module: one for one in bookings_of(proposal.programme, changed.plan)}
        had = {one.module: one for one in self.standing.bookings}
        return tuple(
            (had if placement.number in changed.untouched else needed)[placement.number]
            for placement in changed.placements
        )

    def _in_force(self, bookings: tuple[ModuleBooking, ...]) -> tuple[ModuleBooking, ...]:
        return tuple(one for one in bookings if one.module in self.standing.in_force)

    def _changed_feeds(
        self, programme: Programme, after: Plan, bookings: tuple[ModuleBooking, ...]
    ) -> tuple[Audience, ...]:
        audiences = dict.fromkeys((*self._shown, *audiences_of(bookings)))
        return tuple(
            audience
            for audience in audiences
            if self._drawn(programme, after, bookings, audience) != self._shown.get(audience, ())
        )

    @staticmethod
    def _nights(programme: Programme, plan: Plan) -> int:
        return sum(footprint.nights for footprint in footprints(programme, plan))

    @staticmethod
    def _drawn(
        programme: Programme, plan: Plan, bookings: tuple[ModuleBooking, ...], audience: Audience
    ) -> tuple[object, ...]:
        return agenda(programme, plan, bookings, audience, DRAWN_IN, published=True)
