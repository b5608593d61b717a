"""What if this happens? What it breaks, and every way to mend it with its bill, the cheapest first."""

from dataclasses import dataclass

from calendars.language import Message, Reason
from planner.plan import Plan
from planner.what_if.bills import Bill, Billing
from planner.what_if.changed_year import BrokenModule, Changed, ChangedYear
from planner.what_if.incidents import Away, Incident
from planner.what_if.repairs import RepairKind, ways
from planner.what_if.standing import Standing

NOTHING_BROKEN = Message("what_if_nothing_broken", "every module can stay where it is")
BROKEN = Message("what_if_broken", "module {modules} cannot stay as it is", "modules {modules} cannot stay as they are")
NO_REPAIR = Message(
    "what_if_no_repair", "no change from {day} on keeps every must; see which must can give way with samling plan"
)


@dataclass(frozen=True, slots=True)
class Repair:
    """A way to mend a year, the year that results, and its bill."""

    kind: RepairKind
    because: Reason
    plan: Plan
    bill: Bill


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The answer to one incident. `before` is the published year at today's costs, whatever musts it now breaks.

    `proven_kr` is what no year can come to that keeps every must with nobody replaced and no days swapped.
    """

    incident: Reason
    broken: tuple[BrokenModule, ...]
    before: Plan
    repairs: tuple[Repair, ...]
    proven_kr: int | None

    @property
    def sentence(self) -> Reason:
        modules = tuple(one.module for one in self.broken)
        return BROKEN(count=len(modules), modules=modules) if modules else NOTHING_BROKEN()

    def is_proven(self, repair: Repair) -> bool:
        """Whether no move at all would come cheaper."""
        return repair.bill.kroner == self.proven_kr


def what_if(standing: Standing, incident: Incident) -> WhatIf:
    """What an incident breaks in a published year, and the ranked repairs. It changes nothing."""
    now = ChangedYear(standing, incident.after(standing.programme))
    before: Changed = now.as_published()
    broken = now.broken()
    billing = Billing(standing, before.plan)
    away = incident if isinstance(incident, Away) else None
    repairs = [
        Repair(way.kind, way.because, way.proposal.changed.plan, billing.bill(way.proposal))
        for way in ways(now, broken=bool(broken), away=away)
    ]
    return WhatIf(
        incident=incident.sentence(standing.programme),
        broken=broken,
        before=before.plan,
        repairs=tuple(sorted(repairs, key=lambda repair: (repair.bill.kroner, list(RepairKind).index(repair.kind)))),
        proven_kr=None if now.planned_anew is None else now.planned_anew.total_kr - before.plan.total_kr,
    )
