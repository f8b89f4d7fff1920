"""Where a project may be told to look: only places that the host named."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from embed_label.errors import RequestRefused
from embed_label.server.folder import UNSAFE

# What obstore or fsspec need for a place, such as `endpoint=`: never from a request.
Options = Mapping[str, Any]
Sources = Sequence[str] | Mapping[str, Options]


class Allowed:
    """`sources=["s3://bucket/prefix", "/data/folder"]`, or with the options of each."""

    def __init__(self, sources: Sources = ()) -> None:
        none: Options = {}
        given = sources if isinstance(sources, Mapping) else dict.fromkeys(sources, none)
        self._folders: dict[Path, Options] = {}
        self._addresses: dict[str, Options] = {}
        for place, options in given.items():
            if "://" in place:
                self._addresses[place.rstrip("/")] = options
            else:
                self._folders[Path(place).resolve(strict=True)] = options

    def find(self, asked: str) -> tuple[str, Options]:
        """The place and its options; `RequestRefused` names no place that there is."""
        found = self._address(asked) if "://" in asked else self._folder(asked)
        if found is None:
            reason = "this is no place that the host allows; it names them with sources=[…]"
            raise RequestRefused(reason, status=403, code="source")
        return found

    def _address(self, asked: str) -> tuple[str, Options] | None:
        try:
            parts = urlsplit(asked)
            odd = parts.query or parts.fragment or "@" in parts.netloc
        except ValueError:
            return None
        steps = parts.path.split("/")[1:]
        if odd or "%" in asked or UNSAFE.search(asked) or {".", ".."} & {*steps}:
            return None
        for place, options in self._addresses.items():
            if asked.rstrip("/") == place or asked.startswith(f"{place}/"):
                return asked, options
        return None

    def _folder(self, asked: str) -> tuple[str, Options] | None:
        if UNSAFE.search(asked) or not Path(asked).is_absolute():
            return None
        try:
            real = Path(asked).resolve(strict=True)
        except (OSError, RuntimeError):
            return None
        for place, options in self._folders.items():
            if real.is_relative_to(place):
                hidden = any(each.startswith(".") for each in real.relative_to(place).parts)
                return None if hidden else (str(real), options)
        return None
