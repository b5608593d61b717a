"""How much a calendar may ask of us before it is refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Each bounds one way to be hostile; the usual ones are far above what people's calendars hold."""

    size_bytes: int = 2_000_000
    fetch_seconds: float = 10
    redirects: int = 3
    entries: int = 5_000
    depth: int = 4
    rule_octets: int = 300
    list_octets: int = 20_000
    line_octets: int = 1_000
    duration_days: int = 1_000
    window_days: int = 550
    cpu_seconds: int = 5
    wall_seconds: float = 10
    memory_bytes: int = 512 * 1024 * 1024
    busy_times: int = 20_000


LIMITS = Limits()
