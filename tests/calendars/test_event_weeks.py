from collections import defaultdict
from datetime import date
from itertools import pairwise

from calendars.dated_rows import table
from calendars.event_weeks import ASSUMED_EVENTS, FILE, UNDATED_EVENTS, KnownEvent, event_warnings, known_events
from calendars.language import Text
from calendars.period import Period
from calendars.source import Status

COVERED = Period(date(2026, 8, 1), date(2029, 7, 31))
DATA = f"calendars/data/{FILE}"


def periods(event_id: str, window: Period = COVERED) -> list[Period]:
    return [event.period for event in known_events(window) if event.id == event_id]


def test_an_event_says_what_where_when_and_how_it_is_known() -> None:
    day = Period(date(2027, 9, 13), date(2027, 9, 13))
    assert known_events(day) == (
        KnownEvent(
            "kommunevalg",
            Text("kommunestyre- og fylkestingsvalget", "kommunestyre- og fylkestingsvalet", "the local elections"),
            day,
            Status.ASSUMED,
            "https://www.valg.no/nn-no/aktuelt/aktuelle-saker/valdagen-er-fastset/",
            "the second Monday of September, as in 2019 and 2023; some municipalities vote on the Sunday too",
            "NO",
        ),
    )


def test_the_hospital_speech_is_expected_in_one_of_two_weeks() -> None:
    assert periods("sykehustalen", Period(date(2027, 1, 1), date(2027, 2, 1))) == [
        Period(date(2027, 1, 12), date(2027, 1, 14)),
        Period(date(2027, 1, 19), date(2027, 1, 21)),
    ]


def test_arendalsuka_is_in_week_33() -> None:
    assert periods("arendalsuka") == [
        Period(date(2026, 8, 10), date(2026, 8, 14)),
        Period(date(2027, 8, 16), date(2027, 8, 20)),
        Period(date(2028, 8, 14), date(2028, 8, 18)),
    ]


def test_the_ks_congress_follows_the_local_elections_and_replaces_the_summit_of_its_year() -> None:
    assert periods("ks-landsting") == [Period(date(2028, 2, 14), date(2028, 2, 18))]
    assert {period.first.year for period in periods("kommunalpolitisk-toppmote")} == {2027, 2029}


def test_elections_are_on_the_second_monday_of_september() -> None:
    assert periods("stortingsvalg", Period(date(2029, 1, 1), date(2029, 12, 31))) == [
        Period(date(2029, 9, 10), date(2029, 9, 10))
    ]


def test_danish_and_swedish_school_weeks_matter_in_their_own_country() -> None:
    february = Period(date(2028, 2, 7), date(2028, 3, 5))
    assert [(event.country, event.period.first) for event in known_events(february) if event.country != "NO"] == [
        ("DK", date(2028, 2, 12)),
        ("SE", date(2028, 2, 14)),
        ("SE", date(2028, 2, 21)),
        ("SE", date(2028, 2, 28)),
    ]


def test_assumed_events_are_warned_of_by_name_and_once() -> None:
    january = Period(date(2028, 1, 3), date(2028, 1, 31))
    (assumed, _) = event_warnings(january)
    speech = Text(
        "Sykehustalen og felles foretaksmøte",
        "Sjukehustalen og felles føretaksmøte",
        "the minister's hospital speech and enterprise meeting",
    )
    chiefs = Text(
        "Topplederkonferansen for kommunedirektører",
        "Toppleiarkonferansen for kommunedirektørar",
        "the conference of municipal chief executives",
    )
    assert assumed == ASSUMED_EVENTS(count=2, events=(speech, chiefs), file=DATA)


def test_events_without_dates_are_warned_of_until_they_have_some() -> None:
    (undated,) = event_warnings(Period(date(2027, 4, 1), date(2027, 4, 30)))
    events = undated["events"]
    assert isinstance(events, tuple)
    assert undated == UNDATED_EVENTS(count=len(events), events=events, file=DATA)
    assert [event.nb for event in events if isinstance(event, Text)] == [
        "EHiN (e-helse i Norge)",
        "Helsekonferansen",
        "NSH-konferansene",
        "styremøtene i de regionale helseforetakene",
        "andre KS-møter",
    ]


def test_events_abroad_are_warned_of_only_for_those_who_may_go_there() -> None:
    autumn = Period(date(2028, 10, 9), date(2028, 10, 15))
    assert len(event_warnings(autumn)) == 1
    (assumed,) = event_warnings(autumn, {"DK"})
    assert assumed["events"] == (Text("dansk høstferie", "dansk haustferie", "the Danish autumn break"),)


def test_every_row_says_where_it_comes_from_and_until_when_it_will_do() -> None:
    for row in table(FILE):
        assert row["source"], row
        assert row["country"] in {"NO", "DK", "SE"}, row
        assert all(row[language] for language in ("nb", "nn", "en")), row
        assert (row["status"] == "unknown") == (not row["first"]), row
        assert (row["status"] == "assumed") == bool(row["replace_by"]), row
        assert row["note"] or row["status"] != "assumed", row
        assert date.fromisoformat(row["read_on"]), row


def test_an_event_keeps_its_name_and_country_over_the_years() -> None:
    names: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in table(FILE):
        names[row["id"]].add((row["nb"], row["country"]))
    assert [event for event, spoken in names.items() if len(spoken) > 1] == []


def test_rows_of_one_event_do_not_overlap() -> None:
    for event in {known.id for known in known_events(COVERED)}:
        ordered = periods(event)
        assert all(earlier.last < later.first for earlier, later in pairwise(ordered))
