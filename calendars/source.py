"""Where a figure or a date from outside comes from, and how far it can be trusted."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """How a figure is known; everything computed from one that is not published says so."""

    PUBLISHED = "published"
    SECOND_HAND = "second-hand"
    INFERRED = "inferred"
    ASSUMED = "assumed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Source:
    """One row's origin: the address or argument it rests on, its status, and from when it holds."""

    text: str
    status: Status
    valid_from: date | None = None
    note: str = ""
