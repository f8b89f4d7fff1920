"""Masks from boxes and scribbles, by GrabCut: `pip install 'embed-label[assist]'`."""

from collections.abc import Sequence
from itertools import pairwise
from os import PathLike
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from embed_label.asking import Mark, Prompt, Proposal
from embed_label.errors import PackageMissing
from embed_label.models.window import ON, Window
from embed_label.regions import Mask
from embed_label.regions.outline import rings
from embed_label.regions.runs import joined

# OpenCV's own numbers: surely not, surely, perhaps not, perhaps. What is inside is odd.
OUTSIDE, INSIDE, PERHAPS_NOT, PERHAPS = 0, 1, 2, 3
# How much of what is looked at is surely outside where no box says more, as a share at each edge.
RIM = 1 / 24
# How many colours the outside is told by, and the inside.
COLORS_OUTSIDE, COLORS_INSIDE = 12, 6
# Pixels that are looked at to find them.
SAMPLE = 4_000
# So far apart in CIELAB two colours are two things, whatever else there is.
APART = 12
# The smallest piece that is kept beside the largest, where nothing points at a piece.
LEAST = 1 / 4

# numpy and OpenCV may not be installed, so their arrays have no type here.
Array = Any


class GrabCut:
    """Cuts out what marks point at: no weights, a fraction of a second, best with a box.

    `side` is the longest side that is looked at, in pixels; larger is finer and slower.
    """

    def __init__(self, *, side: int = 400, rounds: int = 3) -> None:
        self.side = side
        self.rounds = rounds
        try:
            import cv2
            import numpy
        except ImportError as error:
            raise PackageMissing("GrabCut", "assist") from error
        self._cv2: Any = cv2
        self._numpy: Any = numpy

    def propose(
        self, prompt: Prompt, picture: "str | PathLike[str] | Image.Image", *, seed: int = 0
    ) -> Proposal:
        """One mask, or a problem in words. It takes a while: call it in a thread."""
        try:
            whole = _opened(picture)
        except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as error:
            return Proposal(prompt=prompt.id, problem=f"The picture cannot be read: {error}.")
        if not any(each.wanted for each in prompt.marks):
            return Proposal(prompt=prompt.id, problem="Nothing points at what is wanted.")
        window = Window.around(prompt.marks, whole.size, self.side)
        if window is None:
            return Proposal(prompt=prompt.id, problem="The marks lie outside of the picture.")
        inside = self._cut(whole, window, prompt.marks, seed)
        if inside is None:
            return Proposal(prompt=prompt.id, problem="Nothing stands out there: try a box.")
        mask = Mask(
            source=prompt.source,
            item=prompt.item,
            labels=prompt.labels,
            width=whole.width,
            height=whole.height,
            runs=self._runs(inside, window, whole.size),
        )
        return Proposal(prompt=prompt.id, regions=[mask])

    def _cut(
        self, whole: Image.Image, window: Window, marks: Sequence[Mark], seed: int
    ) -> Array | None:
        """What is inside of what is looked at, in 0 and 1; None if that is nothing."""
        cv2, numpy = self._cv2, self._numpy
        seen = whole.crop(window.frame).resize(window.size, Image.Resampling.BOX)
        colors = numpy.ascontiguousarray(numpy.asarray(seen)[:, :, ::-1])
        sure = self._sure(window, marks)
        cv2.setRNGSeed(seed)
        guess = self._guess(colors, sure, is_framed=_is_framed(marks))
        if not (guess % 2).any() or (guess % 2).all():
            return None
        models = numpy.zeros((1, 65)), numpy.zeros((1, 65))
        cv2.grabCut(colors, guess, None, *models, self.rounds, cv2.GC_INIT_WITH_MASK)
        kept = self._kept((guess % 2).astype("uint8"), window, marks)
        return self._filled(kept, window, marks) if kept.any() else None

    def _sure(self, window: Window, marks: Sequence[Mark]) -> Array:
        """What the marks say of each pixel; the rest is `PERHAPS`."""
        wanted = [each for each in marks if each.wanted]
        others = [each for each in marks if not each.wanted]
        made = Image.new("L", window.size, OUTSIDE)
        if _is_framed(marks):
            made.paste(PERHAPS, mask=window.areas(wanted))
        else:
            across, down = (max(1, int(length * RIM)) for length in window.size)
            made.paste(PERHAPS, (across, down, window.size[0] - across, window.size[1] - down))
        made.paste(INSIDE, mask=window.lines(wanted))
        for drawn in (window.areas(others), window.lines(others)):
            made.paste(OUTSIDE, mask=drawn)
        return self._numpy.array(made)

    def _guess(self, colors: Array, sure: Array, *, is_framed: bool) -> Array:
        """What may be inside by its colour, for GrabCut to begin with.

        Without it, GrabCut takes all that is not sure for the inside: the colours of the wall are
        then on both sides, and it may cut anywhere.
        """
        cv2 = self._cv2
        seen = cv2.cvtColor(cv2.GaussianBlur(colors, (3, 3), 0), cv2.COLOR_BGR2LAB)
        seen = seen.astype("float32")
        open_ones = sure == PERHAPS
        outside = self._found(seen[sure == OUTSIDE], COLORS_OUTSIDE)
        inside = self._found(seen[sure == INSIDE], COLORS_INSIDE)
        if not len(outside) or not open_ones.any():
            return sure
        off = self._distance(seen[open_ones], outside)
        is_inside = self._numpy.zeros(len(off), bool)
        if is_framed:
            levels = off.clip(0, ON).astype("uint8").reshape(-1, 1)
            least, _ = cv2.threshold(levels, 0, ON, cv2.THRESH_OTSU)
            is_inside |= off > min(least, APART)
        if len(inside):
            is_inside |= self._distance(seen[open_ones], inside) < off
        made = sure.copy()
        made[open_ones] = self._numpy.where(is_inside, PERHAPS, PERHAPS_NOT)
        return made

    def _found(self, colors: Array, count: int) -> Array:
        """The colours that stand for these."""
        cv2 = self._cv2
        sample = colors[:: max(1, len(colors) // SAMPLE)]
        few = self._numpy.unique(sample, axis=0)
        if len(few) <= count:
            return few
        until = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 10, 1.0)
        return cv2.kmeans(sample, count, None, until, 1, cv2.KMEANS_PP_CENTERS)[2]

    def _distance(self, colors: Array, found: Array) -> Array:
        """From each colour to the nearest of those."""
        numpy = self._numpy
        apart = [((colors - each) ** 2).sum(axis=1) for each in found]
        return numpy.sqrt(numpy.minimum.reduce(apart))

    def _kept(self, inside: Array, window: Window, marks: Sequence[Mark]) -> Array:
        """The pieces that the wanted marks touch, or the large ones; specks are dropped."""
        cv2, numpy = self._cv2, self._numpy
        _, pieces, figures, _ = cv2.connectedComponentsWithStats(inside)
        touched = numpy.asarray(window.lines([each for each in marks if each.wanted])) > 0
        chosen = {int(piece) for piece in numpy.unique(pieces[touched])} - {0}
        if not chosen:
            areas = figures[:, cv2.CC_STAT_AREA].copy()
            areas[0] = 0
            chosen = {int(at) for at in (areas > areas.max() * LEAST).nonzero()[0]}
        return numpy.isin(pieces, [*chosen]).astype("uint8")

    def _filled(self, inside: Array, window: Window, marks: Sequence[Mark]) -> Array:
        """With what it encloses, such as the coffee in a cup, unless a mark leaves that out."""
        cv2, numpy = self._cv2, self._numpy
        _, pieces = cv2.connectedComponents(1 - inside, connectivity=4)
        others = [each for each in marks if not each.wanted]
        left_out = numpy.asarray(window.lines(others)) + numpy.asarray(window.areas(others)) > 0
        edges = numpy.concatenate([pieces[0], pieces[-1], pieces[:, 0], pieces[:, -1]])
        stay = numpy.union1d(edges, pieces[left_out])
        return (inside.astype(bool) | ~numpy.isin(pieces, stay)).astype("uint8")

    def _runs(self, inside: Array, window: Window, size: tuple[int, int]) -> list[int]:
        """Of the whole picture, as large as it is."""
        numpy = self._numpy
        width, height = size
        large = (window.right - window.left, window.bottom - window.top)
        drawn = Image.fromarray(inside * ON).resize(large, Image.Resampling.BILINEAR)
        there = numpy.zeros((height, width), bool)
        there[window.top : window.bottom, window.left : window.right] = (
            numpy.asarray(drawn) > ON // 2
        )
        flat = there.reshape(-1)
        turns = [0, *(numpy.flatnonzero(flat[1:] != flat[:-1]) + 1).tolist(), len(flat)]
        lengths = [end - start for start, end in pairwise(turns)]
        return joined((length, bool(flat[at])) for at, length in zip(turns, lengths, strict=False))


def _opened(picture: "str | PathLike[str] | Image.Image") -> Image.Image:
    if isinstance(picture, Image.Image):
        return ImageOps.exif_transpose(picture).convert("RGB")
    with Image.open(picture) as opened:
        return ImageOps.exif_transpose(opened).convert("RGB")


def _is_framed(marks: Sequence[Mark]) -> bool:
    return any(each.wanted and rings(each.region) for each in marks)
