"""The pages that are measured, built and served."""

import http.server
import json
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PIL import Image, ImageDraw

WIDGET = Path(__file__).resolve().parents[2] / "component_js"
SIZE = (2000, 1500)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        """By itself, a page is told what it and its workers take."""
        self.send_header("cross-origin-opener-policy", "same-origin")
        self.send_header("cross-origin-embedder-policy", "require-corp")
        super().end_headers()

    def do_POST(self) -> None:
        """Acknowledge a completion that is too large for an event."""
        sent = json.loads(self.rfile.read(int(self.headers["content-length"])))
        receipt = {"id": sent["id"], "task": sent["task"], "revision": 1, "verified": False}
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(receipt).encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 its name there
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Its address, for as long as it is needed."""
    subprocess.run(
        [
            WIDGET / "node_modules" / ".bin" / "vite",
            *("build", "--config", "vite.bench.config.ts", "--logLevel", "error"),
            *("--outDir", str(folder)),
        ],
        cwd=WIDGET,
        check=True,
    )
    picture().save(folder / "picture.png")
    handler = partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/index.html"
        server.shutdown()


def picture() -> Image.Image:
    """Something to zoom into."""
    made = Image.new("RGB", SIZE, "#b9d2e4")
    pen = ImageDraw.Draw(made)
    for at in range(0, SIZE[0], 40):
        pen.line([(at, 0), (SIZE[0] - at, SIZE[1])], fill=(at % 255, 120, 200 - at % 120), width=3)
    return made
