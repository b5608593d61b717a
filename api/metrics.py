"""What those who keep the service running watch, as Prometheus reads it: requests by kind, and how the year was solved.

No address, name or plan id is counted. prometheus-client enters here and nowhere else.
"""

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from planner.plan import Plan

BEGINNINGS = {"/api/": "api", "/f/": "feed", "/static/": "static"}


class Metrics:
    """The counters of one application."""

    def __init__(self, plan: Plan) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter("samling_requests", "Requests answered", ["kind", "status"], registry=self.registry)
        self.seconds = Histogram("samling_request_seconds", "Seconds to answer", ["kind"], registry=self.registry)
        for name, about, value in (
            ("samling_plan_seconds", "Seconds it took to plan the year", plan.seconds),
            ("samling_plan_candidates", "Placements that the year was chosen from", plan.candidates),
            ("samling_plan_gap_kroner", "Kroner between the year and what none can be cheaper than", plan.gap_kr),
        ):
            Gauge(name, about, registry=self.registry).set(value)

    def count(self, scope: Scope, status: int, seconds: float) -> None:
        kind = kind_of(scope["path"])
        self.requests.labels(kind, str(status)).inc()
        self.seconds.labels(kind).observe(seconds)

    def page(self, request: Request) -> Response:  # noqa: ARG002 Starlette's signature
        return Response(generate_latest(self.registry), headers={"Content-Type": CONTENT_TYPE_LATEST})


def kind_of(path: str) -> str:
    """Which part of the service a path belongs to: few names, so that no client can make new ones.

    >>> kind_of("/f/cohort-nb.ics"), kind_of("/modules/3")
    ('feed', 'page')
    """
    return next((kind for beginning, kind in BEGINNINGS.items() if path.startswith(beginning)), "page")
