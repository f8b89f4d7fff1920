"""HTML as browsers read it into a page, as far as its texts and their XPaths depend on it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
# Neither shown nor part of the text. The widget says the same in `modalities/html/elements.ts`.
UNSEEN = frozenset(
    "audio button canvas datalist embed frameset math noembed noframes noscript object option "  # noqa: SIM905
    "plaintext script select style svg template textarea title video xmp".split()
)
# Label Studio takes these away before it counts: what stands around them is one text.
TAKEN = frozenset({"script", "iframe"})
OUT = TAKEN | {"template"}
# What a browser puts into the head, as long as nothing of the body has come.
HEAD = frozenset(
    "base basefont bgsound link meta noframes noscript script style template title".split()  # noqa: SIM905
)
BLOCKS = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure "  # noqa: SIM905
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary "
    "table ul".split()
)
CELLS = frozenset({"td", "th"})
GROUPS = frozenset({"tbody", "thead", "tfoot"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# What a tag closes that nobody closed.
CLOSES: dict[str, frozenset[str]] = {
    "li": frozenset({"li", "p"}),
    "dt": frozenset({"dt", "dd", "p"}),
    "dd": frozenset({"dt", "dd", "p"}),
    "tr": frozenset({"tr", "caption", "colgroup"}) | CELLS,
    "td": CELLS,
    "th": CELLS,
    "option": frozenset({"option"}),
    **dict.fromkeys(GROUPS, GROUPS | CELLS | {"tr", "caption", "colgroup"}),
    **dict.fromkeys(BLOCKS, frozenset({"p"})),
}
# An unclosed tag is not looked for beyond these.
WALLS = frozenset({"ul", "ol", "dl", "table", "td", "th", "caption", "select", "button"})


@dataclass(frozen=True)
class Leaf:
    """A text, or a line break, which Label Studio counts as one."""

    path: str
    text: str
    is_seen: bool

    @property
    def counts(self) -> int:
        return len(self.text) or 1


@dataclass
class _Open:
    path: str
    tag: str = ""
    counts: dict[str, int] = field(default_factory=dict[str, int])

    def step(self, name: str) -> str:
        self.counts[name] = self.counts.get(name, 0) + 1
        return f"{self.path}/{name}[{self.counts[name]}]"


class Tree(HTMLParser):
    """Read once; `leaves` stand in their order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [_Open("")]
        self._unseen = 0
        self._taken = 0
        self._in_text = False
        # Blanks before anything of the body stand nowhere.
        self._in_body = False
        self._in_head = 0
        self._texts: list[tuple[str, list[str], bool]] = []
        self.feed(html)
        self.close()
        self.leaves = [Leaf(path, "".join(said), seen) for path, said, seen in self._texts]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._in_body:
            if tag in {"html", "head"}:
                return
            if self._in_head or tag in HEAD:
                self._in_head += tag not in VOID
                return
            self._in_body = True
        if tag in {"html", "head", "body"}:
            return
        if tag == "template" and not self._taken:
            # It stands there itself; what is in it does not.
            self._in_text = False
            self._open[-1].step(tag)
        if tag in OUT:
            self._taken += 1
        if self._taken:
            return
        self._in_text = False
        self._close_for(tag)
        self._imply(tag)
        self._enter(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # HTML has no such end: <b/> opens.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._in_head:
            self._in_head -= 1
        elif tag in OUT:
            self._taken = max(0, self._taken - 1)
        elif self._taken:
            return
        elif any(each.tag == tag for each in self._open[1:]):
            while self._drop() != tag:
                pass
        elif tag == "p" and self._in_body:
            # Nobody opened it: browsers do.
            self._in_text = False
            self._open[-1].step("p")

    def handle_data(self, data: str) -> None:
        # Browsers read every line break as one.
        said = data.replace("\r\n", "\n").replace("\r", "\n")
        if self._in_head or self._taken:
            return
        if not self._in_body:
            said = said.lstrip()
            self._in_body = bool(said)
        if not said:
            return
        if self._in_text:
            self._texts[-1][1].append(said)
            return
        self._texts.append((self._open[-1].step("text()"), [said], not self._unseen))
        self._in_text = True

    def _enter(self, tag: str) -> None:
        opened = _Open(self._open[-1].step(tag), tag)
        if tag == "br":
            self._texts.append((opened.path, [], False))
        if tag not in VOID:
            self._open.append(opened)
            self._unseen += tag in UNSEEN

    def _drop(self) -> str:
        self._in_text = False
        dropped = self._open.pop()
        self._unseen -= dropped.tag in UNSEEN
        return dropped.tag

    def _imply(self, tag: str) -> None:
        """The parts of a table that nobody writes."""
        if tag == "col" and self._open[-1].tag == "table":
            self._enter("colgroup")
        if tag in {"tr", *CELLS} and self._open[-1].tag == "table":
            self._enter("tbody")
        if tag in CELLS and self._open[-1].tag in GROUPS:
            self._enter("tr")

    def _close_for(self, tag: str) -> None:
        if tag in HEADINGS and self._open[-1].tag in HEADINGS:
            self._drop()
        while (ends := self._ended_by(tag)) is not None:
            while self._drop() != ends:
                pass

    def _ended_by(self, tag: str) -> str | None:
        closed = CLOSES.get(tag, frozenset[str]())
        for each in reversed(self._open[1:]):
            if each.tag in closed:
                return each.tag
            if each.tag in WALLS:
                return None
        return None
