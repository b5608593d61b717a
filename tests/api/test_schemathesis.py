"""Schemathesis asks everything that the description of the API allows, and much that it does not; nothing surprises."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from tests.pages import small_application

schema = schemathesis.openapi.from_asgi("/openapi.json", small_application())
# whether these can be answered depends on the plan: which weeks and sites it has, and which wishes have a
# price that may stand in the address as `price.…`; no schema can say that
QUESTIONS = {"why-not", "desk"}


@schema.hook
def map_path_parameters(context: Any, path_parameters: dict[str, Any] | None) -> dict[str, Any] | None:  # noqa: ANN401, ARG001 schemathesis gives it
    """A random name is hardly ever that of a plan, so every other case asks for one that is there."""
    plan, number = (path_parameters or {}).get("plan_id"), (path_parameters or {}).get("number")
    if isinstance(plan, str) and len(plan) % 2:
        return {**(path_parameters or {}), "plan_id": "small"} | (
            {"number": 1 + number % 4} if isinstance(number, int) else {}
        )
    return path_parameters


@pytest.mark.slow
@schema.parametrize()
@settings(max_examples=40, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
def test_the_api_is_as_described(case: schemathesis.Case) -> None:
    asks = case.path.rsplit("/", 1)[-1] in QUESTIONS
    # the hook may have put a real plan where a name was wrong on purpose: then nothing is left to reject
    mended = (case.path_parameters or {}).get("plan_id") == "small"
    excluded = [*([positive_data_acceptance] if asks else []), *([negative_data_rejection] if asks or mended else [])]
    case.call_and_validate(excluded_checks=excluded)
