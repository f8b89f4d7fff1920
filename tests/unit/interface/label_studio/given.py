"""Configs of Label Studio: those of the corpus, and others made up."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import strategies as st

from embed_label.interface.label_studio.drawing import BARE, LABELLED
from embed_label.interface.label_studio.printing import printed
from embed_label.interface.label_studio.tag import Tag
from embed_label.interface.label_studio.tags import TAGS
from embed_label.interface.label_studio.xml import Element
from embed_label.modalities import Source

CORPUS = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[3] / "vectors" / "configs").glob("*.xml"))
}

PLAIN_WORDS = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"
    ),
    min_size=1,
    max_size=8,
)
WORDS = [
    *("true", "false", "True", "1", "0", "3", "2.5", "-1", "1e99", "nan", "", " ", "x", "$x.y[0]"),
    *("red", "#abc", "#A1B2C3", "rgb(1,2,3)", "transparent", "ctrl+Shift+k", "q", "Enter", "??"),
    *("single", "single-radio", "multiple", "select", "inline", "vertical", "a,b", "a", "url(x)"),
    *("date", "month", "year", "time,date", "2024-01-31", "star", "smile", "large", "pagination"),
    *("<&>\"'", "two\nlines\ttab", "display: flex", "display:flex;flex-direction:row"),
    *("color: red; background: url(y)", "/* c */ a { b: c }"),
    ".a { color: red } @media x { .b { c: d } }",
]
VALUES = st.sampled_from(WORDS) | PLAIN_WORDS
OURS = {
    "name",
    "toName",
    "value",
    "valueList",
    "alias",
    "column",
    "on",
    "visibleWhen",
    "whenTagName",
}


NAMED = ("source", "labels", "question", "relations")


def _model(tag: Tag) -> type[Source]:
    (model,) = tag.becomes
    assert issubclass(model, Source)
    return model


SOURCES = {name: _model(tag) for name, tag in TAGS.items() if tag.role == "source"}


def _draws(source: str, tag: str) -> bool:
    known = {kind.model_fields["kind"].default for kind in SOURCES[source].regions}
    return (LABELLED.get(tag) or BARE.get(tag) or next(iter(known), None)) in known


@st.composite
def attributes(draw: st.DrawFn, tag: Tag) -> dict[str, str]:
    """Some attributes of a tag, and seldom one that nobody knows, with any values."""
    names = [each.name for each in tag.attributes if each.name not in OURS]
    chosen = draw(st.lists(st.sampled_from(names), unique=True, max_size=5)) if names else []
    chosen += draw(st.sampled_from([[], [], [], ["madeBy"], ["className"]]))
    return {name: draw(VALUES) for name in dict.fromkeys(chosen)}


@st.composite
def terms(draw: st.DrawFn, name: str, deep: int = 0) -> list[Element]:
    made: list[Element] = []
    key = {"Bucket": "name", "Channel": "column"}.get(name, "value")
    for at in range(draw(st.integers(1, 3))):
        said = {key: f"{name} {at}", **draw(attributes(TAGS[name]))}
        if name in ("Label", "Choice") and draw(st.booleans()):
            said["alias"] = f"alias {at}"
        element = Element(name, {**said, key: said[key] or "x"})
        if deep:
            element.children = draw(terms(name, deep - 1))
        made.append(element)
    return made


@st.composite
def sources(draw: st.DrawFn, name: str) -> Element:
    tag = draw(st.sampled_from(sorted(SOURCES)))
    said = {"name": name, "value": draw(st.sampled_from([f"${name}", "$a[0].b"]))}
    element = Element(tag, {**said, **draw(attributes(TAGS[tag]))})
    if tag == "TimeSeries":
        multi = Element("MultiChannel", draw(attributes(TAGS["MultiChannel"])))
        multi.children = draw(terms("Channel"))
        element.children = [*draw(terms("Channel")), multi]
    return element


@st.composite
def controls(draw: st.DrawFn, name: str, source: Element, names: list[str]) -> Element:
    asked = [each.name for each in TAGS.values() if each.role == "question"]
    drawn = [each for each in [*LABELLED, *BARE] if _draws(source.tag, each)]
    tag = TAGS[draw(st.sampled_from([*asked, *drawn]))]
    said = {"name": name, "toName": source.attributes["name"], **draw(attributes(tag))}
    element = Element(tag.name, {**said, **_rule(draw, names)})
    if tag.name in ("Choices", "Taxonomy"):
        element.children = draw(terms("Choice", draw(st.sampled_from([0, 0, 1]))))
    elif "Label" in tag.parts:
        element.children = draw(terms("Label"))
    elif tag.name == "Ranker":
        element.children = draw(terms("Bucket"))
        for each in element.children:
            each.attributes["name"] = f"{name} {each.attributes['name']}"
    elif tag.name == "TextArea":
        element.children = draw(st.sampled_from([[], [Element("Shortcut", {"value": "x"})]]))
    return element


def _rule(draw: st.DrawFn, names: list[str]) -> dict[str, str]:
    """`names` are those of labels, so that no question waits for itself."""
    modes = ["region-selected", "no-region-selected", "choice-selected", "choice-unselected", "?"]
    made = {"visibleWhen": draw(st.sampled_from(modes))} if draw(st.booleans()) else {}
    if names and made.get("visibleWhen") == "region-selected" and draw(st.booleans()):
        made["whenTagName"] = draw(st.sampled_from(names))
    return made


@st.composite
def words(draw: st.DrawFn) -> Element:
    tag = TAGS[
        draw(st.sampled_from(["Header", "Markdown", "Style", "Filter", "Shortcut", "ReactCode"]))
    ]
    element = Element(tag.name, draw(attributes(tag)))
    if tag.name in ("Markdown", "Style", "ReactCode", "Header"):
        element.text = draw(VALUES)
    return element


@st.composite
def layouts(draw: st.DrawFn, parts: list[Element], deep: int = 0) -> Element:
    """The parts in views, folds and pages, nested."""
    cut = draw(st.integers(0, len(parts)))
    kinds = ["View", "View", "View", "Collapse", "PagedView", "Repeater"]
    name = draw(st.sampled_from(kinds)) if deep else "View"
    element = Element(name, {**draw(attributes(TAGS[name])), **_rule(draw, [])})
    inner = parts[cut:]
    children = [*parts[:cut], *([draw(layouts(inner, deep + 1))] if inner else [])]
    if deep > 3:
        children = parts
    if name == "Repeater":
        element.attributes["on"] = "$items"
        element.attributes["indexFlag"] = "{{i}}"
    if name == "Collapse":
        panel = Element("Panel", {"value": "Fold", **draw(attributes(TAGS["Panel"]))})
        panel.children = children
        children = [panel]
    element.children = children
    return element


@st.composite
def configs(draw: st.DrawFn) -> str:
    shown = [draw(sources(f"s{at}")) for at in range(draw(st.integers(1, 3)))]
    sets: list[str] = []
    asked: list[Element] = []
    for at in range(draw(st.integers(0, 5))):
        asked.append(draw(controls(f"c{at}", draw(st.sampled_from(shown)), sets)))
        if asked[-1].tag in LABELLED:
            sets.append(f"c{at}")
    more = draw(st.lists(words(), max_size=3))
    relations = Element("Relations", draw(attributes(TAGS["Relations"])))
    relations.children = [Element("Relation", {"value": "r", **draw(attributes(TAGS["Relation"]))})]
    parts = draw(st.permutations([*shown, *asked, *more, relations]))
    root = draw(layouts(list(parts)))
    _rename(root, set(_names(root, inside=False)))
    return printed(root)


def _names(element: Element, *, inside: bool) -> Iterator[str]:
    """The names of the sources and the controls in a repeater."""
    if inside and element.attributes.get("name") and TAGS[element.tag].role in NAMED:
        yield element.attributes["name"]
    for child in element.children:
        yield from _names(child, inside=inside or element.tag == "Repeater")


def _rename(element: Element, names: set[str]) -> None:
    """Each copy of a repeater needs names of its own."""
    for key in ("name", "toName", "whenTagName"):
        if (name := element.attributes.get(key)) in names:
            element.attributes[key] = f"{name}{{{{i}}}}"
    for child in element.children:
        _rename(child, names)
