"""What the blind votes say of each recogniser."""

from collections.abc import Iterator

import embed_label as el

from .drawing import Drawing, plot
from .plots import Plot

NOBODY = "Nobody has voted yet. The first vote that you give appears here."


def recognisers(drawing: Drawing) -> Iterator[Plot]:
    rates = el.win_rates(drawing.project)
    yield plot(
        "Win rates",
        "Of the pairs that each was in, how many it won; a tie counts as half.",
        (drawing.bar("Won by", name, each.rate) for name, each in rates.models.items()),
        NOBODY,
    )
    yield plot(
        "One against one",
        "How often the first of the two won over the second.",
        (
            drawing.bar("One against one", f"{one} beside {other}", each.rate)
            for (one, other), each in rates.pairs.items()
            if one < other
        ),
        NOBODY,
    )
