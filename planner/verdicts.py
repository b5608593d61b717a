"""What a rule can say: a must closes, a wish prices, and each carries its reason."""

from dataclasses import dataclass
from typing import TypeAlias

from calendars.language import Reason


@dataclass(frozen=True, slots=True)
class Limit:
    """A must of the year as a whole: its rule and its sentence. Staff may give it up; then it counts nowhere."""

    rule: str
    because: Reason


@dataclass(frozen=True, slots=True)
class Must:
    """A placement, step or year that is not allowed.

    `because` says why here and now; `limit` is the must itself, in words that hold for the whole year: what staff would
    give up to open it. Two verdicts with the same limit stand or fall together.
    """

    rule: str
    because: Reason
    limit: Reason

    @property
    def stands_for(self) -> Limit:
        return Limit(self.rule, self.limit)


@dataclass(frozen=True, slots=True)
class Wish:
    """A broken wish with its price in whole kroner."""

    kind: str
    kroner: int
    because: Reason


Verdict: TypeAlias = Must | Wish
