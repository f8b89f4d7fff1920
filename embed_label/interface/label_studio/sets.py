"""Sets of labels, tools without labels, and relations: read and written."""

from embed_label.interface.label_studio.config import Config
from embed_label.interface.label_studio.drawing import (
    BARE,
    LABELLED,
    TAG,
    UNDRAWN,
    USUAL_TOOL,
    Drawn,
    drawn,
    kind_of,
    kinds_of,
    tool,
    tool_name,
)
from embed_label.interface.label_studio.fields import Read, kept, read, unsaid, written
from embed_label.interface.label_studio.tag import Tag
from embed_label.interface.label_studio.tags import TAGS, tag_of
from embed_label.interface.label_studio.terms import INNER, inside, parts, read_term, write_term
from embed_label.interface.label_studio.visibility import read_rule
from embed_label.interface.label_studio.xml import Element, wrong
from embed_label.interface.labels import Label, Labels, Relations
from embed_label.modalities import Source

# What Label Studio shows and has no marks for.
UNMARKED = {"chat": "regions on a chat", "table": "cells of a table"}


def read_labels(element: Element, tag: Tag, config: Config) -> Labels | None:
    """None if they are about something that we do not show."""
    made = read(element, tag, Labels)
    names = config.listed(made.said.get("toName", ""))
    source = config.target(element, names[0])
    if source is None:
        return None
    if len(names) > 1:
        made.kept["toName"] = made.said["toName"]
    rule = read_rule(made, config.roles, config.names)
    limit = _limit(made)
    labels = [_read_label(each, limit) for each in parts(made)]
    variable = made.said.get("value", "") if "value" in tag.known else ""
    if limit and (not labels or variable):
        made.kept["maxUsages"] = made.said["maxUsages"]
    if variable and not variable.startswith("$"):
        made.kept["value"], variable = variable, ""
    draws = _draws(made, tag, source, config)
    fields = {"name": made.said["name"], "of": source.name, "draws": draws, "when": rule}
    built = made.build(Labels, labels=labels, variable=variable, **fields)
    if _is_usual(built, source, tag):
        return built
    made.kept[TAG] = tag.name
    return made.build(Labels, labels=labels, variable=variable, **fields)


def _limit(made: Read) -> int | None:
    """How often each label may be used that does not say it itself."""
    text = made.said.get("maxUsages", "")
    if text.isascii() and text.isdecimal() and len(text) < 10 and int(text) > 0:
        return int(text)
    if text:
        made.kept["maxUsages"] = text
    return None


def _read_label(element: Element, limit: int | None) -> Label:
    made = read_term(element, tag_of(element), Label)
    if "maxUsages" not in made.said:
        made.fields["most"] = limit
    if element.children:
        child = element.children[0]
        raise wrong(child.line, child.tag, "does not stand in <Label>")
    return made.build(Label)


def _draws(made: Read, tag: Tag, source: Source, config: Config) -> tuple[str, ...]:
    kind = LABELLED.get(tag.name) or BARE.get(tag.name)
    if kind is None:
        # What the tools beside it draw, if there are any; else all that the source carries.
        tools = config.tools.get(source.name, [])
        return tuple(dict.fromkeys(tools)) if len(source.regions) > 1 else ()
    known = {each.model_fields["kind"].default for each in source.regions}
    if kind not in known:
        raise wrong(
            made.element.line,
            made.element.tag,
            f'"{source.name}" is of the modality "{kind_of(source)}", '
            f'which has no regions of the kind "{kind}"',
        )
    return (kind,)


def _is_usual(labels: Labels, source: Source, tag: Tag) -> bool:
    # There nothing is marked: what draws there says so, and is written as it was.
    if labels.kept.get(TAG) or kind_of(source) in UNMARKED:
        return False
    try:
        return [each.tag for each in drawn(labels, source)] == [tag.name]
    except KeyError:
        return False


def write_labels(
    labels: Labels, source: Source, sets: tuple[Labels, ...], lost: list[str]
) -> list[Element]:
    """The tags of a set, and the tool that it needs beside it."""
    made: list[Element] = []
    for each in drawn(labels, source):
        made.append(_write_set(labels, each, lost))
        kind = each.kinds[0]
        lone = TAG not in labels.kept and tool(sets, labels.of, kind) is None
        if each.tag == "Labels" and kind == "track" and lone:
            wiring = {"name": tool_name(labels, kind), "toName": labels.of}
            made.append(Element(USUAL_TOOL[kind], wiring))
    if UNDRAWN in kinds_of(labels, source):
        lost.append(f'labels "{labels.name}": skeletons')
    if TAG not in labels.kept and (unmarked := UNMARKED.get(kind_of(source))):
        lost.append(f'labels "{labels.name}": {unmarked}')
    if labels.title:
        made.insert(0, Element("Header", {"value": labels.title, "size": "5"}))
    return made


def _write_set(labels: Labels, each: Drawn, lost: list[str]) -> Element:
    tag = TAGS[each.tag]
    said = {"name", "of", "kind", "title", "labels", "draws", "when", "variable", "many", "kept"}
    lost.extend(f'labels "{labels.name}": {field}' for field in unsaid(labels, said))
    attributes = {"name": each.name, "toName": labels.of}
    if labels.variable:
        attributes["value"] = labels.variable
    attributes |= {**written(labels, tag), **kept(labels)}
    inner = labels.kept.get(INNER, "")
    terms = [write_term(label, "Label", lost) for label in labels.labels]
    return Element(tag.name, attributes, children=inside(inner, terms))


def read_relations(element: Element, tag: Tag, config: Config) -> Relations:
    made = read(element, tag, Relations)
    labels = [read_term(each, tag_of(each), Label).build(Label) for each in parts(made)]
    # Each copy of a repeat has a name of its own.
    name = made.said.get("name") or _free("-".join(["relations", *config.indexes]), config)
    config.elements.setdefault(name, element)
    return made.build(Relations, name=name, labels=labels)


def _free(name: str, config: Config) -> str:
    names = [name, *(f"{name}-{at}" for at in range(2, len(config.elements) + 3))]
    return next(each for each in names if each not in config.elements)


def write_relations(relations: Relations, lost: list[str]) -> list[Element]:
    tag = TAGS["Relations"]
    terms = [write_term(label, "Relation", lost) for label in relations.labels]
    name = {} if relations.name == "relations" else {"name": relations.name}
    attributes = {**name, **written(relations, tag), **kept(relations)}
    made = [Element("Relations", attributes, children=inside(relations.kept.get(INNER, ""), terms))]
    if relations.title:
        made.insert(0, Element("Header", {"value": relations.title, "size": "5"}))
    return made
