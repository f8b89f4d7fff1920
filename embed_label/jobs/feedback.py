"""The interface and the task of a feedback: how good something is, why, and how it should read."""

from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import JsonValue

from embed_label.errors import InterfaceError, nearest
from embed_label.interface import Interface
from embed_label.questions import Choices, Comment, Rating, YesNo
from embed_label.rules import Answered
from embed_label.task import Task

Scale = Literal["thumbs", "stars", "faces", "scale"]

# From where to where each scale goes that counts; the last is that of "would you recommend us?".
REACH = {"stars": (1, 5), "faces": (1, 5), "scale": (0, 10)}
ICONS: dict[str, Literal["star", "face", "number"]] = {
    "stars": "star", "faces": "face", "scale": "number",
}  # fmt: skip
NAMES = {"thumbs": "good", "stars": "rating", "faces": "rating", "scale": "scale"}

WORDS = {
    "yes": "Good",
    "no": "Bad",
    "low": "",
    "high": "",
    "reasons": "What was wrong?",
    "comment": "Say more",
    "rewrite": "How should it read?",
}
LONGEST_TEXT = 100_000  # code points

REASONS = "$reasons"
TEXT = "$text"


def feedback_interface(
    *,
    scale: Scale = "thumbs",
    lowest: int | None = None,
    highest: int | None = None,
    reasons: Sequence[str] | Literal["$reasons"] = (),
    ask_why: Literal["negative", "always", "never"] | int = "negative",
    comment: bool = True,
    rewrite: bool = False,
    title: str = "",
    words: Mapping[str, str] | None = None,
) -> Interface:
    """What a feedback asks, for `store.ticket(task, interface)`.

    Args:
        scale: What is clicked.
        lowest: Where a scale of faces or numbers begins: at 0 or at 1.
        highest: Where a scale ends.
        reasons: What there is to pick. `"$reasons"` takes them from the task.
        ask_why: When reasons and comment are asked: below the middle of the scale, always, never,
            or up to that number.
        comment: Whether there is room for words.
        rewrite: Whether the text of the task may be rewritten.
        title: The question, if it should be seen.
        words: Others for `yes`, `no`, `low`, `high`, `reasons`, `comment` or `rewrite`.
    """
    said = _words(words)
    rated = _rated(scale, lowest, highest, title, said)
    if ask_why == "never" and reasons:
        raise InterfaceError('the reasons are never asked; leave them out, or ask_why="negative"')
    when = Answered(question=rated.name, values=_asking(rated, ask_why))
    asked: list[YesNo | Rating | Choices | Comment] = [rated]
    if reasons:
        heading = said["reasons"]
        asked.append(Choices(name="reasons", title=heading, choices=reasons, many=True, when=when))
    if comment and ask_why != "never":
        more = said["comment"]
        asked.append(
            Comment(name="comment", title=more, untitled=True, placeholder=more, when=when)
        )
    if rewrite:
        asked.append(
            Comment(name="rewrite", title=said["rewrite"], default=TEXT, max_length=LONGEST_TEXT)
        )
    return Interface(body=asked)


def feedback_task(
    id: str | int,  # noqa: A002 the word that everybody has for it
    *,
    text: str | None = None,
    prompt: JsonValue = None,
    reasons: Sequence[str] | None = None,
) -> Task:
    """What a feedback is about: `id` is also the task's. `reasons` are those of `"$reasons"`."""
    data: dict[str, JsonValue] = {"about": str(id)}
    if text is not None:
        data["text"] = text
    if prompt is not None:
        data["prompt"] = prompt
    if reasons is not None:
        data["reasons"] = list(reasons)
    return Task(id=str(id), data=data)


def _rated(
    scale: Scale, lowest: int | None, highest: int | None, title: str, said: Mapping[str, str]
) -> YesNo | Rating:
    if scale not in NAMES:
        raise InterfaceError(f'there is no scale "{scale}"; {nearest(scale, NAMES)}')
    name = NAMES[scale]
    if scale == "thumbs":
        if lowest is not None or highest is not None:
            raise InterfaceError("thumbs have no lowest and no highest; use another scale")
        return YesNo(
            name=name, title=title, untitled=True, yes=said["yes"], no=said["no"], icon="thumb"
        )
    least, most = REACH[scale]
    return Rating(
        name=name,
        title=title,
        untitled=True,
        icon=ICONS[scale],
        lowest=least if lowest is None else lowest,
        stars=most if highest is None else highest,
        low=said["low"],
        high=said["high"],
    )


def _asking(rated: YesNo | Rating, ask_why: str | int) -> tuple[str, ...]:
    """The answers after which it is asked why; none means any."""
    if ask_why in ("always", "never"):
        return ()
    if ask_why != "negative" and not isinstance(ask_why, int):
        known = ("negative", "always", "never")
        raise InterfaceError(f'ask_why="{ask_why}" is no time to ask; {nearest(ask_why, known)}')
    if isinstance(rated, YesNo):
        if isinstance(ask_why, int):
            raise InterfaceError(f'thumbs have no {ask_why}: ask_why="negative" asks after "no"')
        return ("no",)
    steps = range(rated.lowest, rated.stars + 1)
    if isinstance(ask_why, int):
        if ask_why not in steps:
            raise InterfaceError(
                f"ask_why={ask_why} is not on the scale, which goes from {steps[0]} to {steps[-1]}"
            )
        return tuple(str(step) for step in steps if step <= ask_why)
    middle = (rated.lowest + rated.stars) / 2
    return tuple(str(step) for step in steps if step < middle)


def _words(given: Mapping[str, str] | None) -> Mapping[str, str]:
    for name in given or {}:
        if name not in WORDS:
            raise InterfaceError(f'a feedback has no word "{name}"; {nearest(name, WORDS)}')
    return {**WORDS, **(given or {})}
