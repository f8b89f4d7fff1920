"""What we write is what seqeval, spaCy and Label Studio's converter read."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from label_studio_sdk.converter import Converter
from seqeval.metrics.sequence_labeling import get_entities
from seqeval.scheme import IOB1, IOB2, IOBES, Entities
from spacy import blank
from spacy.tokens import Doc, DocBin
from spacy.training import biluo_tags_to_offsets, iob_to_biluo

import embed_label as el
from embed_label.formats.passages.tokens import tokens_of
from tests.unit.formats.texts.given import (
    INTERFACE,
    LABELS,
    anywhere,
    labelled,
    lost,
    marked,
    on_tokens,
    span,
    texts,
)

CHECKED = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
STRICT = {"iob1": IOB1, "bio": IOB2, "bioes": IOBES}


def rows(path: Path) -> list[list[str]]:
    """The columns of each token, documents as one."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [each.split(" ") for each in lines if each and not each.startswith("-DOCSTART- ")]


def sentences(path: Path) -> list[list[str]]:
    """The tags of each."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    some = [[line.split(" ")[-1] for line in block.splitlines()] for block in blocks]
    return [tags for block, tags in zip(blocks, some, strict=True) if not _is_mark(block) and tags]


def _is_mark(block: str) -> bool:
    return block.startswith("-DOCSTART- ") and "\n" not in block


def entities(example: el.Example) -> list[tuple[str, int, int]]:
    """Labels with their first and last token."""
    text = str(example.task.data["text"])
    tokens = tokens_of(text)
    starts, ends = [each.start for each in tokens], [each.end for each in tokens]
    return [
        (labels[0].replace(" ", "_"), starts.index(start), ends.index(end))
        for start, end, _, labels in marked(example)
    ]


@pytest.mark.parametrize("scheme", ["bio", "iob1", "biluo", "bioes"])
@given(on_tokens())
@CHECKED
def test_seqeval_finds_the_same_entities(
    scheme: Any, tmp_path_factory: pytest.TempPathFactory, example: el.Example
) -> None:
    out = tmp_path_factory.mktemp("conll") / "out"
    path = el.export([example], "conll", out, interface=INTERFACE, scheme=scheme)
    tags = sentences(path)
    if scheme == "biluo":
        letters = str.maketrans("LU", "ES")
        tags = [[each[0].translate(letters) + each[1:] for each in one] for one in tags]
    flat = [(label, first, last) for label, first, last in get_entities(tags)]
    # It counts a sentence's end as a token.
    shifts = [at for at, one in enumerate(tags) for _ in [*one, ""]]
    found = [(label, first - shifts[first], last - shifts[last]) for label, first, last in flat]
    assert found == entities(example)
    if scheme in STRICT:
        strict = Entities(tags, STRICT[scheme]).entities
        assert sum(map(len, strict)) == len(marked(example))


def test_of_two_alike_only_the_second_in_a_sentence_has_a_mark_in_iob1(tmp_path: Path) -> None:
    text = "Ada Bob\nEve"
    example = labelled(*[span(at, at + 3, text=text) for at in (0, 4, 8)], text=text)
    path = el.export([example], "conll", tmp_path / "o", interface=INTERFACE, scheme="iob1")
    assert sentences(path) == [["I-PER", "B-PER"], ["I-PER"]]


@given(on_tokens())
@CHECKED
def test_spacy_finds_the_same_offsets(
    tmp_path_factory: pytest.TempPathFactory, example: el.Example
) -> None:
    folder = tmp_path_factory.mktemp("conll")
    text = str(example.task.data["text"])
    tokens = tokens_of(text)
    by_scheme = {}
    for scheme in ("bio", "biluo"):
        path = el.export([example], "conll", folder / scheme, interface=INTERFACE, scheme=scheme)
        read = rows(path)
        assert [each[0] for each in read] == [text[slice(*each)] for each in tokens]
        by_scheme[scheme] = [tags for one in sentences(path) for tags in one]
    words = [text[slice(*each)] for each in tokens]
    doc = Doc(blank("xx").vocab, words=words, spaces=[False] * len(words))
    idx = [each.idx for each in doc]
    wanted = [
        (idx[first], idx[last] + len(words[last]), label)
        for label, first, last in entities(example)
    ]
    assert biluo_tags_to_offsets(doc, by_scheme["biluo"]) == wanted
    assert [
        each for tags in sentences(folder / "bio" / "spans.conll") for each in iob_to_biluo(tags)
    ] == by_scheme["biluo"]


@pytest.mark.parametrize("language", ["xx", "en"])
@given(anywhere())
@settings(CHECKED, max_examples=8)
def test_a_docbin_has_each_span_that_spacy_can_make(
    language: str, tmp_path_factory: pytest.TempPathFactory, example: el.Example
) -> None:
    folder = tmp_path_factory.mktemp("spacy")
    text = str(example.task.data["text"])
    pipeline = blank(language)
    document = pipeline(text)
    fits = [each for each in marked(example) if document.char_span(each[0], each[1]) is not None]
    options = {"language": language, "into": "spans"}
    told = lost(example, "spacy", folder / "strict", **options)
    assert sum("which" in each or "whose" in each for each in told) == len(marked(example)) - len(
        fits
    )
    path = el.export([example], "spacy", folder / "o", interface=INTERFACE, lossy=True, **options)
    (read,) = DocBin().from_bytes(path.read_bytes()).get_docs(pipeline.vocab)
    assert read.text == text
    found = [(each.start_char, each.end_char, each.label_) for each in read.spans["sc"]]
    assert sorted(found) == sorted((*each[:2], label) for each in fits for label in each[3])
    (again,) = el.load(path, "spacy", interface=INTERFACE)
    assert (again.task, marked(again)) == (example.task, fits)


def test_spacy_trains_on_the_entities_of_a_docbin(tmp_path: Path) -> None:
    given_ = labelled(span(0, 3), span(29, 38, "Big Org"), span(34, 38))
    assert lost(given_, "spacy", tmp_path / "x") == ['the span "r2", which overlaps the span "r1"']
    path = el.export([given_], "spacy", tmp_path / "o", interface=INTERFACE, lossy=True)
    (read,) = DocBin().from_disk(path).get_docs(blank("xx").vocab)
    assert [(each.text, each.label_) for each in read.ents] == [
        ("Ada", "PER"),
        ("Acme Corp", "Big Org"),
    ]


@given(texts.filter(str.strip), st.data())
@CHECKED
def test_json_lines_are_those_that_spacy_slices(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    example = labelled(span(start, end, text=text), text=text)
    for form in ("spacy_jsonl", "doccano"):
        out = tmp_path_factory.mktemp("lines") / "out"
        record = json.loads(el.export([example], form, out, interface=INTERFACE).read_text())
        (one,) = record.get("spans") or record["entities"]
        here = one.get("start", one.get("start_offset")), one.get("end", one.get("end_offset"))
        assert record["text"][slice(*here)] == text[start:end]


@pytest.mark.parametrize("before", ["", "𐌰𐌳𐌰𐌻𐌰𐌿𐍃 "])
def test_label_studio_tags_the_same_tokens(tmp_path: Path, before: str) -> None:
    """Its converter counts in code points too."""
    text = f"{before}Ada Lovelace met Charles Babbage in London"
    config = INTERFACE.to_label_studio()
    names = [(0, 12, LABELS[0]), (17, 32, LABELS[0]), (36, 42, LABELS[2])]
    at = len(before)
    runs = [span(at + start, at + end, label, text=text) for start, end, label in names]
    example = labelled(*runs, text=text, task="1")
    tasks = el.export([example], "label_studio", tmp_path / "theirs", interface=INTERFACE)
    converter = Converter(config, project_dir=str(tmp_path), download_resources=False)
    converter.convert(str(tasks), str(tmp_path / "made"), "CONLL2003", is_dir=False)
    theirs = tmp_path / "made" / "result.conll"
    ours = el.export([example], "conll", tmp_path / "ours", interface=INTERFACE)
    assert rows(theirs) == rows(ours)
    (found,) = el.load(theirs, "conll", interface=INTERFACE, apart="documents")
    assert found.task.data == {"text": text}
    assert marked(found) == marked(example)
