"""A config of Label Studio from an interface."""

from collections.abc import Iterable, Iterator, Sequence

from embed_label.errors import LossyExport
from embed_label.interface.interface import Interface
from embed_label.interface.label_studio.arranging import MIXED, NAME, OTHER_CSS, is_row
from embed_label.interface.label_studio.asked import NOTHING, write_question
from embed_label.interface.label_studio.asking import ELSEWHERE
from embed_label.interface.label_studio.drawing import TAG, drawn
from embed_label.interface.label_studio.fields import kept, written
from embed_label.interface.label_studio.printing import printed, unwritable
from embed_label.interface.label_studio.sets import write_labels, write_relations
from embed_label.interface.label_studio.showing import write_source
from embed_label.interface.label_studio.style import written_look, written_sheet
from embed_label.interface.label_studio.tags import TAGS
from embed_label.interface.label_studio.visibility import parts, wrapped, written_rule
from embed_label.interface.label_studio.xml import Element, parse
from embed_label.interface.labels import Labels, Relations
from embed_label.interface.layout import (
    Accordion,
    Column,
    Filter,
    Foreign,
    Group,
    Header,
    Layout,
    Lineup,
    Markdown,
    Repeat,
    Row,
    Style,
    Tabs,
)
from embed_label.modalities import Source
from embed_label.questions import Question, Ranking
from embed_label.rules import Rule
from embed_label.wire import Piece, doubled


def to_label_studio(interface: Interface, *, lossy: bool) -> str:
    writer = _Writer(interface)
    root = writer.root()
    writer.lost.extend(unwritable(root))
    if writer.lost and not lossy:
        raise LossyExport(dict.fromkeys(writer.lost))
    return printed(root)


class _Writer:
    """What was written, and what was `lost` on the way."""

    def __init__(self, interface: Interface) -> None:
        self._interface = interface
        self.lost: list[str] = []

    def root(self) -> Element:
        body = self._interface.body
        self.lost.extend(_shared_names(self._interface))
        for field in ("title", "instructions"):
            if getattr(self._interface, field):
                self.lost.append(f"the {field} of the interface")
        if self._interface.auto_submit:
            self.lost.append("that the last answer submits the task")
        made = self._nodes(body)
        asked = self._interface.questions.values()
        foreign = any(ELSEWHERE in node.kept for node in asked)
        if asked and not self._interface.sources and not foreign:
            self.lost.append("that nothing is shown: there is an empty text in its place")
            made.insert(0, Element("Text", {"name": NOTHING, "value": " "}))
        only = made[0] if len(body) == len(made) == 1 else None
        if only and only.tag == "View" and only.attributes and isinstance(body[0], Row | Column):
            return only
        return Element("View", {}, children=made)

    def _nodes(self, nodes: Iterable[object]) -> list[Element]:
        return [element for node in nodes for element in self._node(node)]

    def _node(self, node: object) -> list[Element]:
        match node:
            case Source():
                return write_source(node, self.lost)
            case Labels():
                source = self._interface.sources[node.of]
                made = write_labels(node, source, self._interface.labels, self.lost)
                return self._seen(made, node.when)
            case Relations():
                return write_relations(node, self.lost)
            case Question():
                made = write_question(node, self._interface.sources, self.lost)
                return self._seen(made, node.when)
            case Layout():
                return [self._layout(node)]
            case Foreign():
                return [_foreign(node)]
            case Header() | Markdown() | Filter() | Style():
                return self._words(node)
            case _:
                raise TypeError(f"no tag for {node!r}")

    def _seen(self, elements: Sequence[Element], rule: Rule | None) -> list[Element]:
        """The elements as long as a rule holds; each that must hold beside another has a view."""
        rules = [self._rule(each) for each in parts(rule)]
        if not rules:
            return list(elements)
        if len(elements) == 1:
            made = elements[0]
            made.attributes |= rules.pop()
        else:
            made = Element("View", rules.pop(), children=list(elements))
        for attributes in reversed(rules):
            made = wrapped(made, attributes)
        return [made]

    def _rule(self, rule: Rule) -> dict[str, str]:
        attributes, lost = written_rule(rule)
        if lost:
            self.lost.append(lost)
        named = attributes.get("whenTagName")
        for labels in self._interface.labels:
            if labels.name == named and len(drawn(labels, self._interface.sources[labels.of])) > 1:
                self.lost.append(f'a rule about labels "{named}", which become several tags')
        return attributes

    def _layout(self, node: Layout) -> Element:
        match node:
            case Row() | Column() if node.kept.get(TAG) != "Collapse":
                return self._view(node)
            case Accordion() | Column() | Tabs():
                made = self._collapse(node)
            case Group() if node.kept.get(TAG) == "Panel":
                made = self._panel(node, is_open=False)
            case Group():
                panel = self._panel(node, is_open=node.open)
                about = {"accordion": "false"} | ({"open": "true"} if node.open else {})
                made = Element("Collapse", about, children=[panel])
            case Lineup():
                self.lost.append("what a lineup compares: its outputs stand in a row")
                row = Row(children=node.children, style=node.style, class_name=node.class_name)
                return self._view(row.model_copy(update={"when": node.when}))
            case _:
                tag = "Repeater" if isinstance(node, Repeat) else "PagedView"
                made = self._tag(node, tag, self._nodes(node.children))
        return self._around(node, made)

    def _view(self, node: Row | Column) -> Element:
        look = dict(node.style)
        if isinstance(node, Column) and node.sticky:
            look |= {"position": "sticky", "top": "0", "align-self": "flex-start"}
        made = self._tag(node, "View", self._nodes(node.children))
        if is_row(look) != isinstance(node, Row):
            made.attributes["display"] = "inline" if isinstance(node, Row) else "block"
        if style := written_look(look, node.kept.get("style", "")):
            made.attributes["style"] = style
        return self._seen([made], node.when)[0]

    def _collapse(self, node: Layout) -> Element:
        if isinstance(node, Tabs):
            self.lost.append("tabs: they become panels that fold")
        groups = [each for each in node.children if isinstance(each, Group)]
        is_open = bool(groups) and all(each.open for each in groups)
        panels: list[Element] = []
        for at, child in enumerate(node.children):
            if isinstance(child, Group):
                if child.when is not None:
                    self.lost.append(f'when the fold "{child.title}" is shown')
                panels.append(self._panel(child, is_open=is_open))
            else:
                self.lost.append("a fold that has no title: it has its number")
                panels.append(Element("Panel", {"value": str(at + 1)}, children=self._node(child)))
        made = self._tag(node, "Collapse", panels)
        made.attributes |= {} if not isinstance(node, Column) else {"accordion": "false"}
        made.attributes |= {"open": "true"} if is_open else {}
        return made

    def _panel(self, node: Group, *, is_open: bool) -> Element:
        children = self._nodes(node.children)
        if look := _look(node):
            children = [Element("View", look, children=children)]
        made = self._tag(node, "Panel", children)
        if node.open != is_open:
            made.attributes["open"] = "true" if node.open else "false"
        return made

    def _around(self, node: Layout, made: Element) -> Element:
        """In a view that has the look and the rule which the tag itself cannot say."""
        look = {} if isinstance(node, Group) else _look(node)
        made = wrapped(made, look) if look else made
        return made if node.when is None else self._seen([wrapped(made, {})], node.when)[0]

    def _tag(self, node: Piece, name: str, children: list[Element]) -> Element:
        named = {"name": node.kept[NAME]} if NAME in node.kept else {}
        attributes = {**named, **written(node, TAGS[name]), **kept(node)}
        return Element(name, attributes, children=children)

    def _words(self, node: Header | Markdown | Filter | Style) -> list[Element]:
        made = self._tag(node, type(node).__name__, [])
        match node:
            case Header() | Markdown():
                made.attributes = {"value": node.text, **made.attributes}
                if style := written_look(node.style, node.kept.get("style", "")):
                    made.attributes["style"] = style
                if isinstance(node, Header) and node.when is not None:
                    return self._seen([wrapped(made, {})], node.when)
                return self._seen([made], node.when)
            case Filter():
                made.attributes |= {"toName": node.of} if node.of else {}
            case Style():
                made.text = written_sheet(node.rules, node.kept.get(OTHER_CSS, ""))
        return [made]


def _shared_names(interface: Interface) -> Iterator[str]:
    """Buckets are known by their names alone, as all else is."""
    asked = interface.questions.values()
    buckets = [each.name for node in asked if isinstance(node, Ranking) for each in node.buckets]
    for name in doubled([*interface.sources, *interface.questions, *buckets]):
        yield f'the name "{name}" of a bucket, which something else has too'


def _look(node: Layout) -> dict[str, str]:
    style = {"style": written_look(node.style)} if node.style else {}
    return style | ({"className": node.class_name} if node.class_name else {})


def _foreign(node: Foreign) -> Element:
    if MIXED in node.kept:
        made = parse(f"<mixed>{node.text}</mixed>")
        made.tag, made.attributes = node.tag, dict(kept(node))
        return made
    children = [_foreign(each) for each in node.children]
    return Element(node.tag, dict(kept(node)), text=node.text, children=children)
