"""How models did in a project, each apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from pydantic import JsonValue

from embed_label.errors import EmbedLabelError, nearest
from embed_label.quality.records import Keeper, Records, Said
from embed_label.quality.report.cases import cases_of
from embed_label.quality.report.counts import Count, Tally
from embed_label.quality.report.drift import By
from embed_label.quality.report.performance import Performance, performance
from embed_label.quality.report.plain import plain
from embed_label.quality.report.words import told


@dataclass(frozen=True, slots=True)
class ModelReport:
    """By model. `annotations` are all that were looked at, one for each author of a task.

    Left out are those that were `compared`, where nobody started from a prediction, and what was
    predicted by no model that has a name: `unnamed` counts them.
    """

    models: Mapping[str, Performance]
    annotations: Count
    compared: Count
    unnamed: Count

    @property
    def only(self) -> Performance:
        """That of the one model that there is."""
        if len(self.models) == 1:
            return next(iter(self.models.values()))
        names = ", ".join(f'"{name}"' for name in self.models) or "no model"
        raise EmbedLabelError(f"this report is about {names}; take one of report.models")

    def __str__(self) -> str:
        return told(self.models, self.annotations, self.compared, self.unnamed)

    def to_dict(self) -> JsonValue:
        return plain(self)


def model_report(
    of: Keeper | Iterable[Said],
    *,
    model: str | None = None,
    least: float = 0.5,
    verified: bool | None = None,
    by: By = "week",
) -> ModelReport:
    """What people let stand of what models predicted, and how right that was by what they said.

    `of` is a project, a store, or what they gave; `model` picks one. `least` is the overlap from
    which two regions are in one place; `verified=True` leaves out what was not judged against the
    server's own copy. The latest of each author for each task counts, skips do not.
    """
    if not 0 <= least <= 1:
        raise EmbedLabelError(f"least is a share from 0 to 1, but is {least:g}")
    if by not in get_args(By):
        raise EmbedLabelError(f"by is one of {', '.join(get_args(By))}, but is {by!r}")
    cases = cases_of(Records(of, verified=verified), model, least)
    if model is not None and model not in cases.models:
        raise EmbedLabelError(
            f'nothing was predicted by "{model}"; {nearest(model, sorted(cases.named))}'
        )
    reports: dict[str, Performance] = {}
    for name, own in sorted(cases.models.items()):
        others = Tally(cases.annotations - Tally(case.task for case in own))
        reports[name] = performance(name, own, least=least, by=by, unpredicted=others)
    return ModelReport(reports, cases.annotations.count, cases.compared.count, cases.unnamed.count)
