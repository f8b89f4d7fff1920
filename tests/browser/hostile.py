"""Payloads that are meant to run, and a page that notices when anything does."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Dialog, Page, Request

from tests.browser.bare import is_own

FOLDER = Path(__file__).parents[1] / "vectors" / "hostile"
PAYLOADS: list[str] = [
    payload
    for file in sorted(FOLDER.glob("*.json"))
    for payload in json.loads(file.read_text("utf-8"))["payloads"]
]
AT_ONCE = 250

# In every frame of the page, before anything else.
TRAPS = """
    top.ran ??= [];
    for (const name of ["alert", "prompt", "confirm", "print", "open"]) {
        window[name] = (said) => void top.ran.push(`${name} ${said}`);
    }
"""
# What people do to a page, done to everything in it.
POKE = """
    // A link that opens a page of its own leads away as it says.
    addEventListener("click", (event) => {
        if (event.composedPath().some(({ target }) => target === "_blank")) event.preventDefault();
    }, { capture: true });
    const poke = (root) => {
        for (const each of root.querySelectorAll("*")) {
            const kinds = "pointerover mouseover mouseenter mousedown focus toggle error";
            for (const kind of kinds.split(" ")) each.dispatchEvent(new MouseEvent(kind));
            // To pick each of so many choices would take a while.
            if (each instanceof HTMLElement && !each.closest("label")) each.click();
        }
    };
"""
# As careless as a page can be.
CARELESS = (
    POKE
    + """
    for (const payload of payloads) {
        const room = document.createElement("div");
        document.body.append(room);
        room.innerHTML = payload;
        for (const script of room.querySelectorAll("script")) {
            const again = document.createElement("script");
            for (const name of ["src", "type"]) {
                if (script.hasAttribute(name)) again.setAttribute(name, script.getAttribute(name));
            }
            again.text = script.text;
            script.replaceWith(again);
        }
        poke(room);
        await new Promise((goOn) => setTimeout(goOn, 4));
    }
"""
)


def batches() -> Iterator[list[str]]:
    for start in range(0, len(PAYLOADS), AT_ONCE):
        yield PAYLOADS[start : start + AT_ONCE]


@dataclass
class Watched:
    """Everything that a page does beside showing what it is to show."""

    page: Page
    asked: list[Request] = field(default_factory=list[Request])
    dialogs: list[str] = field(default_factory=list[str])
    left: list[str] = field(default_factory=list[str])

    def __post_init__(self) -> None:
        self.page.add_init_script(TRAPS)
        self.page.on("request", self._ask)
        self.page.on("dialog", self._hear)
        self.page.on("popup", lambda each: self.left.append(each.url))

    def _hear(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _ask(self, request: Request) -> None:
        if request.is_navigation_request() and request.frame == self.page.main_frame:
            self.left.append(request.url)
        if not is_own(request):
            self.asked.append(request)

    @property
    def ran(self) -> list[str]:
        return self.page.evaluate("top.ran")
