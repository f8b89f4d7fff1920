"""How unlike the rest of its series each sample is, where nobody has said what is looked for."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from embed_label.models.series.grid import Grid, Numbers, between

# One a row; halves take half the time, and tell shapes apart as well.
Shapes = NDArray[np.float32]

# Rows of a table of distances that are held at once.
ROWS = 512
# One in so many windows may be like an odd one, which is odd all the same.
COMPANY = 64


def spikes(grid: Grid, width: int) -> Numbers:
    """How far from the median of what is around it, in those of the whole series."""
    half = max(1, width // 2)
    around = sliding_window_view(np.pad(grid.values, half, mode="edge"), 2 * half + 1)
    # The median moves slowly: between every few samples it is drawn straight.
    stride = max(1, half // 4)
    at = np.unique(np.append(np.arange(0, grid.size, stride), grid.size - 1))
    middle = between(
        np.arange(grid.size, dtype=float), at.astype(float), np.median(around[at], axis=1)
    )
    apart = np.abs(grid.values - middle)
    usual = float(np.median(apart[grid.known])) * 1.4826
    return _only_known(apart / (usual or grid.scale), grid)


def shapes(grid: Grid, width: int) -> Numbers:
    """How far the shape around it is from those elsewhere that are most like it.

    A discord by the matrix profile, with the heights kept: noise in a quiet stretch is no shape.
    """
    found = windows(grid.values, width)
    places = np.arange(len(found), dtype=float)
    company = max(1, len(found) // COMPANY)
    apart = nearest(found, found, company, (places, places, width))
    apart[~np.isfinite(apart)] = 0
    return _only_known(centred(apart / width**0.5, width, grid) / grid.scale, grid)


def windows(values: Numbers, width: int) -> Shapes:
    """The shape around each sample that has room for one, its mean taken away."""
    found = sliding_window_view(values, min(width, len(values)))
    return (found - found.mean(axis=1, keepdims=True)).astype(np.float32)


def nearest(
    ones: Shapes, others: Shapes, which: int, elsewhere: tuple[Numbers, Numbers, float] | None
) -> Numbers:
    """How far each is from the others that are nearest to it: from the one that comes `which`.

    `elsewhere` are the places of both, in order, and how far apart those are that count.
    """
    squares = (others**2).sum(axis=1)
    made = np.empty(len(ones))
    for first in range(0, len(ones), ROWS):
        some = ones[first : first + ROWS]
        away = (some**2).sum(axis=1)[:, None] + squares - 2 * some @ others.T
        if elsewhere:
            here, there, apart = elsewhere
            at = here[first : first + ROWS]
            near = slice(*np.searchsorted(there, (at[0] - apart, at[-1] + apart)).tolist())
            away[:, near][np.abs(at[:, None] - there[None, near]) < apart] = np.inf
        made[first : first + ROWS] = np.partition(away, which - 1, axis=1)[:, which - 1]
    return np.sqrt(made.clip(0))


def centred(scores: Numbers, width: int, grid: Grid) -> Numbers:
    """A score of windows as one of samples: those at the edges have that of the nearest window."""
    before = min(width, grid.size) // 2
    return np.pad(scores, (before, grid.size - len(scores) - before), mode="edge")


def _only_known(scores: Numbers, grid: Grid) -> Numbers:
    return np.where(grid.known, scores, -np.inf)
