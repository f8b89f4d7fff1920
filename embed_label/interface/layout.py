"""What arranges the parts of an interface on the page, and the words between them."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from typing_extensions import TypeAliasType

from embed_label.interface.labels import Labels, Relations
from embed_label.modalities import AnySource
from embed_label.questions import AnyQuestion
from embed_label.rules import AnyRule
from embed_label.wire import Id, Many, Piece, Text

# Nothing that loads, runs, or leaves the widget.
UNSAFE = re.compile(r"url\s*\(|image-set|expression|javascript:|@|[{}<\\]|\bfixed\b", re.IGNORECASE)
PROPERTY = re.compile(r"-{0,2}[a-zA-Z][a-zA-Z0-9-]*")
# What a browser's object for styles has besides properties: to set it breaks the object.
MEMBER = re.compile(
    r"length|item|parent-?rule|css-?text|(get|set|remove)-?property(-?(value|priority))?",
    re.IGNORECASE,
)
SELECTOR = re.compile(r"[\w\s.#>+~*:()\[\]=\"',-]+")


def _must_be_style(style: dict[str, str]) -> dict[str, str]:
    for name, value in style.items():
        is_property = PROPERTY.fullmatch(name) and not MEMBER.fullmatch(name)
        if not is_property or UNSAFE.search(value):
            raise ValueError(f"the style {name}: {value:.40} is not allowed here")
    return style


def _must_be_selectors(rules: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    for selector in rules:
        if not SELECTOR.fullmatch(selector):
            raise ValueError(f'"{selector:.40}" is no selector of ours')
    return rules


Look = Annotated[dict[Text, Text], AfterValidator(_must_be_style)]


class Layout(Piece):
    """Arranges its children. `when` shows or hides them together."""

    children: Many["AnyNode"]
    when: AnyRule | None = None
    style: Look = {}
    class_name: Text = ""


class Row(Layout):
    """Its children side by side; below each other where there is no room."""

    kind: Literal["row"] = "row"


class Column(Layout):
    """Its children below each other. A `sticky` one stays in sight while its neighbours scroll."""

    kind: Literal["column"] = "column"
    sticky: bool = False


class Group(Layout):
    """Its children under a title that folds them away."""

    kind: Literal["group"] = "group"
    title: Text = ""
    open: bool = True


class Accordion(Layout):
    """Groups of which one is open at a time."""

    kind: Literal["accordion"] = "accordion"


class Tabs(Layout):
    """One child at a time; a group's title is its tab."""

    kind: Literal["tabs"] = "tabs"


class Pages(Layout):
    """One child at a time, in order."""

    kind: Literal["pages"] = "pages"


class Repeat(Layout):
    """Its children once for each item of a list; `index` stands for the number in them."""

    kind: Literal["repeat"] = "repeat"
    on: Annotated[Text, Field(pattern=r"^\$.+")]
    index: Annotated[Text, Field(min_length=1)] = "{{idx}}"
    paged: bool = False


class Lineup(Layout):
    """Two to eight outputs to be compared: child for child what the models in `names` made.

    With one source for a child, and no names, its contestants are the predictions on that source.
    `against` names the one that the others are compared with, or "mine" for what people marked;
    without it each is compared with the one before. `merged` names the question about a text that
    the best parts of the outputs are taken into.
    """

    kind: Literal["lineup"] = "lineup"
    names: Annotated[Many[Id], Field(max_length=8)] = ()
    show: Literal["side_by_side", "stacked", "overlay", "one"] = "side_by_side"
    against: Text = ""
    merged: Text = ""


class Header(Piece):
    """A line of words above what follows."""

    kind: Literal["header"] = "header"
    text: Text
    level: Annotated[int, Field(ge=1, le=6)] = 4
    underline: bool = False
    when: AnyRule | None = None
    style: Look = {}


class Markdown(Piece):
    """Words with some form. HTML in them is shown sanitised."""

    kind: Literal["markdown"] = "markdown"
    text: Text
    when: AnyRule | None = None
    style: Look = {}
    class_name: Text = ""


class Filter(Piece):
    """A field that narrows the labels or choices `of` a name, or those that follow."""

    kind: Literal["filter"] = "filter"
    of: Text = ""
    placeholder: Text = ""
    min_length: Annotated[int, Field(ge=0)] = 1


class Style(Piece):
    """CSS for this interface alone: selectors with their properties."""

    kind: Literal["style"] = "style"
    rules: Annotated[dict[Text, Look], AfterValidator(_must_be_selectors)]


class Foreign(Piece):
    """A tag of another tool that we carry and do not show."""

    kind: Literal["foreign"] = "foreign"
    tag: Id
    text: Text = ""
    children: Many["Foreign"] = ()


AnyNode = TypeAliasType(
    "AnyNode",
    Annotated[
        AnySource
        | Labels
        | Relations
        | AnyQuestion
        | Row
        | Column
        | Group
        | Accordion
        | Tabs
        | Pages
        | Repeat
        | Lineup
        | Header
        | Markdown
        | Filter
        | Style
        | Foreign,
        Field(discriminator="kind"),
    ],
)
for layout in (Row, Column, Group, Accordion, Tabs, Pages, Repeat, Lineup):
    layout.model_rebuild()
