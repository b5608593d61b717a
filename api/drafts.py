"""A draft of the desk: its whole state stands in the address, so that back undoes a step and a bookmark keeps it.

pin=3:2027-W48   pin=4:2028-02-16@stockholm   pin=3:@oslo   forbid=2:2027-W41   price.school_break_kr=900
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from api.errors import Unclear
from api.questions import day_in, shortened
from calendars.language import Kroner, Message, Reason
from calendars.period import monday_of_week, week_text
from planner.pins import Pin
from planner.programme import Programme, Wishes

State = tuple[tuple[str, str], ...]

PIN, FORBID, PRICE = "pin", "forbid", "price."
SHAPE = re.compile(r"(?P<module>[0-9]{1,9}):(?P<when>[0-9A-Za-z-]*)(?:@(?P<site>[\w-]+))?")
WHOLE = re.compile(r"[0-9]{1,9}")
MOST_KR, MOST_SETTLED = 1_000_000, 50
PRICES = tuple(field.name for field in fields(Wishes) if field.name.endswith("_kr") and field.type in {int, "int"})

NOT_PINNED = Message(
    "draft_pin", "{value} is not understood; write 3:2027-W48, 3:2027-12-01, 3:2027-W48@oslo or 3:@oslo"
)
NO_MODULE = Message("draft_module", "{value}: there is no module {module}; there are {modules}")
NO_SITE = Message("draft_site", "{value}: there is no site {site}; there are {sites}")
NOT_A_PRICE = Message("draft_price", "{value} cannot be a price; write whole kroner from {least} to {most}")
NO_WISH = Message("draft_wish", "there is no wish {name}; there are {names}")
TOO_MANY = Message("draft_too_many", "a draft has at most {most} pins and forbidden weeks")


@dataclass(frozen=True, slots=True)
class Draft:
    """What staff have settled beside what the year was planned with, and the prices that they changed."""

    pins: tuple[Pin, ...] = ()
    prices: tuple[tuple[str, int], ...] = ()

    @property
    def state(self) -> State:
        """The parameters of the draft's address, always in the same order."""
        settled = ((FORBID if pin.never else PIN, _written(pin)) for pin in self.pins)
        return (*settled, *((f"{PRICE}{name}", str(kroner)) for name, kroner in self.prices))

    def with_pin(self, pin: Pin) -> "Draft":
        """A module is pinned once, and not to a week that is forbidden to it."""
        kept = (one for one in self.pins if one.module != pin.module or (one.never and one.week != pin.week))
        return replace(self, pins=_in_order((*kept, pin)))

    def forbidding(self, pin: Pin) -> "Draft":
        return replace(
            self, pins=_in_order((*(one for one in self.pins if one.module != pin.module or one.never), pin))
        )

    def without(self, pin: Pin) -> "Draft":
        return replace(self, pins=tuple(one for one in self.pins if one != pin))

    def repriced(self, programme: Programme) -> Programme:
        changed: dict[str, Any] = dict(self.prices)
        return replace(programme, wishes=replace(programme.wishes, **changed)) if changed else programme


def draft_asked(params: State, programme: Programme) -> Draft:
    """The draft of an address; other parameters say nothing. Raises Unclear with all that is wrong."""
    read = [(name, _settled(name, value, programme)) for name, value in params if name in {PIN, FORBID} and value]
    prices = [
        (name, _price(name.removeprefix(PRICE), value)) for name, value in params if name.startswith(PRICE) and value
    ]
    wrong = [(name, found) for name, found in (*read, *prices) if isinstance(found, Reason)]
    if len(read) > MOST_SETTLED:
        wrong.append((PIN, TOO_MANY(most=MOST_SETTLED)))
    if wrong:
        raise Unclear(*wrong)
    asked = dict(found for _, found in prices if isinstance(found, tuple))
    own = programme.wishes
    return Draft(
        pins=_in_order(found for _, found in read if isinstance(found, Pin)),
        prices=tuple((name, asked[name]) for name in PRICES if name in asked and asked[name] != getattr(own, name)),
    )


def _settled(name: str, value: str, programme: Programme) -> Pin | Reason:
    found, short = SHAPE.fullmatch(value), shortened(value)
    if found is None or not (found["when"] or found["site"]):
        return NOT_PINNED(value=short)
    module, site = int(found["module"]), found["site"]
    monday, day = monday_of_week(found["when"]), day_in(found["when"]) if "W" not in found["when"].upper() else None
    if found["when"] and monday is None and day is None:
        return NOT_PINNED(value=short)
    modules, sites = (tuple(one.number for one in programme.modules), tuple(one.id for one in programme.sites))
    if module not in modules:
        return NO_MODULE(value=short, module=str(module), modules=modules)
    if site is not None and site not in sites:
        return NO_SITE(value=short, site=shortened(site), sites=sites)
    return Pin(module, day, site, monday, never=name == FORBID)


def _price(name: str, value: str) -> tuple[str, int] | Reason:
    if name not in PRICES:
        return NO_WISH(name=shortened(name), names=PRICES)
    if not WHOLE.fullmatch(value) or int(value) > MOST_KR:
        return NOT_A_PRICE(value=shortened(value), least=Kroner(0), most=Kroner(MOST_KR))
    return name, int(value)


def _written(pin: Pin) -> str:
    when = pin.first.isoformat() if pin.first else week_text(pin.week) if pin.week else ""
    return f"{pin.module}:{when}{'@' + pin.site if pin.site else ''}"


def _in_order(pins: Iterable[Pin]) -> tuple[Pin, ...]:
    return tuple(sorted(dict.fromkeys(pins), key=lambda pin: (pin.module, pin.never, _written(pin))))
