"""What a task shows, in one line or one small picture."""

from collections.abc import Iterator

import embed_label as el

LONGEST = 160


def excerpt(task: el.Task, interface: el.Interface | None) -> tuple[str, str]:
    """Words, and the address of a picture where there is one."""
    image = ""
    words: list[str] = []
    for source in interface.sources.values() if interface else ():
        try:
            value = source.read(task.data)
        except el.EmbedLabelError:
            # A task that lacks what is shown is listed by what it has.
            continue
        if source.kind == "image" and not image and (first := next(texts(value), "")):
            image = "" if first.endswith("/info.json") else first
        elif source.kind != "image":
            words.extend(texts(value))
    if not words and not image:
        words.extend(texts(task.data))
    line = " ".join(" ".join(words).split())
    return (line[:LONGEST] or task.id), image


def texts(value: object) -> Iterator[str]:
    """The strings in it, in their order, as many as make a line."""
    if isinstance(value, str):
        yield value[: 2 * LONGEST]
    elif isinstance(value, dict):
        for each in [*value.values()][:8]:
            yield from texts(each)
    elif isinstance(value, list | tuple):
        for each in value[:8]:
            yield from texts(each)
