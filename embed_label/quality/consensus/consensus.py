"""What people who differ say together."""

from collections.abc import Iterable

from embed_label.errors import EmbedLabelError
from embed_label.quality.consensus.agreed import Consensus, Method
from embed_label.quality.consensus.of_answers import by_majority
from embed_label.quality.consensus.of_authors import by_dawid_skene
from embed_label.quality.consensus.of_regions import of_regions
from embed_label.quality.judgements import judgements
from embed_label.quality.marked import marked, named, words_for
from embed_label.quality.records import Keeper, Records, Said


def consensus(
    given: Keeper | Iterable[Said],
    *,
    question: str | None = None,
    method: Method = "majority",
    labels: Iterable[str] | str | None = None,
    verified: bool | None = None,
    least: float = 0.5,
) -> Consensus:
    """What is answered to `question`; without one, the regions that at least half marked.

    `method="dawid_skene"` finds out how far each author is to be trusted. A tie is named, and never
    broken. Regions match from an overlap of `least` on, and only those with one of `labels` count.
    """
    records, called = Records(given, verified=verified), named(labels)
    if question is None:
        if method != "majority":
            raise EmbedLabelError(f'method="{method}" is for the answers to a question; name one')
        about = words_for(called)
        return of_regions(marked(records, labels=called), about=about, least=least)
    if labels is not None:
        raise EmbedLabelError("say question= or labels=: an answer has no label")
    said = judgements(records, question, least=least)
    if said.scale == "words":
        raise EmbedLabelError(
            f'answers to "{question}" are texts in people\'s own words: they have no consensus'
        )
    return by_dawid_skene(said) if method == "dawid_skene" else by_majority(said)
