"""The picture that the pages of the test app show."""

from pathlib import Path

from PIL import Image, ImageDraw


def draw_street(path: Path) -> None:
    """A picture with something to mark, the same every time."""
    if path.exists():
        return
    path.parent.mkdir(exist_ok=True)
    image = Image.new("RGB", (400, 300), "#b9d2e4")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 200, 400, 300), fill="#6d6f73")
    pen.rectangle((60, 180, 180, 240), fill="#b3352c")
    pen.ellipse((80, 225, 110, 255), fill="#222222")
    pen.ellipse((140, 225, 170, 255), fill="#222222")
    pen.rectangle((260, 140, 285, 250), fill="#2d4a7a")
    pen.ellipse((260, 115, 285, 140), fill="#e0b08c")
    image.save(path)
