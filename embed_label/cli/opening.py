"""Opens the store and the project that a command names; makes neither by mistake."""

from pathlib import Path

from sqlalchemy import URL

from embed_label.errors import StoreError, nearest
from embed_label.store import LabelStore, Project

USUAL = "labels.db"


def url_of(path: Path) -> str:
    """A store in a file, whatever the file is called."""
    return URL.create("sqlite", database=str(path.absolute())).render_as_string()


def store_url(given: str) -> str:
    """The URL of a store that may be made."""
    return given if "://" in given else url_of(Path(given))


def existing(given: str) -> str:
    """The URL of a store that is there: a URL, a file, or a folder that was labelled."""
    if "://" in given:
        scheme, _, path = given.partition(":///")
        is_file = scheme.startswith("sqlite") and path and "%" not in path and "?" not in path
        if is_file and not Path(path).exists():
            raise StoreError(f"there is no store {path}")
        return given
    path = Path(given)
    found = path / USUAL if path.is_dir() else path
    if not found.is_file():
        raise StoreError(f"there is no store {found}; name its file, its folder or its URL")
    return url_of(found)


def folder_of(given: str) -> Path | None:
    """Where the files of a labelled folder lie: beside its store."""
    if "://" in given:
        return None
    return Path(given) if Path(given).is_dir() else Path(given).parent


def project_of(store: LabelStore, wanted: str | None) -> Project:
    """The one that is named, or the only one."""
    names = store.projects()
    if wanted is not None:
        if wanted not in names:
            raise StoreError(f'there is no project "{wanted}"; {nearest(wanted, names)}')
        return store.project(wanted)
    if len(names) != 1:
        known = ", ".join(f'"{each}"' for each in names)
        raise StoreError(
            f"the store has several projects: {known}; say which with --project"
            if names
            else "the store has no project"
        )
    return store.project(names[0])
