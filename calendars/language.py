"""Reasons as values, and their sentences in bokmål, nynorsk and English.

A `Message` is a code and an English source text; called with named parameters it becomes a `Reason`, compared
with `==`. `said` turns a reason into a sentence in a reader's language, at the edge (page, JSON, feed, terminal).
Babel enters here and nowhere else. The catalogues are ordinary gettext files under `catalogue/`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TypeAlias

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, get_group_symbol

from calendars.period import Period

LANGUAGES = ("nb", "nn", "en")
DEFAULT_LANGUAGE = "nb"
FALLBACKS = {"nn": "nb"}
LOCALES = {"nb": Locale("nb", "NO"), "nn": Locale("nn", "NO"), "en": Locale("en", "GB")}
DAYS_REMEMBERED = 4096
WITH_OERE = "#,##0.00"
MINUS = "\N{MINUS SIGN}"


class Kroner(int):
    """A whole amount of Norwegian kroner, shown as `12 300 kr`."""

    __slots__ = ()


class ExactKroner(Decimal):
    """A price to the øre, such as a rate: `5,30 kr`, and `1 012 kr` where it is whole."""

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
        case Kroner() | ExactKroner():
            return kroner_text(value, language)
        case time():
            return format_time(value, "HH:mm", locale=LOCALES[language])
        case date():
            return day_text(value, language)
        case int() | Decimal():
            return number_text(value, language)
        case tuple():
            return list_text(tuple(as_text(item, language) for item in value), language)
        case str():
            return value


def kroner_text(kroner: int | Decimal, language: str) -> str:
    """`12 300 kr`, or `5,30 kr`; the spaces do not break, so that an amount stays on its line."""
    if isinstance(kroner, Decimal) and kroner != kroner.to_integral_value():
        number = format_decimal(kroner, WITH_OERE, locale=LOCALES[language])
    else:
        number = number_text(int(kroner), language)
    return f"{number}\N{NO-BREAK SPACE}kr".replace("-", MINUS)


def number_text(number: int | Decimal, language: str) -> str:
    """`12 300`, `3,5`; whole numbers are most of them, and a tenth of the work without Babel's patterns."""
    if isinstance(number, int):
        text = f"{number:,}".replace(",", _group_symbol(language))
    else:
        text = format_decimal(number, locale=LOCALES[language])
    return text.replace("-", MINUS)


def period_text(period: Period, language: str) -> str:
    """`2.–4. mars 2027`, `30. mars–2. april 2027`: an en dash without spaces, as Språkrådet writes it.

    >>> period_text(Period(date(2026, 12, 30), date(2027, 1, 2)), "nb")
    '30. desember 2026–2. januar 2027'
    """
    if period.first == period.last:
        return day_text(period.first, language)
    return _interval(period, language, "d. MMMM y")


def weekdays_text(period: Period, language: str) -> str:
    """A period with the names of its days: `tir. 21.–fre. 24. sep. 2027`."""
    if period.first == period.last:
        return day_text(period.first, language, "EEE d. MMM y")
    return _interval(period, language, "EEE d. MMM y")


def _interval(period: Period, language: str, pattern: str) -> str:
    """First and last day, the month and the year said once where both days share them."""
    first, last, short = period.first, period.last, pattern
    if first.year == last.year:
        short = short.removesuffix(" y")
        if first.month == last.month:
            short = short.rstrip("M ")
    return f"{day_text(first, language, short)}–{day_text(last, language, pattern)}"


@lru_cache(maxsize=DAYS_REMEMBERED)
def day_text(day: date, language: str, pattern: str = "EEEE d. MMMM y") -> str:
    """A day in words; `pattern` is a Unicode date pattern in Norwegian order, without the point in English."""
    return format_date(day, pattern.replace("d.", "d") if language == "en" else pattern, locale=LOCALES[language])


def list_text(items: tuple[str, ...], language: str) -> str:
    return format_list(list(items), locale=LOCALES[language])


def month_text(day: date, language: str) -> str:
    return format_date(day, "MMMM y", locale=LOCALES[language])


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of a language by their English text, one or plural; what is missing the fallback says."""

    language: str
    sentences: Mapping[str, tuple[str, ...]]

    def gettext(self, text: str) -> str:
        return self.forms((text,))[0]

    def ngettext(self, text: str, plural: str, count: int) -> str:
        """Norwegian and English have the same two forms: one, and any other count."""
        return self.forms((text, plural))[0 if count == 1 else -1]

    def forms(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """The sentence in its one form or its two, as the English text has one or two."""
        found = self.sentences.get(texts[0])
        if found is None and self.language in FALLBACKS:
            return translations(FALLBACKS[self.language]).forms(texts)
        return found or texts


@lru_cache
def translations(language: str) -> Catalogue:
    """The catalogue of a language, read once from its gettext file; English is the source text itself."""
    file = files(__package__).joinpath("catalogue", language, "samling.po")
    if not file.is_file():
        return Catalogue(language, {})
    entries = [entry for entry in read_po(BytesIO(file.read_bytes()), locale=language) if entry.id]
    sentences = {_texts(entry.id)[0]: _texts(entry.string) for entry in entries if entry.string and not entry.fuzzy}
    return Catalogue(language, {text: forms for text, forms in sentences.items() if all(forms)})


def _texts(texts: str | Iterable[str]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts)


@lru_cache
def _group_symbol(language: str) -> str:
    return get_group_symbol(LOCALES[language])


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
