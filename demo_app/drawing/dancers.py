"""Two people in motion: joints to set, some of them covered."""

from collections.abc import Mapping
from pathlib import Path

from PIL import Image, ImageDraw

Pen = ImageDraw.ImageDraw
Place = tuple[float, float]
Pose = Mapping[str, Place]

# Drawn larger and scaled down, for smooth edges.
FINE = 3

LEAP: Pose = {
    "head": (214, 92), "neck": (222, 130),
    "shoulder": (196, 142), "elbow": (146, 118), "wrist": (112, 72),
    "far shoulder": (250, 140), "far elbow": (300, 118), "far wrist": (348, 92),
    "hip": (226, 226), "knee": (166, 262), "ankle": (104, 292),
    "far hip": (258, 226), "far knee": (318, 268), "far ankle": (372, 334),
}  # fmt: skip
TURN: Pose = {
    "head": (530, 112), "neck": (530, 152),
    "shoulder": (504, 164), "elbow": (470, 214), "wrist": (512, 246),
    "far shoulder": (558, 162), "far elbow": (592, 112), "far wrist": (560, 62),
    "hip": (516, 254), "knee": (506, 330), "ankle": (498, 404),
    "far hip": (552, 254), "far knee": (604, 302), "far ankle": (540, 348),
}  # fmt: skip


def make(folder: Path) -> None:
    dancers().quantize(64).save(folder / "dancers.png", optimize=True)


def dancers() -> Image.Image:
    image = Image.new("RGB", (720 * FINE, 460 * FINE), "#efe7da")
    pen = ImageDraw.Draw(image)
    pen.rectangle(fine((0, 360), (720, 460)), fill="#b98d62")
    for x in range(-200, 900, 90):
        pen.line(fine((x, 460), (x / 2 + 180, 360)), fill="#a77c53", width=2 * FINE)
    for x, wide in ((60, 110), (300, 120), (560, 110)):
        pen.rectangle(fine((x, 40), (x + wide, 240)), fill="#d9e6ea", outline="#c9bda9", width=12)
        pen.line(fine((x + wide / 2, 40), (x + wide / 2, 240)), fill="#c9bda9", width=4 * FINE)
    for shadow in ((150, 396, 320, 416), (460, 400, 610, 420)):
        pen.ellipse(fine(shadow[:2], shadow[2:]), fill="#96704b")
    person(pen, LEAP, "#2f6f8f", "#35363f")
    person(pen, TURN, "#a83f5b", "#3d3350")
    return image.resize((720, 460), Image.Resampling.LANCZOS)


def person(pen: Pen, pose: Pose, shirt: str, hose: str) -> None:
    skin, shade = "#d9a87f", "#bf8d66"
    limb(pen, pose, ["far shoulder", "far elbow", "far wrist"], 17, shade)
    limb(pen, pose, ["far shoulder", "far elbow"], 20, darker(shirt))
    limb(pen, pose, ["far hip", "far knee", "far ankle"], 24, darker(hose))
    body = [pose[each] for each in ("shoulder", "far shoulder", "far hip", "hip")]
    pen.polygon(fine(*body), fill=shirt)
    limb(pen, pose, ["shoulder", "far shoulder"], 24, shirt)
    limb(pen, pose, ["shoulder", "hip"], 16, shirt)
    limb(pen, pose, ["far shoulder", "far hip"], 16, shirt)
    limb(pen, pose, ["hip", "far hip"], 28, hose)
    limb(pen, pose, ["hip", "knee", "ankle"], 26, hose)
    limb(pen, pose, ["neck", "head"], 14, shade)
    face(pen, pose["head"], skin)
    limb(pen, pose, ["shoulder", "elbow", "wrist"], 17, skin)
    limb(pen, pose, ["shoulder", "elbow"], 20, shirt)
    for end in ("ankle", "far ankle"):
        x, y = pose[end]
        dot(pen, (x - 4, y + 6), 11, "#22252a")


def face(pen: Pen, head: Place, skin: str) -> None:
    x, y = head
    dot(pen, (x, y - 6), 28, "#4a2f22")
    pen.ellipse(fine((x - 21, y - 24), (x + 21, y + 28)), fill=skin)
    for eye in (-9, 8):
        dot(pen, (x + eye, y - 2), 3, "#2b2320")
    pen.line(fine((x, y), (x - 3, y + 9), (x + 1, y + 10)), fill="#a8754f", width=2 * FINE)
    pen.arc(fine((x - 8, y + 8), (x + 8, y + 20)), 20, 160, fill="#8f3b3b", width=2 * FINE)


def limb(pen: Pen, pose: Pose, joints: list[str], width: int, colour: str) -> None:
    places = [pose[each] for each in joints]
    pen.line(fine(*places), fill=colour, width=width * FINE)
    for place in places:
        dot(pen, place, width / 2, colour)


def dot(pen: Pen, place: Place, radius: float, colour: str) -> None:
    x, y = place
    pen.ellipse(fine((x - radius, y - radius), (x + radius, y + radius)), fill=colour)


def fine(*places: tuple[float, ...]) -> list[float]:
    return [part * FINE for place in places for part in place]


def darker(colour: str) -> str:
    parts = (int(colour[at : at + 2], 16) * 4 // 5 for at in (1, 3, 5))
    return "#" + "".join(f"{part:02x}" for part in parts)
