"""Images in tiles: opened without a stop, sharp where looked at, marked in their own pixels."""

import json
import statistics
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, Request, Response, expect

from tests.browser.conftest import Server
from tests.browser.memory import watching
from tests.browser.scene import CAR, HEIGHT, WIDTH, pixels, red_in, scene, wait_until_sharp

ROOT = Path(__file__).parents[2]
VIEWER = ROOT / "component_js/node_modules/openseadragon/build/openseadragon/openseadragon.min.js"
PICTURES = "/_embed_label/pictures"


@pytest.fixture(scope="module")
def scans(house: Server) -> Path:
    folder = house.data / "scans"
    scene(WIDTH, HEIGHT).save(folder / "street.tif", compression="tiff_lzw")
    return folder


def open_picture(house: Server, page: Page, name: str, task: str) -> Locator:
    page.goto(f"{house.url}/page_any?task={task}&photo={PICTURES}/{name}/info.json")
    widget = page.get_by_role("group", name="Crossing")
    expect(page.get_by_label("Ready")).to_have_text("1", timeout=60_000)
    return widget


def zoom_to_car(page: Page, photo: Locator, notches: int = 6) -> None:
    """Until a pixel of the image is more than one of the screen's."""
    area = photo.bounding_box()
    found = red_in(pixels(photo))
    assert area
    assert found
    left, top, right, bottom = found
    page.mouse.move(area["x"] + (left + right) / 2, area["y"] + (top + bottom) / 2)
    page.keyboard.down("Control")
    for _ in range(notches):
        page.mouse.wheel(0, -100)
        page.wait_for_timeout(50)
    page.keyboard.up("Control")


def test_what_is_marked_on_a_tiff_is_stored_in_its_pixels(
    house: Server, page: Page, scans: Path
) -> None:
    widget = open_picture(house, page, "street.tif", "tiff")
    photo = widget.get_by_role("application", name="Photo")
    zoom_to_car(page, photo)
    image = wait_until_sharp(page, photo)
    area, found = photo.bounding_box(), red_in(image)
    assert area
    assert found
    left, top, right, bottom = found
    page.mouse.move(area["x"] + left, area["y"] + top)
    page.mouse.down()
    page.mouse.move(area["x"] + right, area["y"] + bottom, steps=8)
    page.mouse.up()
    expect(widget.get_by_role("option", name="car")).to_have_count(1)
    widget.get_by_role("radio", name="Rain").check()
    widget.get_by_role("button", name="Submit").click()
    expect(widget.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    (label,) = [each for each in house.labels() if each.task == "tiff"]
    (box,) = label.completion.annotation.regions
    marked = (box.x, box.y, box.x + box.width, box.y + box.height)
    # A pixel of the screen is less than one of the image, and a box has whole ones.
    assert all(abs(one - other) <= 1 for one, other in zip(marked, CAR, strict=True)), marked
    space = label.completion.annotation.spaces["photo"]
    assert (space.width, space.height) == (WIDTH, HEIGHT)


def test_only_what_is_looked_at_is_fetched(house: Server, page: Page, scans: Path) -> None:
    fetched: list[str] = []

    def hear(request: Request) -> None:
        if PICTURES in request.url and "info.json" not in request.url:
            fetched.append(request.url.split("/street.tif/")[1])

    page.on("requestfinished", hear)
    widget = open_picture(house, page, "street.tif", "fetched")
    page.wait_for_timeout(500)
    # At first all of it, small.
    assert fetched[0] == "full/650,488/0/default.jpg"
    assert len(fetched) < 12
    photo = widget.get_by_role("application", name="Photo")
    zoom_to_car(page, photo)
    wait_until_sharp(page, photo)
    assert len(fetched) < 40
    before = len(fetched)
    page.keyboard.press("Control+ArrowLeft")
    page.wait_for_timeout(600)
    # What was seen before is not fetched again.
    assert len(set(fetched)) == len(fetched) >= before


def test_opening_and_zooming_never_holds_the_page_up(
    house: Server, browser: Browser, scans: Path
) -> None:
    worst: list[float] = []
    for turn in range(3):
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        browser.start_tracing(page=page, categories=["toplevel", "devtools.timeline"])
        widget = open_picture(house, page, "street.tif", f"smooth-{turn}")
        photo = widget.get_by_role("application", name="Photo")
        zoom_to_car(page, photo)
        wait_until_sharp(page, photo)
        worst.append(longest_task(json.loads(browser.stop_tracing())["traceEvents"]))
        page.close()
    assert 0 < statistics.median(worst) <= 50, worst


def longest_task(events: list[dict[str, Any]]) -> float:
    """Of the page's main thread, once the image is asked for: in milliseconds of its own work."""
    asked = next(
        each
        for each in events
        if each["name"] == "ResourceSendRequest" and "info.json" in each["args"]["data"]["url"]
    )
    tasks = [
        each["tdur"] / 1000
        for each in events
        # By the clock, a busy machine would have its part in it.
        if "tdur" in each and each["tid"] == asked["tid"] and each["pid"] == asked["pid"]
        if each["name"].endswith("RunTask") and each["ts"] >= asked["ts"]
    ]
    return max(tasks)


def test_tiles_that_do_not_come_are_said_and_asked_for_again(
    house: Server, page: Page, scans: Path
) -> None:
    isolated = "**/street.tif/*,*,*,*/**"
    page.route(isolated, lambda route: route.fulfill(status=404, body="no"))
    widget = open_picture(house, page, "street.tif", "trouble")
    photo = widget.get_by_role("application", name="Photo")
    zoom_to_car(page, photo)
    # Levels on the way fail too: the last of them is what counts.
    page.wait_for_timeout(1000)
    note = widget.get_by_text("Parts of this image did not load: the server answered 404.")
    expect(note).to_be_visible()
    page.unroute(isolated)
    widget.get_by_role("button", name="Try again").click()
    wait_until_sharp(page, photo)
    expect(note).to_have_count(0)


def test_what_the_server_refuses_is_said_in_place(house: Server, page: Page, scans: Path) -> None:
    Image.new("1", (20_000, 20_000)).save(scans / "bomb.png")
    (scans / "torn.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(400))
    (scans / "plan.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    said = {
        "bomb.png": "it has 20000 × 20000 = 400,000,000 pixels",
        "torn.jpg": "this is no picture of a known format",
        "plan.svg": "this is an SVG, which browsers draw themselves",
        "nowhere.png": "there is no picture 'nowhere.png'",
    }
    for name, reason in said.items():
        page.goto(f"{house.url}/page_any?task=no-{name}&photo={PICTURES}/{name}/info.json")
        note = page.get_by_role("region", name="Photo").get_by_role("alert")
        expect(note).to_contain_text(
            f"The image at {PICTURES}/{name} cannot be shown: {reason}", timeout=20_000
        )


def test_another_viewer_reads_what_is_served(house: Server, page: Page, scans: Path) -> None:
    """OpenSeadragon, which knows the Image API and nothing of us."""
    bad: list[str] = []

    def hear(response: Response) -> None:
        if PICTURES in response.url and response.status != 200:
            bad.append(f"{response.status} {response.url}")

    page.on("response", hear)
    page.goto(f"{house.url}/_embed_label/health")
    page.set_content('<div id="viewer" style="width: 900px; height: 700px"></div>')
    page.add_script_tag(path=VIEWER)
    page.evaluate(
        """(source) => {
            window.failed = [];
            window.viewer = OpenSeadragon({
                id: "viewer", tileSources: source, showNavigationControl: false,
                immediateRender: true, animationTime: 0, drawer: "canvas",
            });
            for (const name of ["open-failed", "tile-load-failed"]) {
                viewer.addHandler(name, (event) => failed.push(`${name} ${event.message}`));
            }
        }""",
        f"{PICTURES}/street.tif/info.json",
    )
    page.wait_for_function("viewer.world.getItemAt(0)?.getFullyLoaded()", timeout=30_000)
    size = page.evaluate("(({ x, y }) => [x, y])(viewer.world.getItemAt(0).getContentSize())")
    assert size == [WIDTH, HEIGHT]
    left, top, right, bottom = CAR
    page.evaluate(
        """([x, y]) => {
            const image = viewer.world.getItemAt(0);
            viewer.viewport.zoomTo(image.imageToViewportZoom(2), null, true);
            viewer.viewport.panTo(image.imageToViewportCoordinates(x, y), true);
        }""",
        [(left + right) / 2, (top + bottom) / 2],
    )
    page.wait_for_timeout(300)
    page.wait_for_function("viewer.world.getItemAt(0).getFullyLoaded()", timeout=30_000)
    image = wait_until_sharp(page, page.locator("#viewer"))
    found = red_in(image)
    assert found
    wide, high = found[2] - found[0], found[3] - found[1]
    assert abs(wide - 2 * (right - left)) <= 2
    assert abs(high - 2 * (bottom - top)) <= 2
    assert page.evaluate("failed") == []
    assert bad == []


def test_a_hundred_megapixels_take_less_than_a_gigabyte(
    house: Server, page: Page, scans: Path
) -> None:
    scene(11_600, 8_700).save(scans / "vast.jpg", quality=88)
    with watching(house) as peak:
        widget = open_picture(house, page, "vast.jpg", "vast")
        photo = widget.get_by_role("application", name="Photo")
        zoom_to_car(page, photo, 8)
        wait_until_sharp(page, photo)
    assert 300 < peak["pictures"] < 1000, peak
    assert peak["all"] < 1400, peak
