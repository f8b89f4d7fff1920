"""What is wrong in a file is said with the file and the line; what only looks odd is read."""

import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from embed_label.formats import conll, doccano, spacy_jsonl
from tests.unit.formats.texts.given import INTERFACE, labelled, marked, span, there_and_back

GOOD = "Ada B-PER\nmet O\n\nBob B-PER\n"


def read(form: str, folder: Path, content: str | bytes, **options: Any) -> list[el.Example]:
    ending = {"conll": ".conll", "spans": ".csv", "spacy": ".spacy"}.get(form, ".jsonl")
    path = folder / f"given{ending}"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return el.load(path, form, interface=INTERFACE, **options)


def a_line(**fields: Any) -> str:
    return json.dumps({"text": "Ada met 🦊 Bob", **fields})


def doccano_line(*spans: Any) -> str:
    return a_line(label=[*spans])


@pytest.mark.parametrize(
    ("form", "content", "wrong"),
    [
        ("conll", "Ada B-PER\nmet X O\n", "line 2 has 3 columns, where the first line has 2"),
        ("conll", "Ada B-PER\nmet\n", "line 2 has 1 columns"),
        ("conll", "Ada PER\n", "line 1: 'PER' is no tag"),
        ("conll", "Ada B-\n", "line 1: 'B-' is no tag"),
        ("conll", "Ada Q-PER\n", "line 1: 'Q-PER' is no tag"),
        ("conll", "Ada B-Dog\n", 'line 1 is called "Dog", which the interface does not have'),
        ("conll", b"Ada O\nm\xe9t O\n", "line 2 is not UTF-8 from byte 1 on"),
        ("spacy_jsonl", a_line() + "\n{nope}\n", "line 2 is no JSON"),
        ("spacy_jsonl", "[1]\n", "line 1: it should be an object"),
        ("spacy_jsonl", '{"spans": []}\n', "line 1: it.text should be a text, but is missing"),
        ("spacy_jsonl", '{"text": 7}\n', "it.text should be a text, but is 7"),
        ("spacy_jsonl", '{"text": " "}\n', "line 1 is about a text without a letter"),
        (
            "spacy_jsonl",
            a_line(spans=[{"start": 3, "end": 3, "label": "PER"}]),
            "line 1: it.spans[0]: 3 to 3 is no span: it holds nothing",
        ),
        ("spacy_jsonl", a_line(entities=[[3, 1, "PER"]]), "entities[0]: 3 to 1 is no span"),
        ("spacy_jsonl", a_line(spans=[{"start": -1, "end": 1}]), "-1 to 1 is no span"),
        (
            "spacy_jsonl",
            a_line(spans=[{"start": 8, "end": 14, "label": "PER"}]),
            "the span 8 to 14 leaves the text of 13 characters",
        ),
        ("spacy_jsonl", a_line(spans=[{"start": "0", "end": 3}]), "start should be a number"),
        ("spacy_jsonl", a_line(spans=[7]), "it.spans[0] should be a span, but is 7"),
        (
            "spacy_jsonl",
            a_line(relations=[{"head": 0, "child": 1, "label": "x"}]),
            "it.relations[0].head should be the number of one of 0 tokens, but is 0",
        ),
        ("doccano", doccano_line([0, 3]), "it.label[0] should be [start, end, label]"),
        ("doccano", doccano_line([0, 99, "PER"]), "leaves the text of 13 characters"),
        ("doccano", doccano_line([9, 3, "PER"]), "9 to 3 is no span"),
        (
            "doccano",
            a_line(entities=[], relations=[{"from_id": 1, "to_id": 2, "type": "x"}]),
            'line 1: a relation is about "1", which is no span there',
        ),
        ("doccano", b"\xff\xfe\xff", "is not written in UTF-16"),
        ("spans", "task,start,end\n7,0,3\n", 'has no column "label"'),
        (
            "spans",
            "task,start,end,label\n7,a,3,PER\n",
            "start should be a whole number, but is 'a'",
        ),
        ("spans", "task,start,end,label\n7,5,3,PER\n", "line 2: 5 to 3 is no span"),
        ("spans", "task,start,end,label\n,0,3,PER\n", "line 2 needs a task"),
        ("spacy", b"nothing", "is no DocBin of spaCy"),
        ("spacy", b"", "is no DocBin of spaCy"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(
    form: str, content: str | bytes, wrong: str, tmp_path: Path
) -> None:
    with pytest.raises(el.TaskError) as raised:
        read(form, tmp_path, content)
    assert wrong in str(raised.value)
    assert "given." in str(raised.value)


@pytest.mark.parametrize(
    ("scheme", "tags", "wrong"),
    [
        ("bio", "O I-PER", "line 2: I-PER goes on with nothing"),
        ("bio", "B-PER I-地名", "line 2: I-地名 goes on with nothing"),
        ("bio", "S-PER", 'line 1: S-PER is none of scheme="bio"'),
        ("bioes", "B-PER O", "line 1: B-PER is not ended"),
        ("biluo", "B-PER I-PER", "line 2: I-PER is not ended"),
        ("biluo", "L-PER", "line 1: L-PER goes on with nothing"),
        ("bilou", "O", 'there is no scheme "bilou"; did you mean "biluo"?'),
    ],
)
def test_a_told_scheme_is_held_to(scheme: str, tags: str, wrong: str, tmp_path: Path) -> None:
    content = "".join(f"w{at} {tag}\n" for at, tag in enumerate(tags.split()))
    with pytest.raises(el.TaskError) as raised:
        read("conll", tmp_path, content, scheme=scheme)
    assert wrong in str(raised.value)


def test_what_no_scheme_allows_is_read_and_noted(tmp_path: Path) -> None:
    (found,) = read("conll", tmp_path, "Ada O\nmet E-PER\n")
    assert marked(found) == [(4, 7, "met", ("PER",))]
    assert found.notes == (f"{tmp_path}/given.conll, line 2: E-PER ends what nothing began",)


@pytest.mark.parametrize(
    "dress",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r\n").encode("utf-16"),
        lambda text: text.replace(" ", "\t").encode(),
        lambda text: ("\n\n" + text.rstrip() + "\n\n \n").encode(),
        lambda text: text.replace(" ", " -X- _ ").encode(),
    ],
)
def test_conll_is_read_however_it_is_dressed(dress: Callable[[str], bytes], tmp_path: Path) -> None:
    found = read("conll", tmp_path, dress(GOOD))
    assert [each.task.data["text"] for each in found] == ["Ada met", "Bob"]
    assert [marked(each) for each in found] == [
        [(0, 3, "Ada", ("PER",))],
        [(0, 3, "Bob", ("PER",))],
    ]


def test_sentences_of_a_marked_document_are_one_text_unless_they_are_to_be_apart(
    tmp_path: Path,
) -> None:
    content = f"-DOCSTART- -X- O\n\n{GOOD}"
    (found,) = read("conll", tmp_path, content)
    assert (found.task.data["text"], len(marked(found))) == ("Ada met\nBob", 2)
    assert len(read("conll", tmp_path, content, apart="sentences")) == 2


def test_a_text_that_changed_since_is_no_place_for_its_tokens(tmp_path: Path) -> None:
    path = el.export([labelled(span(0, 3))], "conll", tmp_path / "o", interface=INTERFACE)
    register = path.parent / "texts.csv"
    register.write_text(register.read_text().replace("Babbage", "Cabbage"))
    with pytest.raises(el.TaskError, match="the token 'Babbage' is not where 'Cabbage"):
        el.load(path, "conll", interface=INTERFACE)


def test_tokens_of_the_task_take_the_place_of_ours(tmp_path: Path) -> None:
    text = "Ada's fox"
    example = labelled(span(0, 2, text=text), span(2, 7, text=text), text=text)
    with pytest.raises(el.LossyExport, match="inside the token 'Ada'"):
        el.export([example], "conll", tmp_path / "a", interface=INTERFACE)
    words: list[Any] = [
        ["Ad", "a's f", "ox"],
        ["Ad", "a's", "f", "ox"],
        [[0, 2], [2, 5], [6, 7], {"start": 7, "end": 9}],
    ]
    for at, given in enumerate(words):
        task = el.Task(id="7", data={**example.task.data, "words": given})
        told = example.model_copy(update={"task": task})
        options: dict[str, Any] = {"interface": INTERFACE, "tokens": "$words"}
        if at == 0:
            with pytest.raises(el.TaskError, match=r"\$words: \"a's f\" has a blank inside"):
                el.export([told], "conll", tmp_path / f"o{at}", **options)
            continue
        path = el.export([told], "conll", tmp_path / f"o{at}", **options)
        (found,) = el.load(path, "conll", interface=INTERFACE)
        assert marked(found) == marked(told)
    with pytest.raises(el.TaskError, match=r"\$words should be a list of tokens"):
        el.export([example], "conll", tmp_path / "x", interface=INTERFACE, tokens="$words")


def test_formulas_in_a_table_are_texts(tmp_path: Path) -> None:
    text = "=cmd|'/C calc'!A0 is bad"
    example = labelled(span(0, 17, text=text, note="+1"), text=text, task="-7")
    path = el.export([example], "spans", tmp_path / "o", interface=INTERFACE)
    for name in ("spans.csv", "texts.csv"):
        cells = (path.parent / name).read_text().replace("\n", ",").replace('"', "").split(",")
        assert not any(each.startswith(("=", "+", "-", "@")) for each in cells)
    (found,) = there_and_back([example], "spans")
    assert found.task == example.task
    assert found.annotations[0].annotation.regions == example.annotations[0].annotation.regions


def test_a_stale_quote_in_a_table_is_noted(tmp_path: Path) -> None:
    content = "task;start;end;label;text\n7;0;3;PER;Eve\n"
    known = [el.Task(id="7", data={"text": "Ada met"})]
    (found,) = read("spans", tmp_path, content, tasks=known)
    assert found.notes == (
        f"{tmp_path}/given.csv, line 2: quotes 'Eve', but the text has 'Ada' there",
    )


@pytest.mark.parametrize("form", ["conll", "spacy_jsonl", "doccano"])
def test_a_long_file_streams_in_little_memory(form: str, tmp_path: Path) -> None:
    homes: dict[str, Any] = {"conll": conll, "spacy_jsonl": spacy_jsonl, "doccano": doccano}
    line = {
        "conll": "Ada B-PER\n" + "met O\n" * 40 + "\n",
        "spacy_jsonl": json.dumps({"text": "Ada met " * 60, "spans": [[0, 3, "PER"]]}) + "\n",
        "doccano": json.dumps({"text": "Ada met " * 60, "label": [[0, 3, "PER"]]}) + "\n",
    }[form]
    path = tmp_path / "long.jsonl"
    with path.open("w") as file:
        for at in range(2_000):
            file.write(line.replace("Ada", f"Ada{at}", 1).replace("met", f"m{at}t", 1))
    tracemalloc.start()
    try:
        count = sum(1 for _ in homes[form].stream(path, interface=INTERFACE))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 2_000
    assert path.stat().st_size > 500_000
    assert peak < 300_000
