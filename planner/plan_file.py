"""A plan, a conflict or a score as JSON; its keys are a promise to other programs. Reading is in `hand_made.py`."""

from typing import Any

from calendars.language import as_json
from planner.checking import Score
from planner.plan import Conflict, Plan, PlannedModule
from venues.costs import CostLine

Json = dict[str, Any]


def plan_json(plan: Plan, language: str) -> Json:
    return {
        "programme": plan.programme,
        "status": plan.status,
        "total_kr": plan.total_kr,
        "real_kr": plan.real_kr,
        "wish_kr": plan.wish_kr,
        "bound_kr": plan.bound_kr,
        "gap_kr": plan.gap_kr,
        "candidates": plan.candidates,
        "seconds": plan.seconds,
        "solver": plan.solver,
        "modules": [module_json(module, language) for module in plan.modules],
        "warnings": [as_json(warning, language) for warning in plan.warnings],
    }


def module_json(module: PlannedModule, language: str) -> Json:
    return {
        "module": module.module,
        "first": module.period.first.isoformat(),
        "last": module.period.last.isoformat(),
        "site": module.site,
        "country": module.country,
        "abroad": module.abroad,
        "hotel": module.hotel,
        "cost_lines": [line_json(line, language) for line in module.cost_lines],
        "reasons": [as_json(reason, language) for reason in module.reasons],
    }


def line_json(line: CostLine, language: str) -> Json:
    return {
        "kind": line.kind,
        "kroner": line.kroner,
        "low": line.low,
        "high": line.high,
        "real": line.real,
        "payer": line.payer,
        "home": line.home,
        "status": str(line.status),
        "basis": as_json(line.basis, language),
    }


def conflict_json(conflict: Conflict, language: str) -> Json:
    return {
        "programme": conflict.programme,
        "status": "impossible",
        "conflict": [
            {"rule": member.rule, "because": as_json(member.because, language)} for member in conflict.members
        ],
        "repairs": [
            {
                "text": as_json(repair.because, language)["text"],
                "total_kr": repair.plan.total_kr,
                "modules": [module_json(module, language) for module in repair.plan.modules],
            }
            for repair in conflict.repairs
        ],
        "warnings": [as_json(warning, language) for warning in conflict.warnings],
    }


def score_json(score: Score, language: str) -> Json:
    best = score.best
    return {
        "programme": score.programme,
        "allowed": not score.broken,
        "broken": [{"rule": must.rule, "because": as_json(must.because, language)} for must in score.broken],
        "total_kr": score.total_kr,
        "real_kr": score.real_kr,
        "wish_kr": score.wish_kr,
        "best_kr": best.total_kr if isinstance(best, Plan) else None,
        "distance_kr": score.distance_kr,
        "modules": [module_json(module, language) for module in score.modules],
    }
