"""Images marked by mouse: every kind drawn, changed and selected, from near too; as stored."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server
from tests.browser.delivery import wait
from tests.browser.photo import HEIGHT, NEAR, WIDTH, Photo, open_photo, pixels, said, submit

BOX = {"kind": "box", "x": 100, "y": 100, "width": 120, "height": 80}
SQUARE = {"kind": "polygon", "points": [[100, 80], [250, 80], [250, 230], [100, 230]], "holes": []}


def near(*expected: float) -> object:
    return pytest.approx(expected, abs=NEAR)


def draw_every_kind(photo: Photo) -> None:
    photo.drag((20, 20), (80, 60))
    photo.take("Ellipse")
    photo.drag((100, 20), (180, 60))
    photo.take("Polygon")
    for at in ((200, 20), (260, 20), (260, 70), (200, 70), (200, 20)):
        photo.click(at)
    photo.take("Path")
    for at in ((280, 20), (330, 40), (380, 20), (380, 20)):
        photo.click(at)
    photo.take("Freehand")
    photo.drag((20, 100), (90, 100), (90, 160), (20, 160), (21, 102))
    photo.take("Point")
    photo.click((120, 120))


def test_every_kind_that_is_made_of_lines_is_drawn(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "lines")
    draw_every_kind(photo)
    expect(photo.rows).to_have_count(6)
    regions = submit(photo, house, "lines")
    kinds = "box ellipse polygon path polygon point"
    assert " ".join(each.kind for each in regions) == kinds
    box, ellipse, clicked, path, freehand, point = regions
    assert (box.x, box.y, box.width, box.height) == near(20, 20, 60, 40)
    assert (ellipse.x, ellipse.y) == near(140, 40)
    assert (ellipse.radius_x, ellipse.radius_y) == near(40, 20)
    assert [near(*at) for at in ((200, 20), (260, 20), (260, 70), (200, 70))] == [*clicked.points]
    assert freehand.area == pytest.approx(70 * 60, rel=0.05)
    assert [near(280, 20), near(330, 40), near(380, 20)] == [(at.x, at.y) for at in path.points]
    assert not path.closed
    assert (point.x, point.y) == near(120, 120)
    assert {each.labels for each in regions} == {("car",)}


def test_a_path_is_closed_on_its_first_point_and_ended_by_a_double_click(
    house: Server, tab: Page
) -> None:
    photo = open_photo(house, tab, "paths", draws="path")
    for at in ((50, 50), (150, 50), (150, 150), (50, 50)):
        photo.click(at)
    expect(photo.rows).to_have_count(1)
    for at in ((200, 50), (300, 50)):
        photo.click(at)
    tab.wait_for_timeout(500)
    photo.double_click((300, 150))
    closed, ended = submit(photo, house, "paths")
    assert (closed.closed, len(closed.points)) == (True, 3)
    assert (ended.closed, len(ended.points)) == (False, 3)


def test_a_mask_is_painted_rubbed_out_filled_and_surrounded(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "mask", draws="mask")
    ring = ((100, 60), (250, 60), (250, 200), (100, 200), (100, 60))
    photo.drag(*ring)
    expect(photo.rows).to_have_count(1)
    photo.take("Fill a hole")
    photo.click((170, 130))
    photo.take("Eraser")
    photo.drag((150, 130), (200, 130))
    photo.take("Lasso")
    photo.drag((300, 100), (350, 100), (350, 150), (300, 150), (300, 100))
    expect(photo.rows).to_have_count(1)
    (mask,) = submit(photo, house, "mask")
    assert (mask.width, mask.height) == (400, 300)
    lit = pixels(mask)
    assert lit >= {(100, 60), (250, 130), (130, 170), (325, 125)}
    assert not lit & {(175, 130), (290, 130), (360, 125), (20, 20)}


def test_a_box_is_moved_sized_and_turned(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "turned", said=said(BOX))
    photo.click((160, 140))
    photo.drag((160, 140), (180, 150))
    photo.drag((240, 190), (260, 210))
    # It stands off the middle of the upper side.
    arm = 26 / photo.scale
    photo.drag((190, 110 - arm), (300, 160), held="Shift")
    (box,) = submit(photo, house, "turned")
    assert (box.width, box.height) == near(140, 100)
    assert (box.x + box.width / 2, box.y + box.height / 2) == near(190, 160)
    assert box.rotation == 90


def test_shift_draws_evenly_and_alt_from_the_centre(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "even", draws="ellipse,box")
    photo.take("Ellipse")
    photo.drag((100, 100), (140, 120), held="Alt")
    photo.take("Box")
    photo.drag((200, 100), (260, 120), held="Shift")
    ellipse, box = submit(photo, house, "even")
    assert (ellipse.x, ellipse.y, ellipse.radius_x, ellipse.radius_y) == near(100, 100, 40, 20)
    assert (box.x, box.y) == near(200, 100)
    assert box.width == box.height == pytest.approx(60, abs=NEAR)


def test_the_corners_of_a_polygon_are_pulled_added_and_taken_away(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "corners", said=said(SQUARE))
    photo.click((175, 155))
    photo.drag((250, 230), (300, 250))
    photo.drag((100, 155), (60, 155))
    photo.click((250, 80), held="Alt")
    (polygon,) = submit(photo, house, "corners")
    assert [near(100, 80), near(300, 250), near(100, 230), near(60, 155)] == [*polygon.points]


def test_a_hole_is_cut_and_an_edge_may_not_cross_another(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "hole", said=said(SQUARE))
    photo.click((175, 155))
    photo.take("Hole")
    for at in ((150, 130), (200, 130), (200, 180), (150, 180), (150, 130)):
        photo.click(at)
    photo.take("Polygon")
    photo.drag((100, 80), (230, 200))
    (polygon,) = submit(photo, house, "hole")
    (hole,) = polygon.holes
    assert [near(150, 130), near(200, 130), near(200, 180), near(150, 180)] == [*hole]


def test_the_joints_of_a_skeleton_are_set_covered_and_left_out(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "joints", draws="skeleton")
    photo.widget.get_by_role("button", name="body").click()
    photo.click((200, 50))
    photo.click((150, 150), held="Shift")
    photo.click((250, 150), held="Alt")
    expect(photo.rows).to_have_count(1)
    photo.rows.click()
    photo.take("Missing joints")
    photo.click((260, 160))
    (skeleton,) = submit(photo, house, "joints")
    nose, left, right = skeleton.joints
    assert (nose.name, left.name, right.name) == ("nose", "left hand", "right hand")
    assert (nose.seen, left.seen, right.seen) == (True, False, True)
    places = [(each.x, each.y) for each in skeleton.joints]
    assert places == [near(200, 50), near(150, 150), near(260, 160)]


def test_what_a_frame_touches_is_selected_moved_and_called_otherwise(
    house: Server, tab: Page
) -> None:
    dots = [{"kind": "point", "x": x, "y": 60} for x in (60, 120, 300)]
    photo = open_photo(house, tab, "band", said=said(*dots, BOX))
    photo.take("Select")
    photo.drag((40, 40), (140, 80))
    selected = photo.rows.and_(tab.get_by_role("option", selected=True))
    expect(selected).to_have_count(2)
    photo.drag((280, 40), (320, 80), held="Shift")
    expect(selected).to_have_count(3)
    photo.press("2")
    photo.drag((120, 60), (130, 90))
    photo.click((160, 140))
    photo.press("Delete")
    expect(photo.rows).to_have_count(3)
    points = submit(photo, house, "band")
    assert [(each.x, each.y) for each in points] == [near(x, 90) for x in (70, 130, 310)]
    assert {each.labels for each in points} == {("person",)}


def test_what_is_drawn_from_near_lies_where_it_was_seen(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "near", draws="box")
    x, y = photo.on_screen((200, 150))
    photo.zoom((200, 150), 3)
    wait(tab, lambda: photo.scale > 4)
    scale = photo.scale
    photo.drag_on_screen((x, y), (x + 20 * scale, y + 10 * scale))
    # The image goes with the hand: what was under it stays there.
    with photo.holding("Space"):
        photo.drag_on_screen((x, y), (x - 60, y - 40))
    photo.drag_on_screen((x, y), (x - 20, y - 70), button="middle")
    x, y = x - 80, y - 110
    with photo.holding("Control"):
        photo.drag_on_screen((x, y), (x + 30 * scale, y + 15 * scale))
    # All of it again: as it was.
    photo.press("Shift+F")
    photo.drag((20, 20), (60, 60))
    found = submit(photo, house, "near")
    assert [(each.x, each.y, each.width, each.height) for each in found] == [
        near(200, 150, 20, 10),
        near(200, 150, 30, 15),
        near(20, 20, 40, 40),
    ]


def test_what_is_drawn_on_a_turned_image_is_stored_upright(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "quarter", draws="box")
    photo.frame.focus()
    photo.press("Shift+R")
    tab.wait_for_timeout(300)
    places = [photo.on_screen((HEIGHT - y, x), (HEIGHT, WIDTH)) for x, y in ((50, 100), (90, 220))]
    photo.drag_on_screen(*places)
    (box,) = submit(photo, house, "quarter")
    assert (box.x, box.y, box.width, box.height) == near(50, 100, 40, 120)


def test_a_corner_snaps_to_another_where_that_is_asked_for(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "snap", said=said(BOX), draws="box")
    photo.frame.focus()
    photo.press("Shift+N")
    photo.drag((222, 98), (300, 52))
    # At the rim of the image too.
    photo.drag((300, 200), (397, 297))
    _, box, rim = submit(photo, house, "snap")
    assert (box.x, box.y + box.height) == (220, 100)
    assert (rim.x + rim.width, rim.y + rim.height) == (400, 300)


def test_what_is_locked_stays_and_what_is_hidden_is_not_touched(house: Server, tab: Page) -> None:
    hidden = {"kind": "box", "x": 260, "y": 100, "width": 80, "height": 80, "hidden": True}
    photo = open_photo(house, tab, "locked", said=said({**BOX, "locked": True}, hidden))
    photo.take("Select")
    photo.click((160, 140))
    photo.drag((160, 140), (200, 180))
    photo.press("Delete")
    photo.click((300, 140))
    photo.press("Delete")
    box, other = submit(photo, house, "locked")
    assert (box.x, box.y, box.locked) == (100, 100, True)
    assert (other.x, other.hidden) == (260, True)


def test_escape_gives_up_and_nothing_leaves_the_image(house: Server, tab: Page) -> None:
    photo = open_photo(house, tab, "escape", draws="box")
    tab.mouse.move(*photo.on_screen((50, 50)))
    tab.mouse.down()
    tab.mouse.move(*photo.on_screen((150, 150)), steps=3)
    photo.press("Escape")
    tab.mouse.move(*photo.on_screen((180, 180)), steps=3)
    tab.mouse.up()
    expect(photo.rows).to_have_count(0)
    photo.drag((300, 200), (480, 390))
    (box,) = submit(photo, house, "escape")
    assert (box.x, box.y, box.width, box.height) == near(300, 200, 100, 100)
