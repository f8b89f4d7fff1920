"""A shop window with words at all angles, printed and by hand."""

import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FACE = ImageFont.load_default


def make(folder: Path) -> None:
    window().quantize(96).save(folder / "window.png", optimize=True)


def window() -> Image.Image:
    image = Image.new("RGB", (720, 480), "#5d4a3e")
    pen = ImageDraw.Draw(image)
    pen.rectangle((30, 96, 690, 450), fill="#b9cfd3", outline="#3e2f26", width=8)
    for x in (190, 340, 560):
        pen.polygon([(x, 102), (x + 70, 102), (x - 40, 444), (x - 110, 444)], fill="#c6d9dc")
    pen.rectangle((30, 20, 690, 84), fill="#1f4d43")
    pen.text((360, 52), "HARBOUR BOOKS", font=FACE(44), fill="#f3e6c4", anchor="mm")
    for card, place, turn in (
        (ticket(), (64, 140), 14),
        (card_by_hand(), (420, 118), -9),
        (notice(), (100, 300), -4),
    ):
        turned = card.rotate(turn, Image.Resampling.BICUBIC, expand=True)
        image.paste(turned, place, turned)
    slanted = banner()
    image.paste(slanted, (400, 300), slanted)
    return image


def paper(width: int, height: int, colour: str) -> Image.Image:
    return Image.new("RGBA", (width, height), colour)


def ticket() -> Image.Image:
    made = paper(210, 96, "#f7c948")
    pen = ImageDraw.Draw(made)
    pen.rectangle((6, 6, 203, 89), outline="#7a4a00", width=3)
    pen.text((105, 34), "SUMMER SALE", font=FACE(24), fill="#3a2400", anchor="mm")
    pen.text((105, 66), "all maps half price", font=FACE(19), fill="#3a2400", anchor="mm")
    return made


def card_by_hand() -> Image.Image:
    made = paper(230, 120, "#fdfaf0")
    for at, line in enumerate(("Back at 2 pm,", "parcels next door", "- Ines")):
        by_hand(made, (18 + at * 8, 12 + at * 32), line)
    return made


def by_hand(on: Image.Image, start: tuple[int, int], words: str) -> None:
    """No two letters stand alike."""
    chance = random.Random(words)
    x, y = start
    for letter in words:
        width = FACE(24).getlength(letter)
        tile = Image.new("RGBA", (40, 44), "#27408b00")
        ImageDraw.Draw(tile).text((8, 6), letter, font=FACE(24), fill="#27408b")
        lean = tile.rotate(chance.uniform(-9, 5), Image.Resampling.BICUBIC)
        on.alpha_composite(lean, (int(x) - 8, y - 6 + chance.randrange(-2, 3)))
        x += width - 1


def notice() -> Image.Image:
    made = paper(230, 112, "#fbfbf7")
    pen = ImageDraw.Draw(made)
    pen.text((16, 12), "Opening hours", font=FACE(22), fill="#222")
    pen.text((16, 46), "Mon - Fri   9:30 - 18:00", font=FACE(17), fill="#333")
    pen.text((16, 74), "Saturday    10:00 - 14:00", font=FACE(17), fill="#333")
    return made


def banner() -> Image.Image:
    """A strip that hangs aslant: no upright box holds its words tightly."""
    flat = paper(240, 54, "#9b2c2c")
    ImageDraw.Draw(flat).text((120, 27), "READING TONIGHT", font=FACE(25), fill="#fff", anchor="mm")
    slope = 0.3
    bent = (1, 0, 0, -slope, 1, 0)
    return flat.transform((240, 54 + 72), Image.Transform.AFFINE, bent, Image.Resampling.BICUBIC)
