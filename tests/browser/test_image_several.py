"""Several images in one task, as pages and side by side: each region says on which it lies."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server
from tests.browser.photo import NEAR, Photo, open_photo, stored, submit

TWO = "/street.png,/street.png"


def test_the_pages_are_turned_and_each_keeps_its_regions(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "pages", photo=TWO, draws="box")
    photo.drag((20, 20), (80, 60))
    photo.widget.get_by_role("button", name="Page 2").click()
    expect(photo.widget.get_by_role("button", name="Page 2")).to_have_attribute(
        "aria-current", "true"
    )
    expect(photo.widget.get_by_text("Loading")).to_have_count(0)
    photo.drag((100, 100), (200, 150))
    expect(photo.rows).to_have_count(2)
    # To one of the first page, from the list: that is turned to, and the keys go there.
    photo.rows.nth(0).click()
    expect(photo.widget.get_by_role("button", name="Page 1")).to_have_attribute(
        "aria-current", "true"
    )
    photo.frame.focus()
    photo.press("ArrowRight", 5)
    first, second = submit(photo, house, "pages")
    assert [(each.item, each.width > 80) for each in (first, second)] == [(0, False), (1, True)]
    assert (first.x, second.x) == (near(25), near(100))


def test_side_by_side_each_is_drawn_on_by_itself(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "beside", photo=TWO, draws="box", beside="1")
    figures = [
        Photo(tab, photo.widget.get_by_role("figure", name=f"Photo, image {at} of 2"))
        for at in (1, 2)
    ]
    one, other = figures
    other.drag((40, 40), (160, 120))
    one.drag((100, 60), (220, 160))
    # Keys belong to the one that was worked on last: it is seen from near, the other is not.
    whole = one.scale
    one.frame.focus()
    photo.press("=")
    expect(one.widget.get_by_role("button", name="to actual size")).not_to_have_text(
        f"{round(whole * 100)} %"
    )
    assert other.scale == whole
    photo.widget.get_by_role("button", name="Submit").click()
    said = stored(photo, house, "beside")
    first, second = said.regions
    assert (first.item, first.x, first.y, first.width) == (1, near(40), near(40), near(120))
    assert (second.item, second.x, second.y, second.width) == (0, near(100), near(60), near(120))
    assert {*said.spaces} >= {"photo[0]", "photo[1]"}


def near(expected: float) -> object:
    # Side by side they are small.
    return pytest.approx(expected, abs=2 * NEAR)
