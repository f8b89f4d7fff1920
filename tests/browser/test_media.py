"""A link that runs out in the middle of work is renewed, and nobody notices."""

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Response, expect

from tests.browser.conftest import DEMO, Server

SECOND = 176_400  # bytes of a sound
# The element itself is asked where it stands: what a player's own buttons say may come later.
STANDS = "media => ({at: media.currentTime, paused: media.paused, speed: media.playbackRate})"
HAS_LOADED = "media => media.readyState >= 2 && !media.seeking && !media.error"


@pytest.fixture(scope="module")
def clips(house: Server) -> Path:
    """Files in the folder that is served."""
    folder = house.data / "clips"
    for name in ("ball.webm", "street.png"):
        folder.joinpath(name).write_bytes((DEMO / "assets" / "samples" / name).read_bytes())
    # So long that a browser does not load all of it ahead.
    length = 600 * SECOND
    with (folder / "long.wav").open("wb") as sound:
        form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 2, 44100, SECOND, 4, 16)
        sound.write(struct.pack("<4sI4s", b"RIFF", 36 + length, b"WAVE") + form)
        sound.write(struct.pack("<4sI", b"data", length))
        sound.truncate(44 + length)
    return folder


@pytest.fixture
def answers(tab: Page) -> Iterator[list[tuple[str, int]]]:
    """How the server answered, by method and status."""
    heard: list[tuple[str, int]] = []

    def hear(response: Response) -> None:
        if "/clips/" in response.url:
            heard.append((response.request.method, response.status))

    tab.on("response", hear)
    yield heard
    tab.remove_listener("response", hear)


def opened(house: Server, tab: Page, kind: str, name: str, how: str) -> Locator:
    tab.goto(f"{house.url}/media?kind={kind}&name={name}&{how}")
    expect(tab.get_by_role("textbox", name="Note")).to_be_visible()
    return tab.locator(kind)


def wait_until_loaded(tab: Page, media: Locator) -> None:
    handle = media.element_handle()
    tab.wait_for_function(HAS_LOADED, arg=handle, timeout=15_000)


def test_a_film_whose_link_ran_out_before_it_was_shown_plays(
    house: Server, clips: Path, tab: Page, answers: list[tuple[str, int]]
) -> None:
    film = opened(house, tab, "video", "ball.webm", "seconds=1&late=3")
    wait_until_loaded(tab, film)
    assert answers[0] == ("GET", 403)
    assert ("POST", 200) in answers
    expect(tab.get_by_role("list", name="Problems")).to_be_empty()


def test_a_sound_is_sought_in_after_its_link_ran_out(
    house: Server, clips: Path, tab: Page, answers: list[tuple[str, int]]
) -> None:
    sound = opened(house, tab, "audio", "long.wav", "seconds=3")
    wait_until_loaded(tab, sound)
    sound.evaluate("media => { media.defaultPlaybackRate = media.playbackRate = 1.5 }")
    tab.wait_for_timeout(4000)
    renewals = answers.count(("POST", 200))
    sound.evaluate("media => { media.currentTime = 480 }")
    tab.wait_for_function("media => media.currentTime === 480", arg=sound.element_handle())
    wait_until_loaded(tab, sound)
    assert sound.evaluate(STANDS) == {"at": 480, "paused": True, "speed": 1.5}
    assert answers.count(("POST", 200)) == renewals + 1
    expect(tab.get_by_role("list", name="Problems")).to_be_empty()


def test_an_image_whose_link_ran_out_is_shown(
    house: Server, clips: Path, tab: Page, answers: list[tuple[str, int]]
) -> None:
    opened(house, tab, "image", "street.png", "seconds=1&late=3")
    expect(tab.get_by_role("application")).to_be_visible()
    tab.wait_for_timeout(500)
    assert answers[-2:] == [("POST", 200), ("GET", 200)]
    expect(tab.get_by_role("list", name="Problems")).to_be_empty()


def test_what_is_refused_for_good_is_told(
    house: Server, clips: Path, tab: Page, answers: list[tuple[str, int]]
) -> None:
    opened(house, tab, "image", "nowhere.png", "seconds=60")
    expect(tab.get_by_role("alert")).to_contain_text("There is no image at /clips/nowhere.png")
    assert ("POST", 200) not in answers
