"""Answers of the planning desk as JSON: why not then, and what else. The plan's own JSON is in `plan_file.py`."""

from typing import Any

from calendars.language import as_json
from planner.choices import Choice
from planner.differences import Difference, Move
from planner.measures import Measures
from planner.plan import Conflict
from planner.plan_file import conflict_json, plan_json
from planner.why_not import WhyNot

Json = dict[str, Any]


def why_not_json(answer: WhyNot, language: str) -> Json:
    """`status` is `possible` or `impossible`; `extra_kr` is what the wish costs."""
    document: Json = {
        "status": "possible" if answer.difference else "impossible",
        "module": answer.pin.module,
        "best_kr": answer.best.total_kr,
        "extra_kr": answer.extra_kr,
        "sentences": [as_json(sentence, language) for sentence in answer.sentences],
    }
    if isinstance(answer.answer, Conflict):
        return document | conflict_json(answer.answer, language)
    assert answer.difference is not None
    return document | {"difference": difference_json(answer.difference), "plan": plan_json(answer.answer, language)}


def difference_json(difference: Difference) -> Json:
    return {
        "real_kr": difference.real_kr,
        "wish_kr": difference.wish_kr,
        "kinds": [
            {"kind": kind.kind, "real": kind.real, "before_kr": kind.before_kr, "after_kr": kind.after_kr}
            for kind in difference.kinds
        ],
        "moves": [_move_json(move) for move in difference.moves],
        "affected": [
            {
                "module": group.module,
                "home": group.home,
                "heads": group.heads,
                "evenings_before": group.evenings_before,
                "sunday_travellers": group.sunday_travellers,
                "school_break_days": group.school_break_days,
            }
            for group in difference.affected
        ],
    }


def choice_json(choice: Choice, language: str) -> Json:
    return {
        "trade": as_json(choice.trade, language),
        "measures": measures_json(choice.measures),
        "plan": plan_json(choice.plan, language),
    }


def measures_json(measures: Measures) -> Json:
    return {
        "total_kr": measures.total_kr,
        "real_kr": measures.real_kr,
        "wish_kr": measures.wish_kr,
        "spacing_kr": measures.spacing_kr,
        "evenings_before": measures.evenings_before,
        "sunday_travellers": measures.sunday_travellers,
        "school_break_days": measures.school_break_days,
        "nights": measures.nights,
        "co2_kg": round(float(measures.co2_kg)),
    }


def _move_json(move: Move) -> Json:
    return {
        "module": move.module,
        "before": {"first": move.before.period.first.isoformat(), "site": move.before.site, "hotel": move.before.hotel},
        "after": {"first": move.after.period.first.isoformat(), "site": move.after.site, "hotel": move.after.hotel},
    }
