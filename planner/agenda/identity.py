"""What an event is, whatever its date: the UID that it keeps when it moves (RFC 5545 3.8.4.7, RFC 7986 5.3)."""

import json
from uuid import UUID, uuid5

NAMESPACE = UUID("5d5f2a2e-7c1b-4b0e-9a55-6f0c7a1e4d37")


def uid(programme: str, module: int, what: str, *place: int) -> str:
    """The UID of something in a module; `place` counts, as the day's number and the order within the day.

    Never from a date, a title or the room of a session; no name and no host can be read from it. A room's or
    hotel's own use is named by the room or hotel, because moving it elsewhere ends it there.
    """
    return str(uuid5(NAMESPACE, json.dumps([programme, module, what, *place])))
