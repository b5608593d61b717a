"""A file with mistakes in single keys, mended with stand-ins, so that what its keys mean together is checked as well.

Only checks see a mended file; it is never planned.
"""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from planner.programme_file.fields import field_at, path_of
from planner.programme_file.places import Path
from planner.programme_file.tables import ProgrammeTable

ROUNDS = 4


def read_and_mended(raw: dict[str, Any]) -> tuple[ProgrammeTable | None, tuple[ErrorDetails, ...]]:
    """The tables of a file and what is wrong in single keys; None where it is beyond mending."""
    first: tuple[ErrorDetails, ...] = ()
    for _ in range(ROUNDS):
        try:
            return ProgrammeTable.model_validate(raw), first
        except ValidationError as invalid:
            errors = tuple(invalid.errors(include_url=False))
        first = first or errors
        raw = _mended(raw, errors)
    return None, first


def _mended(raw: dict[str, Any], errors: Iterable[ErrorDetails]) -> dict[str, Any]:
    mended = deepcopy(raw)
    for error in errors:
        path = path_of(error["loc"])
        if error["type"] == "extra_forbidden":
            _without(mended, path)
        else:
            _put_right(mended, path, field_at(error["loc"]))
    return mended


def _put_right(mended: dict[str, Any], path: Path, field: FieldInfo | None) -> None:
    """A key goes back to its default or, where it has none, gets its example; so does a table in a list."""
    example = deepcopy(field.examples[0]) if field and field.examples else None
    if isinstance(path[-1], int):
        first = example[0] if isinstance(example, list) and example else None
        if not isinstance(first, dict):
            # one wrong weekday, id or number spoils its list
            _put_right(mended, path[:-1], field)
            return
        example, required = first, True
    else:
        required = field is not None and field.is_required()
    holder = _holder(mended, path)
    if required and holder is not None:
        holder[path[-1]] = example
    else:
        _without(mended, path)


def _without(mended: dict[str, Any], path: Path) -> None:
    holder = _holder(mended, path)
    if isinstance(holder, dict):
        holder.pop(path[-1], None)


def _holder(raw: Any, path: Path) -> Any:  # noqa: ANN401 a table or list of any TOML values
    """The table or list that the last step of a path leads out of; None where the way there does not exist."""
    for step in path[:-1]:
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            return None
    return raw if isinstance(raw, dict | list) else None
