"""What a format of regions has no room for, as far as the interface alone tells."""

from collections.abc import Collection, Iterator

from embed_label.interface import Interface
from embed_label.modalities import Source
from embed_label.questions import Comment, Question


def never_held(
    interface: Interface,
    *,
    shows: type[Source],
    kinds: Collection[str] = (),
    spoken: bool = False,
) -> Iterator[str]:
    """It is about sources that are `shows`, and regions of some `kinds`, or all.

    With what is `spoken` it has the texts that are written of each region. Only what will be there
    is named: whether anybody answers a question that may be left out, the annotations tell.
    """
    for labels in interface.labels:
        if not isinstance(interface.sources[labels.of], shows):
            yield f'the regions on "{labels.of}"'
        elif kinds and labels.draws and not set(labels.draws) & set(kinds):
            drawn = ", ".join(labels.draws)
            yield f'the regions of "{labels.name}" on "{labels.of}" ({drawn})'
    for question in interface.questions.values():
        is_said = spoken and _is_of_what_was_said(interface, question, shows)
        if question.required and not interface.rules[question.name] and not is_said:
            yield f'the answers to "{question.name}", which is required'


def _is_of_what_was_said(interface: Interface, question: Question, shows: type[Source]) -> bool:
    is_text = isinstance(question, Comment) and question.per_region
    return is_text and isinstance(interface.asked_of(question), shows)
