"""What kinds of cost, payers and statuses are called on pages, in files and in the terminal."""

from calendars.language import Message, Reason, said
from calendars.source import Status
from planner.payers import PayerKind
from planner.wishes import KINDS as WISH_KINDS

KINDS = {
    "travel": Message("kind_travel", "travel"),
    "per_diem": Message("kind_per_diem", "daily allowance"),
    "board": Message("kind_board", "meals at the module"),
    "lodging": Message("kind_lodging", "hotel"),
    "rooms": Message("kind_rooms", "rooms for teaching"),
    "fee": Message("kind_fee", "participant fee"),
    "pay": Message("kind_pay", "pay while away"),
    "published_date": Message("kind_published_date", "dates that were told"),
    "confirmed_room": Message("kind_confirmed_room", "booked rooms"),
    "hotel_block": Message("kind_hotel_block", "hotel nights given back"),
    "ticket": Message("kind_ticket", "tickets, likely bought"),
    "swap": Message("kind_swap", "days that change places"),
    "substitute": Message("kind_substitute", "substitute"),
} | WISH_KINDS
NO_MODULE = Message("costs_no_module", "No single module")
MODULE_NUMBER = Message("costs_module_number", "Module {module}")
OTHER_KIND = Message("kind_other", "{kind}")

PAYERS = {
    PayerKind.HELSEFORETAK: Message("payers_helseforetak", "health trusts"),
    PayerKind.MUNICIPALITY: Message("payers_municipality", "municipalities"),
    PayerKind.RHF: Message("payers_rhf", "regional health authorities"),
    PayerKind.ORGANISER: Message("payers_organiser", "organiser"),
}

STATUSES = {
    Status.PUBLISHED: Message("status_published", "published"),
    Status.SECOND_HAND: Message("status_second_hand", "quoted by others"),
    Status.INFERRED: Message("status_inferred", "worked out by us"),
    Status.ASSUMED: Message("status_assumed", "assumed"),
    Status.UNKNOWN: Message("status_unknown", "not known"),
}


def kind_label(kind: str) -> Reason:
    """The name of a kind of cost line; one that we do not know keeps its own."""
    return KINDS[kind]() if kind in KINDS else OTHER_KIND(kind=kind)


def module_label(module: int | None) -> Reason:
    """What an amount belongs to; the fee belongs to no single module."""
    return NO_MODULE() if module is None else MODULE_NUMBER(module=module)


def capitalised(label: Reason, language: str) -> str:
    """A label that stands alone, as in a table: with a capital letter."""
    text = said(label, language)
    return text[:1].upper() + text[1:]
