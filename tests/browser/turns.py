"""What the tests of dialogues and chats share: hands on the words as they are read."""

from dataclasses import dataclass

from playwright.sync_api import FloatRect, Locator, Page

from embed_label import Completion, Span

# Where the first letter of some words is, and the last, however they are set.
BOXES = """(article, [words, nth]) => {
    const letters = [];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let at = 0; at < node.data.length && !node.parentElement.closest("a"); at++)
            letters.push([node, at]);
    const text = letters.map(([node, at]) => node.data[at]).join("");
    let from = -1;
    for (let seen = 0; seen <= nth; seen++) from = text.indexOf(words, from + 1);
    if (from < 0) throw new Error(`“${words}” is not read here`);
    const box = (at) => {
        const [node, offset] = letters[at];
        const wide = /[\\ud800-\\udbff]/.test(node.data[offset]) ? 2 : 1;
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, Math.min(node.data.length, offset + wide));
        const { x, y, width, height } = range.getClientRects()[0];
        return { x, y, width, height };
    };
    letters[from][0].parentElement.scrollIntoView({ block: "nearest" });
    return [box(from), box(from + words.length - 1)];
}"""


@dataclass(frozen=True)
class Turns:
    """A conversation on a page."""

    page: Page
    widget: Locator
    text: str

    @property
    def article(self) -> Locator:
        return self.widget.get_by_role("article")

    @property
    def rows(self) -> Locator:
        return self.widget.get_by_role("listbox", name="Regions").get_by_role("option")

    def boxes(self, words: str, nth: int = 0) -> tuple[FloatRect, FloatRect]:
        one, other = self.article.evaluate(BOXES, [words, nth])
        return one, other

    def drag(self, words: str, nth: int = 0) -> None:
        """From within the first letter to within the last."""
        (one, other), first, last = self.boxes(words, nth), words[0], words[-1]
        self.page.mouse.move(*beside(one, first, starts=True))
        self.page.mouse.down()
        self.page.mouse.move(*beside(other, last, starts=False), steps=4)
        self.page.mouse.up()

    def click(self, words: str, nth: int = 0) -> None:
        box, _ = self.boxes(words, nth)
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)


def beside(box: FloatRect, letter: str, *, starts: bool) -> tuple[float, float]:
    is_mirrored = "\u0590" < letter < "\u0780"
    share = 0.05 if starts != is_mirrored else 0.95
    return box["x"] + box["width"] * share, box["y"] + box["height"] / 2


def spans_in(done: Completion, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """What was marked: each quotes what Python finds between its ends."""
    spans = [each for each in done.annotation.regions if isinstance(each, Span)]
    for each in spans:
        assert text[each.start : each.end] == each.text
    return [(each.text, tuple(each.labels)) for each in spans]
