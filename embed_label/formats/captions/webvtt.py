"""WebVTT: captions with voices, both ways."""

import html
import re
from collections.abc import Iterable, Iterator
from functools import partial
from os import PathLike
from pathlib import Path
from typing import Unpack

from embed_label.errors import TaskError
from embed_label.formats.captions.asked import asks, shows
from embed_label.formats.captions.cues import ARROW, MARKUP, Block, blocks, cue_of
from embed_label.formats.captions.writing import Spoken, write_captions
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import found
from embed_label.formats.holding import never_held
from embed_label.formats.part import Fields
from embed_label.formats.recordings.recorded import Found, Heard, Recorded
from embed_label.formats.recordings.recordings import Mark
from embed_label.formats.recordings.sheets import read_sheets
from embed_label.interface import Interface, Label
from embed_label.modalities.timed import Timed

__all__ = ["asks", "cannot_hold", "labels", "read", "shows", "write"]

cannot_hold = partial(never_held, shows=Timed, kinds=("interval",), spoken=True)

ENDING = ".vtt"
HEAD = "WEBVTT"
# What says nothing of a time.
BESIDE = re.compile(r"(NOTE|STYLE|REGION)(\s|$)")
VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]([^<>]*)>")
# Where the `meta` of a region keeps how its cue is to be shown.
THEIRS = "webvtt"


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    text: str | None = None,
) -> Path:
    """Captions for each recording, to the millisecond: a label is a voice.

    `text` names the question whose answers are said.
    """
    return write_captions(
        examples,
        folder,
        into="WebVTT",
        ending=ENDING,
        head=HEAD,
        point=".",
        name=lambda at, mark: mark.region.id if _is_name(mark.region.id) else "",
        settings=_settings,
        said=_said,
        heard=lambda payload, labels: _heard(payload),
        interface=interface,
        lossy=lossy,
        of=of,
        text=text,
    )


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    **about: Unpack[Heard],
) -> list[Example]:
    """A file, or a folder of them. A voice is a label; a cue of several voices is as many regions.

    What is said answers the question that `text` names.
    """
    recorded = Recorded(interface, **about)
    return read_sheets(source, _parsed, ending=ENDING, recorded=recorded)


def labels(source: str | PathLike[str]) -> Iterator[Label]:
    for path in found(source, ENDING):
        for block in _cue_blocks(path, []):
            yield from (Label(name=voice) for voice, _ in _heard(cue_of(block).payload) if voice)


def _is_name(name: str) -> bool:
    """One that would not be taken for times, a comment, or several lines."""
    is_line = len(name.splitlines()) == 1 and name.strip() == name
    return is_line and ARROW not in name and not BESIDE.match(name)


def _settings(mark: Mark) -> str:
    theirs = mark.region.meta.get(THEIRS)
    kept = theirs.get("settings") if isinstance(theirs, dict) else None
    return f" {kept}" if isinstance(kept, str) and len(kept.splitlines()) == 1 else ""


def _said(label: str, text: str) -> str:
    escaped = html.escape(text, quote=False)
    return f"<v {html.escape(label, quote=False)}>{escaped}" if label else escaped


def _heard(payload: str) -> list[Spoken]:
    """Who says what; before the first voice nobody does."""
    first, *rest = VOICE.split(payload)
    pairs = [("", first), *zip(rest[::2], rest[1::2], strict=True)]
    said = [(_plain(voice), _plain(text)) for voice, text in pairs]
    return [each for each in said if any(each)]


def _plain(text: str) -> str:
    return html.unescape(MARKUP.sub("", text)).strip()


def _parsed(path: Path, recorded: Recorded, notes: list[str]) -> Iterator[Found]:
    for block in _cue_blocks(path, notes):
        cue = cue_of(block)
        if MARKUP.search(VOICE.sub("", cue.payload).replace("</v>", "")):
            notes.append(f"{cue.where}: its formatting is left out")
        more: Fields = {"id": cue.name} if cue.name else {}
        if cue.settings:
            more["meta"] = {THEIRS: {"settings": cue.settings}}
        said = _heard(cue.payload) or [("", "")]
        for voice, text in said:
            yield Found(
                cue.where, cue.start, cue.end, [voice] if voice else [], text=text, more=more
            )


def _cue_blocks(path: Path, notes: list[str]) -> Iterator[Block]:
    every = blocks(path)
    first = next(every, None)
    if first is None or first.lines[0].split()[:1] != [HEAD]:
        raise TaskError(f'{path}, line 1 should begin with "{HEAD}"')
    for block in every:
        if not BESIDE.match(block.lines[0]):
            yield block
        else:
            notes.append(f"{block.where}: a {block.lines[0].split()[0]} is left out")
