"""Two hours of sound: from the server's outline of it, and read whole."""

import http.server
import math
import re
import statistics
import threading
import time
import wave
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser

import embed_label as el
from tools.bench.images import heap
from tools.bench.page import Quiet

RATE = 16_000
MINUTES = 120
RUNS = 3


class Ranged(Quiet):
    """Gives files by the piece, as servers of media do."""

    def do_GET(self) -> None:  # noqa: N802 its name there
        path = Path(self.translate_path(self.path))
        found = re.match(r"bytes=(\d+)-(\d*)", self.headers.get("range", ""))
        if found is None or not path.is_file():
            super().do_GET()
            return
        size = path.stat().st_size
        first, last = int(found[1]), min(int(found[2] or size - 1), size - 1)
        self.send_response(206)
        self.send_header("content-type", self.guess_type(path))
        self.send_header("content-range", f"bytes {first}-{last}/{size}")
        self.send_header("content-length", str(last - first + 1))
        self.end_headers()
        with path.open("rb") as file:
            file.seek(first)
            self.wfile.write(file.read(last - first + 1))

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:
            """A player takes what it needs and hangs up."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = partial(Ranged, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/sounds.html"
        server.shutdown()


def two_hours(path: Path) -> None:
    """Something that swells, so that there is an outline to see."""
    minute = array(
        "h",
        (int(9000 * math.sin(at * 0.07) * abs(math.sin(at * 0.00021))) for at in range(RATE * 60)),
    ).tobytes()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for _ in range(MINUTES):
            file.writeframesraw(minute)


def report(browser: Browser, folder: Path) -> None:
    """`folder` has the pages."""
    print(f"\n{MINUTES // 60} hours of sound, {RATE // 1000} kHz\n")
    sound = folder / "call.wav"
    two_hours(sound)
    start = time.perf_counter()
    made = el.peaks(sound)
    took = time.perf_counter() - start
    print(f"el.peaks    {took:8.1f} s, {made.stat().st_size / 1e6:.1f} MB")
    with served(folder) as url:
        for title, peaks in (("from peaks", made.name), ("read whole", "")):
            runs = [measured(browser, url, peaks) for _ in range(RUNS)]
            first, whole, used = (statistics.median(each) for each in zip(*runs, strict=True))
            print(f"{title}  {first:8.0f} ms to its waveform, {whole:6.0f} ms to all of it", end="")
            print(f", heap {used:6.1f} MB", flush=True)


def measured(browser: Browser, url: str, peaks: str) -> tuple[float, float, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    context.set_default_timeout(120_000)
    try:
        page = context.new_page()
        page.goto(url)
        page.wait_for_function("() => window.sound")
        before = heap(page)
        first, whole = page.evaluate("(peaks) => window.sound('call.wav', peaks)", peaks)
        page.wait_for_timeout(1_000)
        return first, whole, heap(page) - before
    finally:
        context.close()
