"""Labelled texts in many scripts, and what comes back of them."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

import embed_label as el
from embed_label.formats.passages.tokens import in_sentences, tokens_of

LABELS = ("PER", "Big Org", "地名")
INTERFACE = el.Interface(
    body=[el.TextSource(name="text"), el.Labels(of="text", labels=[*LABELS], many=True)]
)
TEXT = "Ada met 👩‍🔬 Babbage.\nVisited Acme Corp — عربي 我爱 e\u0301."
WORDS = (
    *("Ada", "don't", "3.14", "e\u0301te\u0301", "Straße", "foo_bar", "a@b.c"),
    *("👩‍🔬", "👍🏽", "🇩🇪🇫🇷", "❤️‍🔥", "👨‍👩‍👧‍👦", "x🦊y", "1️⃣"),
    *("عربي", "می‌خواهم", "עברית", "हिन्दी", "தமிழ்", "我爱北京", "カタカナ", "한국어", "ภาษาไทย"),
    *("(", ")", "—", "。", "«", '"', "#", "-DOCSTART-", "O", "\u200f", "\ufffd"),
)
GAPS = (" ", "  ", "\n", "\t", "", "\u00a0", "\n\n", "\u3000")
texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), min_size=1).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


def span(start: int, end: int, *labels: str, text: str = TEXT, **more: Any) -> dict[str, Any]:
    place = {"kind": "span", "source": "text", "start": start, "end": end, "text": text[start:end]}
    return {**place, "labels": labels or ["PER"], **more}


def labelled(
    *regions: dict[str, Any], text: Any = TEXT, task: str = "7", **more: Any
) -> el.Example:
    """One task, of one text, that somebody labelled."""
    drawn = [{"id": f"r{at}", **each} for at, each in enumerate(regions)]
    said = {"id": f"a{task}", "author": "ann", "regions": drawn, **more}
    annotation = el.Annotation.model_validate(said)
    task_ = el.Task(id=task, data={"text": text})
    return el.Example(task=task_, annotations=[el.Submission(annotation=annotation)])


@st.composite
def on_tokens(draw: st.DrawFn) -> el.Example:
    """Spans that begin and end with a token, none over another, none over a line break."""
    text = draw(texts)
    tokens = tokens_of(text)
    regions: list[dict[str, Any]] = []
    for sentence in in_sentences(text, tokens):
        at = sentence.start
        while at < sentence.stop:
            last = min(at + draw(st.integers(0, 3)), sentence.stop - 1)
            if draw(st.booleans()):
                start, end = tokens[at].start, tokens[last].end
                regions.append(span(start, end, draw(st.sampled_from(LABELS)), text=text))
            at = last + 1
    return labelled(*regions, text=text, task=draw(st.sampled_from(["7", "=a b", "x/1"])))


@st.composite
def anywhere(draw: st.DrawFn) -> el.Example:
    """Spans of any place, one over the other, with several labels."""
    text = draw(texts.filter(str.strip))
    places = (
        st.tuples(*[st.integers(0, len(text))] * 2).map(sorted).filter(lambda at: at[0] < at[1])
    )
    names = st.lists(st.sampled_from(LABELS), min_size=1, unique=True)
    some = draw(st.lists(st.tuples(places, names), max_size=5))
    return labelled(*[span(*at, *labels, text=text) for at, labels in some], text=text)


def there_and_back(
    before: Sequence[el.Example],
    form: str,
    interface: el.Interface = INTERFACE,
    read: dict[str, Any] | None = None,
    **options: Any,
) -> list[el.Example]:
    with tempfile.TemporaryDirectory() as folder:
        path = el.export(before, form, Path(folder) / "out", interface=interface, **options)
        return el.load(path, form, interface=interface, **(read or {}))


def marked(example: el.Example) -> list[tuple[int, int, str, tuple[str, ...]]]:
    """Start, end, quote and labels of each span, in the order of the text."""
    (submission,) = example.annotations
    return sorted(
        (each.start, each.end, each.text, tuple(each.labels))
        for each in submission.annotation.regions
        if isinstance(each, el.Span)
    )


def lost(example: el.Example, form: str, folder: Path, **options: Any) -> list[str]:
    """What the format says that it cannot hold."""
    try:
        el.export([example], form, folder, interface=INTERFACE, **options)
    except el.LossyExport as error:
        return sorted(each.removeprefix('task "7": ') for each in error.lost)
    return []
