"""The wheel in another environment, beside the README's ten lines: as a user gets it."""

import os
import re
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from embed_label.store import LabelStore
from tests.browser.conftest import free_port
from tools.reflex_app import ROOT, environment, npm_registry

# Installing the pages' packages and building them is most of it.
START = 60  # seconds
CONFIG = "import reflex as rx\n\nconfig = rx.Config(app_name='ten_lines')\n"


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The python of an environment that has the wheel, and borrows only what the wheel needs."""
    folder = tmp_path_factory.mktemp("elsewhere")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    build = ["wheel", "--no-deps", "--no-build-isolation", "-w", folder, ROOT]
    subprocess.run([*pip, *build], check=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / "venv"], check=True)
    python = folder / "venv" / "bin" / "python"
    (wheel,) = folder.glob("*.whl")
    subprocess.run([*pip, "--python", python, "install", "--no-deps", wheel], check=True)
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(subprocess.check_output([python, "-c", asked], text=True).strip())
    # A folder that a .pth file names is only looked into: its own .pth files, such as that of
    # our editable installation, do not count.
    (packages / "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    where = "import embed_label; print(embed_label.__file__)"
    found = subprocess.check_output([python, "-I", "-c", where], text=True).strip()
    assert Path(found).is_relative_to(packages)
    return python


@pytest.fixture(scope="module")
def ten_lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the README tells its reader to write, and nothing else."""
    folder = tmp_path_factory.mktemp("app")
    readme = (ROOT / "README.md").read_text()
    code = re.search(r"^## A whole app\n```python\n(.*?)```", readme, re.DOTALL | re.MULTILINE)
    assert code
    (folder / "rxconfig.py").write_text(CONFIG)
    for name, text in {"__init__.py": "", "ten_lines.py": code[1]}.items():
        (folder / "ten_lines").mkdir(exist_ok=True)
        (folder / "ten_lines" / name).write_text(text)
    (folder / "assets").mkdir()
    Image.new("RGB", (400, 300), "#b9d2e4").save(folder / "assets" / "street.jpg")
    return folder


def wait_until_it_serves(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        with (
            suppress(OSError, HTTPException),
            closing(HTTPConnection("localhost", port, timeout=10)) as asked,
        ):
            asked.request("GET", "/")
            if asked.getresponse().status == HTTPStatus.OK:
                return
        time.sleep(0.1)
    raise AssertionError("The app does not answer.")


@contextmanager
def running(python: Path, app: Path, mode: str) -> Iterator[str]:
    """`reflex run`, until the block ends; gives the address of the page."""
    front, back = free_port(), free_port()
    ports = ["--frontend-port", str(front)]
    ports += ["--backend-port", str(front if mode == "prod" else back)]
    variables = environment(NPM_CONFIG_REGISTRY=npm_registry())
    variables.pop("PYTHONPATH", None)
    log = app / f"{mode}.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [python, "-m", "reflex", "run", "--env", mode, *ports],
            cwd=app, env=variables, stdout=output, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
    try:
        wait_until_it_serves(process, front)
        yield f"http://localhost:{front}/"
    except BaseException:
        print(log.read_text()[-4000:])
        raise
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.mark.parametrize("mode", ["dev", "prod"])
def test_the_ten_lines_run_from_the_wheel(
    elsewhere: Path, ten_lines: Path, page: Page, mode: str
) -> None:
    with running(elsewhere, ten_lines, mode) as address:
        page.goto(address)
        widget = page.get_by_role("group", name="Annotation")
        photo = widget.get_by_role("application", name="photo")
        expect(photo).to_be_visible(timeout=START * 1000)
        expect(widget.get_by_text("Loading")).to_have_count(0)
        area = photo.bounding_box()
        assert area
        for share in (0.2, 0.6):
            page.mouse.click(area["x"] + area["width"] * share, area["y"] + area["height"] * share)
        expect(widget.get_by_role("option", name="car")).to_have_count(1)
        widget.get_by_role("textbox", name="note").fill(mode)
        widget.get_by_role("button", name="Submit").click()
        expect(page.get_by_text("All done. Thank you.")).to_be_visible()
    (database,) = ten_lines.rglob("labels.db")
    with LabelStore(f"sqlite:///{database}") as store:
        said = [label.completion.annotation for label in store.annotations(verified=True)]
    (mine,) = [each for each in said if each.answers[0].text == mode]
    assert [region.labels for region in mine.regions] == [("car",)]
