"""The page of the demo whose detector learns, as somebody tries it for the first time."""

import csv
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from demo_app.demo_app import heart
from tests.browser.delivery import PATIENCE

# Of the stage, from the top: below the names of what is marked there.
DOWN = 0.7


def stage(page: Page, demo: str) -> Locator:
    page.goto(f"{demo}/series")
    found = page.get_by_role("application")
    expect(found).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("13.926 to 14.278")).to_be_visible(timeout=PATIENCE)
    return found


def mark(page: Page, found: Locator, part: tuple[float, float]) -> int:
    """What the cardiologists found there, drawn by hand."""
    frame = found.bounding_box()
    assert frame
    begin, end = part
    scale = frame["width"] / (end - begin)
    y = frame["y"] + frame["height"] * DOWN
    wanted = [each for each in heart.truth() if each[0] >= begin and each[1] <= end]
    for start, last in wanted:
        page.mouse.move(frame["x"] + (start - begin) * scale, y)
        page.mouse.down()
        page.mouse.move(frame["x"] + (last - begin) * scale, y, steps=4)
        page.mouse.up()
    return len(wanted)


def test_the_detector_is_better_once_its_suggestions_were_corrected(
    demo: str, page: Page, tmp_path: Path
) -> None:
    found = stage(page, demo)
    learn = page.get_by_role("button", name="Learn from what you corrected")
    expect(learn).to_be_disabled()
    rows = page.get_by_role("table").get_by_role("row")
    expect(rows).to_have_count(5, timeout=PATIENCE * 3)
    found.focus()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    count = mark(page, found, heart.PARTS["heart-1"])
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_text("1 of 2")).to_be_visible(timeout=PATIENCE)

    with page.expect_download() as download:
        page.get_by_role("button", name="Download intervals.csv").click()
    path = tmp_path / "intervals.csv"
    download.value.save_as(path)
    with path.open(encoding="utf-8", newline="") as file:
        stored = list(csv.DictReader(file))
    assert {(row["task"], row["source"], row["label"]) for row in stored} == {
        ("heart-1", "heart", heart.LABEL)
    }
    assert len(stored) == count
    assert all(0.3 < float(row["end"]) - float(row["start"]) < 0.7 for row in stored)

    learn.click()
    expect(page.get_by_text("; now ")).to_be_visible(timeout=PATIENCE * 6)
    for row in rows.all()[1:]:
        before, after = (float(each) for each in row.get_by_role("cell").all_inner_texts())
        assert after > max(0.8, before + 0.2)
    # The second part comes with what it suggests by now.
    expect(page.get_by_role("application")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("13.926 to 14.278")).to_have_count(0)
