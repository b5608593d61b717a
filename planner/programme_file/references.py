"""What names something else must name something that is there; what has an id has it alone."""

from collections.abc import Callable, Collection, Iterator, Sequence

from calendars.language import Message, Reason
from planner.programme_file.mistakes import Found
from planner.programme_file.places import Path
from venues.unknown import nearest

TWICE = Message("written_twice", "{id} is already written above, as number {number} of this list; write it once")
UNKNOWN_SITE = Message("site_not_in_file", "no site in this file has the id {id}; choose among {choices}")


def choices(name: str, known: Collection[str]) -> tuple[str, ...]:
    """What to write instead of an unknown name: the nearest, or everything there is."""
    return nearest(name, known) or tuple(known)


def unknown(
    path: Path, names: Sequence[str], known: Collection[str], because: Callable[..., Reason]
) -> Iterator[Found]:
    """Each name of a list that nothing is called."""
    for index, name in enumerate(names):
        if name not in known:
            yield Found((*path, index), name, because(id=name, choices=choices(name, known)))


def repeated(path: Path, ids: Sequence[str], key: str = "id") -> Iterator[Found]:
    """Each entry of a list whose id an earlier one has."""
    for index, name in enumerate(ids):
        if name in ids[:index]:
            yield Found((*path, index, key), name, TWICE(id=name, number=ids.index(name) + 1))
