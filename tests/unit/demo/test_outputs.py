"""What the demo says that models made is what is committed, and fits what it is shown on."""

from pathlib import Path

import pytest
from PIL import Image

import embed_label as el
from demo_app.demo_app import found
from embed_label.jobs.correct import correction

ASSETS = Path(found.__file__).parents[1] / "assets"
AUTHORS = [f"author-{number}" for number in range(60)]


@pytest.mark.parametrize("photo", found.PHOTOS)
@pytest.mark.parametrize("model", found.DETECTORS)
def test_each_box_lies_on_its_photo_and_fits_the_interface(model: str, photo: str) -> None:
    width, height = Image.open(ASSETS / "photos" / f"{photo}.jpg").size
    made = found.prediction(model, photo)
    interface = correction(el.ImageSource(name="image"), labels=found.names(), draws=["box"])
    assert made.model == model
    placed = made.model_copy(update={"spaces": {"image": el.Plane(width=width, height=height)}})
    assert [*placed.flaws(interface, {"image": f"/photos/{photo}.jpg"})] == []
    for box in made.regions:
        assert isinstance(box, el.Box)
        assert box.score is not None
        assert box.score >= found.LEAST
        assert 0 <= box.x <= box.x + box.width <= width + 0.1
        assert 0 <= box.y <= box.y + box.height <= height + 0.1


def test_a_detector_may_have_found_nothing_and_that_is_shown_too() -> None:
    assert any(
        not found.prediction(model, photo).regions
        for model in found.DETECTORS
        for photo in found.PHOTOS
    )


def test_every_visitor_meets_every_detector() -> None:
    for author in AUTHORS:
        met = {found.detector(author, photo) for photo in found.PHOTOS}
        assert met == set(found.DETECTORS)


def test_every_photo_is_corrected_for_every_detector() -> None:
    for photo in found.PHOTOS:
        assert {found.detector(author, photo) for author in AUTHORS} == set(found.DETECTORS)


def test_every_clip_has_its_sound_and_what_three_recognisers_heard_in_it() -> None:
    for clip in found.CLIPS:
        assert (ASSETS / "clips" / f"{clip}.mp3").stat().st_size < 40_000
        heard = found.heard(clip)
        assert len(heard) == 3
        assert len(set(heard.values())) == 3
        assert all(heard.values())


def test_no_file_that_a_browser_may_fetch_tells_who_heard_what() -> None:
    for path in ASSETS.rglob("*"):
        if path.is_file() and "external" not in path.parts and path.suffix != ".md":
            content = path.read_bytes()
            assert not any(name.encode() in content for name in found.transcripts), path
