"""The field that a pydantic error or a path points at, found by walking the tables' types."""

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag
from pydantic.fields import FieldInfo

from planner.programme_file.places import Path, as_toml
from planner.programme_file.tables import ProgrammeTable


def keys_at(loc: Path) -> tuple[str, ...]:
    """The keys that the table at a pydantic location may have."""
    kind = _walked(loc)[0]
    return tuple(kind.model_fields) if _is_table(kind) else ()


def field_at(loc: Path) -> FieldInfo | None:
    """The innermost field on the way to a pydantic location."""
    return _walked(loc)[1]


def example_of(table: type[BaseModel], key: str) -> str:
    """A key as it could be written."""
    examples = table.model_fields[key].examples
    assert examples, f"{table.__name__}.{key} needs an example"
    return f"{key} = {as_toml(examples[0])}"


def path_of(loc: Path) -> Path:
    """A location without what is not in the file: tags of variants, marks of dictionary keys."""
    return tuple(step for step in loc if not (isinstance(step, str) and step.startswith((":", "["))))


def _walked(loc: Path) -> tuple[Any, FieldInfo | None]:
    kind: Any = ProgrammeTable
    field: FieldInfo | None = None
    for step in loc:
        if isinstance(step, int):
            kind = _unwrapped(get_args(kind)[0]) if get_args(kind) else None
        elif step.startswith(":"):
            kind = _variant(kind, step)
        elif _is_table(kind) and step in kind.model_fields:
            field = kind.model_fields[step]
            kind = _unwrapped(field.annotation)
        else:
            kind = None
    return kind, field


def _is_table(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _unwrapped(kind: Any) -> Any:  # noqa: ANN401 a type as the typing module gives it
    """Without `Annotated` and without `| None`."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in {Union, UnionType}:
        known = [choice for choice in get_args(kind) if choice is not type(None)]
        return _unwrapped(known[0]) if len(known) == 1 else kind
    return kind


def _variant(kind: Any, tag: str) -> Any:  # noqa: ANN401 a type as the typing module gives it
    for choice in get_args(kind):
        if any(isinstance(mark, Tag) and mark.tag == tag for mark in get_args(choice)[1:]):
            return _unwrapped(choice)
    return None
