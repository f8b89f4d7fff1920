"""Bad regions from a host: said at once with their field, or shown, refused, and mended by hand."""

import pytest
from playwright.sync_api import Page, expect

from embed_label.store import LabelStore
from tests.browser.conftest import Server
from tests.browser.delivery import wait
from tests.browser.photo import address, open_photo, said

GOOD = {"kind": "box", "x": 20, "y": 20, "width": 60, "height": 40}
CROSSED = [[50, 50], [150, 150], [150, 50], [50, 150]]
# What each is refused for.
BAD = {
    "the box from (350, 100) to (450, 150) leaves the image": {
        "kind": "box", "x": 350, "y": 100, "width": 100, "height": 50,
    },
    "the polygon crosses itself: the edge after points[0]": {
        "kind": "polygon", "points": CROSSED, "holes": [],
    },
    "the mask of 10 by 10 pixels is not as large as the image": {
        "kind": "mask", "width": 10, "height": 10, "runs": [50, 50],
    },
    'joint "tail" is not one of its label\'s': {
        "kind": "skeleton", "labels": ["body"],
        "joints": [{"name": "tail", "x": 300, "y": 200, "seen": True}],
    },
}  # fmt: skip


def test_what_does_not_fit_is_shown_refused_and_mended(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "misfits", guess={**said(GOOD, *BAD.values()), "model": "m"})
    expect(photo.rows).to_have_count(5)
    *reasons, last = BAD
    submit = photo.widget.get_by_role("button", name="Submit")
    submit.click()
    for reason in reasons:
        expect(photo.widget.get_by_role("alert")).to_contain_text(reason)
    photo.rows.nth(1).click()
    photo.rows.nth(3).click(modifiers=["Shift"])
    photo.press("Delete")
    submit.click()
    expect(photo.widget.get_by_role("alert").filter(has_text=last)).to_be_visible()
    assert not [each for each in house.labels() if each.task == "misfits"]
    photo.rows.nth(1).click()
    photo.press("Delete")
    expect(photo.rows).to_have_count(1)
    submit.click()
    wait(tab, lambda: any(each.task == "misfits" for each in house.labels()))
    (label,) = [each for each in house.labels() if each.task == "misfits"]
    (box,) = label.completion.annotation.regions
    assert (box.x, box.y, box.width, box.height) == (20, 20, 60, 40)
    # Nothing is lost: what was refused is there to be read.
    with LabelStore(f"sqlite:///{house.data / 'labels.db'}") as store:
        assert len(store.refused()) == 2


@pytest.mark.parametrize("prop", ["guess", "said"])
def test_what_is_no_number_is_said_with_its_field(house: Server, tab: Page, prop: str) -> None:
    bad = said(GOOD, {**GOOD, "x": float("nan")})
    tab.goto(address(house, f"nan-{prop}", **{prop: bad}))
    name = "predictions" if prop == "guess" else "annotation"
    expect(tab.get_by_text(f"The {name} cannot be shown")).to_be_visible(timeout=20_000)
    problem = "regions[1].x: expected a number, got null"
    expect(tab.get_by_role("list", name="Problems")).to_contain_text(problem)
    expect(tab.get_by_role("button", name="Submit")).to_have_count(0)
