"""What the browser tests share: a Chromium, and a Reflex app that can be killed and restarted."""

import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from embed_label.store import LabelStore, Stored
from tests.browser.street import draw_street
from tools.find_browser import find_browser
from tools.reflex_app import build, kill, serve, stop

APP = Path(__file__).parent / "host"
DEMO = Path(__file__).parents[2] / "demo_app"
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def press(page: Page, key: str) -> None:
    """As fast as hands are: what a view offers to the keys comes a frame after what it shows."""
    page.keyboard.press(key)
    page.evaluate("() => new Promise(requestAnimationFrame)")


@dataclass
class Server:
    """The app on one port, with a database of its own."""

    port: int
    data: Path
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        variables = {"HOST_DATA": str(self.data)}
        self.process = serve(APP, self.port, variables=variables, log=self.data / "serve.log")

    def kill(self) -> None:
        """SIGKILL, workers too: nothing is finished, nothing is said."""
        if self.process:
            kill(self.process)
            self.process = None

    def stop(self) -> None:
        if self.process:
            stop(self.process)
            self.process = None

    def labels(self) -> list[Stored]:
        """What is in the database, read as anybody would read it."""
        with LabelStore(f"sqlite:///{self.data / 'labels.db'}") as store:
            return list(store.annotations())


@pytest.fixture(scope="session")
def app_port() -> int:
    """The app is built for one port, once for all tests."""
    draw_street(APP / "assets" / "street.png")
    port = free_port()
    build(APP, port)
    return port


@pytest.fixture
def server(app_port: int, tmp_path: Path) -> Iterator[Server]:
    served = Server(app_port, tmp_path)
    served.start()
    yield served
    served.stop()


@pytest.fixture(scope="module")
def house(app_port: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for a whole module, for tests that do it no harm."""
    served = Server(app_port, tmp_path_factory.mktemp("house"))
    served.start()
    yield served
    served.stop()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demo app, as `make demo` serves it."""
    port, data = free_port(), tmp_path_factory.mktemp("demo")
    build(DEMO, port)
    variables = {"EMBED_LABEL_DEMO_DATA": str(data)}
    process = serve(DEMO, port, variables=variables, log=data / "serve.log")
    yield f"http://localhost:{port}"
    stop(process)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def lighting() -> dict[str, Any]:
    """What a test has set otherwise of how its page is seen."""
    return {}


@pytest.fixture
def context(browser: Browser, lighting: dict[str, Any]) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 1000}, **lighting)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """One for a whole module: after the first test the widget is in its cache."""
    opened = browser.new_context(viewport={"width": 1280, "height": 1000})
    yield opened
    opened.close()


@pytest.fixture
def tab(desk: BrowserContext) -> Iterator[Page]:
    opened = desk.new_page()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def pocket(browser: Browser) -> Iterator[BrowserContext]:
    """With the widget in its cache after the first test."""
    opened = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield opened
    opened.close()


@pytest.fixture
def phone(pocket: BrowserContext) -> Iterator[Page]:
    opened = pocket.new_page()
    yield opened
    opened.close()
