"""Programme files as texts: the shortest, and one in which nearly every key is written."""

SHORTEST = """\
name = "Kort"
dated = 2026-11-22
window = { first = 2027-09-06, last = 2027-12-17 }

[cohort]
participants = [{ municipality = "Oslo", heads = 12 }]

[[modules]]
title = "Start"
days = 2

[[modules]]
title = "Slutt"
days = 1

[[sites]]
id = "skolen"
name = "Skolen"
lat = 59.95
lon = 10.77
rooms = [{ id = "sal", seats = 20, kind = "plenary" }]
hotels = [{ id = "fjord", rooms = 30, price_kr = 1500 }]
"""

FULL = """\
id = "langt-program"
name = { nb = "Langt program", nn = "Langt program", en = "Long programme" }
dated = 2026-11-22
organiser = "Skolen"
working_weekdays = ["mon", "tue", "wed", "thu", "fri", "sat"]
window = { first = 2027-09-06, last = 2028-03-31 }
weeks_between = { min = 3, ideal = 5, max = 8 }
abroad = { modules = 1, among = [2] }

[cohort]
name = "Kull 7"
group_size = 4
fee_kr = 90_000
fee_status = "published"

[[cohort.participants]]
hospital = "UNN Tromsø"
heads = 2
airport = "TOS"

[[cohort.participants]]
municipality = "1818"

[[cohort.participants]]
id = "dalen"
name = "Dalen"
county = "Telemark"
lat = 59.4
lon = 8.0
payer = "Dalen sykehus"
sector = "specialist"
rhf = "Helse Sør-Øst RHF"
heads = 5

[day_shape]
first_begins = "11:00"
begins = "08:30"
ends = "16:00"
last_ends = "14:00"
meals = ["lunch"]
last_meals = []

[[modules]]
number = 1
title = { nb = "Start", en = "Beginning" }
first_weekdays = ["mon", "tue"]
preferred_weekdays = ["tue"]
staff = ["lead"]
not_before = 2027-09-13
not_after = 2027-10-15

[[modules.days]]
meals = ["lunch", "dinner"]
sessions = [
  { at = "13:00–15:00", title = "Grupper", kind = "groups", track = "personal" },
  { at = "10:00-12:00", title = "Strategi", track = "organisation" },
]

[[modules.days]]
sessions = [{ at = "9:00-12:00", title = "Slutt" }]

[[modules]]
title = "Ute"
days = 3
group_rooms = 1

[[modules]]
title = "Slutt"
days = 2
sites = ["skolen"]

[[staff]]
id = "lead"
role = "Programleder"
busy = [{ first = 2027-10-04, last = 2027-10-08 }, { first = 2027-11-11 }]
prefers = [{ first = 2027-09-01, last = 2027-12-17 }]
rather_not = [{ first = 2027-09-22 }]

[[tasks]]
id = "paper"
title = "Oppgave"
after_module = 1
due_weeks = 2
working_days = 4
due_at = "14:00"
before_next_module = false

[[sites]]
id = "skolen"
name = "Skolen"
city = "Skien"
country = "NO"
lat = 59.2
lon = 9.6
airport = "OSL"
minutes_from_airport = 50
lunch_kr = 300
dinner_kr = 600
meals_status = "assumed"
rate_area = "NO"
address = "Skolegata 1"
status = "inferred"
source = "kart"
closed = [{ first = 2027-11-01, last = 2027-11-05, because = "Eksamen" }]
rooms = [
  { id = "sal", name = "Salen", seats = 20, kind = "plenary", kr_per_day = 1000, status = "assumed", source = "tlf" },
  { id = "gr", name = "Grupperom", seats = 5, kind = "group", count = 2 },
]

[[sites.hotels]]
id = "fjord"
name = "Fjordhotellet"
rooms = 30
breakfast_included = false
walk_minutes = 4
transfer_minutes = 9
address = "Havna 2"
status = "second-hand"
source = "nett"
taken = [{ first = 2027-10-11, last = 2027-10-14, rooms = 25, holder = "et annet kurs" }]
prices = [
  { first = 2027-09-01, kr = 1500, low = 1400, high = 1700, status = "assumed", source = "tilbud" },
  { first = 2027-12-01, last = 2027-12-31, kr = 1200, weekdays = ["fri", "sat"] },
]

[[sites]]
catalogue = "copenhagen"
id = "kbh"
without = ["tivoli-hotel"]
rooms = [{ id = "cbs-1", kr_per_day = 0 }]
hotels = [{ id = "scandic-falkoner", price_kr = 2000 }, { id = "havn", rooms = 20, price_kr = 1800 }]

[[room_bookings]]
site = "skolen"
room = "gr-2"
first = 2027-09-20
last = 2027-09-24
at = "08:00-12:00"
holder = "Eksamen"

[[closed]]
first = 2027-12-20
last = 2027-12-31
because = "Jul"

[school_breaks]
known = false
own = [
  { county = "Troms", name = "Haustferie", first = 2027-10-06, last = 2027-10-08, status = "assumed", source = "brev" },
]

[events]
known = false
own = [
  { name = "Strategisamling", first = 2027-11-08, kr_per_day = "must", status = "inferred", source = "plan" },
  { name = "Messe", first = 2027-11-15, last = 2027-11-16, kr_per_day = 700, country = "DK" },
]

[travel]
per_diem = false
fare_kr = 0
evening_before = false
trips = [{ home = "UNN Tromsø", site = "kbh", fare_kr = 4500, evening_before = true, night_after = true }]

[wishes]
spacing_kr = 1
school_break_kr = 2
evening_before_kr = 3
sunday_travel_kr = 4
weekday_kr = 5
eve_kr = 6
squeezed_day_kr = 7
friday_evening_kr = 8
friday_home_by = "19:30"
near_holiday_kr = 9
near_holiday_days = 10
task_break_kr = 11
task_overlap_kr = 12
staff_preference_kr = 13
winter_flight_kr = 14
weekday_pattern_kr = 15
abroad_season_kr = 16
abroad_months = [3, 4]
dear_night_kr = 17
hotel_level_kr = 1800
co2_tonne_kr = 18
"""


def with_line(text: str, old: str, new: str) -> str:
    """A text with one thing written otherwise."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the text"
    return text.replace(old, new)
