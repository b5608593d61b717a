"""The counties of Norway since 2024, and what to say to somebody who writes another name."""

from difflib import get_close_matches

from calendars.language import Message, Reason, said

COUNTIES = (
    "Oslo",
    "Akershus",
    "Østfold",
    "Buskerud",
    "Innlandet",
    "Vestfold",
    "Telemark",
    "Agder",
    "Rogaland",
    "Vestland",
    "Møre og Romsdal",
    "Trøndelag",
    "Nordland",
    "Troms",
    "Finnmark",
)

# Names that people still use, and where they are now.
FORMER_COUNTIES = {
    "Aust-Agder": ("Agder",),
    "Hedmark": ("Innlandet",),
    "Hordaland": ("Vestland",),
    "Nord-Trøndelag": ("Trøndelag",),
    "Oppland": ("Innlandet",),
    "Sogn og Fjordane": ("Vestland",),
    "Sør-Trøndelag": ("Trøndelag",),
    "Troms og Finnmark": ("Troms", "Finnmark"),
    "Vest-Agder": ("Agder",),
    "Vestfold og Telemark": ("Vestfold", "Telemark"),
    "Viken": ("Akershus", "Buskerud", "Østfold"),
}

NO_SUCH_COUNTY = Message("no_such_county", "{county} is not a county; the counties are {counties}")
ANOTHER_COUNTY = Message("another_county", "{county} is not a county; it may be {nearest}")
FORMER_COUNTY = Message("former_county", "{county} is no longer a county; since 2024 it is {counties}")


class UnknownCountyError(ValueError):
    """A county that does not exist; `because` says which may be meant."""

    def __init__(self, because: Reason) -> None:
        super().__init__(said(because, "en"))
        self.because = because


def unknown_county(county: str) -> Reason:
    """Why a name is no county, with the nearest that is.

    >>> said(unknown_county("Trondelag"), "en")
    'Trondelag is not a county; it may be Trøndelag'
    """
    by_lower_case = {known.lower(): known for known in (*COUNTIES, *FORMER_COUNTIES)}
    nearest = get_close_matches(county.strip().lower(), by_lower_case, n=1, cutoff=0.6)
    if not nearest:
        return NO_SUCH_COUNTY(county=county, counties=COUNTIES)
    known = by_lower_case[nearest[0]]
    if known in FORMER_COUNTIES:
        return FORMER_COUNTY(county=known, counties=FORMER_COUNTIES[known])
    return ANOTHER_COUNTY(county=county, nearest=known)
