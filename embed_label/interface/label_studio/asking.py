"""Questions: read."""

from collections.abc import Callable

from embed_label.interface.label_studio.config import Config
from embed_label.interface.label_studio.fields import Read, read
from embed_label.interface.label_studio.showing import is_list
from embed_label.interface.label_studio.tag import Tag
from embed_label.interface.label_studio.tags import tag_of
from embed_label.interface.label_studio.terms import parts, read_choice, read_term, selected
from embed_label.interface.label_studio.visibility import read_rule
from embed_label.interface.label_studio.xml import Element
from embed_label.modalities import Source
from embed_label.questions import (
    Bucket,
    Choice,
    Choices,
    Comment,
    Entries,
    Item,
    Pairwise,
    Question,
    Ranking,
    Taxonomy,
)

# What `toName` said where we do not show what it names.
ELSEWHERE = "<toName>"


def read_question(element: Element, tag: Tag, config: Config) -> Question:
    made = read(element, tag, _model(element, tag))
    made.fields["name"] = made.said["name"]
    source = _wire(made, config)
    _read_about(made, source)
    made.fields["when"] = read_rule(made, config.roles, config.names)
    # Label Studio shows no names.
    made.fields["untitled"] = not made.fields.get("title")
    return READERS[tag.name](made, source)


def _model(element: Element, tag: Tag) -> type[Question]:
    said = {name.lower(): text.strip().lower() for name, text in element.attributes.items()}
    match tag.name:
        case "Choices":
            nested = any(each.children for each in element.children if _is_choice(each))
            return Taxonomy if nested or said.get("allownested") == "true" else Choices
        case "TextArea":
            return Comment if said.get("maxsubmissions") == "1" else Entries
        case "Pairwise":
            return Pairwise
        case _:
            (model,) = tag.becomes
            assert issubclass(model, Question)
            return model


def _is_choice(element: Element) -> bool:
    return element.tag.lower() == "choice"


def _wire(made: Read, config: Config) -> Source | None:
    said = made.said.get("toName", "")
    names = config.listed(said)
    sources = [config.target(made.element, name) for name in names]
    if made.model is Pairwise and len(names) == 2 and all(sources):
        made.fields |= {"left": names[0], "right": names[1]}
        return sources[0]
    if len(names) > 1:
        made.kept["toName"] = said
    elif sources[0] is None:
        made.kept[ELSEWHERE] = said
    if sources[0] is not None:
        made.fields["of"] = names[0]
    return sources[0]


def _read_about(made: Read, source: Source | None) -> None:
    """Per region and per item of what it is asked about, where that has any."""
    for name, field, fits in (
        ("perRegion", "per_region", source is not None),
        ("perItem", "per_item", is_list(source)),
    ):
        text = made.said.get(name, "").strip().lower()
        if text in ("true", "1") and fits and made.fields.get("of"):
            made.fields[field] = True
        elif text not in ("", "false", "0"):
            made.kept[name] = made.said[name]


def _read_choices(made: Read, source: Source | None) -> Question:
    elements = parts(made)
    _read_variable(made)
    paths = list(selected(elements))
    if made.model is Taxonomy:
        items = [read_choice(each, tag_of(each), Item) for each in elements]
        made.keep("showInline")
        return made.build(Taxonomy, items=items, inline=True, default=_first(made, paths))
    if "layout" in made.said:
        made.keep("showInline")
    elif made.said.get("showInline", "").strip().lower() == "true":
        made.fields["layout"] = "inline"
    else:
        made.keep("showInline")
    choices = [read_choice(each, tag_of(each), Choice) for each in elements]
    default = [path[-1] for path in _first(made, paths)]
    return made.build(Choices, choices=choices, default=default)


def _first(made: Read, paths: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Of several that are selected, the first where one is all that there may be."""
    return paths if made.fields.get("many") else paths[:1]


def _read_variable(made: Read) -> None:
    value = made.said.get("value", "")
    if value.startswith("$"):
        made.fields["variable"] = value
    elif value:
        made.kept["value"] = value


def _read_taxonomy(made: Read, source: Source | None) -> Question:
    elements = parts(made)
    _read_variable(made)
    text = made.said.get("maxUsages", "").strip()
    many = text != "1"
    if text.isascii() and text.isdecimal() and 0 < len(text) < 10 and int(text) > 0:
        made.fields["most"] = int(text) if many else None
    else:
        made.keep("maxUsages")
    made.fields["many"] = many
    items = [read_choice(each, tag_of(each), Item) for each in elements]
    return made.build(Taxonomy, items=items, default=_first(made, list(selected(elements))))


def _read_text(made: Read, source: Source | None) -> Question:
    parts(made)
    value = made.said.get("value", "")
    if made.model is Comment:
        # It is sent with the rest: there is no button to show or to hide.
        if said := made.kept.pop("showSubmitButton", ""):
            made.kept["<showSubmitButton>"] = said
        return made.build(Comment, default=value)
    text = made.said.get("maxSubmissions", "").strip()
    if text.isascii() and text.isdecimal() and 0 < len(text) < 10 and int(text) > 0:
        made.fields["most"] = int(text)
    else:
        made.keep("maxSubmissions")
    return made.build(Entries, default=[value] if value else [])


def _read_pairwise(made: Read, source: Source | None) -> Question:
    parts(made)
    return made.build(Pairwise, ties=False, both_bad=False)


def _read_ranking(made: Read, source: Source | None) -> Question:
    buckets = [read_term(each, tag_of(each), Bucket).build(Bucket) for each in parts(made)]
    variable = (source.value or f"${source.name}") if source else ""
    return made.build(Ranking, variable=variable, buckets=buckets)


def _read_plain(made: Read, source: Source | None) -> Question:
    parts(made)
    model = made.model
    assert issubclass(model, Question)
    return made.build(model)


READERS: dict[str, Callable[[Read, Source | None], Question]] = {
    "Choices": _read_choices,
    "DateTime": _read_plain,
    "Number": _read_plain,
    "Pairwise": _read_pairwise,
    "Ranker": _read_ranking,
    "Rating": _read_plain,
    "Taxonomy": _read_taxonomy,
    "TextArea": _read_text,
}
