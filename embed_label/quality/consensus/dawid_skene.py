"""Dawid and Skene (1979): what is true, and how often each author says what, found together."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

# Of each task, who said what.
Votes = Mapping[str, str]
Row = dict[str, float]
MOST_ROUNDS = 2000
# It has settled once no task is that much surer of anything.
SETTLED = 1e-7
# Never wholly nothing: what nobody was ever seen to say may still be said.
LEAST = 1e-10


@dataclass(frozen=True, slots=True)
class Estimate:
    """How likely each value of each task is, how common each value is, and who says what for what.

    `confusion[author][true][said]` is how often that author says `said` where `true` is true.
    """

    likely: Sequence[Row]
    priors: Row
    confusion: Mapping[str, Mapping[str, Row]]
    rounds: int
    converged: bool


@dataclass(frozen=True, slots=True)
class _Seen:
    """Votes, and in how many tasks they were just these."""

    votes: Votes
    count: int


def dawid_skene(tasks: Sequence[Votes], *, smoothing: float = 0.01) -> Estimate:
    """By expectation maximisation, from the shares of the votes on.

    `smoothing` counts as seen of each value, so that an author of few tasks is not taken to be sure
    to say this or never that.
    """
    values = sorted({said for votes in tasks for said in votes.values()})
    # Thousands of tasks are often a few dozen that people voted about alike.
    alike = Counter(tuple(sorted(votes.items())) for votes in tasks)
    seen = [_Seen(dict(votes), count) for votes, count in alike.items()]
    likely = [_shares(each.votes) for each in seen]
    rounds, change = 0, 1.0
    priors, confusion = _learn(seen, likely, values, smoothing)
    while rounds < MOST_ROUNDS and change > SETTLED:
        before, rounds = likely, rounds + 1
        likely = [_judge(each.votes, values, priors, confusion) for each in seen]
        priors, confusion = _learn(seen, likely, values, smoothing)
        pairs = zip(before, likely, strict=True)
        change = max(
            (abs(one.get(value, 0) - now[value]) for one, now in pairs for value in values),
            default=0.0,
        )
    found = dict(zip(alike, likely, strict=True))
    rows = [found[tuple(sorted(votes.items()))] for votes in tasks]
    return Estimate(rows, priors, confusion, rounds, change <= SETTLED)


def _shares(votes: Votes) -> Row:
    return {value: count / len(votes) for value, count in Counter(votes.values()).items()}


def _learn(
    tasks: Sequence[_Seen], likely: Sequence[Row], values: Sequence[str], smoothing: float
) -> tuple[Row, dict[str, dict[str, Row]]]:
    """What is common, and who says what, if that is true which is likely."""
    priors = dict.fromkeys(values, 0.0)
    said: dict[str, dict[str, Row]] = defaultdict(
        lambda: {true: dict.fromkeys(values, smoothing) for true in values}
    )
    for each, row in zip(tasks, likely, strict=True):
        for true, share in row.items():
            priors[true] += share * each.count
            for author, value in each.votes.items():
                said[author][true][value] += share * each.count
    total = sum(each.count for each in tasks)
    return {value: each / total for value, each in priors.items()}, {
        author: {true: _of_one(row) for true, row in rows.items()} for author, rows in said.items()
    }


def _of_one(row: Row) -> Row:
    seen = {value: max(LEAST, each) for value, each in row.items()}
    total = sum(seen.values())
    return {value: each / total for value, each in seen.items()}


def _judge(
    votes: Votes,
    values: Sequence[str],
    priors: Row,
    confusion: Mapping[str, Mapping[str, Row]],
) -> Row:
    """In logarithms: of a hundred votes the product is no float."""
    scores = {
        true: log(max(LEAST, priors[true]))
        + sum(log(confusion[author][true][said]) for author, said in votes.items())
        for true in values
    }
    most = max(scores.values())
    weights = {true: exp(score - most) for true, score in scores.items()}
    total = sum(weights.values())
    return {true: weight / total for true, weight in weights.items()}
