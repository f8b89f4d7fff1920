"""The order in which outputs stand in a blind comparison: random, and fair to each pair."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from random import Random
from secrets import SystemRandom

from sqlalchemy import Connection, select, tuple_, update

from embed_label.store.schema import balances, keep_once

# So much more often than after it one may stand before another. Then the next order is forced for
# the two: a big-stick design (Soares & Wu 1983), which leaves all others to chance.
BOUND = 3

Leads = Mapping[tuple[str, str], int]


def draw(connection: Connection, project: int, names: Sequence[str]) -> tuple[str, ...]:
    """The next order of these names, counted."""
    pairs = list(combinations(sorted(names), 2))
    mine = balances.c.project == project
    kept = select(balances.c.one, balances.c.other, balances.c.lead).where(
        mine, tuple_(balances.c.one, balances.c.other).in_(pairs)
    )
    leads = {(one, other): lead for one, other, lead in connection.execute(kept)}
    order = arrange(names, leads, SystemRandom())
    place = {name: at for at, name in enumerate(order)}
    for one, other in pairs:
        step = 1 if place[one] < place[other] else -1
        if not keep_once(connection, balances, project=project, one=one, other=other, lead=step):
            pair = (mine, balances.c.one == one, balances.c.other == other)
            connection.execute(update(balances).where(*pair).values(lead=balances.c.lead + step))
    return order


def arrange(names: Sequence[str], leads: Leads, chance: Random) -> tuple[str, ...]:
    """A random order that takes each pair back which is out of balance by `BOUND`.

    `leads` has each pair once, in the order of the alphabet. Of more than two, what is forced may
    run in a circle: then the one goes first that offends least.
    """
    left = list(names)
    order: list[str] = []
    while left:
        offences = {name: sum(_owed(leads, other, name) for other in left) for name in left}
        least = min(offences.values())
        order.append(chance.choice([name for name in left if offences[name] == least]))
        left.remove(order[-1])
    return tuple(order)


def _owed(leads: Leads, first: str, second: str) -> int:
    """How much it offends if `second` goes before `first` once more."""
    if first == second:
        return 0
    lead = leads.get((second, first), 0) if second < first else -leads.get((first, second), 0)
    return max(0, lead - BOUND + 1)
