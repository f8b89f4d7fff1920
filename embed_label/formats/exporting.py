"""The way of an export: what cannot be held is told first, then tasks pass one by one."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol, runtime_checkable

from embed_label.errors import EmbedLabelError, LossyExport, NotGiven, UnknownFormat, nearest
from embed_label.formats.bucket import is_address, upload
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.media import Files, Media, finder
from embed_label.formats.registry import Format, Formats
from embed_label.formats.store_facts import unfit
from embed_label.interface import Interface

# How many tasks are done, and of how many, where that is known.
Progress = Callable[[int, int | None], None]
OFTEN = 0.25  # seconds


@runtime_checkable
class Holder(Protocol):
    """Who has examples and knows how they are shown: a project does."""

    @property
    def interface(self) -> Interface | None: ...

    def examples(self) -> Iterable[Example]: ...


def exporting(
    formats: Formats,
    source: Holder | Iterable[Example],
    form: str,
    folder: str | PathLike[str],
    *,
    interface: Interface | None,
    lossy: bool,
    progress: Progress | None,
    media: Files | None,
    media_from: Any,
    storage: Mapping[str, Any] | None,
    options: Mapping[str, Any],
) -> Path | str:
    home, about = formats.home(form), formats.about(form)
    _must_be_options(about, options)
    shown = interface or getattr(source, "interface", None)
    if not isinstance(shown, Interface):
        raise NotGiven("an export needs the interface= that the labels were made with")
    cannot_hold: Callable[[Interface], Iterable[str]] = getattr(home, "cannot_hold", _nothing)
    if not lossy and (lost := tuple(cannot_hold(shown))):
        raise LossyExport(lost, about.title)
    examples = source.examples() if isinstance(source, Holder) else source
    told = _told(examples, progress) if progress else iter(examples)
    holds_all, embeds = (bool(getattr(home, name, False)) for name in ("HOLDS_ALL", "EMBEDS"))
    if embeds and media == "link":
        raise EmbedLabelError(f'"{form}" has the files in itself, and no links: say media="copy"')
    more = {"files": finder(media_from)} if embeds and media else {}

    def write(into: str | PathLike[str], some: Iterable[Example]) -> Path:
        fitting = some if holds_all else _fitting(some, lossy=lossy, into=about.title)
        return home.write(fitting, into, interface=shown, lossy=lossy, **more, **options)

    def write_all(into: str | PathLike[str]) -> Path:
        if media is None or embeds:
            return write(into, told)
        with exported(into, about.title, lossy=lossy) as (made, lose):
            files = Media(made, getattr(home, "MEDIA", "media"), shown, media_from, media, lose)
            path = write(files.labels, map(files.beside, told))
            files.put_together()
        return Path(into) / path.relative_to(files.labels)

    if not is_address(folder):
        return write_all(folder)
    if media == "link":
        raise EmbedLabelError('a bucket holds no links to files: say media="copy"')
    with TemporaryDirectory() as here:
        whole = Path(here) / "export"
        path = write_all(whole)
        return upload(whole, str(folder), form, path.relative_to(whole), storage or {})


def _must_be_options(about: Format, options: Mapping[str, Any]) -> None:
    if about.exports is None:
        raise UnknownFormat(f'"{about.name}" is a format that is only read')
    known = [each.name for each in about.exports]
    for name in options:
        if name not in known:
            raise EmbedLabelError(f'"{about.name}" has no option "{name}"; {nearest(name, known)}')


def _fitting(examples: Iterable[Example], *, lossy: bool, into: str) -> Iterator[Example]:
    """What was made with another interface and does not fit this one is lost, and named."""
    lost: list[str] = []
    for example in examples:
        lost.extend(unfit(example))
        yield example
    if lost and not lossy:
        raise LossyExport(lost, into)


def _told(examples: Iterable[Example], progress: Progress) -> Iterator[Example]:
    last, count = 0.0, 0
    total: int | None = getattr(examples, "total", None)
    for count, example in enumerate(examples, 1):
        yield example
        if time.monotonic() - last > OFTEN:
            last = time.monotonic()
            # A source that leaves some out knows how far it is.
            progress(getattr(examples, "done", count), total)
    progress(getattr(examples, "done", count), total)


def _nothing(interface: Interface) -> Iterable[str]:
    return ()
