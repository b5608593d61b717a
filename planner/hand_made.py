"""Dates read from a plan file: our own JSON, or a list that somebody wrote by hand. All mistakes at once."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from difflib import get_close_matches

from calendars.language import Message, Reason
from planner.checking import HandMade

NOT_JSON = Message(
    "plan_not_json", "line {line}, column {column} is not JSON; a plan file is made by samling plan --json"
)
NO_MODULES = Message("plan_without_modules", "the file has no list of modules; it needs the key modules")
KEY_MISSING = Message("plan_key_missing", "every module needs its number and its first day: {key} is missing")
KEY_MISSPELT = Message("plan_key_misspelt", "no key is called {key} here; the nearest is {nearest}")
NOT_A_DAY = Message("plan_not_a_day", "{value} is not a day; write it as 2027-09-20")
NOT_A_NUMBER = Message("plan_not_a_number", "{value} is not the number of a module")
NOT_A_NAME = Message("plan_not_a_name", "{value} is not the id of a site or hotel; write it as text")
NOT_A_MODULE = Message("plan_not_a_module", "{value} is not a module; write its number and first day")
KEYS = tuple(field.name for field in fields(HandMade))


@dataclass(frozen=True, slots=True)
class PlanFileMistake:
    """What is wrong, and where: `modules[2].first`, counted from one."""

    place: str
    because: Reason


class PlanFileError(Exception):
    """A plan file that cannot be read, with everything that is wrong in it."""

    def __init__(self, mistakes: tuple[PlanFileMistake, ...]) -> None:
        super().__init__("; ".join(f"{mistake.place}: {mistake.because.code}" for mistake in mistakes))
        self.mistakes = mistakes


def read_plan(text: str) -> tuple[HandMade, ...]:
    """The dates in a plan file; more keys than those of `HandMade` are welcome and ignored.

    A key that looks like one of those that are missing is a mistake all the same. Raises PlanFileError.
    """
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        because = NOT_JSON(line=error.lineno, column=error.colno)
        raise PlanFileError((PlanFileMistake("", because),)) from error
    modules = document.get("modules") if isinstance(document, dict) else document
    if not isinstance(modules, list):
        raise PlanFileError((PlanFileMistake("modules", NO_MODULES()),))
    found = [_read(f"modules[{number}]", module) for number, module in enumerate(modules, start=1)]
    mistakes = tuple(mistake for outcome in found if isinstance(outcome, tuple) for mistake in outcome)
    if mistakes:
        raise PlanFileError(mistakes)
    return tuple(outcome for outcome in found if isinstance(outcome, HandMade))


def _read(place: str, module: object) -> HandMade | tuple[PlanFileMistake, ...]:
    if not isinstance(module, dict):
        return (PlanFileMistake(place, NOT_A_MODULE(value=str(module))),)
    mistakes = tuple(_mistakes(place, module))
    if mistakes:
        return mistakes
    last = module.get("last")
    return HandMade(
        module=module["module"],
        first=date.fromisoformat(module["first"]),
        last=date.fromisoformat(last) if last else None,
        site=module.get("site") or None,
        hotel=module.get("hotel") or None,
    )


def _mistakes(place: str, module: dict[str, object]) -> Iterator[PlanFileMistake]:
    misspelt = _misspelt(module)
    for key, meant in misspelt.items():
        yield PlanFileMistake(f"{place}.{key}", KEY_MISSPELT(key=key, nearest=meant))
    for key in ("module", "first"):
        if key not in module and key not in misspelt.values():
            yield PlanFileMistake(place, KEY_MISSING(key=key))
    number = module.get("module", 1)
    if isinstance(number, bool) or not isinstance(number, int):
        yield PlanFileMistake(f"{place}.module", NOT_A_NUMBER(value=str(number)))
    for key in ("first", "last"):
        if module.get(key) and not _is_day(module[key]):
            yield PlanFileMistake(f"{place}.{key}", NOT_A_DAY(value=str(module[key])))
    for key in ("site", "hotel"):
        if module.get(key) and not isinstance(module[key], str):
            yield PlanFileMistake(f"{place}.{key}", NOT_A_NAME(value=str(module[key])))


def _misspelt(module: dict[str, object]) -> dict[str, str]:
    """The keys that are not ours, each with the one of ours that it seems to stand for."""
    missing = [key for key in KEYS if key not in module]
    near = {key: get_close_matches(key.casefold(), missing, n=1, cutoff=0.75) for key in module if key not in KEYS}
    return {key: meant[0] for key, meant in near.items() if meant}


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False
