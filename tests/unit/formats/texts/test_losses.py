"""What a format of texts cannot hold is named, all of it, and nothing is ever moved."""

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import embed_label as el
from embed_label.formats.passages.tokens import tokens_of
from tests.unit.formats.texts.given import INTERFACE, TEXT, anywhere, labelled, lost, marked, span


def everything() -> el.Example:
    regions: list[dict[str, Any]] = [
        span(0, 3, "PER", "Big Org", note="who", score=0.5),
        span(0, 2),
        span(3, 7),
        span(4, 7, parent="r0"),
        span(0, 7),
        span(12, 28),
        span(21, 28, labels=[]),
        span(40, 90),
        span(29, 33, text=TEXT.replace("Acme", "Emca")),
        {**span(0, 3), "source": "elsewhere"},
    ]
    answers = [{"kind": "comment", "question": "why", "text": "so"}]
    relations = [
        {"start": "r0", "end": "r3", "direction": "both", "labels": ["knows", "likes"]},
        {"start": "r9", "end": "r0"},
    ]
    return labelled(*regions, answers=answers, relations=relations)


ALWAYS = (
    'the answer to "why"',
    'the relation from "r9" to "r0"',
    'the span "r9" on "elsewhere"',
)
FIRST = 'the relation from "r0" to "r3"'
FLAWS = (
    'the span "r7", which leaves the text of 52 characters',
    "the span \"r8\", which quotes 'Emca', where the text has 'Acme'",
)
BARE = 'the span "r6", which has no label'
TOKENS = (
    "the span \"r1\", whose end 2 lies inside the token 'Ada'",
    'the span "r2", whose start 3 is where no token has one',
)
NOTE, SCORE = 'the note of the span "r0"', 'the score of the span "r0"'
PARENT = 'the parent of the span "r3"'
OVERLAP = (
    'the span "r0", which overlaps the span "r4"',
    'the span "r3", which overlaps the span "r4"',
)
LINKED = (f"{FIRST}: that its direction is both", f'{FIRST}: its label "likes"')


@pytest.mark.parametrize(
    ("form", "wanted", "left"),
    [
        (
            "conll",
            (
                *FLAWS,
                FIRST,
                BARE,
                *TOKENS,
                *OVERLAP,
                'the span "r5", which goes over the end of a sentence',
            ),
            1,
        ),
        ("spacy", (*FLAWS, FIRST, BARE, *TOKENS, *OVERLAP), 2),
        ("spacy_jsonl", (*FLAWS, BARE, NOTE, SCORE, PARENT, *LINKED), 6),
        (
            "doccano",
            (
                *(*FLAWS, BARE, NOTE, SCORE, PARENT, *LINKED),
                'that its labels are of the span "r0": it becomes a span for each',
            ),
            7,
        ),
        ("spans", (*FLAWS, FIRST), 7),
        ("web_annotation", (*FLAWS, PARENT, *LINKED), 7),
    ],
)
def test_all_that_is_lost_is_named_at_once(
    form: str, wanted: tuple[str, ...], left: int, tmp_path: Path
) -> None:
    assert lost(everything(), form, tmp_path / "out") == sorted((*ALWAYS, *wanted))
    assert list(tmp_path.iterdir()) == []
    path = el.export([everything()], form, tmp_path / "out", interface=INTERFACE, lossy=True)
    (again,) = el.load(path, form, interface=INTERFACE)
    assert len(marked(again)) == left
    assert all(TEXT[start:end] == quote for start, end, quote, _ in marked(again))


@given(anywhere())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_each_misfit_is_told_and_no_other(
    tmp_path_factory: pytest.TempPathFactory, example: el.Example
) -> None:
    folder = tmp_path_factory.mktemp("conll")
    tokens = tokens_of(str(example.task.data["text"]))
    starts, ends = {each.start for each in tokens}, {each.end for each in tokens}
    misfits = {
        each.id
        for each in example.annotations[0].annotation.regions
        if isinstance(each, el.Span) and not (each.start in starts and each.end in ends)
    }
    told = lost(example, "conll", folder / "strict")
    assert {each.split('"')[1] for each in told if "whose" in each} == misfits
    path = el.export([example], "conll", folder / "o", interface=INTERFACE, lossy=True)
    (again,) = el.load(path, "conll", interface=INTERFACE)
    left_out = sum("which" in each or "whose" in each for each in told)
    places = [each[:3] for each in marked(example)]
    assert len(marked(again)) == len(places) - left_out
    assert all(each[:3] in places for each in marked(again))


def test_labels_that_columns_cannot_tell_apart_are_named(tmp_path: Path) -> None:
    labels = el.Labels(of="text", labels=["Big Org", "Big_Org"], many=True)
    interface = el.Interface(body=[el.TextSource(name="text"), labels])
    example = labelled(span(0, 3, "Big Org"), span(4, 7, "Big_Org"))
    with pytest.raises(el.LossyExport, match='spelling of the label "Big_Org" of the span "r1"'):
        el.export([example], "conll", tmp_path / "o", interface=interface)


def test_two_people_are_not_mixed_in_silence(tmp_path: Path) -> None:
    one = labelled(span(0, 3))
    other = el.Annotation.model_validate({"author": "bob", "regions": [{**span(4, 7), "id": "b"}]})
    both = one.model_copy(
        update={"annotations": (*one.annotations, el.Submission(annotation=other))}
    )
    assert 'whose each region is ("ann", "bob"; pick one with of=)' in lost(
        both, "conll", tmp_path / "a"
    )
    assert lost(both, "conll", tmp_path / "b", of="bob") == []


@pytest.mark.parametrize("form", ["conll", "spacy", "spacy_jsonl", "doccano", "spans"])
def test_regions_on_what_is_no_text_are_named_before_anything_is_read(
    form: str, tmp_path: Path
) -> None:
    interface = el.Interface(
        body=[el.ImageSource(name="image"), el.Labels(of="image", labels=["a"])]
    )
    with pytest.raises(el.LossyExport, match='the regions on "image"'):
        el.export([], form, tmp_path / "o", interface=interface)


@pytest.mark.parametrize("form", ["conll", "spacy", "spacy_jsonl", "doccano"])
def test_a_text_behind_an_address_is_named(form: str, tmp_path: Path) -> None:
    interface = el.Interface(
        body=[el.TextSource(name="text", by_url=True), el.Labels(of="text", labels=["PER"])]
    )
    example = labelled(span(0, 3), text="/a.txt")
    with pytest.raises(el.LossyExport, match='"r0", which marks a text that is not in the task'):
        el.export([example], form, tmp_path / "o", interface=interface)


def test_a_docbin_without_spacy_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(el.PackageMissing, match=r"pip install 'embed-label\[spacy\]'"):
        el.export([labelled(span(0, 3))], "spacy", tmp_path / "o", interface=INTERFACE)
