"""What if this happens? What it breaks, and every way to mend it with its bill, the cheapest first."""

from dataclasses import dataclass

from calendars.language import Kroner, Message, Reason
from planner.plan import Plan
from planner.what_if.bills import Bill, Billing
from planner.what_if.changed_year import BrokenModule, Changed, ChangedYear
from planner.what_if.incidents import Away, Incident
from planner.what_if.repairs import RepairKind, ways
from planner.what_if.standing import Standing

NOTHING_BROKEN = Message("what_if_nothing_broken", "every module can stay where it is")
BROKEN = Message("what_if_broken", "module {modules} cannot stay as it is", "modules {modules} cannot stay as they are")
DEARER = Message("what_if_dearer", "as it stands, the year has become {kroner} dearer")
CHEAPER = Message("what_if_cheaper", "as it stands, the year has become {kroner} cheaper")
NO_REPAIR = Message(
    "what_if_no_repair",
    "no change from {day} on keeps every must: what is missing has to be found elsewhere, or a must has to give way",
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

    `incident_kr` is what the year itself gets dearer by the incident alone; `proven_kr` is the least that any year can
    come to which keeps every must, with nobody replaced and no days swapped.
    """

    incident: Reason
    broken: tuple[BrokenModule, ...]
    before: Plan
    incident_kr: int
    repairs: tuple[Repair, ...]
    proven_kr: int | None

    @property
    def sentences(self) -> tuple[Reason, ...]:
        """What has happened to the year, before anybody mends it."""
        modules = tuple(one.module for one in self.broken)
        said = [BROKEN(count=len(modules), modules=modules) if modules else NOTHING_BROKEN()]
        if self.incident_kr and not modules:
            said.append((DEARER if self.incident_kr > 0 else CHEAPER)(kroner=Kroner(abs(self.incident_kr))))
        return tuple(said)

    def is_proven(self, repair: Repair) -> bool:
        """Whether no move at all would come cheaper."""
        return repair.bill.kroner == self.proven_kr


def what_if(standing: Standing, incident: Incident) -> WhatIf:
    """What an incident breaks in a published year, and the ranked repairs. It changes nothing."""
    now = ChangedYear(standing, incident.after(standing.programme))
    before: Changed = now.as_published()
    billing = Billing(standing, before.plan)
    away = incident if isinstance(incident, Away) else None
    repairs = [
        Repair(way.kind, way.because, way.proposal.changed.plan, billing.bill(way.proposal)) for way in ways(now, away)
    ]
    return WhatIf(
        incident=incident.sentence(standing.programme),
        broken=now.broken,
        incident_kr=before.plan.total_kr - standing.plan.total_kr,
        before=before.plan,
        repairs=tuple(sorted(repairs, key=lambda repair: (repair.bill.kroner, list(RepairKind).index(repair.kind)))),
        proven_kr=None if now.planned_anew is None else now.planned_anew.total_kr - before.plan.total_kr,
    )
