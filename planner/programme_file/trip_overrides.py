"""What a programme file says of trips: of every trip, and of one where it knows better."""

from planner.programme import TripOverride
from planner.programme_file.homes import homes_by_name
from planner.programme_file.sites import id_of
from planner.programme_file.tables import ProgrammeTable, TravelTable, TripTable


def trip_overrides(file: ProgrammeTable) -> tuple[TripOverride, ...]:
    """Each trip of which the file says something; trips from homes that it does not have are left out."""
    homes = homes_by_name(file)
    trips = {(homes[trip.home].id, trip.site): trip for trip in file.travel.trips if trip.home in homes}
    home_ids = dict.fromkeys(known.id for known in homes.values())
    every = [(home_id, id_of(table)) for home_id in home_ids for table in file.sites]
    overrides = (_trip_override(*ends, trips.get(ends), file.travel) for ends in every)
    return tuple(override for override in overrides if override != TripOverride(override.home, override.site))


def _trip_override(home_id: str, site_id: str, trip: TripTable | None, every: TravelTable) -> TripOverride:
    return TripOverride(
        home_id,
        site_id,
        trip.fare_kr if trip and trip.fare_kr is not None else every.fare_kr,
        trip.evening_before if trip and trip.evening_before is not None else every.evening_before,
        trip.night_after if trip and trip.night_after is not None else every.night_after,
    )
