"""Images marked by fingers on a phone: one draws, two zoom and pan, and what was stored."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server
from tests.browser.delivery import wait
from tests.browser.fingers import Fingers, between
from tests.browser.photo import NEAR, At, Photo, open_photo, pixels, said, submit

BOX = {"kind": "box", "x": 100, "y": 100, "width": 120, "height": 80}


def trace(photo: Photo, *places: At) -> None:
    """By one finger."""
    Fingers(photo.page).drag(tuple(map(photo.on_screen, places)))


def tap(photo: Photo, *places: At) -> None:
    for each in places:
        photo.page.touchscreen.tap(*photo.on_screen(each))


def near(*expected: float) -> object:
    return pytest.approx(expected, abs=2 * NEAR)


def test_one_finger_draws_and_sets_corners(house: Server, phone: Page) -> None:
    photo = open_photo(house, phone, "finger-draws")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    photo.widget.get_by_role("radio", name="Box").tap()
    trace(photo, (30, 30), (150, 110))
    photo.widget.get_by_role("radio", name="Polygon").tap()
    tap(photo, (200, 40), (360, 40), (360, 140), (200, 140), (200, 40))
    expect(photo.rows).to_have_count(2)
    photo.widget.get_by_role("radio", name="Freehand").tap()
    trace(photo, (50, 180), (180, 180), (180, 270), (50, 270), (52, 182))
    expect(photo.rows).to_have_count(3)
    photo.widget.get_by_role("radio", name="Point").tap()
    tap(photo, (300, 220))
    box, polygon, freehand, point = submit(photo, house, "finger-draws")
    assert (box.x, box.y, box.width, box.height) == near(30, 30, 120, 80)
    assert [near(200, 40), near(360, 40), near(360, 140), near(200, 140)] == [*polygon.points]
    assert freehand.area == pytest.approx(130 * 90, rel=0.1)
    assert (point.x, point.y) == near(300, 220)


def test_a_finger_selects_moves_and_pulls_a_corner(house: Server, phone: Page) -> None:
    photo = open_photo(house, phone, "finger-moves", said=said(BOX), draws="box")
    tap(photo, (160, 140))
    trace(photo, (160, 140), (180, 160))
    # A finger is not so exact.
    trace(photo, (243, 203), (283, 243))
    (box,) = submit(photo, house, "finger-moves")
    assert (box.x, box.y, box.width, box.height) == near(120, 120, 160, 120)


def test_a_mask_is_painted_and_rubbed_out_by_finger(house: Server, phone: Page) -> None:
    photo = open_photo(house, phone, "finger-mask", draws="mask")
    trace(photo, (80, 100), (300, 100))
    expect(photo.rows).to_have_count(1)
    photo.widget.get_by_role("radio", name="Eraser").tap()
    trace(photo, (180, 60), (180, 150))
    (mask,) = submit(photo, house, "finger-mask")
    lit = pixels(mask)
    assert lit >= {(80, 100), (130, 100), (240, 100), (298, 100)}
    assert not lit & {(180, 100), (180, 60), (180, 150)}


def test_two_fingers_zoom_and_pan_and_draw_nothing(house: Server, phone: Page) -> None:
    photo = open_photo(house, phone, "pinch", draws="box")
    x, y = photo.on_screen((200, 150))
    before = photo.scale
    Fingers(phone).drag(((x - 20, y), (x - 60, y)), ((x + 20, y), (x + 60, y)))
    wait(phone, lambda: photo.scale > before * 2.5)
    scale = photo.scale
    Fingers(phone).drag(((x, y - 20), (x - 30, y - 40)), ((x + 40, y - 20), (x + 10, y - 40)))
    expect(photo.rows).to_have_count(0)
    x, y = x - 30, y - 20
    Fingers(phone).drag(((x, y), (x + 20 * scale, y + 15 * scale)))
    (box,) = submit(photo, house, "pinch")
    assert (box.x, box.y, box.width, box.height) == near(200, 150, 20, 15)
    assert photo.scale == scale


def test_a_second_finger_takes_back_what_the_first_began(house: Server, phone: Page) -> None:
    photo = open_photo(house, phone, "second-finger", draws="box")
    places = [photo.on_screen(at) for at in ((60, 60), (120, 120), (250, 60))]
    fingers = Fingers(phone)
    fingers.touch("touchStart", places[:1])
    for share in (0.3, 0.6, 1):
        fingers.touch("touchMove", [between(places[0], places[1], share)])
    fingers.touch("touchStart", places[1:])
    fingers.touch("touchMove", [(x + 5, y + 5) for x, y in places[1:]])
    fingers.touch("touchEnd", [])
    phone.wait_for_timeout(100)
    expect(photo.rows).to_have_count(0)
    trace(photo, (60, 60), (120, 120))
    expect(photo.rows).to_have_count(1)


def test_a_finger_scrolls_the_page_where_nothing_is_drawn(house: Server, phone: Page) -> None:
    photo = open_photo(house, phone, "scroll", draws="box")
    x, y = photo.on_screen((200, 150))
    Fingers(phone).drag(((x, y), (x + 60, y - 100)))
    expect(photo.rows).to_have_count(1)
    photo.widget.get_by_role("radio", name="Select").tap()
    phone.set_viewport_size({"width": 390, "height": 520})
    phone.evaluate("scrollTo(0, 0)")
    x, y = photo.on_screen((200, 150))
    Fingers(phone).drag(((x, y), (x, y - 150)), steps=10)
    wait(phone, lambda: phone.evaluate("scrollY") > 50)
    expect(photo.rows).to_have_count(1)
    # Twice in a place comes nearer.
    phone.wait_for_timeout(500)
    scale = photo.scale
    tap(photo, (320, 60), (320, 60))
    wait(phone, lambda: photo.scale > 2 * scale)
