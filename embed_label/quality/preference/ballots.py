"""Votes with who gave them, for what and when, and the pairs that they are made of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import Literal, NamedTuple

from embed_label.jobs.votes import Vote, vote_of
from embed_label.quality.records import Records
from embed_label.quality.report.counts import Tally

Outcome = Literal["left", "right", "tie", "both_bad"]


@dataclass(frozen=True, slots=True)
class Ballot:
    task: str
    author: str
    at: datetime
    vote: Vote


class Bout(NamedTuple):
    """Two models of one vote, in the order in which they stood."""

    left: str
    right: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Ballots:
    """In the order in which they were given. `silent` compared and did not vote.

    Of the `unread` nobody knows what was shown.
    """

    given: tuple[Ballot, ...]
    silent: Tally
    unread: Tally


def ballots_of(records: Records) -> Ballots:
    given: list[Ballot] = []
    silent, unread = Tally(), Tally()
    for record in records:
        shown = records.shown(record)
        if shown is None:
            unread[record.task] += 1
            continue
        vote = vote_of(record.completion, *shown, records.showing(record))
        if vote is not None:
            given.append(Ballot(record.task, record.author, record.received_at, vote))
        elif shown[1].lineups:
            silent[record.task] += 1
    return Ballots(tuple(sorted(given, key=lambda each: each.at)), silent, unread)


def bouts(vote: Vote) -> Iterator[Bout]:
    """A ranking is as many as it has pairs. Two outputs of one model say nothing of it."""
    stood = {model: at for at, model in reversed([*enumerate(vote.models)])}
    placed = [(stood[name], at, name) for at, tier in enumerate(vote.tiers) for name in tier]
    for (_, place, left), (_, other, right) in combinations(sorted(placed), 2):
        if left == right:
            continue
        if vote.is_bad:
            yield Bout(left, right, "both_bad")
        elif place == other:
            yield Bout(left, right, "tie")
        else:
            yield Bout(left, right, "left" if place < other else "right")


def models_of(ballots: Iterable[Ballot]) -> list[str]:
    """The first that stood anywhere first: whatever they are called."""
    return list(
        dict.fromkeys(name for each in ballots for bout in bouts(each.vote) for name in bout[:2])
    )
