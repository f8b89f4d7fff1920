"""Rules of Label Studio's `visibleWhen`, read and written."""

from collections.abc import Iterable, Mapping, Sequence

from embed_label.errors import nearest
from embed_label.interface.label_studio.fields import Read
from embed_label.interface.label_studio.xml import Element, wrong
from embed_label.rules import Answered, Every, Not, Rule, Selected

NAMES = ("visibleWhen", "whenTagName", "whenLabelValue", "whenChoiceValue")
# By the role of the tag that `whenTagName` may name.
LOOKS_AT = {"question": "whenChoiceValue", "labels": "whenLabelValue"}


def listed(text: str) -> tuple[str, ...]:
    return tuple(name for each in text.split(",") if (name := each.strip()))


def read_rule(made: Read, known: Mapping[str, str], names: "Names") -> Rule | None:
    """The rule of a tag. `known` has the role of every name of the config.

    A question per region may leave `visibleWhen` out: it waits for its region anyway.
    """
    said = made.said
    mode = said.get("visibleWhen", "")
    if known.get(said.get("whenTagName", "")) == "foreign":
        mode = ""
    elif not mode and made.fields.get("per_region") and {"whenTagName", "whenLabelValue"} & {*said}:
        mode = "region-selected"
    match mode:
        case "region-selected":
            drawn_by = _named(made, known, "labels")
            labels = names(listed(said.get("whenLabelValue", "")), drawn_by)
            used, rule = {"whenLabelValue"}, Selected(labels=labels, drawn_by=drawn_by)
        case "choice-selected" | "choice-unselected":
            question = _named(made, known, "question")
            values = names(listed(said.get("whenChoiceValue", "")), question)
            used, rule = {"whenChoiceValue"}, Answered(question=question, values=values)
            rule = Not(rule=rule) if mode == "choice-unselected" else rule
        case "no-region-selected":
            used, rule = {""}, Not(rule=Selected())
        case _:
            used, rule = {""}, None
    if used != {""}:
        used |= {"whenTagName"}
    if rule is not None:
        used |= {"visibleWhen"}
    for name in NAMES:
        if name not in used and name in said:
            made.kept[name] = said[name]
    return rule


class Names:
    """The names by which we know labels and choices, for their names or the words shown."""

    def __init__(self, terms: Mapping[str, Iterable[tuple[str, str]]]) -> None:
        self._terms = {name: list(pairs) for name, pairs in terms.items()}

    def __call__(self, words: Sequence[str], of: str) -> tuple[str, ...]:
        pairs = self._terms.get(of, [])
        stored = {name for name, _ in pairs}
        titles = {title: name for name, title in reversed(pairs)}
        return tuple(word if word in stored else titles.get(word, word) for word in words)


def _named(made: Read, known: Mapping[str, str], role: str) -> str:
    name = made.said.get("whenTagName", "")
    name = name if name in known else name.strip()
    if name and known.get(name) != role:
        fitting = [each for each in known if known[each] == role]
        what = "labels" if role == "labels" else "question"
        raise wrong(
            made.element.line,
            made.element.tag,
            f'whenTagName="{name}" names no {what} of this config; {nearest(name, fitting)}',
        )
    return name


def written_rule(rule: Rule) -> tuple[dict[str, str], str]:
    """The attributes of a rule, and what they leave out of it."""
    match rule:
        case Not(rule=Not(rule=inner)):
            return written_rule(inner)
        case Not(rule=Selected(labels=(), drawn_by="")):
            return {"visibleWhen": "no-region-selected"}, ""
        case Not(rule=Answered() as inner):
            return _written("choice-unselected", inner.question, "whenChoiceValue", inner.values)
        case Answered():
            return _written("choice-selected", rule.question, "whenChoiceValue", rule.values)
        case Selected():
            return _written("region-selected", rule.drawn_by, "whenLabelValue", rule.labels)
        case _:
            kind = str(type(rule).model_fields["kind"].default)
            return {}, f'a rule of the kind "{kind}"'


def _written(mode: str, name: str, key: str, values: Sequence[str]) -> tuple[dict[str, str], str]:
    made = {"visibleWhen": mode}
    if name:
        made["whenTagName"] = name
    if values:
        made[key] = ",".join(values)
    stray = next((each for each in values if listed(each) != (each,)), None)
    return made, "" if stray is None else f'a rule about "{stray}": its lists have commas'


def parts(rule: Rule | None) -> tuple[Rule, ...]:
    """The rules that must all hold, each of which takes a tag of its own."""
    if isinstance(rule, Every):
        return tuple(each for one in rule.rules for each in parts(one))
    return () if rule is None else (rule,)


def wrapped(element: Element, attributes: Mapping[str, str]) -> Element:
    """In a view of its own."""
    return Element("View", dict(attributes), children=[element])
