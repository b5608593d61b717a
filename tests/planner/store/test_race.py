"""Many processes at once, and processes that are killed: one whole winner, and nothing half."""

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest

from planner.bookings import ModuleBooking
from planner.store.board import bookings_in
from planner.store.engine import Store
from planner.store.ledger import Booked, Order, Refused, book
from planner.store.opening import open_store
from planner.store.self_check import differences
from tests.planner.store.year import FIRST_DAYS, NOW, order_of
from tests.small import SMALL

# fork: fifty interpreters would spend their time on starting, not on racing
FORK = multiprocessing.get_context("fork")
RACERS = 50
KILLS = 10
OTHER_DAYS = (date(2027, 9, 21), date(2027, 10, 19), date(2027, 11, 16))


@pytest.mark.slow
def test_of_fifty_who_want_the_same_year_one_gets_it_whole(store: Store, address: str) -> None:
    programmes = [replace(SMALL, id=f"programme-{number}") for number in range(RACERS)]
    orders = [order_of(store, programme) for programme in programmes]
    outcomes = list(race(address, orders))
    booked = [outcome for outcome in outcomes if isinstance(outcome, Booked)]
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    assert [one.booked for one in booked] == [(1, 2, 3)]
    assert {(one.booked, one.refused) for one in refused} == {((), (1, 2, 3))}
    assert len(refused) == RACERS - 1
    assert [held.module for held in bookings_in(store)] == [1, 2, 3]
    assert differences(store) == ()


def test_of_many_who_book_the_same_order_one_books_it(store: Store, address: str) -> None:
    order = order_of(store)
    outcomes = list(race(address, [order] * 8))
    assert outcomes.count(Booked(booked=(1, 2, 3), unchanged=())) == 1
    assert outcomes.count(Booked(booked=(), unchanged=(1, 2, 3))) == 7


def race(address: str, orders: list[Order]) -> Iterator[object]:
    start, outcomes = FORK.Barrier(len(orders)), FORK.SimpleQueue()
    racers = [FORK.Process(target=_run, args=(address, order, start, outcomes)) for order in orders]
    for racer in racers:
        racer.start()
    for _ in racers:
        yield outcomes.get()
    for racer in racers:
        racer.join()


def _run(address: str, order: Order, start: Any, outcomes: Any) -> None:  # noqa: ANN401 a barrier and a queue of the fork context
    with open_store(address, patience_seconds=60) as store:
        start.wait()
        outcomes.put(book(store, order, NOW))


@pytest.mark.slow
def test_a_process_killed_at_any_moment_leaves_nothing_half(store: Store, address: str) -> None:
    years = [{one.module: one for one in order_of(store, SMALL, days).bookings} for days in (FIRST_DAYS, OTHER_DAYS)]
    moments = Random(20270920)  # noqa: S311 the same moments on every run
    for _ in range(KILLS):
        mover = FORK.Process(target=_move_for_ever, args=(address,))
        mover.start()
        time.sleep(moments.uniform(0.05, 0.4))
        os.kill(mover.pid, signal.SIGKILL)
        mover.join()
        assert differences(store) == ()
        assert all(is_whole(held.module, store, years) for held in bookings_in(store))
    assert isinstance(book(store, order_of(store), NOW), Booked)


def is_whole(module: int, store: Store, years: list[dict[int, ModuleBooking]]) -> bool:
    (held,) = (held for held in bookings_in(store) if held.module == module)
    return any(held.is_just(year[module]) for year in years)


def _move_for_ever(address: str) -> None:
    with open_store(address) as store:
        while True:
            for days in (FIRST_DAYS, OTHER_DAYS):
                book(store, order_of(store, SMALL, days), NOW)
