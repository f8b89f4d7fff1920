"""One label travels from a browser into a database."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Server


def test_boxes_spans_and_answers_arrive_as_one_row(server: Server, page: Page) -> None:
    page.goto(f"{server.url}/whole")
    widget = page.get_by_role("group", name="Street")
    photo = widget.get_by_role("application", name="Photo")
    expect(photo).to_be_visible(timeout=20_000)
    expect(widget.get_by_text("Loading")).to_have_count(0)
    area = photo.bounding_box()
    assert area
    page.mouse.move(area["x"] + area["width"] * 0.3, area["y"] + area["height"] * 0.3)
    page.mouse.down()
    page.mouse.move(area["x"] + area["width"] * 0.5, area["y"] + area["height"] * 0.6, steps=5)
    page.mouse.up()
    expect(widget.get_by_role("option", name=re.compile("car"))).to_have_count(1)
    widget.get_by_role("radio", name="Sun").check()
    widget.get_by_role("radio", name="4 stars").check()
    widget.get_by_role("textbox", name="Note").fill("A fine day.")
    report = widget.get_by_role("article", name="Report")
    report.get_by_text("Ada met Charles").dblclick(position={"x": 8, "y": 10})
    expect(widget.get_by_role("option")).to_have_count(2)
    widget.get_by_role("button", name="Submit").click()
    expect(widget.get_by_role("status").filter(has_text="Saved")).to_be_visible()

    (label,) = server.labels()
    said = label.completion.annotation
    assert [region.labels for region in said.regions] == [("car",), ("Name",)]
    assert said.regions[1].text == "Ada"
    answers = {answer.question: answer for answer in said.answers}
    assert answers["weather"].chosen == ("Sun",)
    assert answers["quality"].rating == 4
    assert answers["note"].text == "A fine day."
    assert label.verified
    assert label.author == "ann"
