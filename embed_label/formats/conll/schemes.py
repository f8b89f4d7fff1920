"""How tags say where spans begin and end."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from embed_label.errors import TaskError, nearest
from embed_label.wire import shown

# "iob2" is another name of "bio", and "biluo" says with other letters what "bioes" says.
Scheme = Literal["bio", "iob1", "iob2", "biluo", "bioes"]
OUTSIDE = "O"
# Of each scheme: the letters of a first token, an inner one, a last one, and one that is both.
LETTERS = {
    "bio": ("B", "I", "I", "B"),
    "iob1": ("I", "I", "I", "I"),
    "iob2": ("B", "I", "I", "B"),
    "biluo": ("B", "I", "L", "U"),
    "bioes": ("B", "I", "E", "S"),
}
# What each letter is, whichever scheme it is of.
ALONE, LAST = frozenset("SUW"), frozenset("EL")
KNOWN = frozenset("BIM") | ALONE | LAST


class Tag(NamedTuple):
    """Of a token at a place of the file; "" is no label."""

    where: str
    letter: str
    label: str


class Entity(NamedTuple):
    """From its `first` token to its `last`, which it holds too."""

    where: str
    first: int
    last: int
    label: str


def checked(scheme: str) -> None:
    if scheme not in LETTERS:
        raise TaskError(f'there is no scheme "{scheme}"; {nearest(scheme, LETTERS)}')


def tags_for(
    entities: Iterable[tuple[int, int, str]], sentences: Sequence[range], scheme: Scheme
) -> list[str]:
    """A tag for each token of some sentences, of entities in their order."""
    made = [OUTSIDE] * sum(map(len, sentences))
    opening = {each.start for each in sentences}
    first_letter, inner, last_letter, alone = LETTERS[scheme]
    end, label_before = -2, ""
    for first, last, label in entities:
        letters = [inner] * (last - first + 1)
        letters[-1], letters[0] = last_letter, first_letter
        if first == last:
            letters[0] = alone
        is_next = first == end + 1 and first not in opening
        if scheme == "iob1" and is_next and label == label_before:
            # The only place where it says that one begins.
            letters[0] = "B"
        for at, letter in enumerate(letters, first):
            made[at] = f"{letter}-{label}"
        end, label_before = last, label
    return made


def tag_of(written: str, where: str) -> Tag:
    letter, dash, label = written.partition("-")
    if written == OUTSIDE:
        return Tag(where, OUTSIDE, "")
    if letter not in KNOWN or not dash or not label:
        raise TaskError(f"{where}: {shown(written)} is no tag, which is O, B-label or the like")
    return Tag(where, letter, label)


def entities_in(tags: Sequence[Tag], scheme: Scheme | None, notes: list[str]) -> Iterator[Entity]:
    """Those of a sentence. What is right in any scheme is read; what a told one forbids is not."""
    first: int | None = None
    for at, tag in enumerate(tags):
        before = tags[at - 1] if first is not None else None
        goes_on = before is not None and _goes_on(before, tag)
        if scheme is not None:
            _must_be_of(scheme, tags, at, goes_on=goes_on)
        elif tag.letter in LAST and not goes_on:
            notes.append(f"{tag.where}: {tag.letter}-{tag.label} ends what nothing began")
        if first is not None and not goes_on:
            yield Entity(tags[first].where, first, at - 1, tags[first].label)
            first = None
        if tag.letter != OUTSIDE and first is None:
            first = at
    if first is not None:
        yield Entity(tags[first].where, first, len(tags) - 1, tags[first].label)


def _goes_on(before: Tag, tag: Tag) -> bool:
    if before.letter in ALONE | LAST or tag.letter in {"B", OUTSIDE} | ALONE:
        return False
    return before.label == tag.label


def _must_be_of(scheme: Scheme, tags: Sequence[Tag], at: int, *, goes_on: bool) -> None:
    tag = tags[at]
    if tag.letter == OUTSIDE:
        return
    said = f"{tag.where}: {tag.letter}-{tag.label}"
    if tag.letter not in LETTERS[scheme] and not (scheme == "iob1" and tag.letter == "B"):
        raise TaskError(f'{said} is none of scheme="{scheme}"')
    must_go_on = tag.letter in LETTERS[scheme][1:3] and scheme != "iob1"
    if must_go_on and not goes_on:
        raise TaskError(f'{said} goes on with nothing, which scheme="{scheme}" forbids')
    if scheme in ("biluo", "bioes") and tag.letter in "BI":
        after = tags[at + 1] if at + 1 < len(tags) else None
        if after is None or not _goes_on(tag, after):
            raise TaskError(f'{said} is not ended, which scheme="{scheme}" forbids')
