"""Clock times of a way: when to leave for a first session, whether the evening before, and when one is home again.

Times are minutes after midnight of the day in question, so those before midnight are negative.
"""

from dataclasses import dataclass
from datetime import time

from calendars.language import Message, Reason
from venues.trips.model import travel_model
from venues.trips.ways import Way

MINUTES_IN_DAY = 24 * 60

IN_TIME = Message(
    "trip_in_time",
    "leaving home at {leaves} is early enough for {begins}, with {count} minute to spare",
    "leaving home at {leaves} is early enough for {begins}, with {count} minutes to spare",
)
ARRIVES_LATE = Message(
    "trip_arrives_late",
    "the first departure of the day arrives at {arrives}, {count} minute later than the {limit} needed for {begins}",
    "the first departure of the day arrives at {arrives}, {count} minutes later than the {limit} needed for {begins}",
)
LEAVES_EARLY = Message(
    "trip_leaves_early",
    "to be there for {begins}, home must be left at {leaves}, {count} minute earlier than {limit}",
    "to be there for {begins}, home must be left at {leaves}, {count} minutes earlier than {limit}",
)


@dataclass(frozen=True, slots=True)
class Morning:
    """Travelling on the first day itself, and by how much it keeps the two limits; a negative margin is missed.

    `arrival_margin` is from the seat, by the first departure of the day, to `slack_minutes` before the first session;
    `leaving_margin` is from `home_not_left_before` to leaving home. Who drives has only the second.
    """

    begins: int
    leaves: int
    arrives: int
    arrival_margin: int
    leaving_margin: int

    @property
    def spare(self) -> int:
        return min(self.arrival_margin, self.leaving_margin)

    @property
    def possible(self) -> bool:
        return self.spare >= 0

    @property
    def because(self) -> Reason:
        """The deciding limit with its margin, whichever way it goes."""
        model, times = travel_model(), {"begins": clock(self.begins), "leaves": clock(self.leaves)}
        if self.possible:
            return IN_TIME(**times, count=self.spare)
        if self.arrival_margin <= self.leaving_margin:
            limit = clock(self.begins - model.slack_minutes)
            return ARRIVES_LATE(
                begins=times["begins"], arrives=clock(self.arrives), limit=limit, count=-self.arrival_margin
            )
        return LEAVES_EARLY(**times, limit=clock(model.home_not_left_before), count=-self.leaving_margin)


def morning(way: Way, begins: int) -> Morning:
    """The latest departure that is in time; where none is, the first of the day."""
    model = travel_model()
    limit = begins - model.slack_minutes
    departs = limit - way.ride
    if way.first_departure is not None:
        departs = way.first_departure if way.first_only else max(way.first_departure, departs)
    earliest = departs if way.first_departure is None else way.first_departure
    leaves = departs - way.lead
    return Morning(
        begins=begins,
        leaves=leaves,
        arrives=departs + way.ride,
        arrival_margin=limit - (earliest + way.ride) if way.first_departure is not None else MINUTES_IN_DAY,
        leaving_margin=leaves - model.home_not_left_before,
    )


def evening(way: Way) -> tuple[int, int]:
    """Leaving home and arriving on the day before: on the half hour, to be there by `evening_arrival`.

    Who has so far to go that even the first departure arrives later takes that one.
    """
    model = travel_model()
    leaves = (model.evening_arrival - way.door_to_door) // model.evening_step_minutes * model.evening_step_minutes
    if way.first_departure is not None:
        leaves = max(leaves, way.first_departure - way.lead)
    return leaves, leaves + way.door_to_door


def back_in_time(way: Way, ends: int) -> bool:
    """Whether one is home on the day of the last session, by `latest_home`."""
    return ends + way.back <= travel_model().latest_home


def home_again(way: Way, ends: int, *, night_after: bool) -> int:
    """When one is home, on the day of the last session or, with one more night, on the morning after."""
    return (travel_model().morning_after_departure if night_after else ends) + way.back


def minutes_of(at: time) -> int:
    return at.hour * 60 + at.minute


def clock(minutes: int) -> time:
    """The clock time of so many minutes after midnight, also of the day before or after."""
    return time(*divmod(minutes % MINUTES_IN_DAY, 60))
