"""Rows of what was measured, and the table they make."""

import os
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

HEADINGS = ("measured", "value", "compared with", "value", "ratio", "bar", "")


@dataclass(frozen=True, slots=True)
class Bar:
    """What must hold, and whether it does."""

    text: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Row:
    """Something measured, what it is compared with, and the bar where there is one."""

    what: str
    value: float
    unit: str = "ms"
    other: str = ""
    other_value: float | None = None
    bar: Bar | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        other = "" if self.other_value is None else _written(self.other_value, self.unit)
        ratio = "" if not self.other_value else f"{self.value / self.other_value:.2f}"
        bar = ("", "") if self.bar is None else (self.bar.text, "pass" if self.bar.holds else "FAIL")
        return (self.what, _written(self.value, self.unit), self.other, other, ratio, *bar)


def table(rows: Iterable[Row]) -> str:
    lines = [HEADINGS, *(row.cells for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    ruled = [lines[0], tuple("-" * width for width in widths), *lines[1:]]
    return "\n".join("  ".join(_aligned(line, widths)).rstrip() for line in ruled)


def machine() -> str:
    """What the table was measured on, as far as the ratios may depend on it."""
    memory = next(line for line in Path("/proc/meminfo").read_text(encoding="utf-8").splitlines() if "MemTotal" in line)
    gigabytes = round(int(memory.split()[1]) / 1024 / 1024)
    return f"{os.cpu_count()} cores, {gigabytes} GB, {platform.system()}, Python {platform.python_version()}"


def _written(value: float, unit: str) -> str:
    return f"{value * 1000:,.1f} ms" if unit == "ms" else f"{value:,.0f} {unit}"


def _aligned(line: tuple[str, ...], widths: list[int]) -> Iterable[str]:
    numbers = {1, 3, 4}
    for column, (cell, width) in enumerate(zip(line, widths, strict=True)):
        yield cell.rjust(width) if column in numbers else cell.ljust(width)
