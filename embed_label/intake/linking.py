"""Puts addresses where a task has the names of files."""

from collections.abc import Callable

from pydantic import JsonValue

from embed_label.task import Task


def facts(name: str, **more: JsonValue) -> dict[str, JsonValue]:
    """What `task.meta["files"]` says of each file of a task."""
    return {"name": name, **more}


def linked(task: Task, link: Callable[[str], str]) -> Task:
    """The task as a browser gets it: `linked(task, media.link)`.

    Only what `add_tasks` read from files is touched, and only where a task has the bare name. The
    task keeps its id, so tickets and labels are of the one that is stored.
    """
    files = task.meta.get("files")
    if not isinstance(files, list):
        return task
    names = {str(each["name"]) for each in files if isinstance(each, dict) and "name" in each}
    data = {key: _put(value, names, link) for key, value in task.data.items()}
    return task.model_copy(update={"data": data})


def _put(value: JsonValue, names: set[str], link: Callable[[str], str]) -> JsonValue:
    if isinstance(value, str):
        return link(value) if value in names else value
    if isinstance(value, list):
        return [_put(each, names, link) for each in value]
    if isinstance(value, dict):
        return {key: _put(each, names, link) for key, each in value.items()}
    return value
