"""`embed-label label`: a folder, a browser, and nothing else."""

import csv
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from embed_label.questions import ChoicesAnswer
from embed_label.store import LabelStore, Stored
from tests.browser.access import AXE, check, in_both_lights

NAMES = ["1 b.png", "2 ü.png", "10#.png", "100%.png", "deep/a+&b.png"]
BROKEN = "5 broken.png"
ORDER = ["1 b.png", "2 ü.png", BROKEN, "10#.png", "100%.png", "deep/a+&b.png"]
# Of the processor, for all that the command does: what else runs on the machine does not count.
QUICK = 2.5  # seconds
VIOLATIONS = """
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
        window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
"""


@dataclass
class Command:
    """The command on one folder, which can be ended and begun again."""

    folder: Path
    given: tuple[str, ...]
    home: Path
    process: subprocess.Popen[str] | None = field(default=None, init=False)

    def start(self) -> str:
        """The address that it prints."""
        command = [sys.executable, "-m", "embed_label.cli", "label", str(self.folder)]
        self.process = subprocess.Popen(
            [*command, *self.given, "--no-browser"],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "XDG_CONFIG_HOME": str(self.home)},
        )
        assert self.process.stdout
        for line in self.process.stdout:
            if found := re.search(r"http://\S+", line):
                return found.group()
        raise AssertionError("the command printed no address")

    def stop(self) -> str:
        """As Ctrl-C does; what it says at the end."""
        if not self.process:
            return ""
        self.process.send_signal(signal.SIGINT)
        said, _ = self.process.communicate(timeout=30)
        assert self.process.returncode == 0
        self.process = None
        return said

    def labels(self) -> dict[str, list[Stored]]:
        with LabelStore(f"sqlite:///{self.folder / 'labels.db'}") as store:
            (name,) = store.projects()
            project = store.project(name)
            return {each: project.history(each) for each in ORDER}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "my photos"
    (made / "deep").mkdir(parents=True)
    for number, name in enumerate(NAMES):
        Image.new("RGB", (64 + number, 48), (40 * number, 90, 160)).save(made / name)
    (made / BROKEN).write_bytes(b"\x89PNG\r\n\x1a\nno picture")
    return made


@pytest.fixture
def started(folder: Path, tmp_path: Path) -> Iterator[Any]:
    running: list[Command] = []

    def start(*given: str) -> tuple[Command, str]:
        command = Command(folder, given, tmp_path / "home")
        running.append(command)
        return command, command.start()

    yield start
    for command in running:
        if command.process:
            command.process.kill()
            command.process.wait()


def chosen(stored: list[Stored]) -> tuple[str, ...]:
    (answer,) = stored[-1].completion.annotation.answers
    assert isinstance(answer, ChoicesAnswer)
    return tuple(answer.chosen)


def shows(page: Page, name: str) -> None:
    bar = page.get_by_role("banner")
    expect(bar.get_by_text(name, exact=True)).to_be_visible(timeout=20_000)
    expect(page.get_by_role("group", name="Annotation")).to_be_focused()


def test_a_folder_is_labelled_by_key_left_and_resumed(
    started: Any, folder: Path, page: Page
) -> None:
    command, url = started("--choices", "cat,dog", "--csv", str(folder.parent / "labels.csv"))
    page.add_init_script(VIOLATIONS)
    page.goto(url)
    assert "token" not in page.url
    shows(page, "1 b.png")
    page.keyboard.press("1")
    shows(page, "2 ü.png")
    page.keyboard.press("2")
    shows(page, BROKEN)
    expect(page.get_by_text("cannot be shown").first).to_be_visible()
    page.keyboard.press("Alt+s")
    shows(page, "10#.png")
    page.keyboard.press("Alt+,")
    shows(page, BROKEN)
    page.keyboard.press("Alt+,")
    shows(page, "2 ü.png")
    expect(page.get_by_role("radio", name="dog")).to_be_checked()
    page.keyboard.press("1")
    shows(page, "10#.png")
    expect(page.get_by_text("3 of 6")).to_be_visible()
    assert "2 of 6 done, 2 of them in this session" in command.stop()

    # The page was left open: it goes on when the command is back, with what it kept.
    page.keyboard.press("1")
    expect(page.get_by_role("alert")).to_contain_text("kept in this browser")
    assert command.start() == url
    shows(page, "100%.png")
    page.keyboard.press("2")
    shows(page, "deep/a+&b.png")
    page.keyboard.press("2")
    expect(page.get_by_role("heading", name="All done. Thank you")).to_be_visible()

    with page.expect_download() as downloading:
        page.get_by_role("link", name="Download the table").click()
    table = [*csv.DictReader(downloading.value.path().read_text("utf-8").splitlines())]
    assert page.evaluate("window.violations") == []
    command.stop()
    labels = command.labels()
    assert {row["task"]: row["choice"] for row in table} == {
        "1 b.png": "cat",
        "2 ü.png": "cat",
        BROKEN: "",
        "10#.png": "cat",
        "100%.png": "dog",
        "deep/a+&b.png": "dog",
    }
    assert [row["task"] for row in table if row["skipped"]] == [BROKEN]
    assert {name: chosen(each) for name, each in labels.items() if name != BROKEN} == {
        row["task"]: (row["choice"],) for row in table if row["task"] != BROKEN
    }
    assert [each.revision for each in labels["2 ü.png"]] == [1, 2]
    kept = command.folder.parent / "labels.csv"
    assert [*csv.DictReader(kept.read_text("utf-8").splitlines())] == table


def test_two_people_who_share_a_folder_never_get_the_same(started: Any, browser: Browser) -> None:
    command, url = started("--choices", "cat,dog", "--people", "2")
    contexts = [browser.new_context() for _ in range(2)]
    try:
        ann = label_alone(contexts[0], url, "Ann")
        ben = label_alone(contexts[1], url, "Ben")
        for _ in range(20):
            for page in (ann, ben):
                if page.get_by_role("radio", name="dog").is_visible():
                    page.keyboard.press("2")
                    expect(page.get_by_text("Saved")).to_be_attached(timeout=10_000)
            if ann.get_by_text("All done").or_(ann.get_by_text("Nothing is left")).is_visible():
                break
        expect(ann.get_by_role("heading", name="All done. Thank you, Ann")).to_be_visible(
            timeout=20_000
        )
        expect(ben.get_by_role("heading", name="All done. Thank you, Ben")).to_be_visible(
            timeout=20_000
        )
    finally:
        for context in contexts:
            context.close()
    command.stop()
    labels = command.labels()
    assert all(len(stored) == 1 for stored in labels.values())
    assert {stored[0].author for stored in labels.values()} == {"Ann", "Ben"}


def label_alone(context: BrowserContext, url: str, name: str) -> Page:
    """A page on which that person has said their name."""
    page = context.new_page()
    page.goto(url)
    page.get_by_label("Your name").fill(name)
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio", name="dog")).to_be_visible(timeout=20_000)
    return page


def test_the_first_picture_is_there_within_two_seconds(started: Any, page: Page) -> None:
    page.goto("about:blank")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command, url = started("--choices", "cat,dog")
    page.goto(url, wait_until="commit")
    shows(page, "1 b.png")
    page.keyboard.press("1")
    command.stop()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime < QUICK


@in_both_lights
def test_the_page_is_open_to_everybody(started: Any, page: Page) -> None:
    _, url = started("--boxes", "cat,dog", "--people", "1")
    # The page lets no script in; what the browser is told before is no part of it.
    page.add_init_script(path=AXE)
    page.goto(url)
    everything = page.locator("body")
    expect(page.get_by_label("Your name")).to_be_focused()
    check(page, everything, "name")
    page.keyboard.type("Ann")
    page.keyboard.press("Enter")
    shows(page, "1 b.png")
    check(page, everything, "task")
    page.get_by_role("banner").get_by_role("button", name="Keys").click()
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    for _ in ORDER:
        page.keyboard.press("Alt+s")
        expect(page.get_by_text("Saved")).to_be_attached()
        time.sleep(0.3)
    # Who skips leaves it to others.
    heading = page.get_by_role("heading", name="Nothing is left for you. Thank you, Ann.")
    expect(heading).to_be_visible(timeout=10_000)
    check(page, everything, "end")
