"""The pages of the demo on words, as somebody tries them who never saw them before."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.delivery import PATIENCE

TEXT = Path(__file__).parents[2] / "demo_app/assets/reading/moby-dick.txt"


def test_a_book_is_searched_and_its_names_come_as_a_file(
    demo: str, page: Page, tmp_path: Path
) -> None:
    page.goto(f"{demo}/book")
    book = page.get_by_role("article", name="book")
    expect(book).to_contain_text("Late Consumptive Usher", timeout=PATIENCE)
    book.focus()
    page.keyboard.press("Control+f")
    page.get_by_label("Find", exact=True).fill("Lazarus")
    page.get_by_role("button", name="Label all").click()
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.get_by_role("heading", name="Stored.")).to_be_visible(timeout=PATIENCE)

    with page.expect_download() as download:
        page.get_by_role("button", name="spacy.jsonl").click()
    path = tmp_path / "spacy.jsonl"
    download.value.save_as(path)
    line = json.loads(path.read_text(encoding="utf-8"))
    text = TEXT.read_text(encoding="utf-8")
    assert line["text"] == text
    found = {text[each["start"] : each["end"]] for each in line["spans"]}
    assert {"Lazarus", "Queequeg", "Pequod", "Moby Dick"} <= found


def test_an_answer_is_written_rated_and_stored(demo: str, page: Page) -> None:
    page.goto(f"{demo}/talk")
    said, ask = page.get_by_role("article"), page.get_by_role("button", name="Ask", exact=True)
    expect(said).to_contain_text("How do I mark a film?", timeout=PATIENCE)
    expect(ask).to_be_enabled(timeout=PATIENCE)
    page.get_by_role("button", name="What is a ticket?").click()
    expect(said).to_contain_text("What is a ticket?", timeout=PATIENCE)
    expect(ask).to_be_enabled(timeout=PATIENCE)
    page.get_by_role("radio", name="4 stars").last.click()
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.get_by_text("Stored: ★★★★")).to_be_visible(timeout=PATIENCE)


def test_a_claim_is_marked_on_a_page_of_a_pdf(demo: str, page: Page) -> None:
    page.goto(f"{demo}/paper")
    words = page.locator(".el-page-piece", has_text="A ball that rolls").first
    expect(words).to_be_attached(timeout=PATIENCE)
    box = words.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 2, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 4, middle, steps=8)
    page.mouse.up()
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.get_by_text("claim", exact=True).first).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_role("heading", name="Stored.")).to_be_visible(timeout=PATIENCE)
