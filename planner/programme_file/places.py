"""Where something stands in a programme file and how it is written there: paths, places and values as text."""

import json
from datetime import date, time
from enum import Enum
from typing import TypeAlias

SHORT = 60

Path: TypeAlias = tuple[str | int, ...]
"""Keys and indexes from the top of the file; indexes count from 0, as Python does."""


def place_of(path: Path) -> str:
    """A path as people write it: `modules[3].days`, entries counted from 1."""
    place = ""
    for step in path:
        place += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return place.removeprefix(".")


def shown(value: object) -> str:
    """A value as it is written in TOML; a long one is cut."""
    text = as_toml(value)
    return text if len(text) <= SHORT else f"{text[: SHORT - 1]}…"


def as_toml(value: object) -> str:  # noqa: PLR0911 one line for each kind of value
    match value:
        case bool():
            return "true" if value else "false"
        case Enum():
            return as_toml(value.value)
        case str():
            return json.dumps(value, ensure_ascii=False)
        case date() | time():
            return value.isoformat()
        case list() | tuple():
            return f"[{', '.join(as_toml(item) for item in value)}]"
        case dict():
            pairs = ", ".join(f"{key} = {as_toml(item)}" for key, item in value.items())
            return f"{{ {pairs} }}" if pairs else "{}"
        case _:
            return str(value)
