"""The eight ways that a camera says how it was held, for any part of a picture."""

from PIL import Image
from PIL.Image import Transpose

ORIENTATION = 0x0112
WAYS = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
# Of a way: does the picture's x run along the source's y, and which of the source's run backwards?
SWAPPED = {5, 6, 7, 8}
X_BACK = {2, 3, 7, 8}
Y_BACK = {3, 4, 6, 7}


def way_of(image: Image.Image) -> int:
    """1 where it is as it lies. Pillow turns a TIFF itself."""
    if image.format == "TIFF":
        return 1
    way = image.getexif().get(ORIENTATION, 1)
    return way if way in WAYS else 1


def turned_size(size: tuple[int, int], way: int) -> tuple[int, int]:
    return (size[1], size[0]) if way in SWAPPED else size


def turned(image: Image.Image, way: int) -> Image.Image:
    return image.transpose(WAYS[way]) if way in WAYS else image


def crop(image: Image.Image, way: int, x: int, y: int, width: int, height: int) -> Image.Image:
    """A part of the turned picture, without turning all of it."""
    if way in SWAPPED:
        x, y, width, height = y, x, height, width
    left = image.width - x - width if way in X_BACK else x
    top = image.height - y - height if way in Y_BACK else y
    return turned(image.crop((left, top, left + width, top + height)), way)
