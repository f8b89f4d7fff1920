"""What the corrections of photos say of each detector."""

from collections.abc import Iterator, Mapping

import embed_label as el
from embed_label.quality.report.calibration import Calibration
from embed_label.quality.report.drift import Drift
from embed_label.quality.report.performance import Performance

from .drawing import Drawing, plot
from .plots import Bar, Plot

# Of what was predicted twice or more; the rest would fill the page.
MOST = 12
NOBODY = "Nobody has corrected a photo yet. The first one that you submit appears here."


def detectors(drawing: Drawing) -> Iterator[Plot]:
    models = el.model_report(drawing.project, by="day").models
    yield plot(
        "Acceptance",
        "How much of what each detector drew was left as it was.",
        (acceptance(drawing, name, each) for name, each in models.items()),
        NOBODY,
    )
    yield plot(
        "Found",
        "How much of what people marked each detector had found.",
        (drawing.bar("Found by", name, each.scores.recall) for name, each in models.items()),
        NOBODY,
    )
    yield plot(
        "Acceptance of each label",
        "The same, label by label; those that were predicted most, and twice or more.",
        labels(drawing, models),
        "Nothing was predicted twice so far.",
    )
    yield plot(
        "Shown and hidden",
        "How much of what it drew people mark too: where they saw its boxes, and where those "
        "were kept from them. Far apart, people agree with what they see.",
        anchoring(drawing, models),
        NOBODY,
    )
    for name, each in models.items():
        yield calibration(drawing, name, each.calibration)
        yield drift(drawing, name, each.drift)


def acceptance(drawing: Drawing, name: str, each: Performance) -> Bar:
    return drawing.bar("Acceptance", name, each.verdicts.acceptance)


def labels(drawing: Drawing, models: Mapping[str, Performance]) -> list[Bar]:
    found = [
        (f"{label}, {name}", report.acceptance)
        for name, each in models.items()
        for label, report in each.labels.items()
        if report.acceptance.value is not None
    ]
    found.sort(key=lambda each: -each[1].n)
    return [drawing.bar("Acceptance of a label", name, figure) for name, figure in found[:MOST]]


def anchoring(drawing: Drawing, models: Mapping[str, Performance]) -> Iterator[Bar]:
    for name, each in models.items():
        sides = {"shown": each.anchoring.shown, "hidden": each.anchoring.hidden}
        for how, scores in sides.items():
            yield drawing.bar("Right where its boxes were", f"{name}, {how}", scores.precision)


def calibration(drawing: Drawing, name: str, found: Calibration) -> Plot:
    return plot(
        f"Calibration of {name}",
        "The bar is how often it was right; the line is how sure it was.",
        (
            drawing.bar(
                f"{name} scored", f"{each.low:g} to {each.high:g}", each.right, mark=each.score
            )
            for each in found.bins
        ),
        "It predicted nothing with a score.",
    )


def drift(drawing: Drawing, name: str, found: Drift) -> Plot:
    return plot(
        f"{name}, day by day",
        "Acceptance. Below the line it is less than chance makes of the days before; "
        "on the first day there is none.",
        (
            drawing.bar(
                f"{name} on",
                f"{each.start:%d %b}",
                each.acceptance,
                mark=each.line,
                alarm=each.is_alarm,
            )
            for each in found.periods
        ),
        "Nobody has judged it yet.",
        form="columns",
    )
