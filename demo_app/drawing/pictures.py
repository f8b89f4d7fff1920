"""Pictures with something to mark."""

import random
from math import cos, pi, sin
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

Pen = ImageDraw.ImageDraw


def make(folder: Path) -> None:
    drawn = {
        "street": street(),
        "street-later": street(later=True),
        "fields": fields(),
        "cells": cells(),
        "roads": roads(),
        "receipt": receipt(),
    }
    for name, image in drawn.items():
        image.quantize(64).save(folder / f"{name}.png", optimize=True)
    for at in range(3):
        scan(at).quantize(16).save(folder / f"scan-{at + 1}.png", optimize=True)
    temple = Image.open(folder.parent / "photos" / "temple.jpg").resize((420, 280))
    temple.save(folder / "temple-a.jpg", quality=82)
    temple.filter(ImageFilter.GaussianBlur(0.8)).save(folder / "temple-b.jpg", quality=14)
    for name, shape in LEAVES.items():
        (folder / f"leaf-{name}.svg").write_text(leaf(shape))


def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def street(*, later: bool = False) -> Image.Image:
    """Later a car is gone, somebody came, and the light is green."""
    image = Image.new("RGB", (720, 420), "#cfe3ee")
    pen = ImageDraw.Draw(image)
    for x, height, colour in ((0, 210, "#c9b79c"), (150, 260, "#b5694f"), (300, 190, "#d8cfc0"),
                              (440, 240, "#8d9aa5"), (590, 215, "#c79a6b")):  # fmt: skip
        pen.rectangle((x, 300 - height, x + 148, 300), fill=colour)
        for wx in range(x + 18, x + 130, 40):
            for wy in range(300 - height + 20, 270, 52):
                pen.rectangle((wx, wy, wx + 22, wy + 30), fill="#f4efdd")
    pen.rectangle((0, 300, 720, 330), fill="#b9b6ae")
    pen.rectangle((0, 330, 720, 420), fill="#5d6166")
    for x in range(10, 720, 90):
        pen.rectangle((x, 372, x + 46, 378), fill="#e8e5da")
    car(pen, 70, 318, "#b3352c")
    if not later:
        car(pen, 420, 336, "#2d5c8a")
    people = ((270, "#2f6b4f"), (318, "#7a3f78"), (668, "#3a3f46"), (470, "#b07a1d"))
    for x, colour in people if later else people[:3]:
        person(pen, x, 262, colour)
    bicycle(pen, 560, 316)
    pen.rectangle((384, 196, 390, 330), fill="#474b50")
    pen.rounded_rectangle((374, 186, 400, 250), 6, fill="#2b2e31")
    red, green = ("#5a2e2b", "#3fc06a") if later else ("#d8463c", "#2e5a39")
    for y, colour in ((192, red), (212, "#6b5a2a"), (232, green)):
        pen.ellipse((380, y, 394, y + 14), fill=colour)
    return image


def car(pen: Pen, x: int, y: int, colour: str) -> None:
    pen.rounded_rectangle((x, y, x + 150, y + 36), 10, fill=colour)
    pen.polygon([(x + 28, y), (x + 48, y - 26), (x + 104, y - 26), (x + 128, y)], fill=colour)
    pen.polygon([(x + 40, y), (x + 53, y - 20), (x + 74, y - 20), (x + 74, y)], fill="#dcebf2")
    pen.polygon([(x + 80, y), (x + 80, y - 20), (x + 101, y - 20), (x + 115, y)], fill="#dcebf2")
    for wheel in (x + 22, x + 98):
        pen.ellipse((wheel, y + 20, wheel + 32, y + 52), fill="#22252a")
        pen.ellipse((wheel + 10, y + 30, wheel + 22, y + 42), fill="#9aa0a6")


def person(pen: Pen, x: int, y: int, colour: str) -> None:
    pen.ellipse((x + 4, y - 22, x + 22, y - 2), fill="#d9a87f")
    pen.rounded_rectangle((x, y, x + 26, y + 42), 8, fill=colour)
    pen.rectangle((x + 4, y + 38, x + 11, y + 78), fill="#33373c")
    pen.rectangle((x + 15, y + 38, x + 22, y + 78), fill="#33373c")


def bicycle(pen: Pen, x: int, y: int) -> None:
    for wheel in (x, x + 50):
        pen.ellipse((wheel, y, wheel + 36, y + 36), outline="#22252a", width=4)
    frame = [(x + 18, y + 18), (x + 32, y - 10), (x + 60, y - 8), (x + 68, y + 18)]
    pen.line([*frame, (x + 34, y + 16), frame[0]], fill="#d08a1d", width=5)
    pen.line(
        [(x + 34, y + 16), frame[2], (x + 56, y - 20), (x + 70, y - 20)], fill="#d08a1d", width=5
    )
    pen.line([(x + 24, y - 12), (x + 40, y - 12)], fill="#22252a", width=5)


def fields() -> Image.Image:
    image = Image.new("RGB", (640, 420), "#7f9a56")
    pen = ImageDraw.Draw(image)
    plots = [
        ([(20, 30), (210, 14), (230, 150), (34, 176)], "#c9b45f", 10),
        ([(240, 12), (430, 20), (410, 140), (252, 150)], "#5f8440", 9),
        ([(24, 196), (236, 170), (260, 390), (40, 400)], "#9c7b4d", 12),
        ([(268, 170), (420, 160), (446, 380), (288, 396)], "#86a84f", 8),
        ([(470, 24), (624, 34), (616, 210), (452, 190)], "#d3c07a", 11),
    ]
    for shape, colour, step in plots:
        pen.polygon(shape, fill=colour)
        inner = Image.new("L", image.size, 0)
        ImageDraw.Draw(inner).polygon(shape, fill=70)
        rows = Image.new("L", image.size, 0)
        lines = ImageDraw.Draw(rows)
        for at in range(0, 900, step):
            lines.line([(at - 200, 0), (at - 60, 420)], fill=255, width=2)
        image.paste(Image.new("RGB", image.size, "#40331f"), mask=ImageChops.multiply(inner, rows))
    pen.line([(448, 0), (440, 200), (470, 420)], fill="#cfc8b8", width=12)
    pen.ellipse((500, 250, 610, 350), fill="#4a7690")
    for x, y in ((520, 380), (560, 392), (600, 376), (250, 160), (20, 186), (630, 230)):
        pen.ellipse((x - 14, y - 14, x + 14, y + 14), fill="#3c5a2c")
    return image


def cells() -> Image.Image:
    image = Image.new("RGB", (600, 420), "#f0dfe6")
    pen = ImageDraw.Draw(image)
    chance = random.Random(7)
    for _ in range(46):
        x, y = chance.randrange(30, 570), chance.randrange(30, 390)
        wide, high = chance.randrange(16, 34), chance.randrange(14, 28)
        dark = chance.random() < 0.3
        turns = [(x + wide * cos(at * pi / 12), y + high * sin(at * pi / 12)) for at in range(24)]
        pen.polygon(turns, fill="#c78fb0" if dark else "#dcaec6", outline="#a8648c")
        core = 0.62 if dark else 0.36
        pen.ellipse(
            (x - wide * core, y - high * core, x + wide * core, y + high * core), fill="#5d2a63"
        )
    return image.filter(ImageFilter.GaussianBlur(0.7))


def roads() -> Image.Image:
    image = Image.new("RGB", (600, 420), "#dfe3d4")
    pen = ImageDraw.Draw(image)
    chance = random.Random(3)
    for _ in range(70):
        x, y = chance.randrange(0, 600), chance.randrange(0, 420)
        pen.rectangle(
            (x, y, x + chance.randrange(14, 34), y + chance.randrange(14, 30)), fill="#c4b9a6"
        )
    bend = [(at * 12, 210 + 90 * sin(at / 8)) for at in range(52)]
    for line, width in ((bend, 20), ([(120, 0), (150, 130), (140, 420)], 14),
                        ([(470, 0), (430, 200), (520, 420)], 14)):  # fmt: skip
        pen.line(line, fill="#8d8f91", width=width, joint="curve")
        pen.line(line, fill="#f2efe4", width=2, joint="curve")
    pen.line(
        [(0, 330), (220, 360), (380, 330), (600, 390)], fill="#6fa0c0", width=24, joint="curve"
    )
    return image


def receipt() -> Image.Image:
    image = Image.new("RGB", (380, 520), "#8a8577")
    paper = Image.new("RGB", (320, 480), "#fbfaf4")
    pen = ImageDraw.Draw(paper)
    pen.text((160, 34), "CORNER BAKERY", font=font(24), fill="#222", anchor="mm")
    pen.text(
        (160, 62), "12 Mill Lane · 14 Mar 2026 · 08:41", font=font(13), fill="#444", anchor="mm"
    )
    rows = [("2 Rye bread", "7.80"), ("1 Cinnamon bun", "2.95"), ("3 Espresso", "7.50"),
            ("1 Oat milk", "0.40")]  # fmt: skip
    for at, (what, price) in enumerate(rows):
        pen.text((28, 120 + at * 40), what, font=font(18), fill="#222")
        pen.text((292, 120 + at * 40), price, font=font(18), fill="#222", anchor="ra")
    pen.line((28, 296, 292, 296), fill="#888", width=2)
    pen.text((28, 314), "TOTAL", font=font(22), fill="#111")
    pen.text((292, 314), "18.65", font=font(22), fill="#111", anchor="ra")
    pen.text((28, 362), "VAT 7 % included", font=font(14), fill="#555")
    pen.text((160, 430), "Thank you, come again", font=font(16), fill="#333", anchor="mm")
    image.paste(paper.rotate(1.4, Image.Resampling.BICUBIC, fillcolor="#8a8577"), (30, 20))
    return image


def scan(at: int) -> Image.Image:
    titles = ("Lease agreement", "Duties of the tenant", "Signatures")
    image = Image.new("RGB", (420, 540), "#f7f4ea")
    pen = ImageDraw.Draw(image)
    pen.text((40, 44), titles[at], font=font(26), fill="#222")
    chance = random.Random(at)
    for y in range(100, 300 if at == 2 else 480, 22):
        end = 380 - (chance.randrange(40, 200) if chance.random() < 0.25 else 0)
        pen.line((40, y, end, y), fill="#8f8b80", width=5)
    if at == 2:
        for x in (40, 230):
            pen.line((x, 420, x + 150, 420), fill="#444", width=2)
            curve = [(x + 10 + t * 3, 402 + 14 * sin(t / 2) * cos(t / 5)) for t in range(42)]
            pen.line(curve, fill="#27408b", width=3)
    pen.text((380, 515), str(at + 1), font=font(14), fill="#777", anchor="rm")
    return image


LEAVES = {
    "oval": "M60 14 C96 40 96 84 60 108 C24 84 24 40 60 14Z",
    "lobed": (
        "M60 12 C72 22 70 32 66 38 C84 30 98 42 92 54 C104 58 102 78 84 78 C82 94 68 94 60 108 "
        "C52 94 38 94 36 78 C18 78 16 58 28 54 C22 42 36 30 54 38 C50 32 48 22 60 12Z"
    ),
    "needle": (
        "M60 10 L64 50 L84 30 L67 62 L92 56 L67 78 L84 92 L63 88 L60 110 L57 88 L36 92 L53 78 "
        "L28 56 L53 62 L36 30 L56 50Z"
    ),
    "heart": (
        "M60 110 C20 84 10 52 28 34 C42 22 56 30 60 42 C64 30 78 22 92 34 C110 52 100 84 60 110Z"
    ),
}


def leaf(shape: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120">'
        f'<rect width="120" height="120" fill="#eef3ea"/><path d="{shape}" fill="#5c8a4b"/>'
        '<path d="M60 24V116" stroke="#3d6233" stroke-width="3" stroke-linecap="round"/></svg>\n'
    )
