"""Finds what a request asks for in the cache, or has it made."""

import asyncio
import json
import logging
import struct
from concurrent.futures import Future
from contextlib import suppress
from io import BytesIO
from zipfile import BadZipFile

from PIL import Image

from embed_label.errors import PictureRefused
from embed_label.server.pictures.album import page
from embed_label.server.pictures.cache import Cache
from embed_label.server.pictures.darkroom import Darkroom
from embed_label.server.pictures.developer import Facts, encoded
from embed_label.server.pictures.folder import Original
from embed_label.server.pictures.levels import Tile

MEDIA = {"jpg": "image/jpeg", "png": "image/png"}
PEEK = 0.1  # seconds
log = logging.getLogger("embed_label")

Found = tuple[bytes, str]


class Gallery:
    """What the API asks for, whether it is there or must be made first."""

    def __init__(self, cache: Cache, darkroom: Darkroom, file_bytes: int) -> None:
        self._cache = cache
        self._darkroom = darkroom
        self._file_bytes = file_bytes

    async def facts(self, original: Original) -> Facts:
        if original.bytes > self._file_bytes:
            raise PictureRefused(
                f"its file has {original.bytes:,} bytes, and more than {self._file_bytes:,} are "
                "not decoded here: raise `file_bytes=` of Pictures",
                code="too_large",
            )
        known = await asyncio.to_thread(self._cache.read, f"{original.version}.json")
        if known:
            return json.loads(known)
        return await self._made(self._darkroom.have(original, "facts"))

    async def image(
        self, original: Original, facts: Facts, asked: Tile | tuple[int, int], suffix: str
    ) -> Found:
        found = await asyncio.to_thread(self._find, original, facts, asked, suffix)
        if found:
            return found
        # A JPEG is decoded smaller in a moment; all else is decoded whole, so that it is cut too.
        light = facts["drafted"] and not isinstance(asked, Tile)
        future = self._darkroom.have(original, "glance" if light else "tiles", heavy=not light)
        done = bell(future)
        while not found and not future.done():
            # What is shown first is there before the tiles are cut.
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), PEEK)
            found = await asyncio.to_thread(self._find, original, facts, asked, suffix)
        if not found:
            await self._made(future)
            # It may have been done before anybody looked.
            found = await asyncio.to_thread(self._find, original, facts, asked, suffix)
        if not found:
            raise PictureRefused("the cache lost it; ask again", code="unavailable")
        if light:
            # Who sees it small will look closer.
            self._darkroom.have(original, "tiles", heavy=True, soon=True)
        return found

    async def _made(self, future: Future[Facts]) -> Facts:
        await bell(future).wait()
        try:
            return future.result()
        except PictureRefused:
            raise
        except Exception as error:
            log.exception("embed_label: a picture could not be kept")
            reason = "it cannot be made at the moment; ask again"
            raise PictureRefused(reason, code="unavailable") from error

    def _find(
        self, original: Original, facts: Facts, asked: Tile | tuple[int, int], suffix: str
    ) -> Found | None:
        if isinstance(asked, Tile):
            return self._tile(f"{original.version}.zip", asked, suffix)
        kept = "png" if facts["alpha"] else "jpg"
        body = self._cache.read(f"{original.version}.{kept}")
        return recoded(body, kept, suffix, asked) if body else None

    def _tile(self, name: str, tile: Tile, suffix: str) -> Found | None:
        path = self._cache.find(name)
        if path is None:
            return None
        try:
            if found := page(path, tile.name, tuple(MEDIA)):
                return recoded(*found, suffix)
        except (BadZipFile, OSError, struct.error):
            log.warning("embed_label: %s is damaged and is made again", path)
        self._cache.drop(name)
        return None


def bell(future: Future[Facts]) -> asyncio.Event:
    """Rings once the future is done. Who stops listening takes it from nobody else."""
    loop, rung = asyncio.get_running_loop(), asyncio.Event()

    def ring(_: Future[Facts]) -> None:
        with suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(rung.set)

    future.add_done_callback(ring)
    return rung


def recoded(body: bytes, kept: str, suffix: str, size: tuple[int, int] | None = None) -> Found:
    """What we encoded ourselves, in another format or size."""
    with Image.open(BytesIO(body)) as image:
        if (size is None or image.size == size) and kept == suffix:
            return body, MEDIA[suffix]
        if size and image.size != size:
            image = image.resize(size, Image.Resampling.BOX)
        if suffix == "jpg" and image.mode == "RGBA":
            paper = Image.new("RGB", image.size, "white")
            paper.paste(image, mask=image.getchannel("A"))
            image = paper
        return encoded(image, suffix == "png"), MEDIA[suffix]
