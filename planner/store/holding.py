"""For whom something is held, and the states of what is held. Our own ledger holds; nobody outside has been asked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection, update

from planner.programme import Programme
from planner.store.schema import booking, hotel_block


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


def hold_for(db: Connection, programme_id: str, revision: int, modules: Collection[int]) -> None:
    """Whatever these modules have is now held for this revision, also what an earlier one booked."""
    for table in (booking, hotel_block):
        live = (table.c.plan_id == programme_id) & (table.c.state != State.RELEASED)
        earlier = (table.c.module.in_(modules)) & (table.c.rev != revision)
        db.execute(update(table).where(live, earlier).values(rev=revision))
