"""What `el.blind` gives to a browser, and what it keeps."""

import base64
import json
import re
from collections import Counter
from typing import Any

import pytest
from pydantic import JsonValue

import embed_label as el
from embed_label.store import LabelStore

NAMES = ("gpt-secret", "ours-secret", "third-secret")


def found(model: str) -> el.Annotation:
    """Predictions that tell their model wherever they can."""
    box = el.Box(
        id=f"{model}-1", source="image", labels=["cat"], x=1, y=2, width=3, height=4,
        score=0.123, derived_from=f"{model}-0", note=model, meta={"by": model},
    )  # fmt: skip
    point = el.Point(id=f"{model}-2", source="image", labels=["cat"], x=1, y=1, parent=box.id)
    relation = el.Relation(id=f"{model}-r", start=box.id, end=point.id, derived_from=model)
    tag = el.Tag(name="indoors", rank=1, score=0.456)
    return el.Annotation(
        id=model,
        author=model,
        model=f"{model}:latest",
        score=0.789,
        regions=[box, point],
        relations=[relation],
        answers=[el.TagsAnswer(question="tags", tags=[tag], region=box.id)],
        spaces={"image": el.Plane(width=9, height=9)},
    )


def texts(*names: str) -> dict[str, Any]:
    return {name: f"text {at}" for at, name in enumerate(names)}


def everything(blinded: dict[str, JsonValue]) -> str:
    """All that a browser gets, with what its ticket says in it."""
    payload = str(blinded["ticket"]).split(".")[2]
    told = base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode()
    return json.dumps(blinded) + told


def vote(blinded: dict[str, Any], *answers: el.PairwiseAnswer | el.RankingAnswer) -> el.Completion:
    return el.Completion(
        task=blinded["task"]["id"],
        ticket=blinded["ticket"],
        annotation=el.Annotation(answers=answers),
    )


@pytest.mark.parametrize("project", [None, "arena"])
def test_a_vote_on_texts_comes_back_with_the_models(store: LabelStore, project: str | None) -> None:
    blinded = el.blind(texts(*NAMES[:2]), store=store, prompt="Say hi", project=project)
    done = vote(blinded, el.PairwiseAnswer(question="preference", picked="left"))
    store.put(done, author="ann")
    (stored,) = store.annotations(project=project)
    assert (stored.verified, stored.project) == (True, project)
    read = el.vote_of(stored.completion, *store.shown(stored), store.showing(stored))
    models = store.reveal(done.id)
    assert read == el.Vote((models["A"], models["B"]), ((models["A"],), (models["B"],)))
    outputs: Any = store.shown(stored)[0].data["outputs"]
    shown = {each["name"]: each["value"] for each in outputs}
    assert {models[alias]: value for alias, value in shown.items()} == texts(*NAMES[:2])


def test_no_name_of_a_model_is_in_what_the_browser_gets(store: LabelStore) -> None:
    failed = {**texts(*NAMES[:2]), NAMES[2]: TimeoutError("third-secret timed out")}
    told = {**texts(*NAMES[:2]), NAMES[2]: el.Failed("Third-Secret is down")}
    for outputs in (texts(*NAMES), list(texts(*NAMES).items()), failed, told):
        said = everything(el.blind(outputs, store=store, aspects=["true"], merge=True))
        assert not re.search("secret", said, re.IGNORECASE)


def test_nothing_of_a_prediction_tells_its_model_but_what_it_says(store: LabelStore) -> None:
    outputs = {name: found(name) for name in NAMES[:2]}
    blinded = el.blind(outputs, store=store, image="/cat.png", merge=True, author="ann")
    said = everything(blinded)
    assert "secret" not in said
    assert not re.search(r"0\.(123|456|789)", said)
    given: Any = blinded["predictions"]
    assert [each["model"] for each in given] == ["A", "B"]
    assert [each["id"] for each in given[0]["regions"]] == ["A.1", "A.2"]
    assert given[0]["regions"][1]["parent"] == "A.1"
    assert given[0]["relations"][0]["start"] == "A.1"
    assert given[0]["answers"][0]["region"] == "A.1"
    assert given[0]["regions"][0]["x"] == 1


def test_the_control_a_name_in_an_output_is_found(store: LabelStore) -> None:
    outputs = {**texts(*NAMES[:2]), NAMES[0]: "As gpt-secret, I say hi"}
    assert "secret" in everything(el.blind(outputs, store=store))


def test_one_that_failed_is_shown_as_such_and_can_be_ranked(store: LabelStore) -> None:
    outputs = {"a": "hi", "b": None, "c": el.Failed("It took too long."), "d": ValueError("b: x")}
    blinded = el.blind(outputs, store=store)
    interface = el.Interface.model_validate(blinded["interface"])
    assert len(interface.sources) == 1
    (lineup,) = interface.lineups
    shown = {each.text for each in lineup.children if isinstance(each, el.Header)}
    # Of an exception nothing is said, and that a reason says "b" of b is not told either.
    assert shown == {"This output failed.", "There is no output.", "It took too long."}
    store.put(vote(blinded, el.RankingAnswer(question="preference", order=list("BADC"))), author="")


def test_one_that_failed_stands_among_predictions(store: LabelStore) -> None:
    blinded = el.blind({"x": found("x"), "y": None}, store=store, image="/cat.png")
    given: Any = blinded["predictions"]
    assert sorted(len(each["regions"]) for each in given) == [0, 2]
    assert "There is no output." in json.dumps(blinded["interface"])
    done = vote(blinded, el.PairwiseAnswer(question="preference", picked="tie"))
    store.put(done, author="ann")
    stored = store.completion(done.id)
    assert stored is not None
    read = el.vote_of(stored.completion, *store.shown(stored), store.showing(stored))
    assert read is not None
    assert sorted(read.models) == ["x", "y"]


def test_numbers_tables_and_conversations_are_shown_as_what_they_are(store: LabelStore) -> None:
    outputs = {"a": 0.5, "b": {"x": 1}, "c": [{"role": "user", "content": "hi"}], "d": ["x"]}
    interface = el.Interface.model_validate(el.blind(outputs, store=store)["interface"])
    kinds = {type(each) for each in interface.sources.values()}
    assert kinds == {el.TextSource, el.TableSource, el.ChatSource, el.ListSource}


def test_a_source_says_how_each_output_is_shown(store: LabelStore) -> None:
    blinded = el.blind(
        {"a": "/1.png", "b": "/2.png"}, store=store, source=el.ImageSource(name="output")
    )
    interface = el.Interface.model_validate(blinded["interface"])
    assert {name: type(each) for name, each in interface.sources.items()} == {
        "A": el.ImageSource,
        "B": el.ImageSource,
    }
    task = el.Task.model_validate(blinded["task"])
    assert not task.gaps(interface)


def test_the_order_is_random_and_balanced(store: LabelStore) -> None:
    first = Counter[str]()
    for _ in range(40):
        blinded: Any = el.blind({"x": "from x", "y": "from y"}, store=store)
        first[blinded["task"]["data"]["outputs"][0]["value"]] += 1
        assert abs(first["from x"] - first["from y"]) <= 3
    assert min(first.values()) > 0


def test_a_ticket_for_one_author_is_for_nobody_else(store: LabelStore) -> None:
    blinded = el.blind(texts("a", "b"), store=store, author="ann")
    done = vote(blinded, el.PairwiseAnswer(question="preference", picked="tie"))
    with pytest.raises(el.InvalidCompletion, match='for author "ann"'):
        store.put(done, author="bob")


def test_without_a_store_it_says_what_to_give() -> None:
    with pytest.raises(el.NotGiven, match=r"store=el\.LabelStore") as error:
        el.blind(texts("a", "b"))
    assert isinstance(error.value, TypeError)


@pytest.mark.parametrize(
    ("outputs", "says"),
    [
        ({"a": "x"}, "2 to 8 outputs, not 1"),
        ({str(at): "x" for at in range(9)}, "2 to 8 outputs, not 9"),
        ([("a", "x"), ("a", "y")], 'two outputs have the name "a"'),
        ({"a": "x", " ": "y"}, "output 2 has no name"),
        ({"a": "x", None: "y"}, "output 2 has no name"),
        ({"a": "x", "b" * 151: "y"}, "longer than 150"),
        ({"a": None, "b": None}, "none of the outputs came"),
        ({"a": "x", "b": el.Annotation()}, "some outputs are annotations and some are not"),
        ("ab", "not str"),
        (["ab", "cd"], "not list"),
        ({"a": "x", "b": object()}, "data.outputs"),
    ],
)
def test_bad_outputs_are_errors_that_say_which(store: LabelStore, outputs: Any, says: str) -> None:
    with pytest.raises(el.TaskError, match=says):
        el.blind(outputs, store=store)


def test_predictions_need_what_they_are_about(store: LabelStore) -> None:
    with pytest.raises(el.TaskError, match=r"image=.*none of them"):
        el.blind({"a": found("a"), "b": found("b")}, store=store)


@pytest.mark.parametrize("more", [{"aspects": ["x", "x"]}, {"aspects": [" "]}])
def test_bad_aspects_are_errors(store: LabelStore, more: dict[str, Any]) -> None:
    with pytest.raises(el.InterfaceError, match="aspect"):
        el.blind(texts("a", "b"), store=store, **more)


def test_blind_none_is_compared_against_by_its_name(store: LabelStore) -> None:
    with pytest.raises(el.TaskError, match="against"):
        el.blind(texts("a", "b"), store=store, against="a")
