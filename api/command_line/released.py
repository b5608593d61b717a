"""Publishing and booking as commands do it: what others hold, or have changed, becomes a refusal with exit code 4."""

from collections.abc import Iterator
from typing import Any

from api.command_line.exit_codes import ExitCode
from api.command_line.failures import Mistake
from api.command_line.here import author, now
from calendars.language import Message, Reason
from planner.publishing import PlannedYear, publish_year
from planner.store.engine import Store
from planner.store.ledger import Booked, Order, Refused, book
from planner.store.releases import ANY_REVISION, Revision, Stale

Json = dict[str, Any]

MORE = Message(
    "more_refusals",
    "module {module} is not booked; {count} more room or night is taken (all of them with --json)",
    "module {module} is not booked; {count} more rooms or nights are taken (all of them with --json)",
)
PLAN_AROUND = Message(
    "plan_around_bookings", "run it again with --around-bookings to find a year around what others have"
)
MOST_PRINTED = 2


class RefusedByOthers(Mistake):
    """Somebody else has a room or a bed, or has published meanwhile."""

    def __init__(self, *reasons: Reason, brief: tuple[Reason, ...] = ()) -> None:
        super().__init__(*reasons, exit_code=ExitCode.REFUSED, brief=brief)


def published_or_refused(
    store: Store, year: PlannedYear, *, reason: str = "", seen: int | None = ANY_REVISION
) -> Revision:
    """The revision that now counts; raises RefusedByOthers where another was published meanwhile."""
    outcome = publish_year(store, year, author=author(), now=now(), reason=reason, seen=seen)
    if isinstance(outcome, Stale):
        raise RefusedByOthers(outcome.because)
    return outcome


def booked_or_refused(store: Store, year: PlannedYear, revision: Revision) -> Booked:
    """What is booked now, and what was so before; raises RefusedByOthers with everything that others have."""
    holder = f"{year.programme.name.nb}, {revision.cohort}"
    outcome = book(store, Order(year.programme, revision.number, year.bookings, holder), now())
    match outcome:
        case Booked():
            return outcome
        case Stale():
            raise RefusedByOthers(outcome.because)
        case Refused():
            told = tuple(refusal.because for refusal in outcome.refusals)
            raise RefusedByOthers(*told, brief=(*_brief(outcome), PLAN_AROUND()))


def _brief(outcome: Refused) -> Iterator[Reason]:
    """The first refusals of each module, and how many more it has."""
    for module in outcome.refused:
        own = [refusal.because for refusal in outcome.refusals if refusal.module == module]
        yield from own[:MOST_PRINTED]
        if len(own) > MOST_PRINTED:
            yield MORE(module=module, count=len(own) - MOST_PRINTED)


def revision_json(revision: Revision) -> Json:
    return {
        "programme": revision.programme,
        "cohort": revision.cohort,
        "revision": revision.number,
        "published_at": revision.at.isoformat(),
        "author": revision.author,
        "reason": revision.reason,
        "status": revision.status,
        "total_kr": revision.total_kr,
        "bound_kr": revision.bound_kr,
        "modules": [
            {
                "module": place.module,
                "first": place.period.first.isoformat(),
                "last": place.period.last.isoformat(),
                "site": place.site,
                "hotel": place.hotel,
            }
            for place in revision.places
        ],
    }
