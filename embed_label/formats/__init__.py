"""File formats: what other tools write, read and written."""

from collections.abc import Callable, Iterable, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from embed_label.errors import UnknownFormat
from embed_label.formats.example import Example, Submission
from embed_label.formats.exporting import Files, Holder, Progress, exporting
from embed_label.formats.registry import Format, Formats, Option
from embed_label.interface import Interface, Label, Labels
from embed_label.modalities import AnySource, ImageSource
from embed_label.questions import AnyQuestion

# Where each format lives: a module with `read`, `write` or both. What its docstring begins with is
# what people are told of it. It may also have `cannot_hold(interface)`, which yields what it has no
# room for whatever is said, and name the folder for `MEDIA`.
FORMATS = Formats(
    {
        "audacity": "embed_label.formats.audacity",
        "coco": "embed_label.formats.coco",
        "coco_video": "embed_label.formats.coco_video",
        "conll": "embed_label.formats.conll",
        "csv": "embed_label.formats.sheet.csv",
        "doccano": "embed_label.formats.doccano",
        "huggingface": "embed_label.formats.huggingface",
        "intervals": "embed_label.formats.intervals",
        "json_min": "embed_label.formats.json_min",
        "jsonl": "embed_label.formats.jsonl",
        "label_studio": "embed_label.formats.label_studio",
        "mot": "embed_label.formats.mot",
        "parquet": "embed_label.formats.parquet",
        "png": "embed_label.formats.png",
        "regions": "embed_label.formats.regions",
        "rttm": "embed_label.formats.rttm",
        "spacy": "embed_label.formats.spacy",
        "spacy_jsonl": "embed_label.formats.spacy_jsonl",
        "spans": "embed_label.formats.spans",
        "srt": "embed_label.formats.captions.srt",
        "stretches": "embed_label.formats.stretches",
        "textgrid": "embed_label.formats.textgrid",
        "tsv": "embed_label.formats.sheet.tsv",
        "voc": "embed_label.formats.voc",
        "web_annotation": "embed_label.formats.web_annotation",
        "webvtt": "embed_label.formats.captions.webvtt",
        "yolo": "embed_label.formats.yolo.boxes",
        "yolo_obb": "embed_label.formats.yolo.turned",
        "yolo_pose": "embed_label.formats.yolo.poses",
        "yolo_segment": "embed_label.formats.yolo.segments",
    }
)


# What there is to read, and what a format needs for it, is its own.
def load(source: str | PathLike[str] | Any, form: str, **options: Any) -> list[Example]:
    """Read a file or a folder; for some formats, its text or what was parsed from it.

    `options` are those of the format: most need the `interface=` that the labels were made with.
    """
    read: Callable[..., list[Example]] | None = getattr(FORMATS.home(form), "read", None)
    if read is None:
        raise UnknownFormat(f'"{form}" is a format that is only written')
    return read(source, **options)


# `Any` beside the path: who exports to a bucket gets its address, and nobody else has to look.
def export(
    source: Holder | Iterable[Example],
    form: str,
    folder: str | PathLike[str],
    *,
    interface: Interface | None = None,
    lossy: bool = False,
    progress: Progress | None = None,
    media: Files | None = None,
    media_from: Any = None,
    storage: dict[str, Any] | None = None,
    **options: Any,
) -> Path | Any:
    """Write a folder that is there whole or not at all; returns what `load` reads.

    `source` is a project, what `project.examples(…)` picks of it, or examples with their
    `interface`. What the format cannot hold is a `LossyExport`, and nothing is written; with
    `lossy` the rest is. `progress` is called with how many tasks are done, and of how many if that
    is known. `options` are those of the format, as `el.FORMATS.about(form).exports` lists them.

    `media="copy"` puts the files that tasks show beside it and lets the tasks point there, "link"
    makes links to them; `media_from` is the folder they lie in, or a function that is given the
    address and returns a path or the bytes.

    A `folder` may be the address of a bucket (`s3://…`, `pip install 'embed-label[s3]'`), with
    obstore's own options as `storage`; all is written here first, and `manifest.json` comes last.
    """
    return exporting(
        FORMATS,
        source,
        form,
        folder,
        interface=interface,
        lossy=lossy,
        progress=progress,
        media=media,
        media_from=media_from,
        storage=storage,
        options=options,
    )


def interface_of(source: str | PathLike[str] | Any, form: str, **options: Any) -> Interface:
    """An interface that shows what a file is about with its labels, to load it with or begin from.

    It shows a sound, a time series or a film where the format is about one, else an image, and asks
    for what was said where the format has that. `options` are those of the format: for intervals
    and stretches, `modality` is "series", "audio" or "video".
    """
    module = FORMATS.home(form)
    found: Callable[..., Iterable[Label]] | None = getattr(module, "labels", None)
    if found is None:
        raise UnknownFormat(
            f'a file of "{form}" does not say its labels; its config does: '
            "Interface.from_label_studio(xml)"
        )
    shows: Callable[..., AnySource] = getattr(module, "shows", _an_image)
    asks: Callable[..., Sequence[AnyQuestion]] = getattr(module, "asks", _nothing)
    labels = {label.name: label for label in found(source, **options)}
    shown = shows(source, **options)
    drawn = Labels(of=shown.name, labels=[*labels.values()])
    return Interface(body=[shown, drawn, *asks(source, **options)])


def _an_image(source: object, **options: object) -> ImageSource:
    return ImageSource(name="image")


def _nothing(source: object, **options: object) -> tuple[AnyQuestion, ...]:
    return ()


__all__ = [
    "FORMATS",
    "Example",
    "Format",
    "Option",
    "Submission",
    "export",
    "interface_of",
    "load",
]
