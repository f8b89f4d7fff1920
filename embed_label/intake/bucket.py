"""Media in a bucket, page by page, or one file of tasks in it."""

import json
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from embed_label.errors import EmbedLabelError, TaskError
from embed_label.intake.brought import Brought, Flaw, Reading
from embed_label.intake.fields import INLINE, Fields
from embed_label.intake.folder import LONGEST_TEXT, inline
from embed_label.intake.linking import facts
from embed_label.intake.names import flaw, is_archive, is_litter, is_table
from embed_label.intake.opening import must_have_obstore, patient, reason
from embed_label.intake.options import Options
from embed_label.task import Task

if TYPE_CHECKING:
    from obstore import ObjectMeta
    from obstore.store import ObjectStore

SCHEMES = ("s3", "s3a", "gs", "az", "azure", "abfs", "abfss", "adl")
PAGE = 1000
# Of an option, what no database gets to see.
SECRET = re.compile(r"secret|key|token|password|credential|sas|signature|header", re.I)
Read = Callable[[Path, Options, str], Reading]


def read_bucket(url: str, options: Options, read: Read) -> Reading:
    """An address that ends like a table or an archive is one; every other begins those of many."""
    must_be_bare(url)
    last = urlsplit(url).path.rpartition("/")[2]
    if last and (is_table(last) or is_archive(last)):
        yield from _one(url.rpartition("/")[0], last, options, read)
    else:
        yield from _media(Bucket(url, options.bucket), options)


def must_be_bare(url: str) -> None:
    """An address is kept and shown: what lets somebody in has no place in it."""
    parts = urlsplit(url)
    if parts.username or parts.password or parts.query or parts.fragment:
        raise TaskError(
            "an address of a bucket holds no keys: hand them over as options, "
            "access_key_id=… and secret_access_key=…, or in the environment"
        )


def is_secret(key: str, value: object) -> bool:
    """Whether an option may let somebody in."""
    if SECRET.search(key) and key not in ("skip_signature", "unsigned_payload"):
        return True
    if isinstance(value, Mapping):
        inner = cast("Mapping[object, object]", value)
        return any(is_secret(str(name), each) for name, each in inner.items())
    return isinstance(value, str) and "://" in value and urlsplit(value).username is not None


def without_secrets(options: Mapping[str, Any]) -> dict[str, Any]:
    """What may be kept of options; `TaskError` for what lets somebody in."""
    for key, value in options.items():
        if is_secret(key, value):
            raise TaskError(
                f"{key} is not kept: hand it to sync(…) each time, or set it in the environment"
            )
    try:
        json.dumps(dict(options))
    except (TypeError, ValueError) as error:
        raise TaskError(f"{', '.join(options)}: only plain values are kept") from error
    return dict(options)


class Bucket:
    """`TaskError` without an address or a key in it, whatever goes wrong."""

    def __init__(self, url: str, options: Mapping[str, Any]) -> None:
        must_have_obstore("Tasks of a bucket")
        from obstore.store import from_url

        try:
            self._store: ObjectStore = from_url(url, **patient(options))
        except Exception as error:
            # What it says has its options in it.
            raise TaskError(
                f"this bucket cannot be opened with {', '.join(options) or 'no options'}: "
                f"{type(error).__name__}"
            ) from None

    def pages(self) -> Iterator["ObjectMeta"]:
        import obstore

        try:
            # Its types are whole only where Arrow is installed.
            for page in obstore.list(self._store, chunk_size=PAGE):  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
                yield from page
        except Exception as error:
            raise TaskError(reason(error)) from None

    def pieces(self, name: str, most: int) -> Iterator[bytes]:
        import obstore

        try:
            found = obstore.get(self._store, name)
            size = found.meta["size"]
            if size <= most:
                for piece in found.stream(min_chunk_size=1 << 20):
                    yield bytes(piece)
        except FileNotFoundError as error:
            said = reason(error)
            gone = "no such bucket" in said
            raise TaskError(said if gone else f'there is no "{name}" in the bucket') from None
        except Exception as error:
            raise TaskError(reason(error)) from None
        if size > most:
            raise TaskError(f"{name} has {size:,} bytes, more than {most:,}")


def _one(place: str, name: str, options: Options, read: Read) -> Reading:
    bucket = Bucket(place, options.bucket)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "fetched")
        with path.open("wb") as file:
            for piece in bucket.pieces(name, options.most_bytes):
                file.write(piece)
        yield from read(path, options, name)


def _media(bucket: Bucket, options: Options) -> Reading:
    fields, has_any = Fields(options), False
    for each in bucket.pages():
        name = each["path"]
        if not is_litter(name):
            has_any = True
            try:
                yield _task(bucket, each, fields)
            except EmbedLabelError as error:
                yield Flaw(name, None, str(error))
    if not has_any:
        raise TaskError("there is nothing under this address in the bucket")


def _task(bucket: Bucket, found: "ObjectMeta", fields: Fields) -> Brought:
    name, size = found["path"], found["size"]
    if why := flaw(name):
        raise TaskError(why)
    kind = fields.kind(name)
    if kind is None:
        raise TaskError(
            "it lies among media; to read tasks from it, give its own address"
            if is_table(name) or is_archive(name)
            else "it is no media file that we know"
        )
    if not size:
        raise TaskError("it is empty")
    text = b"".join(bucket.pieces(name, LONGEST_TEXT)) if kind in INLINE else None
    value = fields.address(name) if text is None else inline(text)
    said = facts(name, etag=found["e_tag"], bytes=size)
    data = fields.data(kind, value)
    return Brought(Task(id=fields.id(name), data=data, meta={"files": [said]}), name)
