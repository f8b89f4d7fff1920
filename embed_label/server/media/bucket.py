"""Files of an S3 bucket, fetched in ranges: `pip install 'embed-label[s3]'`."""

import logging
import time
from collections import OrderedDict
from collections.abc import AsyncGenerator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from embed_label.errors import MediaRefused
from embed_label.intake.opening import answer_of, must_have_obstore, patient, reason
from embed_label.server.folder import flaw
from embed_label.server.media.kind import HEAD, is_kept_back, kind_of
from embed_label.server.media.place import CHANGED, missing

if TYPE_CHECKING:
    from obstore import GetOptions, ObjectMeta

# The first pieces are small, so that what is only tasted costs little.
SMALLEST, LARGEST = 1 << 18, 1 << 22  # bytes
# How long, and for how many files, we go by what we saw; a change in between is noticed.
FRESH, MANY = 60, 1000  # seconds
log = logging.getLogger("embed_label")


@dataclass(frozen=True, slots=True)
class BucketFile:
    bucket: "Bucket" = field(repr=False)
    name: str
    size: int
    tag: str
    # Of a server that gives no tags.
    is_untagged: bool
    changed: float
    kind: str | None

    async def read(self, start: int, end: int) -> AsyncGenerator[bytes]:
        # Each piece is a request of its own: a player that stops to take any holds none open.
        length = SMALLEST
        while start < end:
            piece = await self.bucket.piece(self, start, min(start + length, end))
            start += len(piece)
            length = min(length * 4, LARGEST)
            yield piece


class Bucket:
    """`options` are those of obstore's S3Store: `endpoint=`, `region=`, `access_key_id=`, …"""

    def __init__(self, url: str, options: Mapping[str, Any]) -> None:
        must_have_obstore("Media of a bucket")
        import obstore
        from obstore.store import S3Store

        self._obstore = obstore
        self._store: S3Store = S3Store.from_url(url, **patient(options))
        self._seen: OrderedDict[str, tuple[float, BucketFile]] = OrderedDict()

    async def find(self, name: str) -> BucketFile:
        if flaw(name) or is_kept_back(name):
            raise MediaRefused(missing(name), code="missing")
        at, file = self._seen.get(name, (0, None))
        if file is None or time.monotonic() - at > FRESH:
            file = await self._look(name)
            self._keep(name, file)
        return file

    async def piece(self, file: BucketFile, start: int, end: int) -> bytes:
        options: GetOptions = {"range": (start, end)}
        if not file.is_untagged:
            options["if_match"] = file.tag
        try:
            return (await self._get(file.name, options))[1]
        except MediaRefused:
            self._seen.pop(file.name, None)
            raise

    def names(self) -> Iterator[str]:
        try:
            # Its types are whole only where Arrow is installed.
            pages: Iterable[Sequence[ObjectMeta]] = self._obstore.list(self._store, chunk_size=1000)  # pyright: ignore[reportUnknownMemberType]
            for page in pages:
                names = [each["path"] for each in page]
                yield from (each for each in names if not (flaw(each) or is_kept_back(each)))
        except Exception as error:
            raise self._refused(error, "") from None

    def address(self, name: str, seconds: int) -> str:
        """Where a browser fetches it by itself. The key's id stands in it, its secret does not."""
        if is_kept_back(name):
            raise MediaRefused(missing(name), code="missing")
        return self._obstore.sign(self._store, "GET", name, timedelta(seconds=seconds))

    async def _look(self, name: str) -> BucketFile:
        try:
            meta, head = await self._get(name, {"range": (0, HEAD)})
        except MediaRefused as refused:
            if refused.code != "range":
                raise
            # Nothing has no first bytes.
            meta, head = await self._get(name, {"head": True})
        if is_kept_back(name, head):
            raise MediaRefused(missing(name), code="missing")
        changed = meta["last_modified"].timestamp()
        tag = meta["e_tag"]
        return BucketFile(
            bucket=self,
            name=name,
            size=meta["size"],
            tag=tag or f'"{changed}-{meta["size"]}"',
            is_untagged=tag is None,
            changed=changed,
            kind=kind_of(head, name),
        )

    async def _get(self, name: str, options: "GetOptions") -> "tuple[ObjectMeta, bytes]":
        try:
            found = await self._obstore.get_async(self._store, name, options=options)
            return found.meta, bytes(await found.bytes_async())
        except Exception as error:
            raise self._refused(error, name) from None

    def _refused(self, error: Exception, name: str) -> MediaRefused:
        """Without a word of the bucket's own: addresses, ids and signatures stand in those."""
        status, code = answer_of(error)
        if status == "412":
            return MediaRefused(CHANGED, code="changed")
        if status == "416":
            return MediaRefused("that part lies behind the end", code="range")
        if isinstance(error, ValueError):
            return MediaRefused(missing(name), code="missing")
        if isinstance(error, FileNotFoundError) and code != "NoSuchBucket":
            return MediaRefused(missing(name), code="missing")
        why = " ".join(each for each in (status, code) if each) or "no answer"
        log.error("embed_label: a bucket cannot be read (%s: %s)", type(error).__name__, why)
        return MediaRefused(reason(error), code="unreachable")

    def _keep(self, name: str, file: BucketFile) -> None:
        self._seen[name] = (time.monotonic(), file)
        self._seen.move_to_end(name)
        while len(self._seen) > MANY:
            self._seen.popitem(last=False)
