"""How many travellers are likely to hold a ticket so many days before they leave, and what such a ticket costs.

Only planes and trains are bought ahead; cars and local transport cost nothing where nobody travels.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calendars.source import Status
from venues.rows import rows
from venues.trips.trip import Mode, Trip

BOUGHT_AHEAD = frozenset({Mode.AIR, Mode.RAIL})


@dataclass(frozen=True, slots=True)
class TicketShare:
    """The share of travellers who hold a ticket by then, and how that is known."""

    percent: Decimal
    status: Status


def ticket_share(days_before: int, day: date) -> TicketShare:
    """The share when so many days are left: that of the nearest row that is further away."""
    holding = [row for row in rows("ticket_shares.csv") if date.fromisoformat(row["valid_from"]) <= day]
    reached = [row for row in holding if days_before <= int(row["days_before"])]
    if not reached:
        return TicketShare(Decimal(0), Status.INFERRED)
    nearest = min(reached, key=lambda row: int(row["days_before"]))
    return TicketShare(Decimal(nearest["bought_percent"]), Status(nearest["status"]))


def ticket_kroner(trip: Trip) -> Decimal:
    """What of a trip's fare is a ticket that is bought ahead; all of a fare that staff know of a plane or train."""
    if trip.mode not in BOUGHT_AHEAD:
        return Decimal(0)
    if not trip.fares:
        return trip.fare.likely
    kinds = {str(mode) for mode in BOUGHT_AHEAD}
    return sum((fare.amount.likely for fare in trip.fares if fare.kind in kinds), Decimal(0))
