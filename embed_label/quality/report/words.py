"""A report as a table to read."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from embed_label.quality.figure import Figure, table
from embed_label.quality.report.counts import Count
from embed_label.quality.report.performance import Performance

NO_LABEL = "no label"


def told(
    models: Mapping[str, Performance], annotations: Count, compared: Count, unnamed: Count
) -> str:
    lines = [f"{annotations.n} annotations of {len(annotations.tasks)} tasks"]
    if compared.n:
        lines.append(f"left out: {compared.n} where predictions were compared, not corrected")
    if unnamed.n:
        lines.append(f"left out: the predictions of {unnamed.n} that do not say which model")
    if not models:
        lines.append("no model that has a name predicted anything: there is nothing to report")
    return "\n".join([*lines, *("\n" + "\n".join(_told(each)) for each in models.values())])


def _told(of: Performance) -> Iterator[str]:
    yield (
        f"{of.model}: {of.annotations.n} annotations of {len(of.annotations.tasks)} tasks, "
        f"{of.regions} regions and {of.answers} answers predicted; "
        f"nothing of it in {of.unpredicted.n} others"
    )
    said = of.verdicts
    yield (
        f"accepted {said.accepted.n} (confirmed {said.confirmed.n}), edited {said.edited.n}, "
        f"rejected {said.rejected.n}, added {said.added.n}"
    )
    yield table([*_figures(of)])
    for alarm in of.drift.alarms:
        yield (
            f"ALARM: of the {of.drift.by} from {alarm.start}, {alarm.acceptance.value:.3f} were "
            f"accepted; by what was before at least {alarm.line:.3f} should be"
        )


def _figures(of: Performance) -> Iterator[Figure]:
    yield of.verdicts.acceptance
    if of.regions or of.scores.missed.n:
        yield from of.scores.figures
        yield replace(of.exact.f1, name="F1, same place exactly")
        if of.touching.f1.n:
            yield replace(of.touching.f1, name="F1, any overlap")
        yield from (of.anchoring.precision, of.anchoring.recall)
        yield from (of.calibration.error, of.calibration.brier)
        yield replace(of.moves.overlap, name="overlap of the edited, median")
    for name, label in of.labels.items():
        shown = f'"{name}"' if name else NO_LABEL
        for figure in label.scores.figures:
            yield replace(figure, name=f"  {shown}: {figure.name}")
    for name, question in of.questions.items():
        yield replace(question.agreement, name=f"{name}: agreement")
        yield replace(question.anchoring, name=f"{name}: {question.anchoring.name}")
        if question.off:
            yield replace(question.off, name=f"{name}: {question.off.name}")
        for choice, scores in question.choices.items():
            yield replace(scores.f1, name=f'  "{choice}": F1')
