"""Ctrl-C while modules are imported, or while it is being told: neither may end halfway through.

An exception in the middle of somebody else's module is swallowed there, or becomes another one.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def interrupts_wait() -> Iterator[None]:
    """Ctrl-C is remembered, and comes when all is imported."""
    arrived: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: arrived.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if arrived and callable(before):
        before(signal.SIGINT, None)


@contextmanager
def interrupts_ignored() -> Iterator[None]:
    """Ctrl-C changes nothing any more."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
