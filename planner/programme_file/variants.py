"""Which way of writing an entry is meant: told by the key that names it, also where that key is misspelt."""

from collections.abc import Callable
from difflib import get_close_matches


def nearest_variant(*keys: str, otherwise: str) -> Callable[[object], str]:
    """The tag of an entry: that of the key which it has or nearly has; a tag begins with a colon, unlike any key."""

    def variant(entry: object) -> str:
        if not isinstance(entry, dict):
            return otherwise
        written = next((key for key in keys if key in entry), None)
        meant = written or next((key for key in keys if get_close_matches(key, entry, n=1, cutoff=0.8)), None)
        return f":{meant}" if meant else otherwise

    return variant
