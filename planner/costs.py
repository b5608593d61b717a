"""What a placement really costs: travel, per diem, board, lodging and rooms, with one line for each home and kind.

What does not depend on the day is computed once for a module and site; the sum that the network needs is the sum of
the lines that people read.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby

from calendars.language import Kroner, Message
from planner.placement import AtSite, Placement
from planner.plan import total
from planner.programme import Meal
from planner.room_choice import chosen_rooms, room_needs
from planner.stays import Stay
from planner.visits import meals_served
from planner.year import Year
from venues.costs import CostLine, Estimate, weakest, whole_kroner
from venues.sites import Room
from venues.trips.blocks import PerDiem
from venues.trips.meals import CoveredMeal, MealKind
from venues.trips.per_diem import per_diem

LODGING = Message("lodging", "{heads} from {home} at {hotel}: {nights}")
NIGHTS = Message("nights_at", "{count} night at {price}", "{count} nights at {price}")
TRAVEL = Message("travel", "{heads} × {fare}: {trip}")
PER_DIEM_LINE = Message("per_diem_line", "{heads} × {amount}: {arithmetic}")
BOARD = Message("board", "{heads} × ({lunches} lunches at {lunch} and {dinners} dinners at {dinner})")
ROOMS = Message("rooms", "{rooms}")
ROOM_DAYS = Message("room_days", "{room}, {count} day at {price}", "{room}, {count} days at {price}")

MEAL_KINDS = {Meal.LUNCH: MealKind.LUNCH, Meal.DINNER: MealKind.DINNER}
ONE_DAY = timedelta(days=1)


def real_kroner(placement: Placement, year: Year) -> int:
    """What `real_lines` add up to, without building them."""
    return site_kroner(placement, year) + hotel_kroner(placement, year)


def site_kroner(placement: AtSite, year: Year) -> int:
    """The rooms: what costs the same whatever the hotel."""
    return total(_room_lines(placement, year))


def hotel_kroner(placement: Placement, year: Year) -> int:
    """Stays and nights: what depends on the hotel, or on whether it serves breakfast."""
    prices = year.night_prices(placement)
    nights = ((prices.get(night), heads) for night, heads in year.beds(placement).items())
    return _kroner_of_stays(placement, year) + sum(price.kroner * heads for price, heads in nights if price)


def real_lines(placement: Placement, year: Year) -> tuple[CostLine, ...]:
    """Every line of real kroner, homes in the cohort's order and rooms last."""
    lines = (*_lines_of_stays(placement, year), *_lodging_lines(placement, year), *_room_lines(placement, year))
    return tuple(line for line in lines if line.high)


def _kroner_of_stays(placement: Placement, year: Year) -> int:
    """Travel, per diem and board: the same on every day of a calendar year, for hotels with or without breakfast.

    Rounded as their lines are, which have the reasons too.
    """
    breakfast = placement.hotel.breakfast_included
    key = ("kroner of stays", year.twin(placement.module), placement.site.id, breakfast, placement.period.first.year)
    return year.once(key, lambda: sum(whole_kroner(amount) for amount in _amounts_of_stays(placement, year)))


def _amounts_of_stays(placement: Placement, year: Year) -> Iterator[Decimal]:
    for stay in year.visit(placement).stays:
        heads = stay.group.heads
        yield stay.trip.fare.likely * heads
        yield Decimal(_board_kr(placement) * heads)
        if year.programme.per_diem:
            yield _per_diem_due(stay, placement).kroner * heads


def _lines_of_stays(placement: Placement, year: Year) -> Iterator[CostLine]:
    stays = year.visit(placement).stays
    makers: list[Callable[[Stay, Placement], CostLine]] = [_travel_line, _board_line]
    if year.programme.per_diem:
        makers.insert(1, _per_diem_line)
    for maker in makers:
        yield from (maker(stay, placement) for stay in stays)


def _travel_line(stay: Stay, placement: Placement) -> CostLine:  # noqa: ARG001 lines are made alike
    trip, group = stay.trip, stay.group
    basis = TRAVEL(heads=group.heads, fare=Kroner(whole_kroner(trip.fare.likely)), trip=trip.basis)
    amount = trip.fare.times(group.heads)
    return CostLine.of("travel", amount, basis, group.home.payer, trip.status, group.home.id)


def _per_diem_line(stay: Stay, placement: Placement) -> CostLine:
    due, group = _per_diem_due(stay, placement), stay.group
    basis = PER_DIEM_LINE(heads=group.heads, amount=Kroner(whole_kroner(due.kroner)), arithmetic=due.because)
    amount = Estimate.exactly(due.kroner).times(group.heads)
    return CostLine.of("per_diem", amount, basis, group.home.payer, due.status, group.home.id)


def _per_diem_due(stay: Stay, placement: Placement) -> PerDiem:
    """Kost by the state rules, for the clock times of the trip and the meals that the programme and the hotel serve."""
    trip, period = stay.trip, placement.period
    return per_diem(
        trip.left(period.first),
        trip.back(period.last),
        _meals(stay, placement),
        area=placement.site.per_diem_area,
        km=trip.km,
        overnight=stay.night_count > 0,
    )


def _meals(stay: Stay, placement: Placement) -> Iterator[CoveredMeal]:
    if placement.hotel.breakfast_included:
        for night in stay.nights(placement.period):
            yield CoveredMeal.on(night + ONE_DAY, MealKind.BREAKFAST)
    for day, shape in zip(placement.period, placement.module.days, strict=True):
        for meal in sorted(shape.meals):
            yield CoveredMeal.on(day, MEAL_KINDS[meal])


def _board_line(stay: Stay, placement: Placement) -> CostLine:
    site, group = placement.site, stay.group
    lunches, dinners = (meals_served(placement.module, meal) for meal in (Meal.LUNCH, Meal.DINNER))
    basis = BOARD(
        heads=group.heads,
        lunches=lunches,
        lunch=Kroner(site.lunch_kr),
        dinners=dinners,
        dinner=Kroner(site.dinner_kr),
    )
    amount = Estimate.exactly(_board_kr(placement) * group.heads)
    return CostLine.of("board", amount, basis, group.home.payer, site.meals_status, group.home.id)


def _board_kr(placement: Placement) -> int:
    """Lunches and dinners of one participant."""
    site, module = placement.site, placement.module
    return meals_served(module, Meal.LUNCH) * site.lunch_kr + meals_served(module, Meal.DINNER) * site.dinner_kr


def _lodging_lines(placement: Placement, year: Year) -> Iterator[CostLine]:
    return (_lodging_line(stay, placement) for stay in year.visit(placement).stays)


def _lodging_line(stay: Stay, placement: Placement) -> CostLine:
    hotel, group = placement.hotel, stay.group
    prices = [price for night in stay.nights(placement.period) if (price := hotel.price_on(night))]
    nights = tuple(
        NIGHTS(count=len(list(same)), price=Kroner(kroner))
        for kroner, same in groupby(prices, key=lambda price: price.kroner)
    )
    basis = LODGING(heads=group.heads, home=group.home.name, hotel=hotel.name, nights=nights)
    amount = Estimate(
        *(Decimal(sum(getattr(price, name) for price in prices)) for name in ("low", "kroner", "high"))
    ).times(group.heads)
    status = weakest(price.status for price in prices)
    return CostLine.of("lodging", amount, basis, group.home.payer, status, group.home.id)


def _room_lines(placement: AtSite, year: Year) -> tuple[CostLine, ...]:
    """One line for the rooms of all days, for the organiser; the same wherever the same rooms are free."""
    key = ("room line", placement.module.group_rooms, placement.site.id, year.rooms_free(placement))
    return year.once(key, lambda: _room_line(placement, year))


def _room_line(placement: AtSite, year: Year) -> tuple[CostLine, ...]:
    days = Counter(room for day in rooms_by_day(placement, year).values() for room in day)
    kroner = sum(room.kr_per_day * count for room, count in days.items())
    if not kroner:
        return ()
    rooms = tuple(ROOM_DAYS(room=room.name, count=count, price=Kroner(room.kr_per_day)) for room, count in days.items())
    status = weakest(room.status for room in days)
    return (CostLine.of("rooms", Estimate.exactly(kroner), ROOMS(rooms=rooms), year.programme.organiser, status),)


def rooms_by_day(placement: AtSite, year: Year) -> dict[date, tuple[Room, ...]]:
    """The rooms a module takes on each of its days: the cheapest that suffice; none where too few are free."""
    site, needs = placement.site, room_needs(year.programme, placement.module)
    free = dict(zip(placement.period, year.rooms_free(placement), strict=True))
    days_free = Counter(room for rooms in free.values() for room in rooms)
    return {
        day: tuple(room for need in needs for room in chosen_rooms(site, need, free[day], days_free=days_free) or ())
        for day in placement.period
    }
