"""Who won how often, all in all and one against one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from embed_label.quality.figure import Figure
from embed_label.quality.preference.ballots import Ballot, bouts
from embed_label.quality.report.counts import Count, Tally, too_few
from embed_label.quality.wilson import wilson

OF = "pairs, ties as half"


@dataclass
class Score:
    """What one model did against others, or against one, while it is counted."""

    wins: Tally = field(default_factory=Tally)
    losses: Tally = field(default_factory=Tally)
    ties: Tally = field(default_factory=Tally)
    both_bad: Tally = field(default_factory=Tally)

    @property
    def n(self) -> int:
        return self.wins.total() + self.losses.total() + self.ties.total()

    @property
    def rate(self) -> Figure:
        n = self.n
        tasks = tuple(self.wins + self.losses + self.ties)
        if n < 2:
            return Figure("win rate", None, n, OF, tasks=tasks, note=too_few(n, "pairs"))
        won = self.wins.total() + self.ties.total() / 2
        return Figure("win rate", won / n, n, OF, wilson(won, n), tasks)

    @property
    def duel(self) -> "Duel":
        return Duel(
            self.wins.count, self.losses.count, self.ties.count, self.both_bad.count, self.rate
        )


@dataclass(frozen=True, slots=True)
class Duel:
    """One against another. `rate` is the share of wins, a tie being half of one.

    Its interval takes each pair for itself. Where both were bad neither is the better, and the rate
    does not know of it.
    """

    wins: Count
    losses: Count
    ties: Count
    both_bad: Count
    rate: Figure


@dataclass(frozen=True, slots=True)
class Standing(Duel):
    """One against all others.

    `strength` is of Bradley and Terry, in points as of Elo, of which 1000 are the mean; `elo` is
    after the last vote, `elo_shuffled` the mean of it over votes in other orders.
    """

    strength: Figure
    elo: Figure
    elo_shuffled: Figure


@dataclass
class Counted:
    """By model, by pair in both directions, and who stood first."""

    models: defaultdict[str, Score]
    pairs: defaultdict[tuple[str, str], Score]
    left: Figure


def counted(ballots: Iterable[Ballot]) -> Counted:
    models: defaultdict[str, Score] = defaultdict(Score)
    pairs: defaultdict[tuple[str, str], Score] = defaultdict(Score)
    first, decided = Tally(), Tally()
    for ballot in ballots:
        task = ballot.task
        for left, right, outcome in bouts(ballot.vote):
            one, other = (models[left], pairs[left, right]), (models[right], pairs[right, left])
            match outcome:
                case "tie" | "both_bad":
                    for score in (*one, *other):
                        (score.ties if outcome == "tie" else score.both_bad)[task] += 1
                case _:
                    winner, loser = (one, other) if outcome == "left" else (other, one)
                    for score in winner:
                        score.wins[task] += 1
                    for score in loser:
                        score.losses[task] += 1
                    decided[task] += 1
                    first[task] += outcome == "left"
    return Counted(models, pairs, _left(first, decided))


def _left(first: Tally, decided: Tally) -> Figure:
    """Far from a half, it matters where a model stands."""
    n, tasks = decided.total(), tuple(decided)
    name, of = "the one shown first won", "pairs that were decided"
    if n < 2:
        return Figure(name, None, n, of, tasks=tasks, note=too_few(n, of))
    return Figure(name, first.total() / n, n, of, wilson(first.total(), n), tasks)
