"""The built-in example is the real programme, as far as it is known, and it can be planned."""

from collections import Counter

from calendars.counties import COUNTIES
from calendars.language import LANGUAGES
from planner.example import example_file
from planner.plan import Plan
from planner.planning import plan
from planner.programme import SessionKind, Track
from planner.programme_file import read_programme
from venues.homes import Sector

EXAMPLE = read_programme(example_file())
HOMES = tuple(group.home for group in EXAMPLE.cohort.homes)


def test_six_modules_have_their_headings_and_days() -> None:
    assert [(module.title.nb, len(module.days)) for module in EXAMPLE.modules] == [
        ("Strategisk ledelse og strategiutvikling i helse- og omsorgstjenesten", 4),
        ("Ledelse på tvers og organisering for samarbeid", 3),
        ("Kulturutvikling og grensearbeid", 3),
        ("Strategisk innovasjonsledelse og innovasjonsstrategi", 3),
        ("Ledelse for implementering og kvalitet", 3),
        ("Ledelseskommunikasjon og helhetlig styring", 4),
    ]


def test_forty_participants_fill_the_quotas() -> None:
    seats = Counter(home.rhf or home.sector for home in HOMES for _ in range(heads_of(home.id)))
    assert seats == {
        "Helse Sør-Øst RHF": 8,
        "Helse Vest RHF": 4,
        "Helse Midt-Norge RHF": 4,
        "Helse Nord RHF": 4,
        Sector.MUNICIPAL: 20,
    }


def test_no_helseforetak_sends_more_than_three() -> None:
    sent = Counter(home.payer for home in HOMES if home.sector is Sector.SPECIALIST for _ in range(heads_of(home.id)))
    assert max(sent.values()) <= 3


def test_municipal_participants_come_from_every_county() -> None:
    assert {home.county for home in HOMES if home.sector is Sector.MUNICIPAL} == set(COUNTIES)


def test_every_day_is_long_and_serves_lunch() -> None:
    days = [day for module in EXAMPLE.modules for day in module.days[:-1]]
    # 10:00 or 08:30 to the end of dinner at 21:30
    assert {day.ends.hour * 60 + day.ends.minute - day.begins.hour * 60 - day.begins.minute for day in days} == {
        690,
        780,
    }
    kinds = [{session.kind for session in day.sessions} for day in days]
    assert all(found == set(SessionKind) for found in kinds)


def test_both_tracks_are_in_every_module() -> None:
    tracks = [{session.track for day in module.days for session in day.sessions} for module in EXAMPLE.modules]
    assert tracks == [{Track.PERSONAL, Track.ORGANISATION, None}] * 6


def test_every_name_is_written_in_three_languages() -> None:
    names = {
        EXAMPLE.name,
        *(task.title for task in EXAMPLE.tasks),
        *(staff.role for staff in EXAMPLE.staff),
        *(module.title for module in EXAMPLE.modules),
        *(session.title for module in EXAMPLE.modules for day in module.days for session in day.sessions),
    }
    assert [name.nb for name in names if not name.en] == []
    # where bokmål and nynorsk are alike, nynorsk is not written
    assert [name.nb for name in names if name.nn == name.nb and "Case" not in name.nb] == []
    assert LANGUAGES == ("nb", "nn", "en")


def test_the_year_is_proven_and_sensible() -> None:
    year = plan(EXAMPLE)
    assert isinstance(year, Plan)
    assert year.gap_kr == 0
    abroad = [module.module for module in year.modules if module.abroad]
    assert len(abroad) == 1
    assert abroad[0] in {4, 5}
    first_in_spring = next(module.module for module in year.modules if module.period.first.year == 2028)
    assert abroad[0] >= first_in_spring
    broken = {line.kind for line in year.cost_lines if not line.real}
    assert broken <= {"spacing", "evening_before", "winter_flight", "event"}


def heads_of(home_id: str) -> int:
    return next(group.heads for group in EXAMPLE.cohort.homes if group.home.id == home_id)
