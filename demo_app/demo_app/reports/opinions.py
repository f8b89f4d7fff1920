"""What people think of the chat's answers."""

from collections.abc import Iterator

import embed_label as el

from .drawing import Drawing, plot
from .plots import Plot

NOBODY = "Nobody has judged an answer yet. Each thumb in the chat counts here."


def opinions(drawing: Drawing) -> Iterator[Plot]:
    """Of the latest that each visitor said of each answer."""
    good: list[str] = []
    bad: list[str] = []
    picked: dict[str, list[str]] = {reason: [] for reason in reasons(drawing.project)}
    for stored in drawing.project.annotations():
        for answer in stored.completion.annotation.answers:
            if isinstance(answer, el.YesNoAnswer):
                (good if answer.yes else bad).append(stored.task)
            elif isinstance(answer, el.ChoicesAnswer):
                for reason in answer.chosen:
                    picked.setdefault(reason, []).append(stored.task)
    yield plot(
        "Good answers",
        "Thumbs up, of all thumbs.",
        [drawing.share("Thumbs up", "All answers", good, good + bad, "thumbs")]
        if good or bad
        else [],
        NOBODY,
    )
    yield plot(
        "What was wrong",
        "Of the answers with a thumb down, how many were picked to be what.",
        (
            drawing.share("What was wrong", reason, tasks, bad, "thumbs down")
            for reason, tasks in picked.items()
        )
        if bad
        else [],
        "No thumb is down so far.",
    )


def reasons(project: el.Project) -> list[str]:
    """All that can be picked."""
    asked = project.interface.questions.get("reasons") if project.interface else None
    return [each.name for each in asked.choices] if isinstance(asked, el.Choices) else []
