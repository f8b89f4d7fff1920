"""Fields read from the attributes of a tag, and written as such, by its table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import ConfigDict, TypeAdapter

from embed_label.errors import EmbedLabelError
from embed_label.interface.label_studio.attributes import PLAIN, Attribute, is_default
from embed_label.interface.label_studio.tag import Tag
from embed_label.interface.label_studio.xml import Element, wrong
from embed_label.wire import Piece

# As all that crosses to the browser is.
FINITE = ConfigDict(allow_inf_nan=False)
P = TypeVar("P", bound=Piece)


@dataclass
class Read:
    """What a tag says: the fields of a model, and what is kept beside them."""

    element: Element
    tag: Tag
    model: type[Piece]
    said: dict[str, str] = field(default_factory=dict[str, str])
    fields: dict[str, object] = field(default_factory=dict[str, object])
    kept: dict[str, str] = field(default_factory=dict[str, str])

    def keep(self, name: str) -> None:
        """Carry an attribute on, unless it says what holds without it."""
        attribute = self.tag.known.get(name.lower())
        text = self.said.get(name)
        if text is None or (attribute and is_default(text, attribute.default)):
            return
        silent = attribute and attribute.ours and is_default(text, attribute.ours)
        self.kept[f"<{name}>" if silent else name] = text

    def build(self, model: type[P], **fields: object) -> P:
        """The part; an error says its line. What is soft gives way to the rest."""
        given = {**self.fields, **fields}
        soft = [each for each in self.tag.soft if given.get(each) is not None]
        flaws: list[EmbedLabelError] = []
        # None of them, each alone, all of them.
        for without in ((), *((each,) for each in soft), soft):
            try:
                return self._made(model, given, without)
            except EmbedLabelError as error:
                flaws.append(error)
        raise wrong(self.element.line, self.element.tag, str(flaws[-1])) from flaws[-1]

    def _made(self, model: type[P], given: dict[str, object], without: Sequence[str]) -> P:
        soft = Read(self.element, self.tag, self.model, self.said)
        for attribute in self.tag.attributes:
            if attribute.field in without:
                soft.keep(attribute.name)
        said = {name: value for name, value in given.items() if name not in without}
        return model.model_validate({**said, "kept": {**self.kept, **soft.kept}})


def read(element: Element, tag: Tag, model: type[Piece]) -> Read:
    """What a tag says, but for the attributes that are read by hand."""
    made = Read(element, tag, model, said=canonical(element, tag))
    for name in made.said:
        attribute = tag.known.get(name.lower())
        if attribute is None:
            made.kept[name] = made.said[name]
        elif not attribute.by_hand:
            _read_one(made, attribute)
    for attribute in tag.attributes:
        known = attribute.field in model.model_fields
        if attribute.implied and known and attribute.field not in made.fields:
            made.fields[attribute.field] = _value(model, attribute, attribute.default)
    return made


def canonical(element: Element, tag: Tag) -> dict[str, str]:
    """The attributes in the spelling of the table, in its order and then in that of the tag."""
    given: dict[str, str] = {}
    for name, text in element.attributes.items():
        attribute = tag.known.get(name.lower())
        spelling = attribute.name if attribute else name
        if spelling in given:
            raise wrong(element.line, element.tag, f'the attribute "{spelling}" stands twice')
        given[spelling] = text
    return given


def _read_one(made: Read, attribute: Attribute) -> None:
    text = made.said[attribute.name]
    if attribute.field not in made.model.model_fields:
        made.keep(attribute.name)
        return
    if not text.strip() and not attribute.default.strip():
        return
    try:
        value = _value(made.model, attribute, text)
    except (ValueError, EmbedLabelError):
        made.keep(attribute.name)
        return
    made.fields[attribute.field] = value
    form = attribute.form or PLAIN
    if form.varied(text) and form.write(value) != text:
        made.kept[f"<{attribute.name}>"] = text


def _value(model: type[Piece], attribute: Attribute, text: str) -> object:
    value = (attribute.form or PLAIN).read(text)
    adapter = _adapter(model, attribute.field)
    # Everything that a string says is welcome here: "true", "5", "0.5".
    return (
        adapter.validate_strings(value)
        if isinstance(value, str)
        else adapter.validate_python(value)
    )


@cache
def _adapter(model: type[Piece], name: str) -> TypeAdapter[object]:
    about = model.model_fields[name]
    # What a field takes is known only at run time; no type checker can follow.
    annotation: Any = Annotated[about.annotation, *about.metadata, "a field"]
    return TypeAdapter[object](annotation, config=FINITE)


def written(node: Piece, tag: Tag) -> dict[str, str]:
    """The attributes that the fields of a part become, but for those that are written by hand."""
    made: dict[str, str] = {}
    model = type(node)
    for attribute in tag.attributes:
        if attribute.ours and (text := node.kept.get(f"<{attribute.name}>")):
            made[attribute.name] = text
        if attribute.by_hand or attribute.field not in model.model_fields:
            continue
        value = getattr(node, attribute.field)
        form = attribute.form or PLAIN
        spelling = node.kept.get(f"<{attribute.name}>")
        text = "" if value is None else form.write(value)
        if spelling is not None and form.read(spelling) == value:
            made[attribute.name] = spelling
        elif attribute.implied:
            made |= {} if text == attribute.default else {attribute.name: text}
        elif value != model.model_fields[attribute.field].default:
            made[attribute.name] = text
    return made


def kept(node: Piece) -> Mapping[str, str]:
    """The attributes that a part carries for the way back; what only we understand is left out."""
    return {name: text for name, text in node.kept.items() if is_attribute(name)}


def is_attribute(name: str) -> bool:
    """Whether what is kept is an attribute: others begin with "<" or have a space in them."""
    return not name.startswith("<") and " " not in name


def covered(tag: Tag, model: type[Piece]) -> set[str]:
    """The fields of a part that its tag can say."""
    return {each.field for each in tag.attributes if each.field in model.model_fields}


def unsaid(node: Piece, said: set[str]) -> list[str]:
    """The fields of a part that differ from their default, beyond those that were said."""
    about = type(node).model_fields
    return [
        name
        for name in about
        if name not in said
        and not about[name].is_required()
        and getattr(node, name) != about[name].get_default(call_default_factory=True)
    ]
