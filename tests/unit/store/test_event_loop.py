"""`aput` leaves the event loop alone."""

import asyncio
import fcntl
import time
from pathlib import Path
from statistics import median

import pytest

from embed_label.store import LabelStore
from tests.contract.given import a_task, an_answer, an_interface


def test_the_event_loop_goes_on_while_a_write_is_held_up(path: Path) -> None:
    async def run(store: LabelStore) -> int:
        sent = [an_answer(store.ticket(a_task(), an_interface())) for _ in range(40)]
        ticks = 0
        with Path(f"{path}.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            puts = [asyncio.create_task(store.aput(each, author="ann")) for each in sent]
            waits: list[float] = []
            for _ in range(30):
                began = time.perf_counter()
                await asyncio.sleep(0.01)
                # Threads waiting for the disk must not use up what to_thread runs on.
                await asyncio.to_thread(lambda: None)
                waits.append(time.perf_counter() - began)
                ticks += 1
            assert not any(put.done() for put in puts)
            # A busy machine holds up one of them; a write that does holds up all.
            assert median(waits) < 0.25
        receipts = await asyncio.gather(*puts)
        assert {receipt.new for receipt in receipts} == {True}
        return ticks

    with LabelStore(f"sqlite:///{path}") as store:
        assert asyncio.run(run(store)) == 30


def test_a_caller_who_goes_away_does_not_take_the_label_along(path: Path) -> None:
    async def run(store: LabelStore, first: dict[str, object], sent: dict[str, object]) -> None:
        with Path(f"{path}.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            busy = asyncio.create_task(store.aput(first, author="ann"))
            await asyncio.sleep(0.1)
            put = asyncio.create_task(store.aput(sent, author="bob"))
            await asyncio.sleep(0.1)
            put.cancel()
            with pytest.raises(asyncio.CancelledError):
                await put
        await busy

    with LabelStore(f"sqlite:///{path}") as store:
        ticket = store.ticket(a_task(), an_interface())
        sent = an_answer(ticket)
        asyncio.run(run(store, an_answer(ticket), sent))
        assert not store.put(sent, author="bob").new
