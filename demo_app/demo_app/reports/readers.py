"""What real people's ratings say of VADER, and of each other."""

from collections.abc import Iterator, Mapping
from itertools import groupby

import embed_label as el
from embed_label.quality.figure import Disagreement, Figure

from ..reviews import MODEL, TONES, said_by_vader
from .detectors import calibration
from .drawing import Drawing, plot
from .plots import Bar, Cell, Plot

READ = "The ratings are being read: that takes some seconds, once."
CONTESTED = 8
RESAMPLES = 200


def readers(drawing: Drawing) -> Iterator[Plot]:
    models = el.model_report(drawing.project).models
    if not models:
        yield Plot("VADER beside its readers", "", READ)
        return
    tone = models[MODEL].questions["tone"]
    yield plot(
        "VADER beside its readers",
        "Of the sentences that VADER called so, how many ratings say the same. None of the "
        "readers saw what it said.",
        (drawing.bar("VADER said", name, tone.choices[name].precision) for name in TONES),
        READ,
    )
    yield plot(
        "VADER beside the consensus",
        "Of the sentences that readers together call so, how many VADER calls so too. Dawid and "
        "Skene weigh each reader by how far they are to be trusted.",
        consensus(drawing),
        READ,
    )
    yield calibration(drawing, "VADER", tone.calibration)
    agreed = el.agreement(drawing.project, question="tone", resamples=RESAMPLES)
    shown = {"all three": agreed.figures[0], **agreed.labels}
    yield plot(
        "How far readers agree",
        "Beyond chance, by Krippendorff's alpha: on all three words, and on each.",
        (drawing.bar("Readers on", name, figure) for name, figure in shown.items()),
        READ,
    )
    yield plot(
        "Contested",
        "The sentences that they differ about most: how far apart two of them are.",
        (contested(drawing, each) for each in agreed.disagreements[:CONTESTED]),
        READ,
        form="wide rows",
    )


def consensus(drawing: Drawing) -> Iterator[Bar]:
    vader = said_by_vader()
    majority = el.consensus(drawing.project, question="tone").agreed
    weighed = el.consensus(drawing.project, question="tone", method="dawid_skene").agreed
    shown = {name: [each for each in majority if each.value == name] for name in TONES}
    shown |= {"all, by majority": majority, "all, by Dawid and Skene": weighed}
    for name, agreed in shown.items():
        same = [each.task for each in agreed if each.value == vader[each.task]]
        yield drawing.share("Consensus", name, same, [each.task for each in agreed], "sentences")


def contested(drawing: Drawing, found: Disagreement) -> Bar:
    """By the first words of the sentence."""
    text = str(drawing.project.task(found.task).data["text"])
    figure = Figure("", found.contested, len(found.said), "people", None, (found.task,))
    return drawing.bar("Contested", text, figure)


def pairs(drawing: Drawing) -> list[list[list[Cell]]]:
    """For each batch, whose people rated the same sentences: everybody beside everybody before."""
    found = el.agreement(drawing.project, question="strength", resamples=0).pairs
    return [triangle(drawing, dict(batch)) for _, batch in groupby(found.items(), key=batch_of)]


def batch_of(pair: tuple[tuple[str, str], tuple[Figure, ...]]) -> str:
    return pair[0][0].partition("-")[0]


def triangle(
    drawing: Drawing, batch: Mapping[tuple[str, str], tuple[Figure, ...]]
) -> list[list[Cell]]:
    people = sorted({each for pair in batch for each in pair})
    return [
        [drawing.cell("How strongly", (one, other), batch[one, other][0]) for one in people[:at]]
        for at, other in enumerate(people)
        if at
    ]
