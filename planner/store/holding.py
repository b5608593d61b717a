"""For whom something is held, and the states of what is held. Our own ledger holds; nobody outside has been asked."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.programme import Programme


class State(StrEnum):
    HOLD = "hold"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Holder:
    """For which revision of whose plan something is held, and the name that others see."""

    programme: Programme
    revision: int
    name: str

    def row(self, module: int, resource: str, day: date) -> dict[str, object]:
        """What every row says of its holder; its key is new only where a module does not have this already."""
        return {
            "key": f"{self.programme.id}/{module}/{resource}/{day}",
            "plan_id": self.programme.id,
            "rev": self.revision,
            "module": module,
            "holder": self.name,
            "state": State.HOLD,
        }
