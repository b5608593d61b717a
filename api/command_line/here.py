"""Who sits here, and what time it is: for the store's log, and read nowhere else."""

import getpass
from datetime import UTC, datetime


def author() -> str:
    """Who publishes and books: the name of the account, for the log."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # a container may run under a number that has no name
        return "samling"


def now() -> datetime:
    return datetime.now(UTC)
