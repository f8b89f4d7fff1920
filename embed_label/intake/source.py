"""Reads tasks from a path or an address, whatever lies there."""

from os import PathLike
from pathlib import Path

from embed_label.errors import TaskError
from embed_label.intake.archive import read_archive
from embed_label.intake.brought import Reading
from embed_label.intake.bucket import SCHEMES, read_bucket
from embed_label.intake.fetch import read_address
from embed_label.intake.folder import Folder, read_folder, rows_of
from embed_label.intake.names import is_archive, modality
from embed_label.intake.options import Options


def read(source: str | PathLike[str], options: Options) -> Reading:
    """`TaskError` if there is nothing, or nothing that we know; else it goes on after a flaw."""
    name = str(source)
    scheme, mark, _ = name.partition("://")
    if mark and scheme.isalnum():
        if scheme.lower() in SCHEMES:
            return read_bucket(name, options, read_path)
        options.must_be_ours(name)
        if scheme.lower() in ("https", "http"):
            return read_address(name, options, read_path)
        raise TaskError(
            f'there is nothing that reads "{scheme}://": give a path, or an address of '
            + ", ".join(f"{each}://" for each in SCHEMES)
        )
    options.must_be_ours(name)
    return read_path(Path(name), options)


def read_path(path: Path, options: Options, name: str | None = None) -> Reading:
    """`name` is what a file of ours that passes is reported under."""
    file = name or path.name
    if not path.exists():
        raise TaskError(f"there is no file and no folder {path}")
    if path.is_dir():
        return read_folder(path, options)
    if not path.is_file():
        raise TaskError(f"{path} is neither a file nor a folder")
    if path.stat().st_size == 0:
        raise TaskError(f"{path} is empty")
    if is_archive(file):
        return read_archive(path, file, options)
    if modality(file) is not None:
        return Folder(path.parent, options, {}).read([path.name])
    return rows_of(path, file, options)
