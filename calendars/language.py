"""Reasons as values, and their sentences in bokmål, nynorsk and English.

A `Message` is a code and an English source text; called with named parameters it becomes a `Reason`, compared
with `==`. `said` turns a reason into a sentence in a reader's language, at the edge (page, JSON, feed, terminal).
Babel enters here and nowhere else. The catalogues are ordinary gettext files under `catalogue/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import TypeAlias

from babel import Locale
from babel.dates import format_date, format_interval, format_time
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from calendars.period import Period

LANGUAGES = ("nb", "nn", "en")
DEFAULT_LANGUAGE = "nb"
FALLBACKS = {"nn": "nb"}
LOCALES = {"nb": Locale("nb", "NO"), "nn": Locale("nn", "NO"), "en": Locale("en", "GB")}


class Kroner(int):
    """A whole amount of Norwegian kroner, shown as `12 300 kr`."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A name that people gave in a programme file: bokmål, and the others where they wrote them."""

    nb: str
    nn: str = ""
    en: str = ""

    def in_language(self, language: str) -> str:
        return {"nn": self.nn, "en": self.en}.get(language) or self.nb


Value: TypeAlias = "str | int | Decimal | Kroner | date | time | Period | Text | Reason | tuple[Value, ...]"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence people read: its code, its English text, and its plural where it counts (`count`)."""

    code: str
    text: str
    plural: str = ""

    def __call__(self, **params: Value) -> "Reason":
        return Reason(self, tuple(sorted(params.items())))


@dataclass(frozen=True, slots=True)
class Reason:
    """A message with its parameters: the value that everything which decides something carries."""

    message: Message
    params: tuple[tuple[str, Value], ...] = ()

    @property
    def code(self) -> str:
        return self.message.code

    def __getitem__(self, name: str) -> Value:
        return dict(self.params)[name]


def said(reason: Reason, language: str) -> str:
    """The reason as a sentence in the reader's language."""
    catalogue = translations(language)
    message, params = reason.message, dict(reason.params)
    if message.plural:
        count = params["count"]
        assert isinstance(count, int)
        template = catalogue.ngettext(message.text, message.plural, count)
    else:
        template = catalogue.gettext(message.text)
    return template.format_map({name: as_text(value, language) for name, value in params.items()})


def as_json(reason: Reason, language: str) -> dict[str, object]:
    """`{"code", "params", "text"}`: for programs the first two, for people the last."""
    return {
        "code": reason.code,
        "params": {name: _plain(value, language) for name, value in reason.params},
        "text": said(reason, language),
    }


def as_text(value: Value, language: str) -> str:  # noqa: PLR0911 one line for each kind of value
    """A parameter as the reader writes it: `12 300 kr`, `2.–4. mars 2027`, `mandag 20. september 2027`."""
    match value:
        case Reason():
            return said(value, language)
        case Text():
            return value.in_language(language)
        case Period():
            return period_text(value, language)
        case Kroner():
            return kroner_text(value, language)
        case time():
            return format_time(value, "HH:mm", locale=LOCALES[language])
        case date():
            return day_text(value, language)
        case int() | Decimal():
            return format_decimal(value, locale=LOCALES[language])
        case tuple():
            return list_text(tuple(as_text(item, language) for item in value), language)
        case str():
            return value


def kroner_text(kroner: int, language: str) -> str:
    return f"{format_decimal(kroner, locale=LOCALES[language])} kr"


def period_text(period: Period, language: str) -> str:
    if period.first == period.last:
        return day_text(period.first, language)
    return format_interval(period.first, period.last, "yMMMMd", locale=LOCALES[language])


def weekdays_text(period: Period, language: str) -> str:
    """A period with the names of its days: `tir. 21.–fre. 24. sep. 2027`."""
    if period.first == period.last:
        return day_text(period.first, language, "EEE d. MMM y")
    return format_interval(period.first, period.last, "yMMMEd", locale=LOCALES[language])


def day_text(day: date, language: str, pattern: str = "EEEE d. MMMM y") -> str:
    """A day in words; `pattern` is a Unicode date pattern in Norwegian order, without the point in English."""
    return format_date(day, pattern.replace("d.", "d") if language == "en" else pattern, locale=LOCALES[language])


def list_text(items: tuple[str, ...], language: str) -> str:
    return format_list(list(items), locale=LOCALES[language])


def month_text(day: date, language: str) -> str:
    return format_date(day, "MMMM y", locale=LOCALES[language])


@lru_cache
def translations(language: str) -> NullTranslations:
    """The gettext catalogue of a language, falling back as FALLBACKS says; English is the source text itself."""
    catalogue = NullTranslations()
    file = files(__package__).joinpath("catalogue", language, "samling.po")
    if file.is_file():
        compiled = BytesIO()
        write_mo(compiled, read_po(BytesIO(file.read_bytes()), locale=language))
        compiled.seek(0)
        catalogue = GNUTranslations(compiled)
    if language in FALLBACKS:
        catalogue.add_fallback(translations(FALLBACKS[language]))
    return catalogue


def _plain(value: Value, language: str) -> object:  # noqa: PLR0911 one line for each kind of value
    match value:
        case Reason():
            return as_json(value, language)
        case Text():
            return value.in_language(language)
        case Period():
            return {"first": value.first.isoformat(), "last": value.last.isoformat()}
        case datetime() | date() | time():
            return value.isoformat()
        case Decimal():
            return float(value)
        case tuple():
            return [_plain(item, language) for item in value]
        case _:
            return value


def params_of(reason: Reason) -> Mapping[str, Value]:
    return dict(reason.params)
