"""Questions about a task whose answers some formats of texts have beside the spans."""

from typing import TypeVar

from embed_label.errors import TaskError, nearest
from embed_label.interface import Interface
from embed_label.questions import Question

Asked = TypeVar("Asked", bound=Question)


def asked(
    interface: Interface, kind: type[Asked], named: str | None, *, option: str
) -> Asked | None:
    """The only one of its kind that is asked about a task, or the named one."""
    known = {
        each.name: each
        for each in interface.questions.values()
        if isinstance(each, kind) and not each.per_region and not each.per_item
    }
    if named is not None and named not in known:
        raise TaskError(f'{option}="{named}" is no such question; {nearest(named, known)}')
    if named is not None:
        return known[named]
    return next(iter(known.values())) if len(known) == 1 else None
