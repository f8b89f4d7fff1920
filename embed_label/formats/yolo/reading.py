"""Examples from the folder of a YOLO dataset."""

from collections.abc import Iterator
from math import isfinite
from os import PathLike
from pathlib import Path

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.classes import name_at, names_in
from embed_label.formats.example import Example
from embed_label.formats.files import read_text
from embed_label.formats.images.gathered import Gathered
from embed_label.formats.images.listing import Listed, in_order, listed
from embed_label.formats.images.pictures import Sizes
from embed_label.formats.names import PICTURE
from embed_label.formats.part import is_number
from embed_label.formats.yolo.rows import Kind, Row, Scheme, Sight
from embed_label.formats.yolo.settings import read_settings
from embed_label.interface import Interface, Label
from embed_label.regions import Region
from embed_label.wire import shown

# What else there may be in a folder without labels/.
NO_LABELS = {"classes.txt", "train.txt", "val.txt", "test.txt"}


def read_dataset(
    kind: Kind,
    source: str | PathLike[str],
    *,
    interface: Interface,
    image: str | None = None,
    images: str = "",
    model: str | None = None,
    sizes: Sizes | None = None,
) -> list[Example]:
    """`source` is the folder of the dataset. `sizes` go before those of the pictures in it."""
    folder = Path(source)
    if not folder.is_dir():
        raise TaskError(f"{folder} is no folder; a dataset of YOLO is one, with labels/ in it")
    gathered = Gathered(interface, image=image, images=images, model=model, sizes=sizes)
    scheme, table = _scheme(folder), listed(folder)
    pictures = _pictures(folder)
    top = folder / "images" if (folder / "images").is_dir() else folder
    files = (each for each in _files(folder, "labels") if each[1].suffix == ".txt")
    for stem, path in in_order(files, table):
        if path.name in NO_LABELS:
            continue
        lines = list(_rows(path))
        picture = pictures.get(stem)
        name = picture.relative_to(top).as_posix() if picture else stem
        known = table.get(stem) or Listed(name, gathered.origin(name), None)
        size = known.size
        if size is None and (picture or lines):
            size = gathered.size(known.origin, known.name, str(path), picture)
        made: list[Region] = []
        for row in lines:
            name = name_at(scheme.names, row.number, row.where)
            label = gathered.label(name, row.where)
            joints = scheme.joints.get(row.number) or label.joints
            # Without rows nothing asks for a size.
            assert size is not None
            sight = Sight(label, joints, size, known.origin, scheme)
            made.extend(kind.regions(row, row.where.rpartition(" ")[2], sight))
        gathered.add_file(known.origin, made, size, str(path))
    return gathered.examples()


def labels(source: str | PathLike[str]) -> Iterator[Label]:
    """The classes of a dataset as labels."""
    scheme = _scheme(Path(source))
    for at, name in enumerate(scheme.names):
        yield Label(name=name, joints=scheme.joints.get(at, ()))


def _files(folder: Path, what: str) -> Iterator[tuple[str, Path]]:
    """By the name that a picture and its labels share.

    They are in images/ and labels/, in train/images/ and train/labels/, or beside each other.
    """
    parts = sorted(each for each in folder.glob(f"*/{what}") if each.is_dir())
    for place in [folder / what] if (folder / what).is_dir() else parts or [folder]:
        part = place.parent.relative_to(folder) if place != folder else Path()
        for path in sorted(each for each in place.rglob("*") if each.is_file()):
            yield (part / path.relative_to(place)).with_suffix("").as_posix(), path


def _pictures(folder: Path) -> dict[str, Path]:
    return {stem: path for stem, path in _files(folder, "images") if PICTURE.search(path.name)}


def _rows(path: Path) -> Iterator[Row]:
    for at, line in enumerate(read_text(path).splitlines(), 1):
        where = f"{path}, line {at}"
        words = line.split()
        if not words:
            continue
        try:
            numbers = [_number(each) for each in words]
        except ValueError as error:
            raise TaskError(f"{where} should be numbers, but is {shown(line)}") from error
        if numbers[0] not in range(1_000_000):
            raise TaskError(f"{where} should begin with the number of a class, not {words[0]}")
        yield Row(int(numbers[0]), numbers[1:], where)


def _number(word: str) -> float:
    found = float(word)
    if not isfinite(found):
        raise ValueError(word)
    return found


def _scheme(folder: Path) -> Scheme:
    for name in ("data.yaml", "data.yml", "dataset.yaml"):
        if (folder / name).is_file():
            return _read_scheme(folder / name)
    path = folder / "classes.txt"
    if not path.is_file():
        raise TaskError(f"{folder} has neither a data.yaml nor a classes.txt to name its classes")
    return Scheme(names_in(path), {})


def _read_scheme(path: Path) -> Scheme:
    settings = read_settings(path)
    found = settings.get("names")
    if isinstance(found, dict):
        numbered = {int(key): str(name) for key, name in found.items() if key.isdecimal()}
        if sorted(numbered) != list(range(len(found))):
            raise TaskError(f"{path}: names should be numbered from 0 on")
        names = [numbered[at] for at in range(len(numbered))]
    elif isinstance(found, list):
        names = [str(each) for each in found]
    else:
        raise TaskError(f"{path}: names should be a list, but is {shown(found)}")
    joints: dict[int, list[str]] = {}
    by_class = settings.get("kpt_names")
    for key, each in by_class.items() if isinstance(by_class, dict) else ():
        if key.isdecimal() and isinstance(each, list):
            joints[int(key)] = [str(one) for one in each]
    return Scheme(names, joints, _shape(settings.get("kpt_shape"), path))


def _shape(found: JsonValue, path: Path) -> tuple[int, int] | None:
    if found is None:
        return None
    numbers = [int(each) for each in found if is_number(each)] if isinstance(found, list) else []
    if len(numbers) != 2 or numbers[1] not in (2, 3):
        raise TaskError(f"{path}: kpt_shape should be [joints, 2 or 3], but is {shown(found)}")
    return numbers[0], numbers[1]
