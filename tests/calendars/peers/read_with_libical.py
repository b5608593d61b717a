"""Prints what libical sees of a feed as JSON; run by a Python that has gir1.2-ical-3.0, with the zone of the feed."""

import json
import sys
from pathlib import Path

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402 the version comes first


def moment(when: "ICalGLib.Time") -> str | int:
    return when.as_ical_string() if when.is_date() else when.as_timet_with_zone(when.get_timezone())


calendar = ICalGLib.Component.new_from_string(Path(sys.argv[1]).read_text(encoding="utf-8"))
assert calendar.count_errors() == 0
assert calendar.check_restrictions()
events = []
event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
while event:
    begins, ends = event.get_dtstart(), event.get_dtend()
    events.append([event.get_uid(), moment(begins), moment(ends), begins.is_date()])
    event = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
print(json.dumps(events))
