"""From an entry of the participants to a home: a hospital, a municipality, or one written out in full."""

from dataclasses import replace

from planner.programme_file.tables import HospitalHomeTable, MunicipalHomeTable, ProgrammeTable, WrittenHomeTable
from venues.homes import Home
from venues.places import hospital_home, municipality_home
from venues.unknown import UnknownName


def home(table: HospitalHomeTable | MunicipalHomeTable | WrittenHomeTable) -> Home:
    """The home of an entry; raises `UnknownName`."""
    match table:
        case HospitalHomeTable():
            known = hospital_home(table.hospital)
        case MunicipalHomeTable():
            known = municipality_home(table.municipality)
        case WrittenHomeTable():
            known = Home(table.id, table.name, table.county, table.lat, table.lon, table.payer, table.sector, table.rhf)
    return replace(known, airport=table.airport) if table.airport else known


def name_of(table: HospitalHomeTable | MunicipalHomeTable | WrittenHomeTable) -> tuple[str, str]:
    """The key that names a home, and what the file calls it."""
    match table:
        case HospitalHomeTable():
            return "hospital", table.hospital
        case MunicipalHomeTable():
            return "municipality", table.municipality
        case WrittenHomeTable():
            return "id", table.id


def homes_by_name(file: ProgrammeTable) -> dict[str, Home]:
    """The homes that exist, by each name the rest of the file may use: as written, and by id."""
    found: dict[str, Home] = {}
    for table in file.cohort.participants:
        try:
            known = home(table)
        except UnknownName:
            continue
        found |= {name_of(table)[1]: known, known.id: known}
    return found
