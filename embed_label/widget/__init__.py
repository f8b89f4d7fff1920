"""The built browser bundle: which files it has, and how a host links them."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol, TypeVar

from pydantic import BaseModel, ValidationError

from embed_label.errors import WidgetMissing

FOLDER = Path(__file__).parent


class Manifest(BaseModel):
    """What the build wrote down of itself."""

    entry: str
    css: str | None
    files: tuple[str, ...]
    # What each file loads with it.
    imports: Mapping[str, tuple[str, ...]] = {}

    def with_all(self, file: str) -> tuple[str, ...]:
        """A file, and everything that it cannot do without."""
        found: dict[str, None] = {}
        waiting = [file]
        while waiting:
            if (name := waiting.pop()) not in found:
                found[name] = None
                waiting += self.imports.get(name, ())
        return tuple(found)


class Page(BaseModel):
    """What a page without a framework has beside the widget.

    `mount` is the module that mounts it, `labelling` a whole page that labels; both import the
    modules of `shared` and the widget by name, so a page maps those to their files.
    """

    mount: str
    labelling: str
    css: str | None
    shared: Mapping[str, str]
    widget: str
    files: tuple[str, ...]
    imports: Mapping[str, tuple[str, ...]]


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
    return _whole(Manifest, "manifest.json")


def page() -> Page:
    """What a plain page has besides; raises WidgetMissing where it is not there."""
    return _whole(Page, "page.json")


M = TypeVar("M", Manifest, Page)


def _whole(model: type[M], name: str) -> M:
    try:
        found = model.model_validate_json((FOLDER / name).read_bytes())
    except (OSError, ValidationError) as error:
        raise WidgetMissing(_what_to_do("The widget was not built")) from error
    if gone := next((each for each in found.files if not (FOLDER / each).is_file()), None):
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
