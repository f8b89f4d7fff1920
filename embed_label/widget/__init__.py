"""The built browser bundle: which files it has, and how a host links them."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from pydantic import BaseModel, ValidationError

from embed_label.errors import WidgetMissing

FOLDER = Path(__file__).parent


class Manifest(BaseModel):
    """What the build wrote down of itself."""

    entry: str
    css: str | None
    files: tuple[str, ...]


class Bundle(BaseModel):
    """The bundle as a page of the host imports it."""

    entry: str
    css: str | None


class Linked(Protocol):
    """What a host's asset function returns."""

    @property
    def importable_path(self) -> str: ...


class Asset(Protocol):
    """Reflex's `rx.asset`. It looks for the file beside the module that calls it: this one."""

    def __call__(self, path: str, /, *, shared: bool) -> Linked: ...


def manifest() -> Manifest:
    """Raises WidgetMissing where the bundle, or a part of it, is not there."""
    try:
        found = Manifest.model_validate_json((FOLDER / "manifest.json").read_bytes())
    except (OSError, ValidationError) as error:
        raise WidgetMissing(_what_to_do("The widget was not built")) from error
    if gone := next((name for name in found.files if not (FOLDER / name).is_file()), None):
        raise WidgetMissing(_what_to_do(f"The widget is half built, {gone} is missing"))
    return found


def link(asset: Asset) -> Bundle:
    """Put every file of the bundle among the assets of the app in the working directory."""
    found = manifest()
    return _link(asset, found.entry, found.css, found.files, Path.cwd())


@lru_cache(maxsize=8)
def _link(asset: Asset, entry: str, css: str | None, files: Sequence[str], _app: Path) -> Bundle:
    # Every name holds a hash of its content, so linking once for each app is enough.
    linked = {name: asset(name, shared=True).importable_path for name in files}
    return Bundle(entry=linked[entry], css=linked[css] if css else None)


def _what_to_do(what: str) -> str:
    checkout = FOLDER.parent.parent
    if (checkout / "component_js").is_dir():
        return f"{what}. Run `make setup` in {checkout}."
    return f"{what}. Install embed-label again: pip install --force-reinstall embed-label"
