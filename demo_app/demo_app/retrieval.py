"""A model without weights: which paragraphs of our own pages answer a question, by BM25."""

import re
from collections import Counter
from dataclasses import dataclass
from math import log
from pathlib import Path
from zlib import crc32

ROOT = Path(__file__).parents[2]
# The usual ones: how soon a word counts no more, and how much length is held against a paragraph.
K, B = 1.5, 0.75
# A heading says what its paragraphs are about.
HEADING_WEIGHT = 2
# Shorter ones answer nothing.
LEAST_WORDS = 8
WORD = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
IDLE = {
    *("a", "an", "and", "are", "as", "be", "by", "can", "do", "does", "for", "from", "how", "i"),
    *("in", "is", "it", "my", "of", "on", "or", "the", "to", "what", "when", "which", "with"),
    *("you", "your"),
}


@dataclass
class Passage:
    """`id` follows from its text, so that what was said of it stays with it."""

    id: str
    text: str
    page: str
    heading: str


class Passages:
    """`best` of those it was given."""

    def __init__(self, passages: list[Passage]) -> None:
        self.passages = passages
        self.counts = [
            Counter(words(f"{' '.join([each.heading] * HEADING_WEIGHT)} {each.text}"))
            for each in passages
        ]
        self.lengths = [each.total() for each in self.counts]
        self.usual_length = sum(self.lengths) / max(1, len(passages))
        self.found_in = Counter(word for each in self.counts for word in each)

    def best(self, question: str, count: int) -> list[Passage]:
        """The nearest first; none that shares no word with the question."""
        asked = [*dict.fromkeys(words(question))]
        scores = [self.score(asked, at) for at in range(len(self.passages))]
        order = sorted(range(len(scores)), key=lambda at: -scores[at])
        return [self.passages[at] for at in order[:count] if scores[at] > 0]

    def score(self, asked: list[str], at: int) -> float:
        length = 1 - B + B * self.lengths[at] / self.usual_length
        return sum(
            self.rarity(word) * count * (K + 1) / (count + K * length)
            for word in asked
            if (count := self.counts[at][word])
        )

    def rarity(self, word: str) -> float:
        among, found = len(self.passages), self.found_in[word]
        return log(1 + (among - found + 0.5) / (found + 0.5))


def words(text: str) -> list[str]:
    """Lower case, without the endings that questions and answers differ in."""
    said = (each for each in WORD.findall(text.lower()) if each not in IDLE)
    return [re.sub(r"(?<=[a-z]{3})(?:ies|es|s|ing|ed|e|y)$", "", each) for each in said]


def read(*pages: Path) -> Passages:
    return Passages([passage for page in pages for passage in passages(page)])


def passages(page: Path) -> list[Passage]:
    """The paragraphs of a page and the rows of its tables: no code, no pictures."""
    made: list[Passage] = []
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    heading = ""
    for block in re.split(r"\n\s*\n|\n(?=#)|(?<=\n)(?=[-*] )", text):
        if found := re.match(r"#+ (.*)", block):
            heading, block = plain(found[1]), block[found.end() :]
        for said in (prose(block), *rows(block)):
            if len(said.split()) > LEAST_WORDS:
                made.append(Passage(f"{crc32(said.encode()):08x}", said, page.name, heading))
    return made


def prose(block: str) -> str:
    return plain(" ".join(line for line in block.splitlines() if line[:1] not in ("|", "!")))


def rows(block: str) -> list[str]:
    """Each row of a table, but for its head: cells, and dots between them."""
    found = [line for line in block.splitlines() if line.startswith("|")][2:]
    cells = ([cell.strip() for cell in line.strip("|").split(" | ")] for line in found)
    return [plain(" · ".join(cell for cell in row if cell)) for row in cells]


def plain(markdown: str) -> str:
    """As it is read: the words of links, no signs."""
    shown = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", markdown)
    return re.sub(r"\s+", " ", re.sub(r"[*`]|^- ", "", shown)).strip()


pages = read(ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
