"""Images marked without a pointer: drawn, moved, sized, turned, reshaped, taken back, submitted."""

import math

import pytest
from playwright.sync_api import Page, expect

from embed_label.regions import AnyRegion
from tests.browser.conftest import Server
from tests.browser.photo import Photo, open_photo, pixels, said, stored
from tests.browser.test_keyboard import tab_to

# Where the keys begin: the middle of the image.
X, Y = 200, 150


def reach_photo(house: Server, tab: Page, task: str, **asked: object) -> Photo:
    photo = open_photo(house, tab, task, **asked)
    tab_to(tab, photo.frame)
    return photo


def go(photo: Photo, right: int, down: int) -> None:
    """The crosshair, by pixels of the image: by ten of the screen, the rest by single ones."""
    far = max(1, round(10 / photo.scale))
    for way, keys in ((right, ("ArrowLeft", "ArrowRight")), (down, ("ArrowUp", "ArrowDown"))):
        key = keys[way > 0]
        photo.press(key, abs(way) // far)
        photo.press(f"Shift+{key}", abs(way) % far)


def corner_by_corner(photo: Photo, *ways: tuple[int, int]) -> None:
    photo.press("Enter")
    for way in ways:
        go(photo, *way)
        photo.press("Enter")


def change(photo: Photo) -> None:
    """Three to the right and ten down, ten wider, turned by fifteen degrees."""
    photo.press("]")
    expect(photo.rows.and_(photo.page.get_by_role("option", selected=True))).to_have_count(1)
    photo.press("ArrowRight", 3)
    photo.press("Shift+ArrowDown")
    photo.press("Alt+Shift+ArrowRight")
    photo.press("Alt+Shift+Period")


def send(photo: Photo, house: Server, task: str) -> AnyRegion:
    """First deleted, and that undone."""
    photo.press("Escape", 2)
    photo.press("]")
    photo.press("Delete")
    expect(photo.rows).to_have_count(0)
    photo.press("Control+z")
    expect(photo.rows).to_have_count(1)
    photo.press("Control+Enter")
    (region,) = stored(photo, house, task).regions
    return region


def about(*expected: float) -> object:
    return pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(("kind", "key"), [("box", "b"), ("ellipse", "e")])
def test_what_fills_a_frame_is_drawn_moved_sized_and_turned(
    house: Server, tab: Page, kind: str, key: str
) -> None:
    photo = reach_photo(house, tab, f"keys-{kind}")
    photo.press("2")
    photo.press(key)
    corner_by_corner(photo, (42, 31))
    change(photo)
    # The first of its grips: its upper left corner, pulled from near.
    photo.press("Period")
    photo.press("ArrowLeft")
    photo.press("Control+z")
    shape = send(photo, house, f"keys-{kind}")
    assert (shape.kind, shape.labels, shape.rotation) == (kind, ("person",), 15)
    centre = about(X + 3 + 26, Y + 10 + 15.5)
    if kind == "box":
        assert (shape.width, shape.height) == about(52, 31)
        assert (shape.x + shape.width / 2, shape.y + shape.height / 2) == centre
    else:
        assert (shape.radius_x, shape.radius_y) == about(26, 15.5)
        assert (shape.x, shape.y) == centre


def test_a_corner_of_a_box_is_pulled(house: Server, tab: Page) -> None:
    box = {"kind": "box", "x": 100, "y": 100, "width": 120, "height": 80}
    photo = reach_photo(house, tab, "keys-grip", said=said(box))
    photo.press("]")
    photo.press("Period")
    photo.press("ArrowLeft", 2)
    photo.press("Shift+ArrowUp")
    found = send(photo, house, "keys-grip")
    assert (found.x, found.y, found.width, found.height) == (98, 90, 122, 90)


@pytest.mark.parametrize(("kind", "key"), [("polygon", "p"), ("path", "l")])
def test_what_has_corners_is_drawn_and_gets_another_one(
    house: Server, tab: Page, kind: str, key: str
) -> None:
    photo = reach_photo(house, tab, f"keys-{kind}")
    photo.press(key)
    corner_by_corner(photo, (60, 0), (0, 56), (-7, 0))
    photo.press("Backspace")
    go(photo, 7, 0)
    photo.press("Enter")
    expect(photo.rows).to_have_count(1)
    change(photo)
    # Another corner behind the second one, and that taken away.
    photo.press("Period", 2)
    photo.press("i")
    photo.press("Delete")
    shape = send(photo, house, f"keys-{kind}")
    corners = [(at.x, at.y) for at in shape.points] if kind == "path" else [*shape.points]
    first, *others = corners
    ways = [turned_back(at[0] - first[0], at[1] - first[1]) for at in others]
    assert ways == [about(70, 28), about(70, 56)]


def turned_back(right: float, down: float) -> tuple[float, float]:
    """As it was before it was turned by fifteen degrees."""
    angle = math.radians(-15)
    cos, sin = math.cos(angle), math.sin(angle)
    return right * cos - down * sin, right * sin + down * cos


def test_a_point_is_set_moved_and_enlarged(house: Server, tab: Page) -> None:
    photo = reach_photo(house, tab, "keys-point")
    photo.press("k")
    go(photo, -50, 20)
    photo.press("Enter", 2)
    change(photo)
    point = send(photo, house, "keys-point")
    assert (point.x, point.y, point.size) == (X - 50 + 3, Y + 20 + 10, 14)


def test_a_mask_is_painted_surrounded_rubbed_out_and_moved(house: Server, tab: Page) -> None:
    photo = reach_photo(house, tab, "keys-mask")
    photo.press("m")
    photo.press("(")
    corner_by_corner(photo, (60, 0), (0, 40))
    expect(photo.rows).to_have_count(1)
    photo.press("g")
    corner_by_corner(photo, (40, 0))
    photo.press("Control+z")
    photo.press("x")
    photo.press("Enter", 2)
    photo.press("v")
    photo.press("ArrowRight", 3)
    photo.press("Shift+ArrowDown")
    lit = pixels(send(photo, house, "keys-mask"))
    assert lit >= {(203, 160), (240, 160)}
    assert (263, 200) not in lit


def test_the_joints_of_a_skeleton_are_set_covered_and_set_again(house: Server, tab: Page) -> None:
    photo = reach_photo(house, tab, "keys-skeleton", draws="skeleton")
    photo.press("3")
    corner_by_corner(photo, (-60, 50), (120, 0))
    expect(photo.rows).to_have_count(1)
    photo.press("]")
    photo.press("ArrowRight", 3)
    # A car has none of its joints.
    photo.press("1")
    photo.press("3")
    # The second joint is covered, the third elsewhere: taken away and set again.
    photo.press("Period", 2)
    photo.press("t")
    photo.press("Period")
    photo.press("Delete")
    photo.press("Escape")
    photo.press("j")
    go(photo, 30, 40)
    photo.press("Enter")
    skeleton = send(photo, house, "keys-skeleton")
    assert skeleton.labels == ("body",)
    assert [(each.name, each.x, each.y, each.seen) for each in skeleton.joints] == [
        ("nose", 203, 150, True),
        ("left hand", 143, 200, False),
        ("right hand", 230, 190, True),
    ]


def test_the_whole_image_is_marked_and_a_part_of_it_from_near(house: Server, tab: Page) -> None:
    photo = reach_photo(house, tab, "keys-near", draws="box")
    photo.press("Shift+W")
    photo.press("=", 4)
    photo.press("Control+ArrowRight")
    go(photo, 3, 0)
    photo.press("Enter")
    go(photo, 21, 12)
    photo.press("Enter")
    expect(photo.rows).to_have_count(2)
    photo.press("Control+Enter")
    whole, box = stored(photo, house, "keys-near").regions
    assert (whole.x, whole.y, whole.width, whole.height) == (0, 0, 400, 300)
    assert (box.width, box.height) == (21, 12)
    assert X + 20 < box.x < X + 120


def test_several_are_moved_and_renamed_but_for_what_is_locked(house: Server, tab: Page) -> None:
    dots = [{"kind": "point", "x": x, "y": 60, "locked": x == 300} for x in (60, 120, 300)]
    photo = reach_photo(house, tab, "keys-many", said=said(*dots))
    photo.press("Control+a")
    photo.press("Shift+ArrowRight")
    photo.press("2")
    photo.press("Control+Enter")
    points = stored(photo, house, "keys-many").regions
    assert [(each.x, each.labels[0]) for each in points] == [
        (70, "person"), (130, "person"), (300, "car")
    ]  # fmt: skip
