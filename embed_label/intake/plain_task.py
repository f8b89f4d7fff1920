"""A task from what a file has, checked and hashed in one pass over its JSON."""

import hashlib
import json
import re
import uuid

from pydantic import JsonValue

from embed_label.task import Task
from embed_label.wire import MAX_DEPTH

# As `fingerprint` writes it. The same hash comes out, and a test holds that.
CANONICAL = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
).encode
# What a task may have to be cleaned of, or refused for.
SUSPECT = re.compile("\\\\u0000|[\ud800-\udfff]|[0-9]{19}")
LONGEST_ID = 200
Fields = dict[str, JsonValue]


def plain_task(name: str | None, data: Fields, meta: Fields) -> tuple[Task, str] | None:
    """With its version; without a name, the id follows from the content.

    None where it needs a closer look than this. `data` and `meta` are what JSON is read as.
    """
    if name is not None and not 0 < len(name) <= LONGEST_ID:
        return None
    try:
        said, more = CANONICAL(data), CANONICAL(meta) if meta else "{}"
        written = "" if name is None else CANONICAL(name)
    except (ValueError, RecursionError):
        return None
    whole = f"{said}{more}{written}"
    if SUSPECT.search(whole) or whole.count("{") + whole.count("[") > MAX_DEPTH:
        return None
    if name is None:
        digest = hashlib.sha256(f'{{"data":{said},"meta":{more}}}'.encode())
        name = str(uuid.UUID(hex=digest.hexdigest()[:32]))
        written = f'"{name}"'
    version = hashlib.sha256(f'{{"data":{said},"id":{written},"meta":{more}}}'.encode())
    return Task.model_construct(id=name, data=data, meta=meta), version.hexdigest()
