"""Those who take a programme together: heads per home. It works with no names at all."""

from dataclasses import dataclass

from venues.homes import Home


@dataclass(frozen=True, slots=True)
class Heads:
    """How many participants come from one home."""

    home: Home
    heads: int

    def __post_init__(self) -> None:
        if self.heads < 1:
            raise ValueError(f"{self.home.name}: at least one participant, not {self.heads}")


@dataclass(frozen=True, slots=True)
class Cohort:
    """A cohort (kull): its name and where its participants come from."""

    name: str
    homes: tuple[Heads, ...]

    @property
    def size(self) -> int:
        return sum(group.heads for group in self.homes)
