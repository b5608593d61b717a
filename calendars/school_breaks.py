"""School breaks per county, dated, each with its status and source; never week numbers."""

from dataclasses import dataclass

from calendars.language import Text
from calendars.period import Period
from calendars.source import Status


@dataclass(frozen=True, slots=True)
class SchoolBreak:
    """Days without school in one county."""

    county: str
    name: Text
    period: Period
    status: Status
    source: str
