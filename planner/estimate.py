"""What a year costs whom. Every total is a sum over the same charges, so all of them agree to the krone.

The charges are the plan's own real cost lines and the participant fee, which no module causes. Pay during modules and
travel is no bill: it stands apart, as what the days away are worth to the employers.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calendars.language import Kroner, Message, Reason, Text
from calendars.source import Status
from planner.charges import Amount, Charge, amount_of, amounts_by
from planner.cohort import Heads
from planner.footprint import Footprint, footprints
from planner.payers import Payer, PayerKind, employer, organiser, payer_of_fee, payers_of
from planner.plan import Plan
from planner.programme import Programme
from planner.salaries import pay_charges
from venues.costs import CostLine

FEE = "fee"
FEE_OF_REGION = Message(
    "fee_of_region",
    "{count} participant at {fee}, paid by the region",
    "{count} participants at {fee}, paid by the region",
)
FEE_OF_MUNICIPALITY = Message(
    "fee_of_municipality",
    "{count} participant at {fee}; who pays is not known, and the municipality is assumed to",
    "{count} participants at {fee}; who pays is not known, and the municipalities are assumed to",
)


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """What is charged of one kind on figures that are known equally well."""

    kind: str
    status: Status
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class CostEstimate:
    """The charges of a plan, what the days away are worth, and the journeys; sums are taken when asked for."""

    programme: Text
    dated: date
    payers: tuple[Payer, ...]
    homes: tuple[Heads, ...]
    charges: tuple[Charge, ...]
    pay: tuple[Charge, ...]
    footprints: tuple[Footprint, ...]
    warnings: tuple[Reason, ...] = ()

    @property
    def total(self) -> Amount:
        return amount_of(self.charges)

    @property
    def total_pay(self) -> Amount:
        return amount_of(self.pay)

    @property
    def per_participant(self) -> Amount:
        """The total shared by all participants, rounded down."""
        heads = sum(group.heads for group in self.homes)
        return Amount(self.total.low // heads, self.total.likely // heads, self.total.high // heads)

    @property
    def by_payer(self) -> dict[Payer, Amount]:
        """In the order of a report; a payer who pays nothing is left out."""
        amounts = amounts_by(self.charges, lambda charge: charge.payer)
        listed = [payer for payer in self.payers if payer in amounts]
        return {payer: amounts[payer] for payer in dict.fromkeys([*listed, *amounts])}

    @property
    def by_payer_kind(self) -> dict[PayerKind, Amount]:
        amounts = amounts_by(self.charges, lambda charge: charge.payer.kind)
        return {kind: amounts[kind] for kind in PayerKind if kind in amounts}

    @property
    def by_module(self) -> dict[int | None, Amount]:
        """The fee, which no module causes, under None."""
        return amounts_by(self.charges, lambda charge: charge.module)

    @property
    def by_home(self) -> dict[str, Amount]:
        """By the id of the home; what all homes share under an empty id."""
        return amounts_by(self.charges, lambda charge: charge.home)

    @property
    def by_kind(self) -> dict[str, Amount]:
        return amounts_by(self.charges, lambda charge: charge.kind)

    @property
    def uncertainties(self) -> tuple[Uncertainty, ...]:
        """The kinds of charge that may turn out otherwise, those that move the total most first."""
        amounts = amounts_by(self.charges, lambda charge: (charge.kind, charge.status))
        unsure = [
            Uncertainty(kind, status, amount)
            for (kind, status), amount in amounts.items()
            if amount.spread or status is not Status.PUBLISHED
        ]
        return tuple(sorted(unsure, key=lambda uncertainty: -uncertainty.amount.spread))

    def of_payer(self, payer: Payer) -> tuple[Charge, ...]:
        return tuple(charge for charge in self.charges if charge.payer == payer)


def estimate(programme: Programme, plan: Plan) -> CostEstimate:
    """The cost of a plan for everybody who pays."""
    return CostEstimate(
        programme=programme.name,
        dated=programme.dated,
        payers=payers_of(programme),
        homes=programme.cohort.homes,
        charges=(*_charges_of_modules(programme, plan), *_fees(programme)),
        pay=pay_charges(programme, plan),
        footprints=footprints(programme, plan),
        warnings=plan.warnings,
    )


def _charges_of_modules(programme: Programme, plan: Plan) -> Iterator[Charge]:
    employers = {group.home.id: employer(group.home) for group in programme.cohort.homes}
    named = {payer.name: payer for payer in reversed(payers_of(programme))}
    for planned in plan.modules:
        for line in planned.cost_lines:
            if line.real:
                payer = employers.get(line.home) or named.get(line.payer) or organiser(programme)
                yield _charge(line, planned.module, payer)


def _charge(line: CostLine, module: int, payer: Payer) -> Charge:
    amount = Amount(line.low, line.kroner, line.high)
    return Charge(payer, line.kind, amount, line.basis, line.status, module, line.home)


def _fees(programme: Programme) -> Iterator[Charge]:
    if programme.fee_kr:
        for group in programme.cohort.homes:
            kroner = programme.fee_kr * group.heads
            amount = Amount(kroner, kroner, kroner)
            status = programme.fee_status if group.home.rhf else Status.ASSUMED
            yield Charge(
                payer_of_fee(group.home), FEE, amount, _basis_of_fee(programme, group), status, home=group.home.id
            )


def _basis_of_fee(programme: Programme, group: Heads) -> Reason:
    message = FEE_OF_REGION if group.home.rhf else FEE_OF_MUNICIPALITY
    return message(count=group.heads, fee=Kroner(programme.fee_kr))
