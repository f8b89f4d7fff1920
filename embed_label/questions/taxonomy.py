"""Pick from a tree."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import Field, model_validator

from embed_label.errors import InterfaceError, nearest
from embed_label.questions.question import Answer, Question
from embed_label.questions.term import Term, Terms, Variable, offered
from embed_label.rules import AnyRule
from embed_label.wire import Many, Text, doubled


class Item(Term):
    """A place in the tree. Items below one parent differ in their names."""

    children: Annotated[Many["Item"], Terms] = ()

    if TYPE_CHECKING:
        # A bare string is an item too, which no annotation of the field can say.
        def __init__(
            self,
            *,
            name: str,
            title: str = "",
            hint: str = "",
            html: str = "",
            color: str = "",
            key: str = "",
            children: Sequence["Item | str"] = (),
            kept: dict[str, str] = ...,
        ) -> None: ...


class TaxonomyAnswer(Answer):
    """What was picked: each as the names from the root to it."""

    kind: Literal["taxonomy"] = "taxonomy"
    paths: Many[Many[Text]]

    @property
    def is_empty(self) -> bool:
        return not self.paths

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(name for path in self.paths for name in path)


class Taxonomy(Question):
    """The tree is written, comes from the task (`items="$name"`), or is loaded from a `url`.

    `inline` shows it as a nested list, open; otherwise it unfolds from a button.
    """

    kind: Literal["taxonomy"] = "taxonomy"
    items: Annotated[Many[Item], Terms] = ()
    variable: Variable = ""
    url: Text = ""
    many: bool = False
    most: Annotated[int, Field(ge=1)] | None = None
    leaves_only: bool = False
    show_path: bool = False
    separator: Text = " / "
    placeholder: Text = ""
    inline: bool = False
    default: Many[Many[Text]] = ()
    answer = TaxonomyAnswer

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            items: Sequence[Item | str] | str = (),
            variable: str = "",
            url: str = "",
            title: str = "",
            untitled: bool = False,
            hint: str = "",
            required: bool = False,
            required_message: str = "",
            of: str | None = None,
            per_region: bool = False,
            per_item: bool = False,
            when: AnyRule | None = None,
            many: bool = False,
            most: int | None = None,
            leaves_only: bool = False,
            show_path: bool = False,
            separator: str = " / ",
            placeholder: str = "",
            inline: bool = False,
            default: Sequence[Sequence[str]] = (),
            kept: dict[str, str] = ...,
        ) -> None: ...

    _offer = offered("items")

    @model_validator(mode="after")
    def _must_be_answerable(self) -> Self:
        if not self.items and not self.variable and not self.url:
            raise InterfaceError(f'question "{self.name}" has no items; give it some, or a url=')
        if twice := next(_twins(self.items), None):
            raise InterfaceError(
                f'question "{self.name}" has the item "{twice}" twice in one place'
            )
        return self

    @property
    def is_answerable(self) -> bool:
        return bool(self.items or self.url)

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, TaxonomyAnswer):
            return self.mistaken
        paths = answer.paths
        if len(set(paths)) < len(paths):
            return "has an item that was picked twice"
        most = self.most if self.many else 1
        if most is not None and len(paths) > most:
            return f"takes {most} {'item' if most == 1 else 'items'}, not {len(paths)}"
        # What lies behind a URL is not known here.
        return None if self.url else next(filter(None, map(self._stray, paths)), None)

    def _stray(self, path: Sequence[str]) -> str | None:
        among: Sequence[Item] = self.items
        found: Item | None = None
        for name in path:
            found = next((item for item in among if item.name == name), None)
            if found is None:
                known = nearest(name, (item.name for item in among))
                return f'has no item "{self.separator.join(path)}"; {known}'
            among = found.children
        if found is None:
            return "has an empty path"
        if self.leaves_only and found.children:
            return f'takes what has nothing below it; "{found.name}" has'
        return None


def _twins(items: Sequence[Item]) -> Iterator[str]:
    yield from doubled(item.name for item in items)
    for item in items:
        yield from _twins(item.children)
