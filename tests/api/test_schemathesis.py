"""Schemathesis asks everything that the description of the API allows, and much that it does not; nothing surprises."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings

from tests.pages import small_application

schema = schemathesis.openapi.from_asgi("/openapi.json", small_application())


@pytest.mark.slow
@schema.parametrize()
@settings(
    max_examples=30,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_the_api_is_as_described(case: schemathesis.Case) -> None:
    case.call_and_validate()
