"""A pile of images sorted by number keys: each stored once, the next there at once, and back."""

import colorsys
import json
import re
import sqlite3
import statistics
from contextlib import closing
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Server
from tests.browser.delivery import wait

MANY = 30
KINDS = ("cat", "dog", "neither")
# The median, in milliseconds: far more than it takes, for machines that have other work.
SOON = 400

# From a key to the first frame that shows another picture than the one before.
WATCH = """
window.painted = [];
window.colors = [];
let pressed = 0, last = "";
addEventListener("keydown", ({ key }) => {
    if (/^[1-9]$/.test(key)) pressed = performance.now();
}, true);
function look() {
    requestAnimationFrame(look);
    const canvas = document.querySelector("[role=application] canvas");
    if (!canvas?.width) return;
    const [red, green, blue, alpha] = canvas.getContext("2d")
        .getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
    const color = `${red} ${green} ${blue}`;
    if (alpha < 255 || color === last) return;
    last = color;
    window.colors.push([red, green, blue]);
    if (pressed) window.painted.push(performance.now() - pressed);
    pressed = 0;
}
requestAnimationFrame(look);
"""


@pytest.fixture
def pile(house: Server, page: Page) -> Locator:
    """Each of another colour."""
    page.add_init_script(WATCH)
    page.route("**/sorting/*.png", show)
    page.goto(f"{house.url}/sorting")
    widget = page.get_by_role("group", name="Sorting")
    photo = widget.get_by_role("application", name="Photo")
    expect(photo).to_be_visible(timeout=20_000)
    expect(widget.get_by_text("Loading")).to_have_count(0)
    photo.focus()
    return widget


def color_of(number: int) -> tuple[int, int, int]:
    red, green, blue = colorsys.hsv_to_rgb(number * 0.382 % 1, 0.7, 0.9)
    return int(red * 255), int(green * 255), int(blue * 255)


def show(route: Route) -> None:
    (number,) = re.findall(r"(\d+)\.png", route.request.url)
    made = BytesIO()
    Image.new("RGB", (320, 240), color_of(int(number))).save(made, "PNG")
    route.fulfill(body=made.getvalue(), content_type="image/png")


def sort(page: Page, key: str, count: int) -> None:
    """Press, and wait until the next one shows."""
    page.keyboard.press(key)
    page.wait_for_function(f"window.painted.length === {count}")


def rows(house: Server) -> list[tuple[str, int, str]]:
    """Every revision: task, number, answer."""
    with closing(sqlite3.connect(f"file:{house.data / 'labels.db'}?mode=ro", uri=True)) as opened:
        found = opened.execute("SELECT task, revision, body FROM completions ORDER BY sequence")
        return [(task, revision, answer(body)) for task, revision, body in found]


def answer(body: str) -> str:
    (said,) = json.loads(body)["annotation"]["answers"]
    (chosen,) = said["chosen"]
    return chosen


def test_thirty_images_are_sorted_by_keys_and_the_last_one_once_more(
    house: Server, page: Page, pile: Locator
) -> None:
    for at in range(MANY):
        sort(page, str(at % 3 + 1), at + 1)
        assert pile.evaluate("widget => widget.contains(document.activeElement)")
    assert page.evaluate("window.colors") == [[*color_of(at)] for at in range(MANY + 1)]
    took = page.evaluate("window.painted")
    median = statistics.median(took)
    print(f"from a key to the next image: {median:.0f} ms, at most {max(took):.0f} ms")
    wait(page, lambda: len(rows(house)) == MANY)
    expected = [(f"s{at}", 1, KINDS[at % 3]) for at in range(MANY)]
    assert sorted(rows(house)) == sorted(expected)
    expect(page.get_by_text(f"{MANY} of 34 done")).to_be_visible()

    page.keyboard.press("Alt+b")
    expect(pile.get_by_role("radio", name=KINDS[(MANY - 1) % 3])).to_be_checked()
    page.wait_for_timeout(300)
    sort(page, "1", MANY + 1)
    wait(page, lambda: len(rows(house)) == MANY + 1)
    assert rows(house)[-1] == (f"s{MANY - 1}", 2, "cat")
    # And on from where it was.
    sort(page, "2", MANY + 2)
    wait(page, lambda: len(rows(house)) == MANY + 2)
    assert rows(house)[-1] == (f"s{MANY}", 1, "dog")
    assert median < SOON


def test_keys_that_come_too_fast_answer_no_image_twice(
    house: Server, page: Page, pile: Locator
) -> None:
    before = len(rows(house))
    for _ in range(5):
        # Held down, it goes on by itself.
        page.keyboard.down("1")
    page.keyboard.up("1")
    page.wait_for_function("window.painted.length === 1")
    # More than are loaded ahead, sooner than the server can say what comes after them.
    for _ in range(12):
        page.keyboard.press("2")
    page.wait_for_timeout(500)
    # What shows is what is answered.
    page.keyboard.press("3")
    page.wait_for_timeout(500)
    found = rows(house)[before:]
    assert found[:2] == [("s0", 1, "cat"), ("s1", 1, "dog")]
    assert sorted(found) == sorted((f"s{at}", 1, each[2]) for at, each in enumerate(found))
    assert len(found) >= 5
