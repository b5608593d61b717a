"""Which mistakes only follow from others: those at a place that is mended, and references to what has lost its name."""

from collections.abc import Iterable

from planner.programme_file.mistakes import Found
from planner.programme_file.module_checks import NO_STAFF, UNKNOWN_STAFF
from planner.programme_file.people_checks import UNKNOWN_HOME
from planner.programme_file.places import Path
from planner.programme_file.references import UNKNOWN_SITE

NAMING_KEYS = frozenset({"id", "catalogue", "hospital", "municipality"})
# where the thing stands that a reference does not find
REFERS_TO: dict[str, Path] = {
    UNKNOWN_SITE.code: ("sites",),
    UNKNOWN_STAFF.code: ("staff",),
    NO_STAFF.code: ("staff",),
    UNKNOWN_HOME.code: ("cohort", "participants"),
}


def not_caused_by(mistakes: Iterable[Found], later: Iterable[Found]) -> list[Found]:
    """The later mistakes without those that follow from earlier ones: a stand-in was checked there."""
    places = {found.path for found in mistakes}
    nameless = tuple(place for place in places if place[-1] in NAMING_KEYS)
    return [
        found
        for found in later
        if not any(_touch(found.path, place) for place in places) and not _refers_to_one_of(nameless, found)
    ]


def _refers_to_one_of(nameless: tuple[Path, ...], found: Found) -> bool:
    where = REFERS_TO.get(found.because.code)
    return where is not None and any(place[: len(where)] == where for place in nameless)


def _touch(path: Path, other: Path) -> bool:
    """One of the two places lies within the other."""
    shorter = min(len(path), len(other))
    return path[:shorter] == other[:shorter]
