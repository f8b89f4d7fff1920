"""The pages of the demo on images, as somebody tries them who saw them for the first time."""

import csv
import re
from pathlib import Path

from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.delivery import PATIENCE


def surface(page: Page, demo: str, path: str) -> Locator:
    page.goto(f"{demo}{path}")
    found = page.get_by_role("application")
    expect(found).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_role("button", name="Fit the image")).to_be_visible(timeout=PATIENCE)
    return found


def table(download: Download, folder: Path) -> list[dict[str, str]]:
    path = folder / download.suggested_filename
    download.save_as(path)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_number_sorts_a_picture_wherever_the_focus_is(
    demo: str, page: Page, tmp_path: Path
) -> None:
    surface(page, demo, "/sort")
    page.keyboard.press("3")
    expect(page.get_by_text("1 of 240")).to_be_visible(timeout=PATIENCE)
    page.get_by_role("radio", name="star").click()
    expect(page.get_by_text("2 of 240")).to_be_visible(timeout=PATIENCE)
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_role("radio", name="star")).to_be_checked()
    page.get_by_role("radio", name="circle").click()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible(timeout=PATIENCE)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the answers so far").click()
    rows = {row["picture"]: row["shape"] for row in table(download.value, tmp_path)}
    assert rows == {"/shapes/1.png": "square", "/shapes/2.png": "circle"}


def test_what_is_drawn_with_every_tool_is_told_and_downloaded(
    demo: str, page: Page, tmp_path: Path
) -> None:
    photo = surface(page, demo, "/images")
    for label, tool in (("1", "b"), ("2", "e"), ("3", "m")):
        photo.focus()
        page.keyboard.press(label)
        page.keyboard.press(tool)
        page.keyboard.press("Enter")
        for _ in range(4):
            page.keyboard.press("ArrowRight")
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
    page.get_by_role("button", name="Submit").click()
    told = page.get_by_text("suit · helmet · flag", exact=True)
    expect(told).to_be_visible(timeout=PATIENCE)
    with page.expect_download() as download:
        page.get_by_role("button", name="download it as CSV").click()
    kinds = [(row["label"], row["kind"]) for row in table(download.value, tmp_path)]
    assert kinds == [("suit", "box"), ("helmet", "ellipse"), ("flag", "mask")]
    page.get_by_role("button", name="Go on drawing").click()
    expect(page.get_by_role("option")).to_have_count(3)


def test_the_large_image_is_drawn_when_it_is_first_wanted(demo: str, page: Page) -> None:
    page.goto(f"{demo}/large")
    expect(page.get_by_role("application")).to_be_visible(timeout=90_000)
    expect(page.get_by_role("button", name="Fit the image")).to_be_visible(timeout=PATIENCE)
    photo = page.get_by_role("application")
    area = photo.bounding_box()
    assert area
    # The balloon that is nearest to the middle.
    scale = min((area["width"] - 16) / 11600, (area["height"] - 16) / 8800)
    x = area["x"] + area["width"] / 2 + (6090 - 5800) * scale
    y = area["y"] + area["height"] / 2 + (4330 - 4400) * scale
    page.get_by_role("radio", name="Box").click()
    page.mouse.move(x - 12, y - 12)
    page.mouse.down()
    page.mouse.move(x + 12, y + 12, steps=4)
    page.mouse.up()
    expect(page.get_by_role("option", name="balloon")).to_have_count(1)
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_text("1 of 7 balloons found.")).to_be_visible(timeout=PATIENCE)
    page.get_by_role("link", name="see it among the labels").click()
    small = page.locator("img[src*='_embed_label/pictures']").first
    expect(small).to_be_visible(timeout=PATIENCE)
    assert small.evaluate("image => image.decode().then(() => image.naturalWidth)") > 90


def test_the_bar_says_that_these_pages_belong_together(demo: str, page: Page) -> None:
    for path, name in (("/images", "Every tool"), ("/sort", "Sort"), ("/large", "Large image")):
        page.goto(f"{demo}{path}")
        beside = page.get_by_role("navigation", name="Pages like this")
        expect(beside.get_by_role("link", name=name)).to_have_attribute("aria-current", "page")
        bar = page.get_by_role("navigation", name="Pages", exact=True)
        expect(bar.get_by_role("link", name="Images")).to_have_attribute(
            "aria-current", re.compile("page|true")
        )
