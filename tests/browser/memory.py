"""How much memory a server takes, with what it starts."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.conftest import Server


@contextmanager
def watching(house: Server) -> Iterator[dict[str, int]]:
    """The most that the decoders, and all of the server with them, have in memory, in megabytes."""
    peak = {"pictures": 0, "all": 0}
    over = threading.Event()
    assert house.process
    group = str(house.process.pid)

    def look() -> None:
        while not over.wait(0.05):
            sizes = [resident(each, group) for each in Path("/proc").glob("[0-9]*")]
            pictures = sum(size for size, decodes in sizes if decodes)
            peak["pictures"] = max(peak["pictures"], pictures)
            peak["all"] = max(peak["all"], sum(size for size, _ in sizes))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield peak
    finally:
        over.set()
        watcher.join()


def resident(process: Path, group: str) -> tuple[int, bool]:
    try:
        fields = (process / "stat").read_text().rpartition(")")[2].split()
        if fields[2] != group:
            return 0, False
        pages = int((process / "statm").read_text().split()[1])
        decodes = b"pictures.developer" in (process / "cmdline").read_bytes()
    except (OSError, IndexError):
        return 0, False
    return pages * 4096 >> 20, decodes
