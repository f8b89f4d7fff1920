"""Images marked by pen: it presses wider strokes, and the palm beside it does nothing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server
from tests.browser.photo import At, Photo, open_photo, pixels, submit
from tests.browser.test_image_touch import Fingers


@pytest.fixture
def tablet(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1024, "height": 800}, has_touch=True)
    yield context.new_page()
    context.close()


class Pen:
    def __init__(self, photo: Photo) -> None:
        self._photo = photo
        self._devtools = photo.page.context.new_cdp_session(photo.page)

    def draw(self, start: At, end: At, force: float) -> None:
        self.down(start, force)
        self.move(start, end, force)
        self.up(end)

    def down(self, at: At, force: float) -> None:
        self._send("mouseMoved", at, 0, force=0)
        self._send("mousePressed", at, 1, force=force)

    def move(self, start: At, end: At, force: float) -> None:
        for step in range(1, 9):
            share = step / 8
            at = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
            self._send("mouseMoved", at, 1, force=force)

    def up(self, at: At) -> None:
        self._send("mouseReleased", at, 0, force=0)

    def _send(self, kind: str, at: At, buttons: int, *, force: float) -> None:
        x, y = self._photo.on_screen(at)
        button = "none" if kind == "mouseMoved" and not buttons else "left"
        event = {"type": kind, "x": x, "y": y, "button": button, "buttons": buttons}
        more = {"clickCount": 1, "pointerType": "pen", "force": force}
        self._devtools.send("Input.dispatchMouseEvent", event | more)


def heights(lit: set[tuple[int, int]], x: int) -> int:
    return sum(1 for at in lit if at[0] == x)


def test_a_stroke_is_as_wide_as_the_pen_presses(house: Server, tablet: Page) -> None:
    photo = open_photo(house, tablet, "pressure", draws="mask")
    pen = Pen(photo)
    pen.draw((60, 80), (160, 80), 1)
    expect(photo.rows).to_have_count(1)
    pen.draw((240, 80), (340, 80), 0.2)
    (mask,) = submit(photo, house, "pressure")
    lit = pixels(mask)
    firm, light = heights(lit, 110), heights(lit, 290)
    # As wide as the brush, and a quarter and a fifth of the rest of it.
    assert firm == pytest.approx(24 / photo.scale, abs=2)
    assert light == pytest.approx(firm * 0.4, abs=2)
    # Lifted, it leaves no blot.
    assert heights(lit, 339) <= light


def test_a_palm_beside_the_pen_does_nothing(house: Server, tablet: Page) -> None:
    photo = open_photo(house, tablet, "palm", draws="box")
    before = photo.scale
    pen, palm = Pen(photo), Fingers(tablet)
    rest = [photo.on_screen((300, 250)), photo.on_screen((340, 260))]
    pen.down((50, 50), 0.5)
    pen.move((50, 50), (100, 100), 0.5)
    palm.touch("touchStart", rest[:1])
    palm.touch("touchStart", rest)
    palm.touch("touchMove", [(x + 12, y + 30) for x, y in rest])
    pen.move((100, 100), (150, 120), 0.5)
    palm.touch("touchEnd", [])
    pen.up((150, 120))
    expect(photo.rows).to_have_count(1)
    assert photo.scale == before
    (box,) = submit(photo, house, "palm")
    assert (box.x, box.y, box.width, box.height) == pytest.approx((50, 50, 100, 70), abs=2)


def test_a_pen_takes_over_from_the_palm_that_came_first(house: Server, tablet: Page) -> None:
    photo = open_photo(house, tablet, "palm-first", draws="box")
    pen, palm = Pen(photo), Fingers(tablet)
    rest = photo.on_screen((300, 250))
    palm.touch("touchStart", [rest])
    palm.touch("touchMove", [(rest[0] - 30, rest[1] - 30)])
    pen.draw((50, 50), (150, 120), 0.5)
    palm.touch("touchEnd", [])
    expect(photo.rows).to_have_count(1)
    (box,) = submit(photo, house, "palm-first")
    assert (box.x, box.y, box.width, box.height) == pytest.approx((50, 50, 100, 70), abs=2)
