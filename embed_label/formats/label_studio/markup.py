"""The text in a piece of HTML, and the XPaths of its parts."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import accumulate
from typing import NamedTuple

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
# Neither shown nor part of the text.
UNSEEN = frozenset({"script", "style", "head", "title", "template"})
# A browser drops these where HTML is put into a page.
TRANSPARENT = frozenset({"html", "body"})
BLOCKS = frozenset(
    "address article aside blockquote div dl fieldset footer form h1 h2 h3 h4 h5 h6 "  # noqa: SIM905
    "header hr main nav ol p pre section table ul".split()
)
# What a tag closes that nobody closed.
CLOSES = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr", "td", "th"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "option": {"option"},
    **{block: {"p"} for block in BLOCKS},
}
# An unclosed tag is not looked for beyond these.
WALLS = frozenset({"ul", "ol", "dl", "table", "select"})
STEP = re.compile(r"([\w()-]+)(?:\[(\d+)\])?")


class Point(NamedTuple):
    """A place as browsers say it: code units into the text node at an XPath."""

    path: str
    offset: int


@dataclass
class _Open:
    path: str
    tag: str = ""
    counts: dict[str, int] = field(default_factory=dict[str, int])

    def step(self, name: str) -> str:
        self.counts[name] = self.counts.get(name, 0) + 1
        return f"{self.path}/{name}[{self.counts[name]}]"


class Markup(HTMLParser):
    """Read once; `text` is what all its text nodes say, one after the other."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [_Open("")]
        self._unseen = 0
        self._in_text = False
        self._paths: list[str] = []
        self._texts: list[str] = []
        self.feed(html)
        self.close()
        self.text = "".join(self._texts)
        self._starts = [0, *accumulate(len(each) for each in self._texts)]
        self._known = {path: at for at, path in enumerate(self._paths)}

    def position(self, path: str, units: int) -> int | None:
        """The code points before a place; None where there is no such text node."""
        steps = [(name, at or "1") for name, at in STEP.findall(path)]
        node = self._known.get("".join(f"/{name}[{at}]" for name, at in steps))
        if node is None:
            return None
        before = self._texts[node].encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
        return self._starts[node] + len(before)

    def point(self, position: int, *, is_end: bool = False) -> Point | None:
        """Where a number of code points leads; the end of a run stays in the node it ends."""
        if not self._texts:
            return None
        node = bisect_right(self._starts, position - is_end) - 1
        node = min(max(node, 0), len(self._texts) - 1)
        before = self._texts[node][: position - self._starts[node]]
        return Point(self._paths[node], len(before.encode("utf-16-le")) // 2)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in TRANSPARENT:
            return
        self._in_text = False
        self._close_for(tag)
        opened = _Open(self._open[-1].step(tag), tag)
        if tag in VOID:
            return
        self._open.append(opened)
        self._unseen += tag in UNSEEN

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # HTML has no such end: <b/> opens.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if any(each.tag == tag for each in self._open[1:]):
            while self._drop() != tag:
                pass

    def handle_comment(self, data: str) -> None:
        self._in_text = False

    def handle_data(self, data: str) -> None:
        # Browsers read every line break as one.
        said = data.replace("\r\n", "\n").replace("\r", "\n")
        if self._unseen or not said:
            return
        if self._in_text:
            self._texts[-1] += said
            return
        self._paths.append(self._open[-1].step("text()"))
        self._texts.append(said)
        self._in_text = True

    def _drop(self) -> str:
        self._in_text = False
        dropped = self._open.pop()
        self._unseen -= dropped.tag in UNSEEN
        return dropped.tag

    def _close_for(self, tag: str) -> None:
        while (ends := self._ended_by(tag)) is not None:
            while self._drop() != ends:
                pass

    def _ended_by(self, tag: str) -> str | None:
        closed = CLOSES.get(tag, set[str]())
        for each in reversed(self._open[1:]):
            if each.tag in closed:
                return each.tag
            if each.tag in WALLS:
                return None
        return None
