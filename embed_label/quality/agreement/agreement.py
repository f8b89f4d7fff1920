"""How far people agree: about a question, or about what they marked."""

from collections.abc import Iterable

from embed_label.errors import EmbedLabelError
from embed_label.quality.agreement.alpha import Measure
from embed_label.quality.agreement.of_answers import of_answers
from embed_label.quality.agreement.of_regions import of_regions
from embed_label.quality.figure import Agreement
from embed_label.quality.judgements import judgements
from embed_label.quality.marked import asked, marked, named, words_for
from embed_label.quality.records import Keeper, Records, Said

RESAMPLES = 1000


def agreement(
    given: Keeper | Iterable[Said],
    *,
    question: str | None = None,
    labels: Iterable[str] | str | None = None,
    measure: Measure | None = None,
    verified: bool | None = None,
    least: float = 0.5,
    resamples: int = RESAMPLES,
) -> Agreement:
    """How far people agree in a project, a store, or in mere records.

    `question` names what is asked; without it the regions are compared, those with one of `labels`,
    or the only question where nothing is marked. `measure` stands in place of the one that fits the
    question. Regions match from an overlap of `least` on.
    """
    records, called = Records(given, verified=verified), named(labels)
    if question is not None:
        if labels is not None:
            raise EmbedLabelError("say question= or labels=: an answer has no label")
        said = judgements(records, question, least=least)
        return of_answers(said, measure=measure, resamples=resamples)
    tasks = marked(records, labels=called)
    names = asked(records) if labels is None else ()
    nothing = not any(own for voices in tasks.values() for own in voices.values())
    if nothing and len(names) == 1:
        said = judgements(records, names[0], least=least)
        return of_answers(said, measure=measure, resamples=resamples)
    if nothing and names:
        known = ", ".join(f'"{each}"' for each in names)
        raise EmbedLabelError(
            f"nothing is marked; say about which question with question=: {known}"
        )
    if measure is not None:
        raise EmbedLabelError("measure= is for answers; regions are compared by how they overlap")
    about = words_for(called)
    return of_regions(tasks, about=about, least=least, resamples=resamples)


def agreements(
    given: Keeper | Iterable[Said],
    *,
    verified: bool | None = None,
    least: float = 0.5,
    resamples: int = RESAMPLES,
) -> tuple[Agreement, ...]:
    """About all that people marked, if they did, and each question that anybody answered."""
    records = Records(given, verified=verified)
    tasks = marked(records)
    is_marked = any(own for voices in tasks.values() for own in voices.values())
    about_regions = of_regions(tasks, about="regions", least=least, resamples=resamples)
    return (
        *((about_regions,) if is_marked else ()),
        *(
            of_answers(judgements(records, name, least=least), measure=None, resamples=resamples)
            for name in asked(records)
        ),
    )
