"""What is written of texts is read again, wherever and in whatever script it stands."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import embed_label as el
from tests.unit.formats.texts.given import (
    INTERFACE,
    TEXT,
    anywhere,
    labelled,
    marked,
    on_tokens,
    span,
    there_and_back,
)

HELD: list[tuple[str, dict[str, Any]]] = [
    ("spacy_jsonl", {}),
    ("spacy_jsonl", {"key": "entities", "tokens": True}),
    ("spans", {}),
    ("web_annotation", {}),
    ("web_annotation", {"units": "utf16"}),
]
SCHEMES = ("bio", "iob1", "iob2", "biluo", "bioes")


def again(example: el.Example, form: str, **options: Any) -> el.Example:
    read = {"units": options["units"]} if "units" in options else {}
    (found,) = there_and_back([example], form, read=read, **options)
    return found


@pytest.mark.parametrize(("form", "options"), HELD)
@given(anywhere())
@settings(max_examples=12, deadline=None)
def test_any_spans_come_back(form: str, options: dict[str, Any], example: el.Example) -> None:
    found = again(example, form, **options)
    assert (found.task, found.notes) == (example.task, ())
    assert marked(found) == marked(example)


@given(anywhere())
@settings(max_examples=12, deadline=None)
def test_doccano_has_a_span_for_each_label(example: el.Example) -> None:
    found = again(example, "doccano", lossy=True)
    wanted = [(*each[:3], (label,)) for each in marked(example) for label in each[3]]
    assert (found.task, marked(found)) == (example.task, sorted(wanted))


@pytest.mark.parametrize("scheme", SCHEMES)
@given(on_tokens())
@settings(max_examples=12, deadline=None)
def test_spans_on_tokens_come_back_from_conll(scheme: Any, example: el.Example) -> None:
    for columns in (2, 4):
        for told in (None, scheme):
            (found,) = there_and_back(
                [example], "conll", read={"scheme": told}, scheme=scheme, columns=columns
            )
            assert (found.task, found.notes) == (example.task, ())
            assert marked(found) == marked(example)


def test_who_said_it_and_what_else_comes_back_from_tables_and_the_web() -> None:
    regions = [
        span(0, 3, "PER", "Big Org", score=0.5, note="=1+1"),
        span(0, 11, id="r1", labels=[]),
    ]
    one = labelled(*regions, relations=[{"id": "x", "start": "r1", "end": "r0", "labels": ["of"]}])
    other = el.Annotation(id="b", author="bob", model="v1", regions=[])
    example = one.model_copy(update={"predictions": (other,)})
    for form in ("spans", "web_annotation"):
        lossy = form == "spans"
        (found,) = there_and_back([example], form, lossy=lossy, of="ann")
        (mine,) = (each.annotation for each in found.annotations)
        (wanted,) = (each.annotation for each in example.annotations)
        assert mine.regions == wanted.regions
        assert (mine.id, mine.author) == (wanted.id, "ann")
        assert mine.spaces == {"text": el.Passage.of(TEXT)}
        assert lossy or mine.relations == wanted.relations
        (found,) = there_and_back([example], form, of="predictions")
        (theirs,) = found.predictions
        assert (theirs.id, theirs.author, theirs.model, theirs.regions) == ("b", "bob", "v1", ())


@pytest.mark.parametrize("form", ["conll", "spacy", "spacy_jsonl", "doccano", "spans"])
def test_several_tasks_and_pages_of_texts_come_back(form: str) -> None:
    pages = [TEXT, "二 Ada"]
    first = labelled(span(0, 3, item=0), span(2, 5, text=pages[1], item=1), text=pages)
    second = labelled(span(0, 3), task="8")
    found = there_and_back([first, second], form)
    assert [each.task for each in found] == [first.task, second.task]
    assert [(each.item, each.text) for each in found[0].annotations[0].annotation.regions] == [
        (0, "Ada"),
        (1, "Ada"),
    ]


@pytest.mark.parametrize("form", ["conll", "spacy", "spacy_jsonl", "doccano", "spans"])
def test_of_a_dialogue_all_turns_are_one_text(form: str) -> None:
    talk = el.Interface(
        body=[
            el.DialogueSource(name="talk", value="$chat.turns"),
            el.Labels(of="talk", labels=["PER"]),
        ]
    )
    turns = [{"author": "a", "text": "Hi 🦊"}, {"author": "b", "text": "Ada Byron"}]
    task = el.Task(id="t", data={"chat": {"turns": turns}})
    region = {**span(5, 14, text="Hi 🦊\nAda Byron"), "source": "talk"}
    annotation = el.Annotation.model_validate({"regions": [region]})
    example = el.Example(task=task, annotations=[el.Submission(annotation=annotation)])
    (found,) = there_and_back([example], form, talk)
    assert found.task == task
    assert [each.text for each in found.annotations[0].annotation.regions] == ["Ada Byron"]


@pytest.mark.parametrize("form", ["conll", "spacy", "spacy_jsonl", "doccano", "spans"])
def test_of_html_the_text_in_it_is_meant(form: str) -> None:
    page = el.Interface(
        body=[el.HtmlSource(name="page"), el.Labels(of="page", labels=["PER"])],
    )
    task = el.Task(id="t", data={"page": "<p>Hi 🦊 <b>Ada</b></p><script>no</script>"})
    region = {**span(5, 8, text="Hi 🦊 Ada"), "source": "page"}
    seen = {"regions": [region], "spaces": {"page": el.Passage.of("Hi 🦊 Ada")}}
    annotation = el.Annotation.model_validate(seen)
    example = el.Example(task=task, annotations=[el.Submission(annotation=annotation)])
    (found,) = there_and_back([example], form, page)
    (said,) = (each.annotation for each in found.annotations)
    assert (found.task, [each.text for each in said.regions]) == (task, ["Ada"])
    assert said.spaces == annotation.spaces


def test_html_that_a_browser_read_otherwise_is_no_text_of_ours(tmp_path: Path) -> None:
    page = el.Interface(body=[el.HtmlSource(name="page"), el.Labels(of="page", labels=["PER"])])
    task = el.Task(id="t", data={"page": "<p>Hi Ada</p>"})
    region = {**span(3, 6, text="Hi Ada"), "source": "page", "id": "r0"}
    seen = {"regions": [region], "spaces": {"page": el.Passage.of("Oh Ada")}}
    annotation = el.Annotation.model_validate(seen)
    example = el.Example(task=task, annotations=[el.Submission(annotation=annotation)])
    with pytest.raises(el.LossyExport, match='"r0", which marks a text that is not in the task'):
        el.export([example], "conll", tmp_path / "o", interface=page)


@pytest.mark.parametrize("form", ["conll", "spacy", "spacy_jsonl", "doccano"])
def test_an_interface_begins_from_a_file(form: str, tmp_path: Any) -> None:
    path = el.export([labelled(span(0, 3))], form, tmp_path / "o", interface=INTERFACE)
    interface = el.interface_of(path, form)
    assert isinstance(interface.sources["text"], el.TextSource)
    assert [each.name for each in interface.labels[0].labels] == ["PER"]
    (found,) = el.load(path, form, interface=interface)
    assert marked(found) == [(0, 3, "Ada", ("PER",))]


@pytest.mark.parametrize("form", ["conll", "spacy_jsonl", "doccano"])
def test_the_task_that_shows_the_words_is_the_one_meant(form: str, tmp_path: Any) -> None:
    path = el.export([labelled(span(0, 3))], form, tmp_path / "o", interface=INTERFACE)
    (path.parent / "texts.csv").unlink(missing_ok=True)
    if path.suffix == ".jsonl":
        path.write_text(path.read_text().replace('"embed_label"', '"other"'))
    known = [el.Task(id="of old", data={"text": TEXT}), el.Task(id="x", data={"text": "x"})]
    (found,) = el.load(path, form, interface=INTERFACE, tasks=known)
    assert (found.task, marked(found)) == (known[0], [(0, 3, "Ada", ("PER",))])
