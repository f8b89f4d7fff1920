"""File formats: what other tools write, read and written."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import Any

from embed_label.errors import UnknownFormat, nearest
from embed_label.formats.example import Example, Submission
from embed_label.interface import Interface, Label, Labels
from embed_label.modalities import AnySource, ImageSource
from embed_label.questions import AnyQuestion

# Where each format lives: a module with the functions `read` and `write`.
FORMATS: Mapping[str, str] = {
    "audacity": "embed_label.formats.audacity",
    "coco": "embed_label.formats.coco",
    "coco_video": "embed_label.formats.coco_video",
    "csv": "embed_label.formats.csv",
    "intervals": "embed_label.formats.intervals",
    "label_studio": "embed_label.formats.label_studio",
    "mot": "embed_label.formats.mot",
    "png": "embed_label.formats.png",
    "rttm": "embed_label.formats.rttm",
    "srt": "embed_label.formats.captions.srt",
    "stretches": "embed_label.formats.stretches",
    "textgrid": "embed_label.formats.textgrid",
    "voc": "embed_label.formats.voc",
    "webvtt": "embed_label.formats.captions.webvtt",
    "yolo": "embed_label.formats.yolo.boxes",
    "yolo_obb": "embed_label.formats.yolo.turned",
    "yolo_pose": "embed_label.formats.yolo.poses",
    "yolo_segment": "embed_label.formats.yolo.segments",
}


# What there is to read, and what a format needs for it, is its own.
def load(source: str | PathLike[str] | Any, form: str, **options: Any) -> list[Example]:
    """Read a file or a folder; for some formats, its text or what was parsed from it.

    `options` are those of the format: most need the `interface=` that the labels were made with.
    """
    read: Callable[..., list[Example]] = _format(form).read
    return read(source, **options)


def export(
    examples: Iterable[Example],
    form: str,
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    **options: Any,
) -> Path:
    """Write a folder that is there whole or not at all; returns what `load` reads.

    What the format cannot hold is a `LossyExport`, and nothing is written; with `lossy` the rest
    is. `of` picks what is written: "annotations", "predictions", or those of one author or model.
    """
    write: Callable[..., Path] = _format(form).write
    return write(examples, folder, interface=interface, lossy=lossy, **options)


def interface_of(source: str | PathLike[str] | Any, form: str, **options: Any) -> Interface:
    """An interface that shows what a file is about with its labels, to load it with or begin from.

    It shows a sound, a time series or a film where the format is about one, else an image, and asks
    for what was said where the format has that. `options` are those of the format: for intervals
    and stretches, `modality` is "series", "audio" or "video".
    """
    module = _format(form)
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


# A module, whose functions no type knows.
def _format(form: str) -> Any:
    if form not in FORMATS:
        raise UnknownFormat(f'there is no format "{form}"; {nearest(form, FORMATS)}')
    return import_module(FORMATS[form])


__all__ = ["FORMATS", "Example", "Submission", "export", "interface_of", "load"]
