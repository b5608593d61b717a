"""What a module breaks when it is not held where it was published: each line is kroner with its reason.

It depends on the module's own placement only, so it is a cost of the candidate and the year stays a shortest path.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from calendars.language import Kroner, Message
from planner.bookings import HotelBlock, RoomUse
from planner.costs import rooms_by_day
from planner.placement import Placement
from planner.plan import total
from planner.stays import stays
from planner.what_if.standing import Standing
from planner.year import Year
from venues.costs import CostLine, Estimate, weakest, whole_kroner
from venues.hotel_ladders import GivenBack, ladder_charge, ladder_of
from venues.sites import Hotel
from venues.tickets import ticket_kroner, ticket_share

TOLD = Message(
    "breaks_published_date",
    "{count} participant has been told where and when module {module} is",
    "{count} participants have been told where and when module {module} is",
)
ROOM_BACK = Message(
    "breaks_room",
    "{count} booked room-day at {site} is given back for module {module}",
    "{count} booked room-days at {site} are given back for module {module}",
)
LADDER = Message(
    "breaks_hotel_block",
    "{hotel} charges {billable} of {given_back} room nights given back {days} days before, by the terms of {example}",
)
TICKETS = Message(
    "breaks_tickets",
    "{heads} from {home}: {percent} per cent are likely to hold a ticket of {fare} when {days} days are left",
)
# people come a day before the first day and leave a day after the last
MARGIN = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Breakage:
    """What one module breaks: its lines, and the rooms and nights that are given back, charged or not."""

    lines: tuple[CostLine, ...] = ()
    rooms: tuple[RoomUse, ...] = ()
    nights: tuple[tuple[date, int], ...] = ()

    @property
    def kroner(self) -> int:
        return total(self.lines)


@dataclass(slots=True)
class Breaking:
    """Prices the placements of a changed year against what was published; what is far from it breaks the same."""

    standing: Standing
    year: Year
    far: dict[int, Breakage] = field(default_factory=dict)

    def of(self, placement: Placement) -> Breakage:
        if self._is_near(placement):
            return self._worked_out(placement)
        if placement.number not in self.far:
            self.far[placement.number] = self._worked_out(placement)
        return self.far[placement.number]

    def leaves_alone(self, placement: Placement) -> bool:
        """Whether a module keeps its days, its hotel and all the rooms that its feeds show."""
        shown = next(one for one in self.standing.bookings if one.module == placement.number)
        return self.standing.is_as_published(placement) and not any(map(self._is_lost, shown.rooms))

    def _is_near(self, placement: Placement) -> bool:
        published = self.standing.planned(placement.number)
        period = published.period
        near = placement.period.first <= period.last + MARGIN and period.first - MARGIN <= placement.period.last
        return near and placement.site.id == published.site

    def _worked_out(self, placement: Placement) -> Breakage:
        rooms, nights = tuple(self._rooms_back(placement)), tuple(self._nights_back(placement))
        lines = [*self._told(placement), *self._room_line(placement, rooms)]
        lines += [*self._ladder_line(placement, nights), *self._ticket_lines(placement)]
        return Breakage(tuple(line for line in lines if line.kroner), rooms, nights)

    def _told(self, placement: Placement) -> Iterator[CostLine]:
        if not self.standing.keeps_dates(placement):
            heads = self.year.heads
            because = TOLD(count=heads, module=placement.number)
            yield CostLine.wish("published_date", heads * self.standing.prices.told_kr, because)

    def _rooms_back(self, placement: Placement) -> Iterator[RoomUse]:
        """What is held and no longer needed, but for what the incident itself has taken."""
        booking = self.standing.in_force.get(placement.number)
        held = [use for use in booking.rooms if not self._is_lost(use)] if booking else []
        if booking and self.standing.keeps_dates(placement) and len(held) == len(booking.rooms):
            return
        needed = {(room.id, day) for day, rooms in rooms_by_day(placement, self.year).items() for room in rooms}
        yield from (use for use in held if use.site != placement.site.id or (use.room, use.day) not in needed)

    def _is_lost(self, use: RoomUse) -> bool:
        published = self.standing.published_placement(use.module, self.year.programme)
        if any(use.day in closure.period for closure in published.site.closed):
            return True
        free = dict(zip(published.period, self.year.rooms_free(published), strict=True))
        return use.room not in free.get(use.day, frozenset())

    def _room_line(self, placement: Placement, rooms: tuple[RoomUse, ...]) -> Iterator[CostLine]:
        if rooms:
            site = self.year.programme.site(rooms[0].site).name
            because = ROOM_BACK(count=len(rooms), site=site, module=placement.number)
            yield CostLine.wish("confirmed_room", len(rooms) * self.standing.prices.room_kr, because)

    def _nights_back(self, placement: Placement) -> Iterator[tuple[date, int]]:
        block = self._block(placement)
        if block is None:
            return
        same = (placement.site.id, placement.hotel.id) == (block.site, block.hotel)
        needed = self.year.beds(placement) if same else {}
        for night, rooms in self._chargeable(block):
            if rooms > needed.get(night, 0):
                yield night, rooms - needed.get(night, 0)

    def _ladder_line(self, placement: Placement, nights: tuple[tuple[date, int], ...]) -> Iterator[CostLine]:
        block = self._block(placement)
        if block is None or not nights:
            return
        hotel, today = self._hotel(block), self.standing.today
        country = self.year.programme.site(block.site).country
        ladder = ladder_of(hotel.id, country, today)
        days = (block.nights[0][0] - today).days
        held, given_back = (sum(rooms for _, rooms in some) for some in (self._chargeable(block), nights))
        prices = [(rooms, price) for night, rooms in nights if (price := hotel.price_on(night))]
        worth = sum(rooms * price.kroner for rooms, price in prices)
        charge = ladder_charge(ladder, GivenBack(given_back, held, held), days, worth)
        because = LADDER(
            hotel=hotel.name, billable=charge.billable, given_back=given_back, days=days, example=ladder.name
        )
        status = weakest([ladder.status, *(price.status for _, price in prices)])
        payer = self.year.programme.organiser
        yield CostLine.of("hotel_block", Estimate.exactly(charge.kroner), because, payer, status)

    def _ticket_lines(self, placement: Placement) -> Iterator[CostLine]:
        """What those who travel are likely to have bought by now, for the journey that falls away."""
        if self.standing.keeps_dates(placement):
            return
        published, programme = self.standing.planned(placement.number), self.standing.programme
        site, today = programme.site(published.site), self.standing.today
        for stay in stays(programme, programme.module(published.module), site):
            days = (stay.leaves_on(published.period) - today).days
            share, ticket, home = ticket_share(days, today), ticket_kroner(stay.trip), stay.group.home
            heads = stay.group.heads
            because = TICKETS(
                heads=heads, home=home.name, percent=int(share.percent), fare=Kroner(whole_kroner(ticket)), days=days
            )
            amount = Estimate.exactly(ticket * heads * share.percent / Decimal(100))
            status = weakest([share.status, stay.trip.status])
            yield CostLine.of("ticket", amount, because, home.payer, status, home.id)

    def _block(self, placement: Placement) -> HotelBlock | None:
        booking = self.standing.in_force.get(placement.number)
        return booking.block if booking and booking.block.nights else None

    def _chargeable(self, block: HotelBlock) -> tuple[tuple[date, int], ...]:
        """The nights that the hotel still has for us: it charges nothing for those that it took away itself."""
        hotel = self._hotel(block)
        return tuple((night, rooms) for night, rooms in block.nights if hotel.free_rooms_on(night) >= rooms)

    def _hotel(self, block: HotelBlock) -> Hotel:
        return self.year.programme.site(block.site).hotel(block.hotel)
