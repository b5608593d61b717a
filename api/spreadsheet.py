"""The cost estimate as a workbook, and its lines and the bookings as CSV files."""

from collections.abc import Iterable

from api.csv_file import csv_bytes
from api.tables import bookings_table, charges_table
from planner.bookings import ModuleBooking
from planner.estimate import CostEstimate
from planner.programme import Programme


def costs_xlsx(estimate: CostEstimate, language: str) -> bytes:
    """Six sheets: summary, payers by module, every line with its basis, journeys, what is assumed, what to know."""
    from api.cost_sheets import cost_workbook  # noqa: PLC0415 openpyxl takes 0.4 s to import, and few ask for it

    return cost_workbook(estimate, language)


def costs_csv(estimate: CostEstimate, language: str) -> bytes:
    """Every charge of the estimate."""
    return csv_bytes(charges_table(estimate.charges, estimate, language))


def bookings_csv(programme: Programme, bookings: Iterable[ModuleBooking], language: str) -> bytes:
    """Every room and hotel night that is booked."""
    return csv_bytes(bookings_table(programme, bookings, language))
