"""What people answered together, the better ones counting for more."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from embed_label.errors import EmbedLabelError
from embed_label.quality.answered import Value
from embed_label.quality.consensus.agreed import Agreed, Consensus
from embed_label.quality.consensus.dawid_skene import Estimate, dawid_skene
from embed_label.quality.consensus.of_answers import of_shares, unit_of
from embed_label.quality.judgements import Judgements

# Two values that are as likely, but for what the rounds leave.
CLOSE = 1e-6
Confusion = Mapping[str, Mapping[str, Mapping[str, float]]]


def by_dawid_skene(said: Judgements) -> Consensus:
    if said.scale not in ("nominal", "ordinal", "sets"):
        raise EmbedLabelError(
            f'method="dawid_skene" is for choices, ratings and yes or no, and answers to '
            f'"{said.question}" are none; say method="majority"'
        )
    return _choices(said) if said.scale == "sets" else _values(said)


def _values(said: Judgements) -> Consensus:
    values = {_name(value): value for voices in said.units.values() for value in voices.values()}
    votes = [
        {author: _name(value) for author, value in voices.items()} for voices in said.units.values()
    ]
    found = dawid_skene(votes)
    agreed: list[Agreed] = []
    for (unit, voices), likely in zip(said.units.items(), found.likely, strict=True):
        most = max(likely.values())
        top = sorted(name for name, each in likely.items() if most - each <= CLOSE)
        agreed.append(
            replace(
                unit_of(said, unit, voices),
                value=values[top[0]] if len(top) == 1 else None,
                confidence=most,
                ties=tuple(top) if len(top) > 1 else (),
                votes=likely,
            )
        )
    return _consensus(said, agreed, [found], found.priors, found.confusion)


def _choices(said: Judgements) -> Consensus:
    """Each choice by itself: taken, or not."""
    every = [*said.units.items()]
    picked = [{who: _set(value) for who, value in voices.items()} for _, voices in every]
    names = sorted({name for voices in picked for chosen in voices.values() for name in chosen})
    estimates: dict[str, Estimate] = {}
    confusion: dict[str, dict[str, Mapping[str, float]]] = defaultdict(dict)
    for name in names:
        beside = f"not {name}"
        votes = [
            {who: name if name in chosen else beside for who, chosen in voices.items()}
            for voices in picked
        ]
        estimates[name] = dawid_skene(votes)
        for author, rows in estimates[name].confusion.items():
            confusion[author] |= rows
    agreed: list[Agreed] = []
    for at, (unit, voices) in enumerate(every):
        likely = {name: each.likely[at].get(name, 0.0) for name, each in estimates.items()}
        about = replace(unit_of(said, unit, voices), votes=likely)
        agreed.append(of_shares(about, likely, CLOSE))
    priors = {name: each.priors.get(name, 0.0) for name, each in estimates.items()}
    return _consensus(said, agreed, [*estimates.values()], priors, confusion)


def _consensus(
    said: Judgements,
    agreed: list[Agreed],
    estimates: list[Estimate],
    priors: Mapping[str, float],
    confusion: Confusion,
) -> Consensus:
    few = "fewer than three authors: nobody can tell from their answers who is right"
    stopped = "it did not settle: the last round is given"
    converged = all(each.converged for each in estimates)
    return Consensus(
        about=f'answers to "{said.question}"',
        method="dawid_skene",
        agreed=tuple(agreed),
        authors=said.authors,
        priors=priors,
        confusion=confusion,
        rounds=max((each.rounds for each in estimates), default=0),
        converged=converged,
        notes=(*((few,) if len(said.authors) < 3 else ()), *(() if converged else (stopped,))),
    )


def _name(value: Value) -> str:
    return f"{value:.15g}" if isinstance(value, int | float) else str(value)


def _set(value: Value) -> frozenset[str]:
    return value if isinstance(value, frozenset) else frozenset([_name(value)])
