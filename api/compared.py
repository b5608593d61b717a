"""What is compared of years that stand side by side, on pages and in the terminal: the rows and what they say."""

from collections.abc import Callable
from dataclasses import dataclass

from api import formats
from calendars.language import Message
from planner.choices import Choice

BEST = Message("printed_choice_best", "Best")
MODULE = Message("printed_choice_module", "Module {module}")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Row:
    """What is compared, and how a choice says it."""

    label: Message
    value: Callable[[Choice, str], str]


ROWS = (
    Row(Message("row_total", "Total"), lambda choice, lang: formats.kroner(choice.measures.total_kr, lang)),
    Row(Message("row_real", "Somebody pays"), lambda choice, lang: formats.kroner(choice.measures.real_kr, lang)),
    Row(Message("row_wish", "Broken wishes"), lambda choice, lang: formats.kroner(choice.measures.wish_kr, lang)),
    Row(Message("row_spacing", "of it spacing"), lambda choice, lang: formats.kroner(choice.measures.spacing_kr, lang)),
    Row(Message("row_evenings", "Evenings before"), lambda choice, _: str(choice.measures.evenings_before)),
    Row(Message("row_sundays", "Sunday travel"), lambda choice, _: str(choice.measures.sunday_travellers)),
    Row(Message("row_breaks", "Days in school break"), lambda choice, _: str(choice.measures.school_break_days)),
    Row(Message("row_nights", "Hotel nights"), lambda choice, _: str(choice.measures.nights)),
    Row(Message("row_co2", "Tonnes of CO₂"), lambda choice, lang: formats.number(choice.tonnes, lang)),
)
