"""Cuts a decoded picture into tiles of every level, band by band: only the picture itself is whole
in memory."""

from collections.abc import Callable

from PIL import Image

from embed_label.server.pictures.levels import TILE, Levels, Tile
from embed_label.server.pictures.pixels import shown
from embed_label.server.pictures.turning import crop, turned, turned_size

Keep = Callable[[Tile, Image.Image], None]
Band = Callable[[int, int], Image.Image]


def glance(image: Image.Image, way: int, levels: Levels) -> Image.Image:
    """The whole picture as it is shown first. `image` may have been decoded smaller already."""
    size = levels.size(levels.glance())
    if image.width * image.height > 4 * size[0] * size[1]:
        image = _whole(image, way, turned_size(image.size, way))
    else:
        image = turned(shown(image)(image), way)
    return image if image.size == size else image.resize(size, Image.Resampling.BOX)


def cut(image: Image.Image, way: int, levels: Levels, keep: Keep) -> None:
    """Hands over each tile."""
    show = shown(image)

    def source(top: int, height: int) -> Image.Image:
        return show(crop(image, way, 0, top, levels.width, height))

    band: Band = source
    for factor in levels.factors():
        band = _rows(_cut_level(band, factor, levels, keep))


def _cut_level(band: Band, factor: int, levels: Levels, keep: Keep) -> Image.Image:
    """The tiles of one level; the answer is the next one."""
    width, height = levels.size(factor)
    smaller: Image.Image | None = None
    for row, top in enumerate(range(0, height, TILE)):
        rows = band(top, min(TILE, height - top))
        for column, left in enumerate(range(0, width, TILE)):
            tile = rows.crop((left, 0, min(left + TILE, width), rows.height))
            keep(Tile(factor, column, row), tile)
        half = rows.reduce(2)
        smaller = smaller or Image.new(half.mode, levels.size(factor * 2))
        smaller.paste(half, (0, top // 2))
    if smaller is None:
        raise ValueError("a picture without rows")
    return smaller


def _rows(image: Image.Image) -> Band:
    return lambda top, height: image.crop((0, top, image.width, top + height))


def _whole(image: Image.Image, way: int, size: tuple[int, int]) -> Image.Image:
    """Turned, shown and made smaller by whole steps, band by band."""
    levels = Levels(*size)
    factor = levels.glance()
    show = shown(image)
    small: Image.Image | None = None
    depth = max(factor, TILE // factor * factor)
    for top in range(0, levels.height, depth):
        height = min(depth, levels.height - top)
        part = show(crop(image, way, 0, top, levels.width, height)).reduce(factor)
        small = small or Image.new(part.mode, levels.size(factor))
        small.paste(part, (0, top // factor))
    return small or image
