"""What regions are called, and what the relations between them are."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import Field, model_validator

from embed_label.errors import InterfaceError, nearest
from embed_label.modalities import Source
from embed_label.questions import Term, Terms, Variable, offered, repeated
from embed_label.regions import Region
from embed_label.rules import AnyRule
from embed_label.wire import Id, Many, Piece, Text, doubled


class Label(Term):
    """What a region is called. At most `most` regions of a task are called so.

    `joints` names the points of its skeletons, in the order in which they are set, and `bones` the
    pairs of them that a line joins. A label that comes from the task has none.
    """

    most: Annotated[int, Field(ge=1)] | None = None
    joints: Many[Id] = ()
    bones: Many[tuple[Text, Text]] = ()

    @model_validator(mode="after")
    def _bones_must_join_joints(self) -> Self:
        for twice in doubled(self.joints):
            raise InterfaceError(f'label "{self.name}" has the joint "{twice}" twice')
        for end in (end for bone in self.bones for end in bone):
            if end not in self.joints:
                raise InterfaceError(
                    f'label "{self.name}": a bone ends at "{end}"; {nearest(end, self.joints)}'
                )
        return self


class Labels(Piece):
    """The labels of one source. `many` lets one region carry several of them.

    `labels="$name"` takes them from the task; without any, regions are drawn unnamed.
    """

    kind: Literal["labels"] = "labels"
    name: Id = "labels"
    title: Text = ""
    of: Id
    labels: Annotated[Many[Label], Terms] = ()
    variable: Variable = ""
    draws: Many[Id] = ()
    many: bool = False
    when: AnyRule | None = None

    if TYPE_CHECKING:
        # A bare string is a label too, which no annotation of the field can say.
        def __init__(
            self,
            *,
            of: str,
            labels: Sequence[Label | str] | str = (),
            variable: str = "",
            name: str = "labels",
            title: str = "",
            draws: Sequence[str] = (),
            many: bool = False,
            when: AnyRule | None = None,
            kept: dict[str, str] = ...,
        ) -> None: ...

    _offer = offered("labels")

    @model_validator(mode="after")
    def _no_label_twice(self) -> Self:
        if twice := repeated(self.labels):
            raise InterfaceError(f'labels "{self.name}" have "{twice}" twice')
        return self

    def drawn_on(self, source: Source) -> tuple[type[Region], ...]:
        """The region kinds that these labels are drawn as: all of the source by default."""
        kinds = {kind.model_fields["kind"].default: kind for kind in source.regions}
        if not self.draws and not any(label.joints for label in self.labels):
            kinds.pop("skeleton", None)
        return tuple(kinds[name] for name in self.draws or kinds)


class Relations(Piece):
    """Lets people relate two regions; `labels` say how, `many` lets one relation carry several."""

    kind: Literal["relations"] = "relations"
    name: Id = "relations"
    title: Text = ""
    labels: Annotated[Many[Label], Terms] = ()
    many: bool = False

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            labels: Sequence[Label | str] = (),
            name: str = "relations",
            title: str = "",
            many: bool = False,
            kept: dict[str, str] = ...,
        ) -> None: ...


def names_of(sets: Iterable[Labels]) -> set[str]:
    return {label.name for labels in sets for label in labels.labels}


def joints_of(sets: Iterable[Labels], names: Iterable[str]) -> set[str]:
    """The joints that the labels of these names have."""
    worn = set(names)
    every = (label for labels in sets for label in labels.labels if label.name in worn)
    return {joint for label in every for joint in label.joints}


def takes(sets: Sequence[Labels], names: Sequence[str]) -> bool:
    """Whether each of several labels comes from a set of its own, or from one that takes many."""
    free = names_of(each for each in sets if each.many)
    single = {each.name: names_of([each]) for each in sets if not each.many}
    taken: dict[str, str] = {}

    def place(name: str, tried: set[str]) -> bool:
        """A matching: what stands in the way is moved to another set, if it has one."""
        for each, known in single.items():
            if name in known and each not in tried:
                tried.add(each)
                if each not in taken or place(taken[each], tried):
                    taken[each] = name
                    return True
        return False

    return all(name in free or place(name, set()) for name in names)
