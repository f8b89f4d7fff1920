"""Picture files, opened no further than needed."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from embed_label.errors import EmbedLabelError, TaskError
from embed_label.formats.images.pictures import Size

if TYPE_CHECKING:
    from PIL.Image import Image

ORIENTATION = 0x0112
# The ways to hold a camera in which it lies on its side.
ON_ITS_SIDE = (5, 6, 7, 8)


@contextmanager
def opened(path: Path, kind: str = "") -> "Generator[Image]":
    """A picture, of that kind only if one is named; whatever is wrong with it is a `TaskError`."""
    from PIL import Image

    try:
        with Image.open(path, formats=[kind] if kind else None) as image:
            yield image
    except EmbedLabelError:
        raise
    except Image.DecompressionBombError as error:
        raise TaskError(f"{path} has too many pixels to be opened: {error}") from error
    # Decoders raise what they like.
    except Exception as error:
        raise TaskError(f"{path} is no {kind or 'picture'}: {error}") from error


def measured(path: Path) -> Size:
    """The size of a picture as it is shown, from the first bytes of its file."""
    try:
        with opened(path) as image:
            width, height = image.size
            # Of a TIFF, Pillow says the size as shown.
            is_turned = image.format != "TIFF" and image.getexif().get(ORIENTATION) in ON_ITS_SIDE
    except TaskError as error:
        raise TaskError(f"{error}; its size can be given with sizes=") from error
    return (height, width) if is_turned else (width, height)
