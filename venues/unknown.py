"""Names that nothing here answers to: the errors, each with its reason, and the nearest names that something does."""

from collections.abc import Iterable
from difflib import get_close_matches

from calendars.language import Reason, said

SUGGESTIONS = 3


class UnknownName(LookupError):  # noqa: N818 the name says what is wrong, as UnknownPlace does
    """A name from a programme file that means nothing here; `because` says so and what to write instead."""

    def __init__(self, because: Reason) -> None:
        super().__init__(because)
        self.because = because

    def __str__(self) -> str:
        return said(self.because, "en")


class UnknownPlace(UnknownName):
    """No municipality, hospital or helseforetak has this name."""


class AmbiguousPlace(UnknownName):
    """Several municipalities have this name; the reason lists their numbers."""


class UnknownSite(UnknownName):
    """The catalogue has no site with this id."""


def nearest(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names most like this one, then those it is a part of, whatever their case; none where none is near."""
    by_folded = {known.casefold(): known for known in names}
    wanted = name.casefold()
    longer = (folded for folded in by_folded if wanted and wanted in folded)
    near = dict.fromkeys((*get_close_matches(wanted, by_folded, n=SUGGESTIONS), *longer))
    return tuple(by_folded[folded] for folded in near)[:SUGGESTIONS]
