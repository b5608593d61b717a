from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from calendars.language import Message, said
from calendars.source import Status
from planner.charges import Amount, amount_of
from planner.estimate import estimate
from planner.payers import Payer, PayerKind, payers_of
from planner.plan import Plan, PlannedModule
from tests.planner.small_plan import PLAN
from tests.small import SMALL
from venues.costs import CostLine

BECAUSE = Message("test", "because")()
OUS = Payer(PayerKind.HELSEFORETAK, "Oslo universitetssykehus HF")
FINNMARK = Payer(PayerKind.HELSEFORETAK, "Finnmarkssykehuset HF")
BERGEN = Payer(PayerKind.MUNICIPALITY, "Bergen kommune")
SOR_OST, NORD = Payer(PayerKind.RHF, "Helse Sør-Øst RHF"), Payer(PayerKind.RHF, "Helse Nord RHF")
BI = Payer(PayerKind.ORGANISER, "BI")
HOMES = {"oslo": OUS, "kirkenes": FINNMARK, "bergen": BERGEN}


@st.composite
def lines(draw: st.DrawFn) -> CostLine:
    low, likely, high = sorted(draw(st.lists(st.integers(0, 100_000), min_size=3, max_size=3)))
    home = draw(st.sampled_from([*HOMES, ""]))
    payer = HOMES[home].name if home else "BI"
    kind = draw(st.sampled_from(["travel", "lodging", "rooms"]))
    status = draw(st.sampled_from(list(Status)))
    real = draw(st.booleans())
    return CostLine(kind, likely, BECAUSE, payer, real, low, high, status, home)


def plan_with(*modules: tuple[CostLine, ...]) -> Plan:
    planned = zip(PLAN.modules, modules, strict=False)
    return replace(PLAN, modules=tuple(replace(module, cost_lines=found) for module, found in planned))


@given(st.tuples(*[st.lists(lines(), max_size=8).map(tuple)] * 3), st.integers(0, 100_000))
def test_the_total_is_the_sum_over_payers_modules_homes_and_kinds(
    modules: tuple[tuple[CostLine, ...], ...], fee_kr: int
) -> None:
    plan = plan_with(*modules)
    costs = estimate(replace(SMALL, fee_kr=fee_kr), plan)
    for parts in (costs.by_payer, costs.by_payer_kind, costs.by_module, costs.by_home, costs.by_kind):
        assert sum(parts.values(), Amount()) == costs.total
    # four participants pay the fee, and the plan's own real kroner are the rest
    assert costs.total.likely == plan.real_kr + 4 * fee_kr


@given(st.lists(lines(), max_size=8).map(tuple))
def test_a_payer_pays_just_its_own_charges(found: tuple[CostLine, ...]) -> None:
    costs = estimate(SMALL, plan_with(found))
    assert {payer: amount_of(costs.of_payer(payer)) for payer in costs.by_payer} == costs.by_payer


def test_prices_of_wishes_are_nobodys_bill() -> None:
    assert estimate(SMALL, plan_with((CostLine.wish("spacing", 9000, BECAUSE),))).charges == ()


def test_the_region_pays_the_fee_for_its_own_and_the_municipality_is_assumed_to() -> None:
    programme = replace(SMALL, fee_kr=90_000, fee_status=Status.PUBLISHED)
    fees = [(charge.payer, charge.amount.likely, charge.status) for charge in estimate(programme, plan_with()).charges]
    assert fees == [
        (SOR_OST, 180_000, Status.PUBLISHED),
        (NORD, 90_000, Status.PUBLISHED),
        (BERGEN, 90_000, Status.ASSUMED),
    ]


def test_a_fee_belongs_to_no_module() -> None:
    costs = estimate(replace(SMALL, fee_kr=100), plan_with((CostLine("rooms", 50, BECAUSE, "BI", low=50, high=50),)))
    assert costs.by_module == {1: Amount(50, 50, 50), None: Amount(400, 400, 400)}


def test_who_pays_for_the_rooms_is_the_organiser() -> None:
    line = CostLine("rooms", 1100, BECAUSE, "BI", low=1100, high=1100)
    assert estimate(SMALL, plan_with((line,))).by_payer == {BI: Amount(1100, 1100, 1100)}


def test_payers_stand_in_the_order_of_a_report() -> None:
    assert payers_of(SMALL) == (OUS, FINNMARK, BERGEN, SOR_OST, NORD, BI)


def test_what_may_still_move_comes_first_where_it_moves_most() -> None:
    sure = CostLine("rooms", 100, BECAUSE, "BI", low=100, high=100)
    unsure = CostLine("travel", 200, BECAUSE, OUS.name, low=100, high=400, status=Status.ASSUMED, home="oslo")
    guess = CostLine("board", 50, BECAUSE, OUS.name, low=50, high=50, status=Status.INFERRED, home="oslo")
    found = estimate(SMALL, plan_with((sure, guess, unsure))).uncertainties
    assert [(one.kind, one.status, one.amount.spread) for one in found] == [
        ("travel", Status.ASSUMED, 300),
        ("board", Status.INFERRED, 0),
    ]


def test_pay_is_told_apart_and_in_no_total() -> None:
    costs = estimate(SMALL, PLAN)
    assert costs.total == Amount()
    # 3 modules of 2 days for 4 participants are 24 days of work
    assert [said(charge.basis, "en").split(" of work")[0] for charge in costs.pay[:3]] == ["4 days", "2 days", "2 days"]
    assert costs.total_pay.likely > 24 * 5000


def test_nights_and_evenings_before_are_counted_for_each_home_and_module() -> None:
    found = {(one.home, one.module): one for one in estimate(SMALL, PLAN).footprints}
    # Kirkenes meets a start at ten on the morning flight; one night between the two days
    assert (found["kirkenes", 1].nights, found["kirkenes", 1].evenings_before) == (1, 0)
    # two participants from Oslo, who sleep at the hotel between the days
    assert (found["oslo", 1].heads, found["oslo", 1].nights) == (2, 2)
    assert len(found) == 9


def test_a_module_that_begins_on_a_monday_takes_a_sunday_from_those_who_come_the_evening_before() -> None:
    monday = PlannedModule(2, replace(PLAN.modules[1].period, first=date(2027, 10, 18)), "copenhagen", "DK", "havn", ())
    found = {one.home: one for one in estimate(SMALL, replace(PLAN, modules=(monday,))).footprints}
    assert {home: one.sunday_travellers for home, one in found.items()} == {
        home: one.evenings_before for home, one in found.items()
    }
    assert found["kirkenes"].evenings_before == 1


def test_flying_from_the_far_north_emits_what_the_travel_facts_say() -> None:
    found = {(one.home, one.module): one.co2_kg for one in estimate(SMALL, PLAN).footprints}
    # 2 × 1 369 km at the domestic factor 0.22928 is 628 kg (air alone; the drives come on top)
    assert Decimal(628) < found["kirkenes", 1] < Decimal(640)


def test_each_participants_share_is_the_total_over_all() -> None:
    line = CostLine("rooms", 1003, BECAUSE, "BI", low=1003, high=1003)
    assert estimate(SMALL, plan_with((line,))).per_participant == Amount(250, 250, 250)
