"""An export brought to a bucket: `pip install 'embed-label[s3]'`."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from os import PathLike
from pathlib import Path, PurePath
from typing import Any

from embed_label.errors import EmbedLabelError, PackageMissing
from embed_label.wire import shown

ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
MANIFEST = "manifest.json"
CODE = re.compile(r"<Code>(\w{1,60})</Code>")


def is_address(folder: str | PathLike[str]) -> bool:
    return isinstance(folder, str) and bool(ADDRESS.match(folder))


def upload(whole: Path, address: str, form: str, main: PurePath, storage: Mapping[str, Any]) -> str:
    """All files, then the manifest that lists them: where it is, everything is.

    Returns the address of the main one.
    """
    try:
        # Its types are whole only where Arrow is installed.
        obstore: Any = import_module("obstore")
        stores: Any = import_module("obstore.store")
    except ImportError as error:
        raise PackageMissing("An export to a bucket", "s3") from error
    try:
        store = stores.from_url(address, **storage)
        is_full = any(len(page) for page in obstore.list(store, chunk_size=1))
    except Exception as error:
        raise _refused(error, address) from None
    if is_full:
        raise EmbedLabelError(f"{address} is not empty; name another folder of the bucket")
    put: list[str] = []
    try:
        listed = list(_listed(whole))
        for each in listed:
            name = str(each["name"])
            put.append(name)
            obstore.put(store, name, whole / name)
        text = json.dumps({"format": form, "files": listed}, ensure_ascii=False, indent=1)
        put.append(MANIFEST)
        obstore.put(store, MANIFEST, text.encode())
    except Exception as error:
        # Half an export is none.
        with suppress(Exception):
            obstore.delete(store, put)
        raise _refused(error, address) from None
    return f"{address.rstrip('/')}/{main.as_posix()}" if main.parts else address


def _listed(whole: Path) -> Iterator[dict[str, str | int]]:
    for path in sorted(whole.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            name = path.relative_to(whole).as_posix()
            yield {"name": name, "bytes": path.stat().st_size, "sha256": digest}


def _refused(error: Exception, address: str) -> EmbedLabelError:
    """Without the bucket's own words, in which keys and signatures stand."""
    code = CODE.search(str(error))
    why = f"{type(error).__name__}: {code[1]}" if code else type(error).__name__
    return EmbedLabelError(
        f"{shown(address)} cannot be written ({why}); nothing was left there. Look at the name of "
        "the bucket and at storage="
    )
