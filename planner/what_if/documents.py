"""Ranked repairs and their bills as JSON; the keys are a promise to other programs."""

from typing import Any

from calendars.language import as_json
from planner.desk_file import difference_json
from planner.plan_file import line_json, module_json
from planner.what_if.answers import Repair, WhatIf
from planner.what_if.bills import Bill
from planner.what_if.mails import Exchange

Json = dict[str, Any]


def what_if_json(answer: WhatIf, language: str) -> Json:
    """`status` is `repairable` or `impossible`; repairs come cheapest first."""
    return {
        "status": "repairable" if answer.repairs else "impossible",
        "incident": as_json(answer.incident, language),
        "sentences": [as_json(sentence, language) for sentence in answer.sentences],
        "broken": [
            {"module": one.module, "musts": [as_json(must.because, language) for must in one.musts]}
            for one in answer.broken
        ],
        "before_kr": answer.before.total_kr,
        "incident_kr": answer.incident_kr,
        "proven_kr": answer.proven_kr,
        "repairs": [_repair_json(repair, answer, language) for repair in answer.repairs],
    }


def _repair_json(repair: Repair, answer: WhatIf, language: str) -> Json:
    return {
        "kind": str(repair.kind),
        "text": as_json(repair.because, language)["text"],
        "because": as_json(repair.because, language),
        "proven": answer.is_proven(repair),
        "bill": bill_json(repair.bill, language),
        "total_kr": repair.plan.total_kr,
        "modules": [module_json(module, language) for module in repair.plan.modules],
    }


def bill_json(bill: Bill, language: str) -> Json:
    return {
        "kroner": bill.kroner,
        "real_kr": bill.real_kr,
        "wish_kr": bill.wish_kr,
        "breakage_kr": bill.breakage_kr,
        "ladder_kr": bill.ladder_kr,
        "homes": bill.homes,
        "heads": bill.heads,
        "nights": bill.nights,
        "lines": [line_json(line, language) for line in bill.lines],
        "difference": difference_json(bill.difference),
        "hotels": [_exchange_json(one) for one in bill.hotels],
        "rooms": [_exchange_json(one) for one in bill.rooms],
        "mails": [
            {"to": str(one.to), "count": one.count, "because": as_json(one.because, language)} for one in bill.mails
        ],
        "feeds": [str(audience) for audience in bill.feeds],
        "sentences": [as_json(sentence, language) for sentence in bill.sentences],
    }


def _exchange_json(one: Exchange) -> Json:
    return {"name": one.name, "given_back": one.given_back, "taken": one.taken}
