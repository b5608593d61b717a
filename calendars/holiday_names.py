"""What holidays are called, as messages, so that every reader sees them in their own language.

The keys are the English names that the `holidays` library gives; a test fails when it knows one that is missing here.
"""

from calendars.language import Message, Reason

IN_COUNTRY = {
    "DK": Message("in_denmark", "in Denmark"),
    "FI": Message("in_finland", "in Finland"),
    "IS": Message("in_iceland", "in Iceland"),
    "NO": Message("in_norway", "in Norway"),
    "SE": Message("in_sweden", "in Sweden"),
}

NEW_YEARS_DAY = Message("new_years_day", "New Year's Day")
EPIPHANY = Message("epiphany", "Epiphany")
MAUNDY_THURSDAY = Message("maundy_thursday", "Maundy Thursday")
GOOD_FRIDAY = Message("good_friday", "Good Friday")
EASTER_SUNDAY = Message("easter_sunday", "Easter Sunday")
EASTER_MONDAY = Message("easter_monday", "Easter Monday")
FIRST_DAY_OF_SUMMER = Message("first_day_of_summer", "the First Day of Summer")
FIRST_OF_MAY = Message("first_of_may", "1 May")
SEVENTEENTH_OF_MAY = Message("seventeenth_of_may", "17 May")
ASCENSION_DAY = Message("ascension_day", "Ascension Day")
WHIT_SUNDAY = Message("whit_sunday", "Whit Sunday")
WHIT_MONDAY = Message("whit_monday", "Whit Monday")
GREAT_PRAYER_DAY = Message("great_prayer_day", "Great Prayer Day")
DANISH_CONSTITUTION_DAY = Message("danish_constitution_day", "Constitution Day")
NATIONAL_DAY = Message("national_day", "the National Day")
MIDSUMMER_EVE = Message("midsummer_eve", "Midsummer Eve")
MIDSUMMER_DAY = Message("midsummer_day", "Midsummer Day")
COMMERCE_DAY = Message("commerce_day", "Commerce Day")
ALL_SAINTS_DAY = Message("all_saints_day", "All Saints' Day")
INDEPENDENCE_DAY = Message("independence_day", "Independence Day")
WALPURGIS_NIGHT = Message("walpurgis_night", "Walpurgis Night")
CHRISTMAS_EVE = Message("christmas_eve", "Christmas Eve")
CHRISTMAS_DAY = Message("christmas_day", "Christmas Day")
BOXING_DAY = Message("boxing_day", "Boxing Day")
NEW_YEARS_EVE = Message("new_years_eve", "New Year's Eve")

NAMED = {
    "All Saints' Day": ALL_SAINTS_DAY,
    "Ascension Day": ASCENSION_DAY,
    "Christmas Day": CHRISTMAS_DAY,
    "Christmas Eve": CHRISTMAS_EVE,
    "Commerce Day": COMMERCE_DAY,
    "Easter Monday": EASTER_MONDAY,
    "Easter Sunday": EASTER_SUNDAY,
    "Epiphany": EPIPHANY,
    "First Day of Summer": FIRST_DAY_OF_SUMMER,
    "Good Friday": GOOD_FRIDAY,
    "Great Prayer Day": GREAT_PRAYER_DAY,
    "Independence Day": INDEPENDENCE_DAY,
    "Labor Day": FIRST_OF_MAY,
    "Maundy Thursday": MAUNDY_THURSDAY,
    "May Day": FIRST_OF_MAY,
    "Midsummer Day": MIDSUMMER_DAY,
    "Midsummer Eve": MIDSUMMER_EVE,
    "National Day": NATIONAL_DAY,
    "New Year's Day": NEW_YEARS_DAY,
    "New Year's Eve": NEW_YEARS_EVE,
    "Pentecost Monday": WHIT_MONDAY,
    "Pentecost": WHIT_SUNDAY,
    "Second Day of Christmas": BOXING_DAY,
}
NAMED_IN = {
    ("DK", "Constitution Day"): DANISH_CONSTITUTION_DAY,
    ("NO", "Constitution Day"): SEVENTEENTH_OF_MAY,
}
NEW_HOLIDAY = Message("new_holiday", "{name}")


def holiday_name(country: str, english: str) -> Reason:
    """The name as a reason; a holiday that this file does not know keeps the name the library gives it."""
    message = NAMED_IN.get((country, english)) or NAMED.get(english)
    return message() if message else NEW_HOLIDAY(name=english)
