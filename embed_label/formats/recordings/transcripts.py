"""What was said in a region: the answers to one question, which some formats have as texts."""

from embed_label.errors import TaskError, nearest
from embed_label.interface import Interface
from embed_label.modalities import Source
from embed_label.questions import Comment


def text_question(interface: Interface, source: Source, named: str | None) -> Comment | None:
    """The text that is asked for about each region: the only one there is, or the named one."""
    asked = {
        each.name: each
        for each in interface.questions.values()
        if isinstance(each, Comment)
        and each.per_region
        and interface.asked_of(each) is interface.sources.get(source.name)
    }
    if named is not None and named not in asked:
        raise TaskError(
            f'there is no text "{named}" asked about each region of "{source.name}"; '
            f"{nearest(named, asked)}"
        )
    if named is not None:
        return asked[named]
    return next(iter(asked.values())) if len(asked) == 1 else None
