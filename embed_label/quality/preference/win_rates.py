"""Which model people prefer, from their votes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from embed_label.errors import EmbedLabelError
from embed_label.quality.figure import Figure
from embed_label.quality.preference.ballots import Ballot, ballots_of, bouts, models_of
from embed_label.quality.preference.elo import elo, shuffled_elo
from embed_label.quality.preference.standings import Counted, Duel, Score, Standing, counted
from embed_label.quality.preference.strengths import Strengths, strengths
from embed_label.quality.preference.words import told
from embed_label.quality.records import Keeper, Records, Said
from embed_label.quality.report.counts import Count, Tally, too_few
from embed_label.quality.report.plain import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class WinRates:
    """`models` has the best first, by the win rate; `pairs["a", "b"]` is a against b.

    `votes` are counted with their tasks, `decided`, `ties` and `both_bad` are pairs: a ranking
    counts as all of its pairs. `left` is how often the one that was shown first won. `silent`
    compared and did not vote, of the `unread` nobody knows what was shown. `authors` voted.
    """

    models: Mapping[str, Standing]
    pairs: Mapping[tuple[str, str], Duel]
    left: Figure
    votes: Count
    rankings: Count
    decided: Count
    ties: Count
    both_bad: Count
    silent: Count
    unread: Count
    authors: int
    notes: tuple[str, ...]

    def __str__(self) -> str:
        return told(self)

    def to_dict(self) -> JsonValue:
        return plain(self)


def win_rates(
    of: Keeper | Iterable[Said],
    *,
    verified: bool | None = None,
    k: float = 16,
    resamples: int = 1000,
    seed: int = 0,
    by_author: bool = False,
) -> WinRates:
    """`of` is a project, a store, or what they gave. The latest vote of each author for a task
    counts; `verified=True` leaves out what was not judged against the server's own copy.

    A tie is half a win; where both were bad nobody won, which is counted apart. `k` is how many
    points a vote moves in Elo's ratings at most. The intervals of the strengths are of that many
    `resamples`, with weights of votes, or `by_author` of authors, if each of them votes much.
    """
    if not k > 0:
        raise EmbedLabelError(f"k is a number of points above 0, but is {k:g}")
    if resamples < 0:
        raise EmbedLabelError(f"resamples counts from 0, but is {resamples}")
    found = ballots_of(Records(of, verified=verified))
    given = found.given
    count = counted(given)
    names = models_of(given)
    judged = [name for name in names if count.models[name].n]
    strong = strengths(given, judged, resamples=resamples, seed=seed, by_author=by_author)
    votes = [each.vote for each in given]
    ratings = elo(votes, names, k=k)
    shuffled, orders = shuffled_elo(votes, names, k=k, seed=seed) if names else ([], 0)
    standings = {
        name: _standing(
            count.models[name],
            _strength(name, count.models[name], strong),
            _rating(f"Elo, K = {k:g}", ratings[at], count.models[name]),
            _rating(f"Elo, mean of {orders} orders", shuffled[at], count.models[name]),
        )
        for at, name in enumerate(names)
    }
    rankings = Tally(each.task for each in given if len(each.vote.models) > 2)
    return WinRates(
        models=dict(sorted(standings.items(), key=lambda each: _place(each[1]))),
        pairs={pair: score.duel for pair, score in count.pairs.items()},
        left=count.left,
        votes=Tally(each.task for each in given).count,
        rankings=rankings.count,
        **_outcomes(given),
        silent=found.silent.count,
        unread=found.unread.count,
        authors=len({each.author for each in given}),
        notes=tuple(_notes(strong, count, by_author=by_author)),
    )


def _standing(score: Score, strength: Figure, rating: Figure, shuffled: Figure) -> Standing:
    duel = score.duel
    return Standing(
        duel.wins, duel.losses, duel.ties, duel.both_bad, duel.rate, strength, rating, shuffled
    )


def _place(standing: Standing) -> float:
    rate = standing.rate.value
    return 2 if rate is None else -rate


def _strength(name: str, score: Score, strong: Strengths) -> Figure:
    found = strong.models.get(name)
    title, tasks = "strength", score.rate.tasks
    if found is None or score.n < 2:
        note = strong.note if score.n else too_few(0, "pairs")
        return Figure(title, None, score.n, "pairs", tasks=tasks, note=note)
    return Figure(title, found.points, score.n, "pairs", found.interval, tasks)


def _rating(title: str, points: float, score: Score) -> Figure:
    tasks = score.rate.tasks
    if score.n < 2:
        return Figure(title, None, score.n, "pairs", tasks=tasks, note=too_few(score.n, "pairs"))
    return Figure(title, points, score.n, "pairs", tasks=tasks)


def _outcomes(given: Sequence[Ballot]) -> dict[str, Count]:
    tallies = {"decided": Tally(), "ties": Tally(), "both_bad": Tally()}
    names = {"left": "decided", "right": "decided", "tie": "ties", "both_bad": "both_bad"}
    for ballot in given:
        for *_, outcome in bouts(ballot.vote):
            tallies[names[outcome]][ballot.task] += 1
    return {name: tally.count for name, tally in tallies.items()}


def _notes(strong: Strengths, count: Counted, *, by_author: bool) -> Iterable[str]:
    if not count.models:
        yield "nobody voted: there is nothing to report"
        return
    if strong.note:
        yield f"{'some have no strength' if strong.models else 'no strengths'}: {strong.note}"
    if strong.models:
        drawn = f"intervals of {strong.draws} draws of the Bayesian bootstrap, by "
        drawn += "author" if by_author else "vote"
        yield (
            "strengths: Bradley and Terry's with ties as Davidson's (1970), in points with 1000 "
            f"in the middle; {drawn if strong.draws else 'no intervals'}"
        )
    yield "a tie counts as half a win; where both were bad, as nothing"
