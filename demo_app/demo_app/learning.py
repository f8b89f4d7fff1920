"""One detector for each who corrects it: what it suggests to them, and what it learnt from them."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

import embed_label as el

from . import heart

# Authors whose detectors are kept; others' are learnt again from what is stored.
MOST = 100
MEASURES = {
    "ranges": ("Ranges", "How much of each odd beat was found, and of each mark was right"),
    "points": ("Moments", "Each moment counted alone"),
    "events": ("Beats", "Beats whose mark lies at least half where it should"),
    "adjusted": ("Hits", "Beats that were touched at all count as found whole"),
}


@dataclass
class Row:
    """One measure, before and after, as text."""

    name: str
    what: str
    before: str
    after: str


class Pupils:
    """Of the authors of one project. `beginner` is None where no detector is installed."""

    def __init__(self, project: el.Project, beginner: el.SeriesDetector | None) -> None:
        self.project, self.beginner = project, beginner
        self._taught: dict[str, el.SeriesDetector] = {}

    def detector(self, author: str) -> el.SeriesDetector | None:
        return self._taught.get(author, self.beginner)

    def suggestion(self, author: str, task: str) -> el.Annotation | None:
        detector = self.detector(author)
        if detector is None or task not in heart.PARTS:
            return None
        return heart.suggested(detector, *heart.PARTS[task])

    def examples(self, author: str) -> list[el.Example]:
        """What this author said last of each part."""
        made: list[el.Example] = []
        for task in heart.PARTS:
            own = [each for each in self.project.history(task) if each.author == author]
            if own and not own[-1].skipped:
                said = own[-1].completion.annotation.model_copy(update={"author": author})
                kept = el.Submission(annotation=said, created_at=own[-1].received_at)
                made.append(el.Example(task=self.project.task(task), annotations=[kept]))
        return made

    def learn(self, author: str) -> str:
        """From the file that the page gives away; what is wrong with it, if anything."""
        if self.beginner is None:
            return "No detector is installed here."
        try:
            with TemporaryDirectory() as folder:
                table = heart.exported(self.examples(author), Path(folder))
                made = heart.taught(self.beginner, table)
        except el.EmbedLabelError as error:
            return f"It could not learn: {error}."
        if len(self._taught) >= MOST:
            self._taught.pop(next(iter(self._taught)))
        self._taught[author] = made
        return ""

    @cached_property
    def first_scores(self) -> el.IntervalScores | None:
        return heart.scored(self.beginner) if self.beginner else None

    def judged(self, author: str) -> tuple[list[Row], str]:
        """The measures, and what they are about in a sentence."""
        before, detector = self.first_scores, self._taught.get(author)
        if before is None:
            return [], ""
        after = heart.scored(detector) if detector else None
        rows = [
            Row(title, what, figure(getattr(before, name)), figure(getattr(after, name, None)))
            for name, (title, what) in MEASURES.items()
        ]
        start, end = heart.HELD_OUT
        said = f"In {end - start:.0f} seconds that nobody is shown, two cardiologists found "
        said += f"{before.truth} odd beats. The detector marked {marks(before)}"
        return rows, f"{said}; now {marks(after)}." if after else f"{said}."


def marks(scores: el.IntervalScores) -> str:
    right = scores.points.precision
    return f"{scores.found} places" + (
        "" if right is None else f" ({right:.0%} of that time rightly)"
    )


def figure(score: el.Score | None) -> str:
    return "–" if score is None or score.f1 is None else f"{score.f1:.2f}"
