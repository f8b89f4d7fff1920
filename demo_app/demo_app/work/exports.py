"""Exports of projects: made in a thread, kept as one file for a while."""

import shutil
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import embed_label as el
from demo_app.projects import folder
from embed_label.wire import new_id

PLACE = folder / "exports"
KEPT = 3600.0  # seconds


@dataclass
class Made:
    """A finished one."""

    path: Path
    name: str
    made: float = field(default_factory=time.monotonic)


_made: dict[str, Made] = {}


def finished(key: str) -> Made | None:
    return _made.get(key)


def make(
    project: el.Project,
    form: str,
    *,
    lossy: bool,
    tell: Callable[[int, int | None], None],
    **picked: Any,
) -> tuple[str, Made]:
    """The key that it is fetched by. `picked` is what `project.examples` takes."""
    sweep()
    key = new_id()
    home = PLACE / key
    home.mkdir(parents=True)
    try:
        written = el.export(
            project.examples(**picked),
            form,
            home / form,
            interface=project.interface,
            lossy=lossy,
            progress=tell,
        )
        path = packed(home / form, home / f"{form}.zip") if is_several(home / form) else written
    except BaseException:
        shutil.rmtree(home, ignore_errors=True)
        raise
    name = f"{safe(project.name)}.{form}{path.suffix}"
    _made[key] = Made(path, name)
    return key, _made[key]


def is_several(folder: Path) -> bool:
    return len([each for each in folder.rglob("*") if each.is_file()]) > 1


def packed(folder: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for each in sorted(folder.rglob("*")):
            if each.is_file():
                file.write(each, each.relative_to(folder).as_posix())
    shutil.rmtree(folder)
    return archive


def safe(name: str) -> str:
    return "".join(each if each.isalnum() or each in "-_" else "-" for each in name)


def sweep() -> None:
    """What nobody fetched for an hour."""
    for key, each in [*_made.items()]:
        if time.monotonic() - each.made > KEPT:
            del _made[key]
            shutil.rmtree(PLACE / key, ignore_errors=True)
