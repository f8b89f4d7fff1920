"""The tree of a config read: layout, words, and what is foreign."""

from textwrap import dedent

from embed_label.errors import EmbedLabelError
from embed_label.interface.label_studio.asking import read_question
from embed_label.interface.label_studio.config import Config
from embed_label.interface.label_studio.drawing import TAG
from embed_label.interface.label_studio.fields import Read, read
from embed_label.interface.label_studio.printing import markup
from embed_label.interface.label_studio.sets import read_labels, read_relations
from embed_label.interface.label_studio.style import SIDE_BY_SIDE, read_look, read_sheet
from embed_label.interface.label_studio.tag import Tag
from embed_label.interface.label_studio.tags import tag_of
from embed_label.interface.label_studio.visibility import read_rule
from embed_label.interface.label_studio.xml import Element, wrong
from embed_label.interface.layout import (
    Accordion,
    Column,
    Filter,
    Foreign,
    Group,
    Header,
    Layout,
    Markdown,
    Pages,
    Repeat,
    Row,
    Style,
)
from embed_label.wire import Piece

# The name of a part that has none with us.
NAME = "<name>"
# The text of a foreign part has tags in it.
MIXED = "<mixed>"
OTHER_CSS = "other CSS"


def read_node(element: Element, config: Config) -> Piece:
    """What an element becomes in the body."""
    tag = tag_of(element)
    match tag.role:
        case "source":
            return config.sources[config_name(element)]
        case "labels":
            return read_labels(element, tag, config) or read_foreign(element)
        case "relations":
            return read_relations(element, tag, config)
        case "question":
            return read_question(element, tag, config)
        case "layout":
            return LAYOUTS[tag.name](element, tag, config)
        case "words":
            return _read_words(element, tag, config)
        case "foreign":
            return read_foreign(element)
        case "term":
            raise wrong(element.line, element.tag, "does not stand right in a <View>")


def config_name(element: Element) -> str:
    return next(text for name, text in element.attributes.items() if name.lower() == "name")


def read_foreign(element: Element) -> Foreign:
    text, children, kept = element.text, element.children, element.attributes
    if text and children:
        text, children, kept = markup(element), [], {**kept, MIXED: "true"}
    made = [read_foreign(each) for each in children]
    try:
        return Foreign(tag=element.tag, text=text, children=made, kept=kept)
    except EmbedLabelError as error:
        raise wrong(element.line, element.tag, str(error)) from error


def _nodes(element: Element, config: Config) -> list[Piece]:
    return [read_node(each, config) for each in element.children]


def _unnamed(element: Element, tag: Tag, model: type[Piece]) -> Read:
    made = read(element, tag, model)
    if "name" not in tag.known and "name" in made.kept:
        made.kept[NAME] = made.kept.pop("name")
    return made


def _styled(made: Read) -> dict[str, str]:
    look, others = read_look(made.said.get("style", ""))
    if others:
        made.kept["style"] = others
    return look


def is_row(look: dict[str, str]) -> bool:
    """Whether a style alone puts children side by side."""
    return look.get("display") in SIDE_BY_SIDE and not look.get("flex-direction", "").startswith(
        "column"
    )


def _read_view(element: Element, tag: Tag, config: Config) -> Layout:
    made = _unnamed(element, tag, Column)
    look = _styled(made)
    display = made.said.get("display", "")
    if display not in ("", "block", "inline"):
        made.kept["display"] = display
    flows = is_row(look) if display not in ("block", "inline") else display == "inline"
    rule = read_rule(made, config.roles, config.names)
    model: type[Layout] = Row if flows else Column
    return made.build(model, children=_nodes(element, config), style=look, when=rule)


def _read_collapse(element: Element, tag: Tag, config: Config) -> Layout:
    made = _unnamed(element, tag, Accordion)
    is_open = made.said.get("open", "").lower() == "true"
    children: list[Piece] = []
    for child in element.children:
        known = tag_of(child)
        if known.name != "Panel":
            raise wrong(child.line, child.tag, "does not stand right in <Collapse>, but in <Panel>")
        children.append(_read_panel(child, known, config, is_open=is_open))
    accordion = made.said.get("accordion", "true").lower()
    if accordion in ("true", ""):
        return made.build(Accordion, children=children)
    made.kept[TAG] = tag.name
    return made.build(Column, children=children)


def _read_panel(element: Element, tag: Tag, config: Config, *, is_open: bool = False) -> Layout:
    made = _unnamed(element, tag, Group)
    is_open = made.said.get("open", str(is_open)).lower() == "true"
    return made.build(Group, children=_nodes(element, config), open=is_open)


def _read_lone_panel(element: Element, tag: Tag, config: Config) -> Layout:
    group = _read_panel(element, tag, config)
    return group.model_copy(update={"kept": {**group.kept, TAG: tag.name}})


def _read_pages(element: Element, tag: Tag, config: Config) -> Layout:
    made = _unnamed(element, tag, Pages)
    return made.build(Pages, children=_nodes(element, config))


def _read_repeat(element: Element, tag: Tag, config: Config) -> Layout:
    made = _unnamed(element, tag, Repeat)
    if "on" not in made.said:
        raise wrong(element.line, element.tag, 'on is missing; write on="$items" for a list')
    index = str(made.fields.get("index", Repeat.model_fields["index"].default))
    config.indexes.append(index)
    children = _nodes(element, config)
    config.indexes.pop()
    return made.build(Repeat, children=children)


def _read_words(element: Element, tag: Tag, config: Config) -> Piece:
    (model,) = tag.becomes
    made = _unnamed(element, tag, model)
    text = made.said.get("value") or dedent(element.text).strip()
    if tag.name == "Markdown" and element.children:
        text = made.said.get("value") or dedent(markup(element)).strip()
    elif element.children:
        child = element.children[0]
        raise wrong(child.line, child.tag, f"does not stand in <{element.tag}>")
    match tag.name:
        case "Header":
            return made.build(Header, text=text, style=_styled(made))
        case "Markdown":
            rule = read_rule(made, config.roles, config.names)
            return made.build(Markdown, text=text, style=_styled(made), when=rule)
        case "Style":
            rules, others = read_sheet(made.said.get("value") or element.text)
            made.kept |= {OTHER_CSS: others} if others else {}
            return made.build(Style, rules=rules)
        case _:
            return _read_filter(made, config)


def _read_filter(made: Read, config: Config) -> Filter:
    of = made.said.get("toName", "").strip()
    if config.roles.get(of) == "foreign":
        made.kept["toName"], of = of, ""
    return made.build(Filter, of=of)


LAYOUTS = {
    "View": _read_view,
    "Collapse": _read_collapse,
    "Panel": _read_lone_panel,
    "PagedView": _read_pages,
    "Repeater": _read_repeat,
}
