"""A cost estimate as JSON; its keys are a promise to other programs, and every total is in whole kroner."""

from typing import Any

from api.labels import kind_label
from calendars.language import as_json, said
from planner.charges import Amount, Charge
from planner.estimate import CostEstimate, Uncertainty
from planner.footprint import journeys
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


def _journeys(estimate: CostEstimate, payer: Payer) -> Json:
    """What the journeys of a payer's people ask, all modules together."""
    together = journeys([footprint for footprint in estimate.footprints if footprint.payer == payer])
    return {
        "nights": together.nights,
        "evenings_before": together.evenings_before,
        "sunday_travellers": together.sunday_travellers,
        "co2_kg": together.whole_kg,
    }


def _uncertainty_json(unsure: Uncertainty) -> Json:
    return {"kind": unsure.kind, "status": str(unsure.status), **amount_json(unsure.amount)}
