"""A cost estimate as JSON; its keys are a promise to other programs, and every total is in whole kroner."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from api.labels import kind_label
from calendars.language import as_json, said
from planner.charges import Amount, Charge
from planner.estimate import CostEstimate, Uncertainty
from planner.footprint import Footprint
from planner.payers import Payer

Json = dict[str, Any]


def estimate_json(estimate: CostEstimate, language: str) -> Json:
    """Totals by payer, module, kind and home, every line, and what is not a bill."""
    return {
        "programme": estimate.programme.in_language(language),
        "total": amount_json(estimate.total),
        "per_participant": amount_json(estimate.per_participant),
        "by_payer_kind": {str(kind): amount_json(amount) for kind, amount in estimate.by_payer_kind.items()},
        "by_payer": [
            {"payer": payer.name, "payer_kind": str(payer.kind), **amount_json(amount), **_journeys(estimate, payer)}
            for payer, amount in estimate.by_payer.items()
        ],
        "by_module": [{"module": module, **amount_json(amount)} for module, amount in estimate.by_module.items()],
        "by_kind": [
            {"kind": kind, "text": said(kind_label(kind), language), **amount_json(amount)}
            for kind, amount in estimate.by_kind.items()
        ],
        "by_home": [{"home": home, **amount_json(amount)} for home, amount in estimate.by_home.items()],
        "pay_not_billed": amount_json(estimate.total_pay),
        "uncertainties": [_uncertainty_json(unsure) for unsure in estimate.uncertainties],
        "lines": [charge_json(charge, language) for charge in estimate.charges],
        "warnings": [as_json(warning, language) for warning in estimate.warnings],
    }


def amount_json(amount: Amount) -> Json:
    return {"low_kr": amount.low, "likely_kr": amount.likely, "high_kr": amount.high}


def charge_json(charge: Charge, language: str) -> Json:
    return {
        "payer": charge.payer.name,
        "payer_kind": str(charge.payer.kind),
        "module": charge.module,
        "home": charge.home,
        "kind": charge.kind,
        **amount_json(charge.amount),
        "status": str(charge.status),
        "basis": as_json(charge.basis, language),
    }


def journeys_json(footprints: tuple[Footprint, ...]) -> Json:
    """What the journeys of some homes ask, all modules together; CO2 in whole kilograms."""
    kilograms = sum((footprint.co2_kg for footprint in footprints), Decimal())
    return {
        "nights": sum(footprint.nights for footprint in footprints),
        "evenings_before": sum(footprint.evenings_before for footprint in footprints),
        "sunday_travellers": sum(footprint.sunday_travellers for footprint in footprints),
        "co2_kg": int(kilograms.quantize(Decimal(1), ROUND_HALF_UP)),
    }


def _journeys(estimate: CostEstimate, payer: Payer) -> Json:
    return journeys_json(tuple(footprint for footprint in estimate.footprints if footprint.payer == payer))


def _uncertainty_json(unsure: Uncertainty) -> Json:
    return {"kind": unsure.kind, "status": str(unsure.status), **amount_json(unsure.amount)}
