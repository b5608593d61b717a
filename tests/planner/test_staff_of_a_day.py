"""A lecturer may be needed on one day of a module only: then the other days do not depend on them."""

from dataclasses import replace
from datetime import date

import pytest

from calendars.period import Period
from planner.placement import Placement
from planner.programme import Programme
from planner.programme_file import ProgrammeFileError, programme_from_text
from planner.rules import STAFF_BUSY, STAFF_NEEDED, with_its_staff
from planner.verdicts import Must
from planner.year import Year
from tests.planner.programme_texts import SHORTEST
from tests.small import FIRST_DAY, LAST_DAY, OSLO, SMALL, module

TUESDAY = date(2027, 9, 14)
ON_THE_LAST = replace(module(1, "Start"), days=(FIRST_DAY, replace(LAST_DAY, staff=("lead",))), staff=())
DAY_WITH_STAFF = """days = [
  { sessions = [{ at = "10:00-16:00", title = "Strategi" }], staff = ["lead"] },
  { sessions = [{ at = "09:00-15:00", title = "Grupper" }] },
]"""


def small_with_a_busy_lead() -> Programme:
    busy = replace(SMALL.staff[0], busy=(Period(TUESDAY, TUESDAY),))
    return replace(SMALL, modules=(ON_THE_LAST, *SMALL.modules[1:]), staff=(busy,))


@pytest.mark.parametrize(("first", "is_broken"), [(date(2027, 9, 13), True), (TUESDAY, False)])
def test_whoever_is_needed_on_one_day_may_be_busy_on_the_others(first: date, is_broken: bool) -> None:  # noqa: FBT001 a case
    programme = small_with_a_busy_lead()
    role = SMALL.staff[0].role
    must = Must("with_its_staff", STAFF_BUSY(role=role, day=TUESDAY), STAFF_NEEDED(module=1, role=role))
    placement = Placement(ON_THE_LAST, Period.of_days(first, 2), OSLO, OSLO.hotels[0])
    assert list(with_its_staff(placement, Year(programme))) == ([must] if is_broken else [])


def test_a_programme_file_can_name_the_staff_of_a_day() -> None:
    text = SHORTEST.replace("days = 2", DAY_WITH_STAFF) + '\n[[staff]]\nid = "lead"\nrole = "Programleder"\n'
    programme = programme_from_text(text, "x")
    assert [day.staff for day in programme.modules[0].days] == [("lead",), ()]
    assert programme.modules[0].all_staff == ("lead",)


def test_nobody_may_be_named_who_is_not_there() -> None:
    text = SHORTEST.replace("days = 2", DAY_WITH_STAFF) + '\n[[staff]]\nid = "leader"\nrole = "Programleder"\n'
    with pytest.raises(ProgrammeFileError) as raised:
        programme_from_text(text, "x")
    assert [reason["place"] for reason in raised.value.reasons] == ["modules[1].days[1].staff[1]"]
