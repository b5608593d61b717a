"""What the year costs: per payer, module and kind, as low, likely and high, with what it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from api.labels import PAYERS, STATUSES, kind_label
from api.pages.parts import Kroner
from api.published_year import PublishedYear
from calendars.language import Message, Reason, said
from planner.charges import Charge, amount_of
from planner.estimate import CostEstimate
from planner.payers import Payer, PayerKind

TRUSTS_OF = Message("trusts_of_region", "{region} and its health trusts")
NO_MODULE = Message("cost_of_no_module", "no single module: the participant fee")
MODULE = Message("cost_of_module", "module {module}: {title}")


@dataclass(frozen=True, slots=True)
class PayerCost:
    """Who pays, for how many participants, and how much; `participants` is 0 for those who send none."""

    name: str
    kind: str
    kind_label: str
    participants: int
    kroner: Kroner


@dataclass(frozen=True, slots=True)
class PayerGroup:
    """A region with its trusts, the municipalities, or the organiser."""

    label: str
    kroner: Kroner
    payers: tuple[PayerCost, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What a module or a kind of cost comes to; `module` is None for what no single module causes."""

    label: str
    kroner: Kroner
    module: int | None = None


@dataclass(frozen=True, slots=True)
class Assumed:
    """Kroner of one kind that rest on figures which are not published, or are spread."""

    label: str
    status: str
    status_label: str
    kroner: Kroner


@dataclass(frozen=True, slots=True)
class CostsPage:
    """`pay` is what the days away are worth to the employers: it is nobody's bill and in no other sum."""

    kroner: Kroner
    per_participant: Kroner
    participants: int
    payers: tuple[PayerGroup, ...]
    modules: tuple[Part, ...]
    kinds: tuple[Part, ...]
    assumed: tuple[Assumed, ...]
    pay: Kroner


def costs_page(year: PublishedYear, language: str) -> CostsPage:
    estimate = year.estimate
    return CostsPage(
        kroner=Kroner.of(estimate.total),
        per_participant=Kroner.of(estimate.per_participant),
        participants=sum(group.heads for group in estimate.homes),
        payers=tuple(_payer_groups(estimate, language)),
        modules=tuple(_modules(year, language)),
        kinds=tuple(
            Part(said(kind_label(kind), language), Kroner.of(amount)) for kind, amount in estimate.by_kind.items()
        ),
        assumed=tuple(
            Assumed(
                said(kind_label(unsure.kind), language),
                unsure.status.value,
                said(STATUSES[unsure.status](), language),
                Kroner.of(unsure.amount),
            )
            for unsure in estimate.uncertainties
        ),
        pay=Kroner.of(estimate.total_pay),
    )


def _payer_groups(estimate: CostEstimate, language: str) -> Iterator[PayerGroup]:
    """Each region before its trusts, then the municipalities, then the organiser; nobody is in two groups."""
    region_of = {group.home.payer: group.home.rhf for group in estimate.homes if group.home.rhf}
    for region in dict.fromkeys(region_of.values()):
        members = [
            payer
            for payer in estimate.by_payer
            if payer == Payer(PayerKind.RHF, region)
            or (payer.kind is PayerKind.HELSEFORETAK and region_of.get(payer.name) == region)
        ]
        regions_first = sorted(members, key=lambda payer: payer.kind is not PayerKind.RHF)
        yield _group(estimate, TRUSTS_OF(region=region), regions_first, language)
    for kind in (PayerKind.MUNICIPALITY, PayerKind.ORGANISER):
        members = [payer for payer in estimate.by_payer if payer.kind is kind]
        if members:
            yield _group(estimate, PAYERS[kind](), members, language)
    lone = [
        payer for payer in estimate.by_payer if payer.kind is PayerKind.HELSEFORETAK and payer.name not in region_of
    ]
    if lone:
        yield _group(estimate, PAYERS[PayerKind.HELSEFORETAK](), lone, language)


def _group(estimate: CostEstimate, label: Reason, members: Iterable[Payer], language: str) -> PayerGroup:
    rows = tuple(_payer_cost(estimate, payer, language) for payer in members)
    charges = [charge for payer in members for charge in estimate.of_payer(payer)]
    return PayerGroup(said(label, language), _kroner(charges), rows)


def _payer_cost(estimate: CostEstimate, payer: Payer, language: str) -> PayerCost:
    employs = payer.kind in {PayerKind.HELSEFORETAK, PayerKind.MUNICIPALITY}
    heads = sum(group.heads for group in estimate.homes if employs and group.home.payer == payer.name)
    label = said(PAYERS[payer.kind](), language)
    return PayerCost(payer.name, payer.kind.value, label, heads, _kroner(estimate.of_payer(payer)))


def _modules(year: PublishedYear, language: str) -> Iterator[Part]:
    for number, amount in year.estimate.by_module.items():
        if number is None:
            yield Part(said(NO_MODULE(), language), Kroner.of(amount))
        else:
            title = year.programme.module(number).title
            yield Part(said(MODULE(module=number, title=title), language), Kroner.of(amount), number)


def _kroner(charges: Iterable[Charge]) -> Kroner:
    return Kroner.of(amount_of(charges))
