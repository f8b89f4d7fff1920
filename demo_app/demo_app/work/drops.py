"""What visitors drop: it waits until it is read into a project, then its media are kept."""

import shutil
from collections.abc import Callable
from typing import Any

import embed_label as el
from demo_app.projects import folder
from demo_app.work.waiting import whole

WAITING = folder / "dropped"
KEPT = folder / "kept"
KEPT.mkdir(exist_ok=True)
AT = "/_embed_label/kept"


def take(project: el.Project, drop: str, tell: Callable[[int, int | None], None]) -> Any:
    """Into the project; what waited is gone afterwards, whatever became of it."""
    dropped = WAITING / drop
    # The same for the same name, and another for another; safe in an address and on a disk.
    name = f"project-{project.name.encode().hex()}"
    try:
        return project.add_tasks(
            whole(dropped), at=f"{AT}/{name}", media=KEPT / name, progress=tell
        )
    finally:
        shutil.rmtree(dropped, ignore_errors=True)
