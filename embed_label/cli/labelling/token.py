"""The token in a page's address: the same each time, so that a page left open goes on."""

import base64
import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from pathlib import Path

LENGTH = 32  # bytes


def token_for(place: str) -> str:
    """Of this user's own key and the place; nobody else can make it."""
    made = hmac.new(_key(), place.encode("utf-8", "surrogateescape"), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(made[:18]).decode()


def _key() -> bytes:
    path = _home() / "key"
    with suppress(OSError):
        if len(kept := path.read_bytes()) == LENGTH:
            return kept
    new = secrets.token_bytes(LENGTH)
    # A home that cannot be written makes another token each time, and that works too.
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(new)
    return new


def _home() -> Path:
    known = os.environ.get("XDG_CONFIG_HOME") or os.environ.get("APPDATA")
    return Path(known or Path.home() / ".config") / "embed_label"
