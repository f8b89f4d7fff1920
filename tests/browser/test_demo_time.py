"""The pages of the demo on sound and film, as somebody tries them who never saw them before."""

import io
import zipfile
from pathlib import Path

import motmetrics
import pandas
import praatio.textgrid
import pytest
import webvtt
from playwright.sync_api import Locator, Page, expect
from pyannote.core import Annotation as Speakers
from pyannote.core import Segment

from demo_app.drawing import film
from tests.browser.delivery import PATIENCE

SAID = ("Is it hot?", "Not at all.")
# From the middle of the ball to its edge.
ROUND = 18


def surface(page: Page, demo: str, path: str, name: str) -> Locator:
    page.goto(f"{demo}{path}")
    found = page.get_by_role("application", name=name)
    expect(found).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_role("button", name="Play or pause").first).to_be_visible(timeout=PATIENCE)
    return found


def downloaded(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    assert download.value.suggested_filename == name
    path = folder / name
    download.value.save_as(path)
    return path


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def transcribe(page: Page) -> None:
    """Two turns; once somebody writes, what is marked and played next does not leave the text."""
    press(page, "2", "Enter", *["Shift+ArrowRight"] * 6, "Enter")
    said = page.get_by_role("textbox", name="What is said?")
    while not said.evaluate("box => box === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.type(SAID[0])
    press(page, "Alt+i", "Alt+k", "Alt+i")
    expect(said).to_have_value("")
    expect(said).to_be_focused()
    page.keyboard.type(SAID[1])
    page.keyboard.press("Control+Enter")


def test_a_meeting_is_transcribed_by_keys_and_other_tools_read_its_files(
    demo: str, page: Page, tmp_path: Path
) -> None:
    surface(page, demo, "/meeting", "meeting").focus()
    transcribe(page)
    words = f"2 × speaker B · “{SAID[0]}” · “{SAID[1]}”"
    expect(page.get_by_text(words)).to_be_visible(timeout=PATIENCE)

    speakers = Speakers()
    table = pandas.read_csv(downloaded(page, "meeting.rttm", tmp_path), sep=" ", header=None)
    for at, row in table.iterrows():
        speakers[Segment(row[3], row[3] + row[4]), at] = row[7]
    first, second = speakers.itertracks(yield_label=True)
    assert [first[2], second[2]] == ["speaker_B", "speaker_B"]
    assert first[0].start == 0
    assert first[0].duration > 1
    assert second[0].start == pytest.approx(first[0].end)
    assert second[0].duration == pytest.approx(5)

    path = str(downloaded(page, "meeting.TextGrid", tmp_path))
    grid = praatio.textgrid.openTextgrid(path, includeEmptyIntervals=False)
    assert grid.tierNames == ("speaker B",)
    assert [(*each,) for each in grid.getTier("speaker B").entries] == [
        (pytest.approx(turn.start), pytest.approx(turn.end), text)
        for (turn, *_), text in zip((first, second), SAID, strict=True)
    ]
    captions = webvtt.read(str(downloaded(page, "meeting.vtt", tmp_path)))
    assert [(each.voice, each.text) for each in captions] == [("speaker B", text) for text in SAID]
    tidy = pandas.read_csv(downloaded(page, "intervals.csv", tmp_path))
    assert tidy["text"].tolist() == [*SAID]
    assert tidy[["author", "created_at"]].notna().all(axis=None)

    page.get_by_role("link", name="see it among the labels").click()
    expect(page.get_by_role("listitem").filter(has_text=words)).to_have_count(1, timeout=PATIENCE)
    page.go_back()
    page.get_by_role("button", name="Go on with it").click()
    expect(page.get_by_role("option", name="speaker")).to_have_count(2, timeout=PATIENCE)


def drag(
    page: Page, picture: Locator, start: tuple[float, float], end: tuple[float, float]
) -> None:
    area = picture.bounding_box()
    assert area
    scale = area["width"] / film.WIDTH
    for (x, y), act in ((start, page.mouse.down), (end, page.mouse.up)):
        page.mouse.move(area["x"] + x * scale, area["y"] + y * scale, steps=4)
        act()


def test_a_ball_is_followed_by_key_frames_and_read_as_mot_frame_by_frame(
    demo: str, page: Page, tmp_path: Path
) -> None:
    picture = surface(page, demo, "/film", "Picture of film")
    expect(page.get_by_text("Frame 1 of 48")).to_be_visible(timeout=PATIENCE)
    x, y = film.ball(0)
    drag(page, picture, (x - ROUND, y - ROUND), (x + ROUND, y + ROUND))
    press(page, *"......")
    expect(page.get_by_text("Frame 7 of 48")).to_be_visible(timeout=PATIENCE)
    drag(page, picture, film.ball(0), film.ball(6))
    expect(page.get_by_role("option", name="ball")).to_contain_text("2 key frames")

    # Where the signal's cursor goes, the film goes too.
    signal = page.get_by_role("application", name="height")
    signal.focus()
    press(page, "Escape", "End")
    expect(page.get_by_text("Frame 48 of 48")).to_be_visible(timeout=PATIENCE)
    press(page, "4", "Enter", *["Shift+ArrowLeft"] * 5, "Enter")
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_text("ball · rolling")).to_be_visible(timeout=PATIENCE)

    with zipfile.ZipFile(downloaded(page, "mot.zip", tmp_path)) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith("gt.txt"))
        table = motmetrics.io.loadtxt(io.BytesIO(archive.read(name)), fmt="mot16")
    assert [frame for frame, _ in table.index] == [*range(1, film.FRAMES + 1)]
    places = table[["X", "Y"]]
    # Motmetrics counts pixels from 0, our frames too.
    for frame in (1, 7, 48):
        at = film.ball(min(frame - 1, 6))
        assert places.loc[(frame, 1)].tolist() == pytest.approx(
            [each - ROUND for each in at], abs=2
        )
    between = (places.loc[(1, 1)] + places.loc[(7, 1)]) / 2
    assert places.loc[(4, 1)].tolist() == pytest.approx(between.tolist())

    tidy = pandas.read_csv(downloaded(page, "intervals.csv", tmp_path))
    (rolling,) = tidy[tidy["label"] == "rolling"].to_dict("records")
    assert (rolling["source"], rolling["end"]) == ("height", 4)
    page.get_by_role("link", name="see it among the labels").click()
    row = page.get_by_role("listitem").filter(has_text="ball · rolling")
    expect(row).to_have_count(1, timeout=PATIENCE)
    bars = row.locator("img")
    assert bars.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
