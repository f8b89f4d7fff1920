"""Texts that a task writes in base64."""

from base64 import b64decode
from binascii import Error

# What stands in base64: characters of a byte each, or those of UTF-8.
PACKED = {"base64": "latin-1", "base64unicode": "utf-8"}


def unpacked(value: str, encoding: str) -> str | None:
    """What a task says; None where it is not written as its source says."""
    if encoding not in PACKED:
        return value
    try:
        return b64decode(value, validate=True).decode(PACKED[encoding])
    except (Error, UnicodeDecodeError):
        return None
