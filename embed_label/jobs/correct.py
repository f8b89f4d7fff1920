"""A correction of what a model predicted: what it shows, and what it asks."""

from collections.abc import Sequence
from typing import cast

from embed_label.annotation import Annotation
from embed_label.errors import InterfaceError
from embed_label.interface import Interface, Label, Labels
from embed_label.interface.layout import AnyNode
from embed_label.jobs.predicted import labels_in
from embed_label.modalities import Source
from embed_label.questions import Question


def correction(
    source: Source,
    *,
    labels: Sequence[Label | str] | None = None,
    questions: Sequence[Question] = (),
    draws: Sequence[str] = (),
    predictions: Sequence[Annotation] | None = None,
) -> Interface:
    """The source with what was predicted on it, the labels to correct it with, and questions.

    Labels and the tools to draw with follow from the predictions where they are not given;
    `predictions` are None where only a page knows them at run time.
    """
    body: list[object] = [source]
    if made := _labels(source, labels, draws, predictions):
        body.append(made)
    body += questions
    return Interface(body=cast("list[AnyNode]", body))


def _labels(
    source: Source,
    labels: Sequence[Label | str] | None,
    draws: Sequence[str],
    predictions: Sequence[Annotation] | None,
) -> Labels | None:
    regions = [region for each in predictions or () for region in each.regions]
    if labels is None:
        if predictions is None:
            raise InterfaceError(
                "what is predicted is known at run time only, so say which labels there are: "
                'labels=["cat", "dog"], or labels=() where nothing is marked'
            )
        labels = labels_in(regions)
    if not labels and not regions:
        return None
    kinds = (str(type(region).model_fields["kind"].default) for region in regions)
    many = any(len(region.labels) > 1 for region in regions)
    return Labels(of=source.name, labels=labels, draws=draws or [*dict.fromkeys(kinds)], many=many)
