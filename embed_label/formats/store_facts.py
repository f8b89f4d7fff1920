"""What a store knows of an annotation beside the annotation itself: it travels in `meta`."""

from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from embed_label.formats.example import Example, Submission

# Where the `meta` of a submission keeps it.
OURS = "embed_label"
UNFIT = "unfit"


def facts(submission: Submission | None) -> Mapping[str, JsonValue]:
    """Revision, times, versions, verified, surplus, review; nothing where no store said it."""
    found = submission.meta.get(OURS) if submission else None
    return found if isinstance(found, dict) else {}


def unfit(example: Example) -> Iterator[str]:
    """Why annotations that were made with an older interface do not fit the one of now."""
    for each in example.annotations:
        flaws = facts(each).get(UNFIT)
        for flaw in flaws if isinstance(flaws, list) else ():
            by = f' by "{each.annotation.author}"' if each.annotation.author else ""
            yield (
                f'task "{example.task.id}": the annotation "{each.annotation.id}"{by} was made '
                f"with an older interface: {flaw}"
            )
