"""MODEL.md and rules.py name the same rules."""

import re
from importlib.resources import files

from planner import rules
from planner.programme import Wishes

REFERENCE = files("planner").joinpath("MODEL.md").read_text(encoding="utf-8")
# the rules of a whole year are not in a list: the network is built so that they hold
OF_THE_YEAR = (rules.every_module_once, rules.modules_in_order, rules.as_many_abroad_as_planned)


def test_every_rule_is_in_the_reference_once_and_nothing_else_is() -> None:
    named = re.findall(r"^\| `(\w+)` \| (?:placement|step|year|`)", REFERENCE, re.MULTILINE)
    known = (*rules.DAY_RULES, *rules.SITE_RULES, *rules.HOTEL_RULES, *rules.STEP_RULES, *OF_THE_YEAR)
    assert sorted(named) == sorted(rule.__name__ for rule in known)


def test_every_price_of_a_wish_is_in_the_reference() -> None:

    prices = [name for name in Wishes.__dataclass_fields__ if name.endswith("_kr")]
    assert [name for name in prices if f"`{name}`" not in REFERENCE] == []
