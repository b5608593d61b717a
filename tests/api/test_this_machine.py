"""Only those who ask for this machine by one of its own names are answered."""

import pytest

from api.this_machine import ThisMachine
from tests.pages import asked, small_application

GUARDED = ThisMachine(small_application())


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "127.0.0.2", "localhost", "localhost:9", "[::1]:8000"])
def test_this_machine_is_answered_by_each_of_its_names(host: str) -> None:
    assert asked("/healthz", headers={"Host": host}, app=GUARDED).status_code == 200


@pytest.mark.parametrize(
    "host", ["example.org", "127.0.0.1.example.org", "10.0.0.4:8000", "", "[", "localhost.example"]
)
@pytest.mark.parametrize("path", ["/", "/api/v1/plans", "/f/cohort-nb.ics"])
def test_a_name_that_only_points_here_is_refused(path: str, host: str) -> None:
    response = asked(path, headers={"Host": host}, app=GUARDED)
    assert (response.status_code, "small" in response.text) == (421, False)
