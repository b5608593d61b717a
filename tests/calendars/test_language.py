"""Reasons become sentences: nb, nn and English forms of days, weeks, numbers and kroner, plurals, and JSON."""

import json
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from time import process_time

import pytest

from calendars.language import (
    LANGUAGES,
    Catalogue,
    ExactKroner,
    Kroner,
    Message,
    Text,
    Value,
    as_json,
    as_text,
    day_text,
    kroner_text,
    list_text,
    month_text,
    period_text,
    said,
    translations,
    weekdays_text,
)
from calendars.period import Period
from calendars.weekdays import weekday_names

HARD = "\N{NO-BREAK SPACE}"
MONDAY = date(2026, 9, 7)
MODULE = Period(MONDAY, date(2026, 9, 10))
# sentences of the catalogues; that they are translated is part of what is tested
CLOSED = Message("closed_day", "{day} is closed: {why}")
PUBLIC_HOLIDAY = Message("public_holiday", "it is {holiday}, a public holiday {where}")
EASTER_MONDAY = Message("easter_monday", "Easter Monday")
IN_NORWAY = Message("in_norway", "in Norway")
FIRST_WEEKDAYS = Message("first_weekdays", "module {module} begins on one of: {weekdays}")
NIGHTS = Message("nights_at", "{count} night at {price}", "{count} nights at {price}")
# none of the catalogues knows these
UNTRANSLATED = Message("untranslated", "{who} in {room}")
TRAVEL = Message("travel_in_three_legs", "{heads} × {fare}: {trip}")
TICKET = Message("ticket", "return ticket {route}: {likely} at a typical fare, {low} at the lowest")
EVERY_KIND = Message("every_kind", "{period} {day} {hour} {count} {rate} {kroner} {name} {holiday} {list}")


def in_every_language(value: Value) -> dict[str, str]:
    return {language: as_text(value, language) for language in LANGUAGES}


def test_a_day_has_its_weekday_in_the_readers_language() -> None:
    assert in_every_language(MONDAY) == {
        "nb": "mandag 7. september 2026",
        "nn": "måndag 7. september 2026",
        "en": "Monday 7 September 2026",
    }


def test_nynorsk_weekdays_are_nynorsk() -> None:
    week = [day_text(date(2026, 9, day), "nn", "EEEE") for day in range(7, 14)]
    assert week == ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"]


def test_a_short_day_has_norwegian_points_and_english_none() -> None:
    short = {language: day_text(MONDAY, language, "EEE d. MMM y") for language in LANGUAGES}
    assert short == {"nb": "man. 7. sep. 2026", "nn": "må. 7. sep. 2026", "en": "Mon 7 Sept 2026"}


@pytest.mark.parametrize(
    ("day", "week", "year"),
    [
        # week 36 of 2026 ends on Sunday 6 September; week 53 ends on 3 January 2027
        (date(2026, 9, 6), "36", "2026"),
        (date(2026, 9, 7), "37", "2026"),
        (date(2026, 9, 10), "37", "2026"),
        (date(2027, 1, 3), "53", "2026"),
        (date(2027, 1, 4), "1", "2027"),
    ],
)
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_weeks_are_iso_weeks_also_over_new_year(day: date, week: str, year: str, language: str) -> None:
    assert (day_text(day, language, "w"), day_text(day, language, "Y")) == (week, year)


@pytest.mark.parametrize(
    ("period", "nb", "nn", "en"),
    [
        (MODULE, "7.–10. september 2026", "7.–10. september 2026", "7–10 September 2026"),
        (
            Period(date(2027, 3, 30), date(2027, 4, 2)),
            "30. mars–2. april 2027",
            "30. mars–2. april 2027",
            "30 March–2 April 2027",
        ),
        (
            Period(date(2026, 12, 28), date(2027, 1, 3)),
            "28. desember 2026–3. januar 2027",
            "28. desember 2026–3. januar 2027",
            "28 December 2026–3 January 2027",
        ),
        (Period(MONDAY, MONDAY), "mandag 7. september 2026", "måndag 7. september 2026", "Monday 7 September 2026"),
    ],
    ids=["one month", "two months", "two years", "one day"],
)
def test_a_period_says_what_both_days_share_once(period: Period, nb: str, nn: str, en: str) -> None:
    assert {language: period_text(period, language) for language in LANGUAGES} == {"nb": nb, "nn": nn, "en": en}


def test_a_period_can_name_its_weekdays() -> None:
    assert {language: weekdays_text(MODULE, language) for language in LANGUAGES} == {
        "nb": "man. 7.–tor. 10. sep. 2026",
        "nn": "må. 7.–to. 10. sep. 2026",
        "en": "Mon 7–Thu 10 Sept 2026",
    }
    assert weekdays_text(Period(MONDAY, MONDAY), "nb") == "man. 7. sep. 2026"


def test_a_month_is_said_with_its_year() -> None:
    assert [month_text(MONDAY, language) for language in LANGUAGES] == ["september 2026"] * 2 + ["September 2026"]


def test_kroner_have_no_decimals_and_do_not_break() -> None:
    assert in_every_language(Kroner(1234567)) == {
        "nb": f"1{HARD}234{HARD}567{HARD}kr",
        "nn": f"1{HARD}234{HARD}567{HARD}kr",
        "en": f"1,234,567{HARD}kr",
    }


def test_rates_have_two_decimals_unless_they_are_whole() -> None:
    written = [as_text(ExactKroner(kroner), "nb") for kroner in ("5.30", "277.9", "1012.00", "0")]
    assert written == [f"5,30{HARD}kr", f"277,90{HARD}kr", f"1{HARD}012{HARD}kr", f"0{HARD}kr"]


def test_less_than_nothing_has_a_minus_sign_not_a_hyphen() -> None:
    assert kroner_text(-12300, "nb") == f"\N{MINUS SIGN}12{HARD}300{HARD}kr"
    assert as_text(ExactKroner("-3.5"), "nb") == f"\N{MINUS SIGN}3,50{HARD}kr"
    assert as_text(Decimal("-1.5"), "nb") == "\N{MINUS SIGN}1,5"


def test_numbers_have_the_readers_decimal_sign() -> None:
    assert in_every_language(Decimal("1234.5")) == {"nb": f"1{HARD}234,5", "nn": f"1{HARD}234,5", "en": "1,234.5"}
    assert in_every_language(40) == dict.fromkeys(LANGUAGES, "40")


def test_clock_times_have_two_digits_for_the_hour() -> None:
    assert in_every_language(time(9, 5)) == dict.fromkeys(LANGUAGES, "09:05")


def test_a_list_ends_with_and() -> None:
    assert [list_text(("a", "b", "c"), language) for language in LANGUAGES] == ["a, b og c"] * 2 + ["a, b and c"]
    assert as_text(weekday_names({0, 1}), "nn") == "måndag og tysdag"


def test_a_name_is_shown_in_bokmaal_where_its_language_is_not_written() -> None:
    assert in_every_language(Text("Ledelse", en="Leadership")) == {"nb": "Ledelse", "nn": "Ledelse", "en": "Leadership"}


def test_a_reason_inside_a_reason_is_said_in_the_same_language() -> None:
    holiday = PUBLIC_HOLIDAY(holiday=EASTER_MONDAY(), where=IN_NORWAY())
    assert in_every_language(CLOSED(day=date(2027, 3, 29), why=holiday)) == {
        "nb": "mandag 29. mars 2027 er stengt: det er 2. påskedag, som er offentlig fridag i Norge",
        "nn": "måndag 29. mars 2027 er stengd: det er 2. påskedag, som er offentleg fridag i Noreg",
        "en": "Monday 29 March 2027 is closed: it is Easter Monday, a public holiday in Norway",
    }


def test_one_is_counted_otherwise_than_none_and_many() -> None:
    price = Kroner(1590)
    assert [said(NIGHTS(count=count, price=price), "nb") for count in (0, 1, 2)] == [
        f"0 netter à 1{HARD}590{HARD}kr",
        f"1 natt à 1{HARD}590{HARD}kr",
        f"2 netter à 1{HARD}590{HARD}kr",
    ]
    assert [said(NIGHTS(count=count, price=price), "en") for count in (0, 1, 2)] == [
        f"0 nights at 1,590{HARD}kr",
        f"1 night at 1,590{HARD}kr",
        f"2 nights at 1,590{HARD}kr",
    ]


def test_a_sentence_that_no_catalogue_knows_is_said_in_english() -> None:
    assert in_every_language(UNTRANSLATED(who="40", room="A1")) == dict.fromkeys(LANGUAGES, "40 in A1")


def test_nynorsk_falls_back_to_bokmaal_and_that_to_english() -> None:
    empty = Catalogue("nn", {})
    assert empty.gettext("Easter Monday") == "2. påskedag"
    assert [empty.ngettext(NIGHTS.text, NIGHTS.plural, count)[:13] for count in (1, 2)] == [
        "{count} natt ",
        "{count} nette",
    ]
    assert empty.gettext("nobody says this") == "nobody says this"
    assert [empty.ngettext("one", "many", count) for count in (1, 2)] == ["one", "many"]


def test_what_looks_like_a_parameter_in_a_name_is_left_alone() -> None:
    assert said(UNTRANSLATED(who="{room}", room="{who} 100 %"), "nb") == "{room} in {who} 100 %"


def test_reasons_are_equal_when_code_and_parameters_are() -> None:
    assert UNTRANSLATED(who="a", room="b") == UNTRANSLATED(room="b", who="a")
    assert UNTRANSLATED(who="a", room="b") != UNTRANSLATED(who="a", room="c")
    assert UNTRANSLATED(who="a", room="b")["room"] == "b"


def test_json_carries_code_parameters_and_sentence() -> None:
    assert as_json(FIRST_WEEKDAYS(module=2, weekdays=weekday_names({0})), "nn") == {
        "code": "first_weekdays",
        "params": {"module": 2, "weekdays": [{"code": "monday", "params": {}, "text": "måndag"}]},
        "text": "modul 2 byrjar på ein av desse dagane: måndag",
    }


def test_json_holds_values_as_programs_read_them_whatever_the_language() -> None:
    reason = EVERY_KIND(
        period=MODULE,
        day=MONDAY,
        hour=time(9, 30),
        count=1200,
        rate=Decimal("5.30"),
        kroner=Kroner(12300),
        name=Text("Ledelse"),
        holiday=EASTER_MONDAY(),
        list=("a", 1),
    )
    params = {
        "period": {"first": "2026-09-07", "last": "2026-09-10"},
        "day": "2026-09-07",
        "hour": "09:30:00",
        "count": 1200,
        "rate": 5.3,
        "kroner": 12300,
        "name": "Ledelse",
        "list": ["a", 1],
    }
    for language, easter in {"nb": "2. påskedag", "nn": "2. påskedag", "en": "Easter Monday"}.items():
        holiday = {"code": "easter_monday", "params": {}, "text": easter}
        written = json.loads(json.dumps(as_json(reason, language)))
        assert (written["code"], written["params"]) == ("every_kind", params | {"holiday": holiday})


def shortest_ms(work: Callable[[], object]) -> float:
    """The least processor time of a few runs: what the work takes, whoever else uses the machine."""
    return min(_milliseconds(work) for _ in range(5))


def _milliseconds(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return (process_time() - began) * 1000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thousand_cost_lines_are_said_within_50_ms(language: str) -> None:
    # 18 ms on 2 cores; each line holds 4 reasons and 7 amounts
    lines = [
        TRAVEL(
            heads=number % 8 + 1,
            fare=Kroner(1000 + number),
            trip=tuple(
                TICKET(route="BOO–OSL", likely=Kroner(3000 + number), low=Kroner(900 + leg)) for leg in range(3)
            ),
        )
        for number in range(1000)
    ]
    assert shortest_ms(lambda: [said(line, language) for line in lines]) < 50


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_catalogue_is_read_within_40_ms(language: str) -> None:
    # 10 ms for 900 sentences on 2 cores; a command pays it once, and 15 ms for what Babel imports to do it
    assert shortest_ms(lambda: translations.__wrapped__(language)) < 40
