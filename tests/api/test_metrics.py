from api.application import application
from tests.pages import asked, small_year


def test_requests_are_counted_by_kind_and_status_and_name_nobody() -> None:
    app = application(small_year())
    for path in ("/", "/weeks", "/api/v1/plans", "/nowhere"):
        asked(path, app=app)
    told = asked("/metrics", app=app)
    assert told.headers["content-type"].startswith("text/plain")
    lines = told.text.splitlines()
    assert 'samling_requests_total{kind="page",status="200"} 2.0' in lines
    assert 'samling_requests_total{kind="page",status="404"} 1.0' in lines
    assert 'samling_requests_total{kind="api",status="200"} 1.0' in lines
    assert "small" not in told.text


def test_the_proof_of_the_plan_is_told() -> None:
    told = asked("/metrics", app=application(small_year())).text.splitlines()
    assert "samling_plan_gap_kroner 0.0" in told
