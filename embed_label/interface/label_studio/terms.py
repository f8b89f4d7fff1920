"""Labels, choices, buckets and the like: read and written."""

from collections.abc import Iterator, Sequence

from embed_label.interface.label_studio.fields import Read, kept, read, unsaid, written
from embed_label.interface.label_studio.printing import printed
from embed_label.interface.label_studio.tag import Tag
from embed_label.interface.label_studio.tags import TAGS, tag_of
from embed_label.interface.label_studio.xml import Element, parse, wrong
from embed_label.interface.notes import INNER
from embed_label.questions import Bucket, Choice, Item, Term


def parts(made: Read) -> list[Element]:
    """The labels or choices in a tag; whatever else stands there is kept as it is written."""
    found: list[Element] = []
    skeleton = _skeleton(made.element, made.tag, found)
    skeleton.tag, skeleton.attributes = "inner", {}
    if [each.tag for each in skeleton.children] != ["x"] * len(found):
        made.kept[INNER] = printed(skeleton).strip()
    return found


def _skeleton(element: Element, tag: Tag, found: list[Element]) -> Element:
    """A copy in which `x` stands for each part."""
    copy = Element(element.tag, element.attributes, element.line)
    for child in element.children:
        known = tag_of(child)
        if known.name in tag.parts:
            found.append(child)
            copy.children.append(Element("x", {}))
        elif known.role in ("term", "labels", "question"):
            raise wrong(child.line, child.tag, f"does not stand in <{element.tag}>")
        elif known.role == "layout":
            copy.children.append(_skeleton(child, tag, found))
        else:
            copy.children.append(child)
    return copy


def inside(inner: str, elements: Sequence[Element]) -> list[Element]:
    """The parts of a tag with what stood between them."""
    if not inner:
        return list(elements)
    left = list(elements)
    root = parse(inner)
    _fill(root, left)
    return [*root.children, *left]


def _fill(element: Element, left: list[Element]) -> None:
    filled: list[Element] = []
    for child in element.children:
        if child.tag != "x":
            _fill(child, left)
            filled.append(child)
        elif left:
            filled.append(left.pop(0))
    element.children = filled


def read_term(element: Element, tag: Tag, model: type[Term]) -> Read:
    """A label or a choice; its name is what Label Studio stores for it."""
    made = read(element, tag, model)
    if tag.name == "Bucket":
        return made
    value = made.said.get("value", "")
    name = (made.said.get("alias") if "alias" in tag.known else "") or value
    if not value:
        raise wrong(element.line, element.tag, "value is missing; it is what people read")
    made.fields |= {"name": name, "title": "" if name == value else value}
    return made


def read_choice(element: Element, tag: Tag, model: type[Choice] | type[Item]) -> Choice | Item:
    made = read_term(element, tag, model)
    for child in element.children:
        if tag_of(child).name != "Choice":
            raise wrong(child.line, child.tag, "does not stand in <Choice>")
    if model is Item:
        return made.build(
            Item, children=[read_choice(each, tag, Item) for each in element.children]
        )
    return made.build(model)


def is_selected(element: Element) -> bool:
    said = {name.lower(): text for name, text in element.attributes.items()}
    return said.get("selected", "").strip().lower() in ("true", "1")


def selected(elements: Sequence[Element], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths to the choices that are there from the beginning."""
    for element in elements:
        said = {name.lower(): text for name, text in element.attributes.items()}
        path = (*above, said.get("alias") or said.get("value", ""))
        if is_selected(element):
            yield path
        yield from selected(element.children, path)


def write_term(term: Term, name: str, lost: list[str]) -> Element:
    """A label or a choice as a tag."""
    tag = TAGS[name]
    about = f'{type(term).__name__.lower()} "{term.name}"'
    said = {"kind", "kept", "name", "title", "children"} | {
        each.field for each in tag.attributes if not each.by_hand
    }
    if isinstance(term, Bucket):
        attributes = written(term, tag)
    else:
        value = {"value": term.title or term.name}
        alias = {"alias": term.name} if term.title and term.title != term.name else {}
        if alias and "alias" not in tag.known:
            lost.append(f"{about}: title")
            value, alias = {"value": term.name}, {}
        attributes = {**value, **alias, **written(term, tag)}
    lost.extend(f"{about}: {field}" for field in unsaid(term, said))
    return Element(name, {**attributes, **kept(term)})


def write_choices(
    terms: Sequence[Term],
    picked: set[tuple[str, ...]],
    lost: list[str],
    above: tuple[str, ...] = (),
) -> list[Element]:
    made: list[Element] = []
    for term in terms:
        path = (*above, term.name)
        element = write_term(term, "Choice", lost)
        if path in picked:
            element.attributes["selected"] = "true"
        if isinstance(term, Item):
            element.children = write_choices(term.children, picked, lost, path)
        made.append(element)
    return made
