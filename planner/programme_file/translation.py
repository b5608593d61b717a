"""From what pydantic reports to what a person reads: one message of ours for each way a value can be wrong."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeAlias

from pydantic_core import ErrorDetails

from calendars.language import Kroner, Message, Reason
from planner.programme_file.fields import field_at, keys_at, path_of
from planner.programme_file.mistakes import Found
from planner.programme_file.places import Path, as_toml
from planner.programme_file.values import FIRST_DAY, LAST_DAY, MOST_KR, WEEKDAYS
from venues.unknown import nearest

MISSING = Message("key_missing", "this key is missing; write it, for example {example}")
UNKNOWN_KEY = Message("key_unknown", "no key is called {key} here; the keys are {keys}")
UNKNOWN_KEY_NEAR = Message("key_unknown_near", "no key is called {key} here; the nearest is {nearest}")
WHOLE_NUMBER = Message("whole_number_needed", "this is a whole number without quotes, for example {example}")
DECIMAL = Message("decimal_needed", "this is a number without quotes, for example {example}")
STRING = Message("string_needed", "this is a text in quotes, for example {example}")
TRUE_OR_FALSE = Message("true_or_false_needed", "this is true or false, without quotes")
DATE = Message("date_needed", "a date is written as year, month and day without quotes, for example {example}")
CLOCK_TIME = Message("clock_time_needed", 'a clock time is written "09:30"')
CLOCK_HOURS = Message("clock_hours_needed", 'two clock times are written "09:30-11:00"')
TEXT = Message("text_needed", 'this is a text in quotes, or {{ nb = "…", nn = "…", en = "…" }} with nb at least')
LIST = Message("list_needed", "this is a list, for example {example}")
TABLE = Message("table_needed", "this is a table of keys, for example {example}")
AT_LEAST = Message("number_too_small", "the least that is allowed here is {least}")
AT_MOST = Message("number_too_large", "the most that is allowed here is {most}")
KRONER_AT_MOST = Message("kroner_too_many", "at most {most} is allowed here; amounts are whole kroner, not øre")
YEARS = Message("years_allowed", "a date lies from {first} to {last}")
NOT_EMPTY = Message("must_not_be_empty", "at least one entry is needed, for example {example}")
TOO_LONG = Message("text_too_long", "at most {most} characters are allowed here")
ID = Message("id_needed", "an id has only the letters a to z, digits, - and _, for example {example}")
ONE_OF = Message("one_of_needed", "this is one of {choices}")
MODULE_DAYS = Message("module_days", "a module lasts from 1 to 7 days")
NOT_UNDERSTOOD = Message("value_unclear", "this value is not understood; an example is {example}")

Because: TypeAlias = Callable[[ErrorDetails, object], Reason]

BECAUSE: dict[str, Because] = {
    "int_type": lambda _, example: WHOLE_NUMBER(example=as_toml(example)),
    "float_type": lambda _, example: DECIMAL(example=as_toml(example)),
    "finite_number": lambda _, example: DECIMAL(example=as_toml(example)),
    "string_type": lambda _, example: STRING(example=as_toml(example)),
    "bool_type": lambda *_: TRUE_OR_FALSE(),
    "date_type": lambda _, example: DATE(example=_a_date(example)),
    "clock_time": lambda *_: CLOCK_TIME(),
    "clock_hours": lambda *_: CLOCK_HOURS(),
    "text": lambda *_: TEXT(),
    "weekday": lambda *_: ONE_OF(choices=WEEKDAYS),
    "module_days": lambda *_: MODULE_DAYS(),
    "list_type": lambda _, example: LIST(example=as_toml(example)),
    "dict_type": lambda _, example: TABLE(example=as_toml(example)),
    "model_type": lambda _, example: TABLE(example=as_toml(_first(example))),
    "too_short": lambda _, example: NOT_EMPTY(example=as_toml(example)),
    "string_too_short": lambda _, example: STRING(example=as_toml(example)),
    "string_too_long": lambda error, _: TOO_LONG(most=error["ctx"]["max_length"]),
    "string_pattern_mismatch": lambda _, example: ID(example=as_toml(example)),
    "greater_than_equal": lambda error, _: _at_least(error["ctx"]["ge"]),
    "less_than_equal": lambda error, _: _at_most(error["ctx"]["le"]),
    "enum": lambda error, _: ONE_OF(choices=_choices(error)),
    "literal_error": lambda error, _: ONE_OF(choices=_choices(error)),
}


def found_in(errors: Iterable[ErrorDetails]) -> Iterator[Found]:
    """Our mistakes for pydantic's errors; a key that is missing because it is misspelt is said once."""
    errors = tuple(errors)
    unknown = [_unknown_key(error["loc"], error["input"]) for error in errors if error["type"] == "extra_forbidden"]
    misspelt = {
        (*found.path[:-1], found.because["nearest"]) for found in unknown if found.because.message is UNKNOWN_KEY_NEAR
    }
    yield from unknown
    for error in errors:
        path = path_of(error["loc"])
        if error["type"] == "missing" and path not in misspelt:
            yield Found(path, None, MISSING(example=f"{path[-1]} = {as_toml(_example(error['loc']))}"))
        elif error["type"] not in {"missing", "extra_forbidden"}:
            because = BECAUSE.get(error["type"], _not_understood)
            yield Found(path, error["input"], because(error, _example(error["loc"])))


def _not_understood(_: ErrorDetails, example: object) -> Reason:
    return NOT_UNDERSTOOD(example=as_toml(example))


def _unknown_key(loc: Path, value: object) -> Found:
    keys, key = keys_at(loc[:-1]), str(loc[-1])
    near = nearest(key, keys)
    because = UNKNOWN_KEY_NEAR(key=key, nearest=near[0]) if near else UNKNOWN_KEY(key=key, keys=keys)
    return Found(path_of(loc), value, because)


def _example(loc: Path) -> object:
    field = field_at(loc)
    example = field.examples[0] if field and field.examples else None
    return _first(example) if isinstance(path_of(loc)[-1], int) else example


def _first(example: object) -> object:
    return example[0] if isinstance(example, list) and example else example


def _a_date(example: object) -> str:
    return as_toml(example if isinstance(example, date) else date(2027, 9, 20))


def _at_least(least: float | str) -> Reason:
    """Pydantic gives the limits of dates as text."""
    return YEARS(first=FIRST_DAY, last=LAST_DAY) if isinstance(least, str) else AT_LEAST(least=int(least))


def _at_most(most: float | str) -> Reason:
    if isinstance(most, str):
        return YEARS(first=FIRST_DAY, last=LAST_DAY)
    return KRONER_AT_MOST(most=Kroner(most)) if most == MOST_KR else AT_MOST(most=int(most))


def _choices(error: ErrorDetails) -> tuple[str, ...]:
    """Pydantic says the choices of an enum in a sentence: 'a', 'b' or 'c'."""
    return tuple(error["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", "))
