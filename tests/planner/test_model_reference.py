"""MODEL.md names the same rules as the code, and each wish under the heading that its cost lines have."""

import re
from importlib.resources import files

from planner import rules, wishes
from planner.programme import Wishes

REFERENCE = files("planner").joinpath("MODEL.md").read_text(encoding="utf-8")
# the rules of a whole year are in no tier: the network is built so that they hold
OF_THE_YEAR = (rules.every_module_once, rules.modules_in_order, rules.as_many_abroad_as_planned)
PARAGRAPH = re.compile(
    r"^### (?P<heading>.+)\n\n`(?P<rule>\w+)`, kind `(?P<kind>\w+)`: (?s:.+?)\n\n    .+\n", re.MULTILINE
)


def names(*tiers: object) -> list[str]:
    return sorted(rule.__name__ for tier in tiers for rule in tier)  # type: ignore[attr-defined]  # tiers of every kind


def test_every_must_is_in_the_reference_once_and_nothing_else_is() -> None:
    named = re.findall(r"^\| `(\w+)` \| (?:placement|step|year)", REFERENCE, re.MULTILINE)
    assert sorted(named) == names(rules.on_days, rules.at_site, rules.at_hotel, rules.between_weeks, OF_THE_YEAR)


def test_every_wish_has_a_paragraph_with_sentence_and_formula_and_no_other_has() -> None:
    known = (wishes.on_days, wishes.at_site, wishes.at_hotel, wishes.between_weeks, wishes.between_weekdays)
    named = sorted(found["rule"] for found in PARAGRAPH.finditer(REFERENCE))
    assert named == sorted(rule.__name__ for tier in known for _, rule in tier)  # type: ignore[attr-defined]  # as above


def test_a_paragraph_is_headed_by_what_its_cost_lines_are_called() -> None:
    headings = {found["kind"]: found["heading"] for found in PARAGRAPH.finditer(REFERENCE)}
    assert headings == {kind: label.text[0].upper() + label.text[1:] for kind, label in wishes.KINDS.items()}


def test_every_price_and_setting_of_a_wish_is_in_the_reference() -> None:
    assert [name for name in Wishes.__dataclass_fields__ if not re.search(rf"\b{name}\b", REFERENCE)] == []
