"""Asking a model while drawing: what it proposes is refined, accepted, refused, and then stored."""

import pytest
from playwright.sync_api import Locator, Page, expect

from embed_label.regions import Box, Mask
from embed_label.regions.outline import pixels
from tests.browser.conftest import Server
from tests.browser.delivery import PATIENCE, wait

SIZE = (400, 300)
COAT = Box(source="photo", x=250, y=100, width=60, height=160)
Place = tuple[int, int]
AROUND: tuple[Place, Place] = ((235, 40), (322, 272))
HEAD: tuple[Place, Place] = ((265, 70), (295, 80))


@pytest.fixture
def widget(server: Server, page: Page) -> Locator:
    page.goto(f"{server.url}/assist")
    found = page.get_by_role("group", name="Cutting out")
    expect(found.get_by_role("application")).to_be_visible(timeout=PATIENCE)
    expect(found.get_by_role("button", name="Fit the image")).to_be_visible(timeout=PATIENCE)
    return found


def take(widget: Locator, tool: str) -> None:
    widget.get_by_role("radio", name=tool, exact=True).click()


def drag(widget: Locator, start: Place, end: Place) -> None:
    """From one place on the picture to another, which lies in the middle of its frame."""
    frame = widget.get_by_role("application").bounding_box()
    assert frame
    scale = min((frame["width"] - 16) / SIZE[0], (frame["height"] - 16) / SIZE[1])
    middle = frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2
    mouse = widget.page.mouse

    def to(place: Place) -> None:
        x, y = ((at - whole / 2) * scale for at, whole in zip(place, SIZE, strict=True))
        mouse.move(middle[0] + x, middle[1] + y, steps=8)

    to(start)
    mouse.down()
    to(end)
    mouse.up()


def bar(widget: Locator) -> Locator:
    return widget.get_by_role("group", name="Ask a model")


def wait_for_proposal(widget: Locator) -> None:
    expect(bar(widget)).to_contain_text("1 region proposed", timeout=PATIENCE)


def stored(server: Server, widget: Locator) -> list[Mask]:
    widget.get_by_role("button", name="Submit").click()
    wait(widget.page, lambda: server.labels() != [])
    regions = server.labels()[-1].completion.annotation.regions
    masks = [each for each in regions if isinstance(each, Mask)]
    assert len(masks) == len(regions)
    return masks


def test_a_proposal_is_refined_accepted_and_stored(server: Server, widget: Locator) -> None:
    take(widget, "Ask by a box")
    drag(widget, *AROUND)
    wait_for_proposal(widget)
    take(widget, "Leave out")
    drag(widget, *HEAD)
    expect(bar(widget)).to_contain_text("Asking")
    wait_for_proposal(widget)
    expect(widget.get_by_role("option")).to_have_count(0)
    bar(widget).get_by_role("button", name="Accept").click()
    expect(widget.get_by_role("option", name="person")).to_have_attribute("aria-selected", "true")
    (mask,) = stored(server, widget)
    assert mask.labels == ("person",)
    assert mask.derived_from
    assert mask.derived_from != mask.id
    assert mask.overlap(pixels(COAT, *SIZE)) > 0.9


def test_what_is_refused_by_key_is_nowhere(server: Server, widget: Locator) -> None:
    take(widget, "Ask by a box")
    drag(widget, *AROUND)
    wait_for_proposal(widget)
    widget.get_by_role("application").press("Escape")
    expect(bar(widget).get_by_role("button")).to_have_count(0)
    assert stored(server, widget) == []


def test_what_is_accepted_by_key_is_undone_in_one_step(server: Server, widget: Locator) -> None:
    image = widget.get_by_role("application")
    take(widget, "Ask by a scribble")
    drag(widget, (280, 120), (280, 240))
    wait_for_proposal(widget)
    image.press("Shift+Enter")
    expect(widget.get_by_role("option", name="person")).to_be_visible()
    image.press("Control+z")
    expect(widget.get_by_role("option")).to_have_count(0)
    image.press("Control+Shift+z")
    assert len(stored(server, widget)) == 1


def test_a_problem_is_said_and_can_be_asked_again_or_left(widget: Locator) -> None:
    widget.get_by_role("button", name="ghost").click()
    take(widget, "Ask by a box")
    drag(widget, *AROUND)
    said = bar(widget).get_by_text("Nobody has ever seen one.")
    expect(said).to_be_visible(timeout=PATIENCE)
    bar(widget).get_by_role("button", name="Try again").click()
    expect(said).to_be_visible(timeout=PATIENCE)
    bar(widget).get_by_role("button", name="Close").click()
    expect(said).to_have_count(0)
    expect(widget.get_by_role("application")).to_be_focused()
