"""Where a SQLite database lies, and who may look into it."""

import os
from contextlib import suppress
from pathlib import Path

from sqlalchemy import URL

from embed_label.errors import StoreError


def database_file(url: URL) -> Path:
    """Two names of one file must come to one lock."""
    name = str(url.database)
    if name.startswith("file:"):
        raise StoreError(f'give the path of the database, not the URI "{name}"')
    path = Path(os.path.realpath(name))
    if not path.parent.is_dir() and not path.parent.parent.is_dir():
        raise StoreError(f"the folder {path.parent} of the database does not exist; make it first")
    path.parent.mkdir(exist_ok=True)
    return path


def create(path: Path) -> None:
    """Its secret and its labels are its owner's. A file that is there keeps its mode."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
