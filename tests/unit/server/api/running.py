"""A store served alone, by HTTP, in a process of its own."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SERVES = """
import sys
from embed_label.server import Api, Limits, serve, server
from embed_label.store import LabelStore

url, port, uploads = sys.argv[1:]
limits = Limits(rate=1e6, burst=10**6, patience=float({patience!r}), slowest={slowest!r})
with LabelStore(url) as store:
    app = server(store, api=Api(limits=limits, uploads=uploads))
    serve(app, port=int(port), started=lambda: print("started", flush=True))
"""


@dataclass(frozen=True, slots=True)
class Served:
    port: int
    pid: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/v1"

    def memory(self) -> int:
        """The most bytes it ever held in memory."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        line = next(each for each in status.splitlines() if each.startswith("VmHWM"))
        return int(line.split()[1]) * 1024


@contextmanager
def served(
    url: str, uploads: Path, *, patience: float = 30, slowest: float = 10 << 10
) -> Iterator[Served]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    code = SERVES.format(patience=patience, slowest=slowest)
    process = subprocess.Popen(
        [sys.executable, "-c", code, url, str(port), str(uploads)],
        stdout=subprocess.PIPE,
        env=os.environ | {"EMBED_LABEL_SECRET": "", "TMPDIR": str(uploads)},
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == b"started\n"
        yield Served(port, process.pid)
    finally:
        process.terminate()
        assert process.wait(20) == 0
