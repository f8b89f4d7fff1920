"""Pictures in the words of the IIIF Image API 3: what is offered, and what is asked for."""

from embed_label.errors import PictureRefused
from embed_label.server.pictures.developer import Facts
from embed_label.server.pictures.levels import TILE, Levels, Tile

CONTEXT = "http://iiif.io/api/image/3/context.json"


def described(base: str, facts: Facts) -> dict[str, object]:
    """The picture in the words of the Image API."""
    levels = Levels(facts["width"], facts["height"])
    sizes = levels.sizes()
    return {
        "@context": CONTEXT,
        "id": base,
        "type": "ImageService3",
        "protocol": "http://iiif.io/api/image",
        "profile": "level0",
        "width": levels.width,
        "height": levels.height,
        # The whole in one piece is not to be had in more than this.
        "maxWidth": max(sizes[-1][0], TILE),
        "maxHeight": max(sizes[-1][1], TILE),
        "sizes": [{"width": width, "height": height} for width, height in sizes],
        "tiles": [{"width": TILE, "height": TILE, "scaleFactors": levels.factors()}],
        "preferredFormats": ["png" if facts["alpha"] else "jpg"],
        "extraFormats": ["png"],
        "notes": facts["notes"],
    }


def wanted(path: dict[str, str], facts: Facts) -> Tile | tuple[int, int]:
    asked = Levels(facts["width"], facts["height"]).asked(path["region"], path["size"])
    plain = path["rotation"] == "0" and path["quality"] == "default"
    if asked is None or not plain or path["format"] not in {"jpg", "png"}:
        raise PictureRefused(
            "only the sizes and tiles that info.json names are served, unturned, as default.jpg "
            "or default.png",
            code="unserved",
        )
    return asked
