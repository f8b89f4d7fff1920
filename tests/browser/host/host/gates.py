"""Where a handler stops for a test, and what it writes down for it."""

import asyncio
import os
from pathlib import Path

import embed_label as el

FOLDER = Path(os.environ.get("HOST_DATA", "."))


def arrived(done: el.Completion) -> None:
    """A line for each event that reaches a handler."""
    with FOLDER.joinpath("events").open("a") as events:
        events.write(f"{done.id}\n")


async def gate(name: str) -> None:
    """Say that it is reached, and stay there as long as it is shut."""
    FOLDER.joinpath(f"{name}.reached").touch()
    while FOLDER.joinpath(f"{name}.shut").exists():
        await asyncio.sleep(0.02)
