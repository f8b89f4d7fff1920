"""The text of a document in HTML, and the XPaths of its parts, as Label Studio counts them."""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from embed_label.formats.label_studio.tree import Tree
from embed_label.formats.label_studio.units import Units

STEP = re.compile(r"([\w()-]+)(?:\[(\d+)\])?")
# Where browsers put what stands in a document; Label Studio's XPaths begin below.
ROOT = re.compile(r"^\.?(?:/html(?:\[1\])?)?(?:/body(?:\[1\])?)?(?=/)", re.IGNORECASE)


class Point(NamedTuple):
    """So many code points into the text node at an XPath."""

    path: str
    offset: int


class Markup:
    """`text` is what all its texts say that are seen, one after the other: spans are counted in it.

    Label Studio counts further: also what is not seen, and each line break as one.
    """

    def __init__(self, html: str) -> None:
        leaves = Tree(html).leaves
        seen = [leaf for leaf in leaves if leaf.is_seen]
        self.text = "".join(leaf.text for leaf in seen)
        self._leaves = leaves
        self._seen = seen
        # What comes before each of all leaves, and before each that is seen.
        self._counted = [0, *accumulate(leaf.counts for leaf in leaves)]
        self._before = [0, *accumulate(len(leaf.text) * leaf.is_seen for leaf in leaves)]
        self._starts = [0, *accumulate(len(leaf.text) for leaf in seen)]
        self._known = {leaf.path: at for at, leaf in enumerate(leaves)}

    def position(self, path: str, offset: int) -> int | None:
        """The code points before a place; None where there is no such text."""
        at = self._at(path)
        return None if at is None else self._before[at] + min(offset, len(self._leaves[at].text))

    def in_units(self, path: str, offset: int) -> int | None:
        """As `position`, of UTF-16 units, in which older versions of Label Studio count."""
        at = self._at(path)
        if at is None:
            return None
        return self._before[at] + Units(self._leaves[at].text).to_points(offset)

    def point(self, position: int, *, is_end: bool = False) -> Point | None:
        """Where a number of code points leads; the end of a run stays in the text that it ends."""
        if not self._seen:
            return None
        node = bisect_right(self._starts, position - is_end) - 1
        node = min(max(node, 0), len(self._seen) - 1)
        return Point(self._seen[node].path, position - self._starts[node])

    def to_global(self, position: int, *, is_end: bool = False) -> int:
        """What Label Studio calls a global offset."""
        point = self.point(position, is_end=is_end)
        return self._counted[self._known[point.path]] + point.offset if point else position

    def from_global(self, offset: int, *, is_end: bool = False) -> int:
        if not self._leaves:
            return offset
        at = min(max(bisect_right(self._counted, offset - is_end) - 1, 0), len(self._leaves) - 1)
        inside = min(offset - self._counted[at], len(self._leaves[at].text))
        return self._before[at] + inside * self._leaves[at].is_seen

    def _at(self, path: str) -> int | None:
        steps = [(name.lower(), at or "1") for name, at in STEP.findall(ROOT.sub("", path))]
        at = self._known.get("".join(f"/{name}[{at}]" for name, at in steps))
        return at if at is not None and self._leaves[at].is_seen else None
