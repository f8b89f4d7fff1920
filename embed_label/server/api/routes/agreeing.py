"""How far people agree in a project."""

from embed_label.quality.agreement.agreement import agreement
from embed_label.quality.figure import Figure
from embed_label.server.api.call import Call
from embed_label.server.api.operation import Operations, Query
from embed_label.wire import Wire

operations = Operations()
# Enough for an interval to two digits, in a fraction of the time.
RESAMPLES = 200


class About(Query):
    """The regions, those with these labels, or the answers to a question."""

    question: str | None = None
    label: tuple[str, ...] = ()
    verified: bool | None = None


class FigureFound(Wire):
    name: str
    value: float | None
    n: int
    of: str
    interval: tuple[float, float] | None
    note: str


class PairFound(Wire):
    authors: tuple[str, str]
    figures: list[FigureFound]


class AgreementFound(Wire):
    about: str
    figures: list[FigureFound]
    pairs: list[PairFound]
    authors: list[str]
    tasks: int
    alone: int
    notes: list[str]


@operations.add("GET", "/projects/{project}/agreement", needs="reviewer")
def get_agreement(call: Call, query: About) -> AgreementFound:
    """How far people agree about a question, or about what they marked."""
    found = agreement(
        call.project,
        question=query.question,
        labels=query.label or None,
        verified=query.verified,
        resamples=RESAMPLES,
    )
    return AgreementFound(
        about=found.about,
        figures=[told(each) for each in found.figures],
        pairs=[
            PairFound(authors=pair, figures=[told(each) for each in figures])
            for pair, figures in found.pairs.items()
        ],
        authors=list(found.authors),
        tasks=found.tasks,
        alone=found.alone,
        notes=list(found.notes),
    )


def told(figure: Figure) -> FigureFound:
    return FigureFound(
        name=figure.name,
        value=figure.value,
        n=figure.n,
        of=figure.of,
        interval=figure.interval,
        note=figure.note,
    )
