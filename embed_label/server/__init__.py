"""What an app serves by HTTP: the ways into a store, pictures in tiles, and other media."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from embed_label.server.api.api import Api as Api
    from embed_label.server.api.limits import Limits as Limits
    from embed_label.server.app import server as server
    from embed_label.server.media.media import Media as Media
    from embed_label.server.pictures.pictures import Pictures as Pictures
    from embed_label.server.serving import serve as serve

# Imported when first asked for: the process that decodes pictures needs neither.
_HOMES = {
    "Api": "embed_label.server.api.api",
    "Limits": "embed_label.server.api.limits",
    "Media": "embed_label.server.media.media",
    "Pictures": "embed_label.server.pictures.pictures",
    "serve": "embed_label.server.serving",
    "server": "embed_label.server.app",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
