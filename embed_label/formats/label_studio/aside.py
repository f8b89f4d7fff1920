"""What only we read of Label Studio's objects: it lies in their `meta`."""

from embed_label.formats.part import Fields, Part

# Where our `meta` keeps what is theirs, and theirs what is ours.
THEIRS, OURS = "label_studio", "embed_label"
# Where ours keeps what a store knows of an annotation.
STORE = "store"


def ours_of(result: Part) -> Fields:
    meta = result.fields.get("meta")
    ours = meta.get(OURS) if isinstance(meta, dict) else None
    return ours if isinstance(ours, dict) else {}


def bare(result: Fields) -> Fields:
    """A result without what we put into it."""
    meta = result.get("meta")
    if not isinstance(meta, dict) or OURS not in meta:
        return result
    rest = {key: value for key, value in meta.items() if key != OURS}
    return {**result, "meta": rest} if rest else {k: v for k, v in result.items() if k != "meta"}


def carrying(result: Fields, ours: Fields) -> Fields:
    """A result, a record or a task with what only we read of it."""
    meta = result.get("meta")
    return {**result, "meta": {**(meta if isinstance(meta, dict) else {}), OURS: ours}}
