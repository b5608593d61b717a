"""What events say to those who follow them."""

from calendars.language import Message
from planner.programme import SessionKind, Track

COHORT_FEED = Message("feed_cohort", "{programme}: {cohort}")
STAFF_FEED = Message("feed_staff", "{programme}: staff")
ROOM_FEED = Message("feed_room", "{room} ({site}): {programme}")
HOTEL_FEED = Message("feed_hotel", "{hotel}: {programme}")

MODULE = Message("agenda_category", "Module {module}")
OF_MODULE = Message("agenda_of_module", "Module {module} of {programme}: {title}")
NOT_PUBLISHED = Message("agenda_not_published", "The dates are a plan. They can change until they are published.")

UMBRELLA = Message("agenda_module", "Module {module}: {title}")
UMBRELLA_AT = Message("agenda_module_at", "Held in {city}, {period}")
UMBRELLA_HOURS = Message("agenda_module_hours", "Starts {first} at {begins} and ends {last} at {ends}, local time")
UMBRELLA_ROOMS = Message("agenda_module_rooms", "Rooms: {rooms}")

SESSION = Message("agenda_session", "{title} (module {module})")
DAY_OF_DAYS = Message("agenda_day_of_days", "Day {day} of {days}")
TRACKS = {
    Track.PERSONAL: Message("agenda_track_personal", "Learning track: personal leadership"),
    Track.ORGANISATION: Message("agenda_track_organisation", "Learning track: organisation, society and interplay"),
}
KINDS = {
    SessionKind.PLENARY: Message("agenda_plenary", "Everybody together"),
    SessionKind.GROUPS: Message("agenda_groups", "Work in groups"),
    SessionKind.EVENING: Message("agenda_evening", "Evening activity"),
    SessionKind.MEAL: Message("agenda_meal", "Meal together"),
}

CHECK_IN = Message("agenda_check_in", "Check in: {hotel}")
CHECK_OUT = Message("agenda_check_out", "Check out: {hotel}")
EVENING_BEFORE = Message("agenda_evening_before", "Those who come the evening before check in {day}")
MORNING_AFTER = Message("agenda_morning_after", "Those who stay another night check out {day}")
NIGHT_COUNT = Message(
    "agenda_night_count", "The night after {night}: {count} room", "The night after {night}: {count} rooms"
)

HOTEL_NIGHT = Message(
    "agenda_hotel_night", "{count} room tonight (module {module})", "{count} rooms tonight (module {module})"
)
HOTEL_ARRIVAL = Message(
    "agenda_hotel_arrival", "{count} room checks in (module {module})", "{count} rooms check in (module {module})"
)
HOTEL_DEPARTURE = Message(
    "agenda_hotel_departure", "{count} room checks out (module {module})", "{count} rooms check out (module {module})"
)

ROOM_USE = Message("agenda_room_use", "{programme}, module {module}")

TASK_DUE = Message("agenda_task_due", "Hand in: {task}")
TASK_DUE_AT = Message("agenda_task_due_at", "Due {day} at {hour}, Norwegian time")
TASK_TIME = Message("agenda_task_time", "Time to work on: {task}")
TASK_TAKES = Message("agenda_task_takes", "It takes {count} working day", "It takes {count} working days")

NAME_LIST_DUE = Message("agenda_name_list", "Names to {hotel} (module {module})")
NAME_LIST = Message(
    "agenda_name_list_days",
    "The hotel wants the rooming list {count} day before the first night",
    "The hotel wants the rooming list {count} days before the first night",
)
RELEASE_DUE = Message("agenda_release", "Last day to give back rooms at {hotel} (module {module})")
RELEASE = Message(
    "agenda_release_days",
    "Rooms can be given back without charge until {count} day before the first night",
    "Rooms can be given back without charge until {count} days before the first night",
)
TERMS_OF = Message("agenda_terms_of", "Assumed from the printed terms of {example}; the hotel’s contract decides")
