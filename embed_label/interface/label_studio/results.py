"""Which tag of a config an item of Label Studio's `result` belongs to."""

from typing import NamedTuple

from embed_label.interface.interface import Interface
from embed_label.interface.label_studio.drawing import TAG, USUAL_TOOL, drawn, tool, tool_name
from embed_label.interface.labels import Labels
from embed_label.modalities import Source
from embed_label.questions import Pairwise, Question, Taxonomy

# The tag of each kind of question. What Label Studio has no tag for is written as choices.
ASKED = {
    "choices": "Choices",
    "comment": "TextArea",
    "datetime": "DateTime",
    "entries": "TextArea",
    "pairwise": "Pairwise",
    "quantity": "Number",
    "ranking": "Ranker",
    "rating": "Rating",
    "rewrite": "TextArea",
    "tags": "Choices",
    "taxonomy": "Taxonomy",
    "yes_no": "Choices",
}


class Control(NamedTuple):
    """What an item says of its tag: `from_name`, `to_name` and `type`."""

    name: str
    of: str
    type: str


def question_tag(question: Question) -> str:
    """The tag that a question is written as."""
    if isinstance(question, Taxonomy) and question.inline:
        return "Choices"
    return ASKED[str(type(question).model_fields["kind"].default)]


def result_type(asked: Labels | Question, source: Source | None = None, kind: str = "") -> str:
    """The `type` of its items: "rectanglelabels", "choices", and so on.

    A set that draws several kinds of regions is asked about one `kind` of them on its `source`.
    """
    if isinstance(asked, Question):
        return question_tag(asked).lower()
    if source is None:
        return asked.kept.get(TAG, "Labels").lower()
    tags = drawn(asked, source)
    return next((each.tag for each in tags if kind in each.kinds), tags[0].tag).lower()


def controls(interface: Interface, labels: Labels, kind: str) -> tuple[Control, ...]:
    """Whose items say a region: one tag, or a tool and then the labels that stand beside it."""
    source = interface.sources[labels.of]
    tags = drawn(labels, source)
    mine = next((each for each in tags if kind in each.kinds), tags[0])
    one = Control(mine.name, labels.of, mine.tag.lower())
    if mine.tag != "Labels" or kind not in USUAL_TOOL:
        return (one,)
    beside = tool(interface.labels, labels.of, kind)
    if kind == "track":
        name = beside.name if beside else tool_name(labels, kind)
        return (Control(name, labels.of, "videorectangle"),)
    if beside is None:
        return (one,)
    return (Control(beside.name, labels.of, result_type(beside, source, kind)), one)


def control(interface: Interface, question: Question) -> Control:
    """Whose items say the answers to a question."""
    kind = result_type(question)
    first = next(iter(interface.sources), "")
    if isinstance(question, Pairwise):
        sides = [each for each in (question.left, question.right) if each]
        return Control(question.name, ",".join(sides) or first, kind)
    return Control(question.name, question.of or question.kept.get("<toName>") or first, kind)


def behind(interface: Interface, name: str) -> Labels | Question | None:
    """What of an interface a `from_name` means."""
    if name in interface.questions:
        return interface.questions[name]
    named = {each.name: each for each in interface.labels}
    if name in named:
        return named[name]
    for labels in interface.labels:
        tags = drawn(labels, interface.sources[labels.of])
        if name in {each.name for each in tags} | {tool_name(labels, "track")}:
            return labels
    return None
