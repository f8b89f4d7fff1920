"""What a part of an interface takes, compared with what it took: less, more, or other things."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from embed_label.interface.labels import Label, Labels
from embed_label.modalities import Source
from embed_label.questions import Pairwise, Quantity, Question, Tags
from embed_label.wire import Piece

# What a difference may do to what is stored: nothing, leave a required answer open, or not fit.
Effect = Literal["none", "incomplete", "unfit"]


class Turn(NamedTuple):
    """One thing about a part that is not as it was, in words."""

    said: str
    effect: Effect


# A field that is set to less, to more, on, or off takes less than it did.
FALLING = ("stars", "max_length", "most", "max")
RISING = ("min",)
TURNED_ON = ("unique", "leaves_only")
TURNED_OFF = ("many", "ties", "both_bad", "free")
# What stood there is no longer what is meant.
REPLACED = ("only", "variable", "url")
WORDS = ("title",)
# As many names stand in one sentence.
SHOWN = 3


def turns(old: Piece, new: Piece) -> Iterator[Turn]:
    """How two versions of one part differ, as far as it matters to what is stored."""
    kinds = (getattr(old, "kind", ""), getattr(new, "kind", ""))
    if kinds[0] != kinds[1]:
        yield Turn(f"was of kind {kinds[0]}, is {kinds[1]}", "unfit")
        return
    for field in type(new).model_fields:
        was, now = getattr(old, field, None), getattr(new, field)
        if was != now and (effect := _effect(field, was, now)):
            yield Turn(f"{field} was {_shown(was)}, is {_shown(now)}", effect)
    match old, new:
        case Source(), Source():
            yield from _other_value(old, new)
        case Labels(), Labels():
            yield from _other_offer(old, new)
        case Label(), Label():
            yield from _other_joints(old, new)
        case Question(), Question():
            yield from _other_asking(old, new)
        case _:
            pass


def _effect(field: str, was: object, now: object) -> Effect | None:
    if field in WORDS:
        return "none"
    if field in FALLING or field in RISING:
        return "unfit" if _is_narrower(field, was, now) else "none"
    if field in TURNED_ON or field in TURNED_OFF:
        return "unfit" if bool(now) is (field in TURNED_ON) else "none"
    if field in REPLACED:
        return "unfit" if was else "none"
    return ("incomplete" if now else "none") if field == "required" else None


def _is_narrower(field: str, was: object, now: object) -> bool:
    if now in (None, ""):
        return False
    if was in (None, ""):
        return True
    assert isinstance(was, float | int | str)
    assert isinstance(now, float | int | str)
    less = (str(now) < str(was)) if isinstance(now, str) else float(now) < float(was)
    return less is (field in FALLING)


def _other_value(old: Source, new: Source) -> Iterator[Turn]:
    was, now = (each.value or f"${each.name}" for each in (old, new))
    if was != now and (old.value or new.value):
        yield Turn(f"shows {now}, showed {was}", "unfit")


def _other_offer(old: Labels, new: Labels) -> Iterator[Turn]:
    if not old.labels and (new.labels or (new.variable and not old.variable)):
        yield Turn("ask each region for a label", "unfit")


def _other_joints(old: Label, new: Label) -> Iterator[Turn]:
    """Regions name their joints: to lose one matters to them, to order or to join them does not."""
    if gone := [each for each in old.joints if each not in new.joints]:
        yield Turn(f"lost {_listed('joint', gone)}", "unfit")
    if come := [each for each in new.joints if each not in old.joints]:
        yield Turn(f"has {_listed('joint', come)} besides", "none")
    stay = [each for each in new.joints if each in old.joints]
    if stay != [each for each in old.joints if each in new.joints]:
        yield Turn("has its joints in another order", "none")
    if set(map(frozenset, old.bones)) != set(map(frozenset, new.bones)):
        yield Turn("has its joints joined otherwise", "none")


def _other_asking(old: Question, new: Question) -> Iterator[Turn]:
    for field in ("per_region", "per_item"):
        if getattr(old, field) is not getattr(new, field):
            each = field.removeprefix("per_")
            now = "is" if getattr(new, field) else "is no longer"
            yield Turn(f"{now} asked about each {each}", "unfit")
    match old, new:
        case Pairwise(), Pairwise():
            if (old.left, old.right) != (new.left, new.right):
                yield Turn(f'compares "{new.left}" with "{new.right}"', "unfit")
        case Quantity(), Quantity():
            if _grid(old) != _grid(new):
                said = f"goes in steps of {new.step:g}" if new.step else "goes in no steps"
                yield Turn(said, "unfit" if new.step else "none")
        case Tags(), Tags():
            ranks = {each.name: rank for rank, each in enumerate(new.suggestions)}
            stay = all(ranks.get(each.name, at) == at for at, each in enumerate(old.suggestions))
            if not stay or (old.variable and len(old.suggestions) != len(new.suggestions)):
                yield Turn("has its suggestions at other ranks", "unfit")
        case _:
            pass


def _grid(question: Quantity) -> tuple[float, float] | None:
    """The steps, and where they are counted from."""
    return None if question.step is None else (question.step, question.min or 0)


def _listed(noun: str, names: Sequence[str]) -> str:
    few = ", ".join(f'"{each}"' for each in names[:SHOWN])
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return f"the {noun}{'' if len(names) == 1 else 's'} {few}{more}"


def _shown(value: object) -> str:
    if value is None or value == "":
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f'"{value}"' if isinstance(value, str) else f"{value:g}"
