"""What marks point at is cut out, wherever it lies and however it was marked."""

import builtins
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw

from embed_label.asking import Mark, Prompt, Proposal
from embed_label.errors import PackageMissing
from embed_label.models.grab_cut import GrabCut
from embed_label.regions import AnyRegion, Box, Ellipse, Mask, Point, Polygon, Vertex
from embed_label.regions import Path as Line
from embed_label.regions.outline import pixels

PHOTOS = Path(__file__).parents[3] / "demo_app" / "assets" / "photos"
SIZE = (300, 220)
APPLE = Ellipse(source="photo", x=120, y=110, radius_x=45, radius_y=55)
LEAF = (100, 36, 140, 70)


@pytest.fixture(scope="module")
def photo() -> Image.Image:
    """A red thing on a wall that is not of one colour, with a green thing that touches it."""
    shades = Image.linear_gradient("L").resize(SIZE)
    grey, blue = (shades.point([least + level // 4 for level in range(256)]) for least in (90, 130))
    made = Image.merge("RGB", (grey, grey, blue))
    pen = ImageDraw.Draw(made)
    pen.ellipse((75, 55, 165, 165), fill="#b3202a")
    pen.ellipse(LEAF, fill="#1f8a3b")
    return made


def asked(*marks: Mark) -> Prompt:
    return Prompt(task="t", source="photo", labels=["apple"], marks=marks)


def mark(region: AnyRegion, *, wanted: bool = True) -> Mark:
    return Mark(region=region, wanted=wanted)


def proposed(photo: Image.Image, *marks: Mark) -> Mask:
    answer = GrabCut().propose(asked(*marks), photo)
    assert answer.problem == ""
    (region,) = answer.regions
    assert isinstance(region, Mask)
    return region


AROUND = Box(source="photo", x=60, y=25, width=120, height=150)
ACROSS = Line(source="photo", points=[Vertex(x=100, y=100), Vertex(x=140, y=130)])
OVER_THE_LEAF = Line(source="photo", points=[Vertex(x=110, y=48), Vertex(x=130, y=58)])


@pytest.mark.parametrize(
    "marks", [[mark(ACROSS)], [mark(AROUND), mark(OVER_THE_LEAF, wanted=False)]]
)
def test_what_is_marked_is_cut_out(photo: Image.Image, marks: list[Mark]) -> None:
    mask = proposed(photo, *marks)
    assert mask.labels == ("apple",)
    assert mask.overlap(pixels(APPLE, *SIZE)) > 0.8


FACE = [
    *((190, 40), (215, 20), (235, 15), (262, 22), (285, 42), (300, 80), (295, 105), (282, 125)),
    *((275, 135), (270, 130), (263, 150), (255, 172), (250, 188), (225, 188), (205, 185)),
    *((188, 178), (184, 150), (180, 130), (170, 115), (155, 95), (153, 75), (165, 55)),
]


@pytest.mark.parametrize(
    "marks",
    [
        [mark(Box(source="photo", x=146, y=8, width=162, height=186))],
        [
            mark(Line(source="photo", points=[Vertex(x=180, y=70), Vertex(x=280, y=80)])),
            mark(Line(source="photo", points=[Vertex(x=230, y=90), Vertex(x=225, y=160)])),
        ],
    ],
)
def test_a_head_is_cut_out_of_a_real_photo(marks: list[Mark]) -> None:
    photo = Image.open(PHOTOS / "astronaut.jpg")
    by_hand = pixels(Polygon(source="photo", points=FACE), *photo.size)
    assert proposed(photo, *marks).overlap(by_hand) > 0.9


def test_what_it_encloses_belongs_to_it_until_it_is_left_out() -> None:
    cup = Image.new("RGB", SIZE, "#7a4a2a")
    pen = ImageDraw.Draw(cup)
    pen.ellipse((75, 55, 165, 165), fill="#f4efe6")
    pen.ellipse((95, 75, 145, 145), fill="#7a4a2a")
    coffee = pixels(Ellipse(source="photo", x=120, y=110, radius_x=20, radius_y=30), *SIZE)
    drop = Point(source="photo", x=120, y=110)
    assert proposed(cup, mark(AROUND)).overlap(coffee) > 0.1
    assert proposed(cup, mark(AROUND), mark(drop, wanted=False)).overlap(coffee) == 0


def test_a_scribble_beside_it_takes_away_what_a_box_has_too_much(photo: Image.Image) -> None:
    leaf = pixels(Box(source="photo", x=100, y=36, width=40, height=20), *SIZE)
    loose = proposed(photo, mark(AROUND))
    tight = proposed(photo, mark(AROUND), mark(OVER_THE_LEAF, wanted=False))
    assert tight.overlap(leaf) < loose.overlap(leaf)


def test_a_photo_is_read_as_it_is_seen(photo: Image.Image, tmp_path: Path) -> None:
    """A camera that was held upright says so, and regions are counted in what is seen."""
    turned = photo.transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[0x0112] = 6  # turn it clockwise
    turned.save(tmp_path / "photo.jpg", exif=exif, quality=95)
    answer = GrabCut().propose(asked(mark(ACROSS)), tmp_path / "photo.jpg")
    (region,) = answer.regions
    assert isinstance(region, Mask)
    assert (region.width, region.height) == SIZE
    assert region.overlap(pixels(APPLE, *SIZE)) > 0.8


@pytest.mark.parametrize(
    ("marks", "problem"),
    [
        ([mark(ACROSS, wanted=False)], "Nothing points at"),
        ([mark(Point(source="photo", x=4_000, y=9_000))], "outside of the picture"),
        ([], "Nothing points at"),
    ],
)
def test_what_cannot_be_cut_out_is_a_problem_in_words(
    photo: Image.Image, marks: list[Mark], problem: str
) -> None:
    answer = GrabCut().propose(asked(*marks), photo)
    assert problem in answer.problem
    assert answer.regions == ()


def test_a_picture_that_cannot_be_read_is_a_problem_in_words(tmp_path: Path) -> None:
    (tmp_path / "bad.png").write_bytes(b"no picture")
    answer: Proposal = GrabCut().propose(asked(mark(ACROSS)), tmp_path / "bad.png")
    assert "cannot be read" in answer.problem


def test_without_its_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "cv2":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(PackageMissing, match=r"embed-label\[assist\]"):
        GrabCut()
