"""Finds a Chromium for the browser tests, or gets one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

ON_PATH = ("chromium", "chromium-browser", "google-chrome")
PLAYWRIGHTS_OWN = (
    "from playwright.sync_api import sync_playwright as start\n"
    "with start() as playwright: print(playwright.chromium.executable_path)"
)
ADVICE = (
    "No Chromium was found and none could be fetched: install one (on Debian: apt-get install "
    "chromium) or name it in EMBED_LABEL_CHROMIUM."
)


class BrowserMissing(Exception):
    """No browser to test with, and what to do about it."""


def candidates() -> Iterator[str]:
    if named := os.environ.get("EMBED_LABEL_CHROMIUM"):
        if not runs(named):
            raise BrowserMissing(f"EMBED_LABEL_CHROMIUM names {named}, which does not start.")
        yield named
    # Asked of another process: Playwright refuses to start twice in one.
    asked = subprocess.run(
        [sys.executable, "-c", PLAYWRIGHTS_OWN], capture_output=True, text=True, check=False
    )
    yield asked.stdout.strip()
    yield from (found for name in ON_PATH if (found := shutil.which(name)))


def runs(path: str) -> bool:
    """Being there is not enough: libraries may be missing, or it is a stub that points to snap."""
    if not Path(path).is_file():
        return False
    try:
        command = [path, "--version", "--no-sandbox"]
        return subprocess.run(command, capture_output=True, timeout=30, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


@cache
def find_browser() -> Path:
    """The Chromium that browser tests drive; raises BrowserMissing."""
    for path in candidates():
        if runs(path):
            return Path(path)
    raise BrowserMissing(ADVICE)


def download() -> None:
    """Playwright's own; given up soon where its host cannot be reached."""
    print("Getting Chromium by Playwright", flush=True)
    quietly(
        [sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"],
        timeout=300,
        environment={"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "5000"},
    )


def apt() -> None:
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Getting Chromium by apt-get", flush=True)
        environment = {"DEBIAN_FRONTEND": "noninteractive"}
        quietly(["apt-get", "update", "-q"], timeout=120, environment=environment)
        # Without a font a page has no letters to look at.
        wanted = ["chromium", "fonts-dejavu-core"]
        install = ["apt-get", "install", "-qy", "--no-install-recommends", *wanted]
        quietly(install, timeout=600, environment=environment)


def quietly(command: list[str], *, timeout: float, environment: dict[str, str]) -> None:
    full = {**os.environ, **environment}
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(command, env=full, capture_output=True, timeout=timeout, check=False)


def get_browser() -> Path:
    """Find one, or else download one, or else install the system's."""
    for attempt in (download, apt):
        try:
            return find_browser()
        except BrowserMissing:
            if os.environ.get("EMBED_LABEL_CHROMIUM"):
                raise
            attempt()
    return find_browser()


if __name__ == "__main__":
    try:
        print(f"Browser: {get_browser()}")
    except BrowserMissing as missing:
        sys.exit(str(missing))
