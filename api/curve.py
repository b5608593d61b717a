"""Where the points of the trade-off curve stand, in user units of an SVG: real kroner to the right, wishes upwards."""

from dataclasses import dataclass

from api.pages.choices import TradePoint

WIDTH, HEIGHT, MARGIN = 560, 300, 40


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of the table, by its number there."""

    number: int
    x: float
    y: float
    best: bool


@dataclass(frozen=True, slots=True)
class Curve:
    """The dots, and the line through them as an SVG path."""

    width: int
    height: int
    margin: int
    dots: tuple[Dot, ...]
    path: str


def curve(points: tuple[TradePoint, ...]) -> Curve:
    across = _scale([point.real_kr for point in points], MARGIN, WIDTH - MARGIN)
    upwards = _scale([point.wish_kr for point in points], HEIGHT - MARGIN, MARGIN)
    dots = tuple(
        Dot(number, x, y, point.best)
        for number, (point, x, y) in enumerate(zip(points, across, upwards, strict=True), start=1)
    )
    path = " ".join(f"{'L' if dot.number > 1 else 'M'}{dot.x} {dot.y}" for dot in dots)
    return Curve(WIDTH, HEIGHT, MARGIN, dots, path)


def _scale(values: list[int], low: float, high: float) -> list[float]:
    """Each value between the ends of its axis; a value that stands alone is in the middle."""
    least, most = min(values), max(values)
    if least == most:
        return [(low + high) / 2 for _ in values]
    return [round(low + (high - low) * (value - least) / (most - least), 1) for value in values]
