"""What of an interface does nothing here, in sentences: what it carries, and idle rules."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import cast

from embed_label.errors import nearest
from embed_label.interface.labels import Labels
from embed_label.interface.layout import Foreign, Style
from embed_label.questions import Choices
from embed_label.rules import Answered, Every, Not, Rule, Selected, Some
from embed_label.wire import Piece

LONGEST = 80
# How much of a name is left when it is misspelled, and not another one.
SPELLED = 0.85
# The XML that stood between the parts of a tag: `x` for each part, in a root of its own.
INNER = "inner XML"
TAGS_IN_IT = re.compile(r"<(?!(?:x|inner)\b)(\w+)")
# The classes that Label Studio gives to the parts of its page.
THEIRS = re.compile(r"\.(?:lsf|htx|ant)-[\w-]+")


def notes(nodes: Iterable[Piece]) -> Iterator[str]:
    all_of_them = list(nodes)
    offered = dict(_offers(all_of_them))
    for node in all_of_them:
        yield from _of(node)
        if isinstance(node, Labels):
            yield from _skeletons(node)
        rule = getattr(node, "when", None)
        if isinstance(rule, Rule):
            for name, word in _unknown(rule, offered):
                yield (
                    f'{_called(node)} waits for "{word}", which is not one of "{name}"; '
                    f"{nearest(word, offered[name])}"
                )


def _of(node: Piece) -> Iterator[str]:
    if isinstance(node, Foreign):
        yield f"<{node.tag}> is kept and not shown"
    else:
        yield from _kept(node)
    if isinstance(node, Style) and (
        found := dict.fromkeys(each for rule in node.rules for each in THEIRS.findall(rule))
    ):
        verb, them = ("is", "it styles") if len(found) == 1 else ("are", "they style")
        listed = " and ".join(found)
        yield f"Style: {listed} {verb} of Label Studio's own page; {them} nothing here"
    for part in _parts(node):
        yield from _of(part)


def _offers(nodes: Iterable[Piece]) -> Iterator[tuple[str, set[str]]]:
    """What a rule may wait for, by the name of the question or the labels that are written out."""
    for node in nodes:
        if isinstance(node, Choices) and not node.variable:
            yield node.name, {each.name for each in node.choices}
        elif isinstance(node, Labels) and not node.variable and node.labels:
            yield node.name, {each.name for each in node.labels}


def _unknown(rule: Rule, offered: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    match rule:
        case Answered(question=name, values=words) | Selected(drawn_by=name, labels=words):
            if name in offered:
                yield from ((name, word) for word in words if word not in offered[name])
        case Not():
            yield from _unknown(rule.rule, offered)
        case Every() | Some():
            for each in rule.rules:
                yield from _unknown(each, offered)
        case _:
            pass


def _skeletons(labels: Labels) -> Iterator[str]:
    """Joints that nothing draws, and skeletons that have none."""
    jointed = [each.name for each in labels.labels if each.joints]
    draws_them = "skeleton" in labels.draws
    if jointed and labels.draws and not draws_them:
        yield f'{_called(labels)}: label "{jointed[0]}" has joints, and no skeletons are drawn'
    if draws_them and not jointed:
        yield f"{_called(labels)} draw skeletons, and no label has joints to draw them with"


def _called(node: Piece) -> str:
    name = getattr(node, "name", "") or getattr(node, "column", "")
    return f'{type(node).__name__} "{name}"' if name else type(node).__name__


def _kept(node: Piece) -> Iterator[str]:
    what = _called(node)
    for key, value in node.kept.items():
        # So begins what only says how the same was spelled.
        if key.startswith("<"):
            continue
        if key == INNER and (tags := dict.fromkeys(TAGS_IN_IT.findall(value))):
            listed = " and ".join(f"<{tag}>" for tag in tags)
            yield f"{what}: {listed} in it {'is' if len(tags) == 1 else 'are'} kept and not shown"
            continue
        said = " ".join(value.split())
        said = said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"
        yield f'{what}: {key}="{said}" is kept and not acted on{_meant(key, node)}'


def _meant(key: str, node: Piece) -> str:
    """The attribute that a misspelled one is near to."""
    # Label Studio's tags are made of our parts, and only what is kept of them needs this.
    from embed_label.interface.label_studio.tags import TAGS

    mine = [tag for tag in TAGS.values() if type(node) in tag.becomes]
    known = {each.name for tag in mine for each in tag.attributes}
    if key.lower() in {each.lower() for each in known}:
        return ""
    close = get_close_matches(key, known, n=1, cutoff=SPELLED)
    return f'; did you mean "{close[0]}"?' if close else ""


def _parts(node: Piece) -> Iterator[Piece]:
    """The labels, choices, channels, … in a node."""
    for field in type(node).model_fields:
        value = getattr(node, field)
        if field != "children" and isinstance(value, tuple):
            parts = cast("tuple[object, ...]", value)
            yield from (each for each in parts if isinstance(each, Piece))
