"""Times the widget in Chromium beside what else does the same, and stores; one part by its name."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.bench import (
    exports,
    feedback,
    images,
    imports,
    page,
    puts,
    queue,
    roundtrip,
    series,
    sounds,
    texts,
)
from tools.find_browser import find_browser

FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    # Else what a page takes is told when it next collects garbage.
    "--enable-blink-features=ForceEagerMeasureMemory",
]


STORES = {"puts": puts, "queue": queue, "imports": imports, "exports": exports}


def main(only: str = "") -> None:
    for name, part in STORES.items():
        if only in ("", name):
            part.report()
    if only in STORES:
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        print(f"Headless Chromium {browser.version}", flush=True)
        if only != "reflex":
            with tempfile.TemporaryDirectory() as folder, page.served(Path(folder)) as url:
                if only in ("", "images"):
                    images.report(browser, url)
                if only in ("", "series"):
                    series.report(browser, url, Path(folder))
                if only in ("", "texts"):
                    texts.report(browser, url)
                if only in ("", "feedback"):
                    feedback.report(browser, url)
                if only in ("", "sounds"):
                    sounds.report(browser, Path(folder))
        if only in ("", "reflex"):
            with roundtrip.served() as url:
                roundtrip.report(browser, url)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
