"""What breaks a stored annotation is always said, for any two interfaces."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from embed_label.annotation import Annotation
from embed_label.interface import Interface
from tests.unit.evolution.versions import Node, interface

NAMES = st.lists(st.sampled_from("abcd"), unique=True, max_size=3)
SOME = st.lists(st.sampled_from("abcd"), unique=True, min_size=1, max_size=3)
MOST = st.none() | st.integers(1, 3)


def nodes() -> st.SearchStrategy[list[Node]]:
    """Bodies of one text, with any of its parts there or not, wide or narrow."""
    label = st.fixed_dictionaries({"name": st.sampled_from("abcd"), "most": MOST})
    named = st.lists(label, unique_by=lambda each: str(each["name"]), max_size=3)
    yes = st.booleans()

    def part(kind: str, name: str, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Node]:
        fixed = {"kind": st.just(kind), "name": st.just(name)}
        return st.fixed_dictionaries(fixed | fields)

    tree = st.lists(
        st.fixed_dictionaries({"name": st.sampled_from("abcd"), "children": NAMES}),
        unique_by=lambda each: str(each["name"]),
        min_size=1,
        max_size=2,
    )
    parts = [
        part("labels", "words", of=st.just("text"), labels=named, many=yes),
        part("choices", "one", choices=SOME, many=yes, required=yes),
        part("rating", "two", stars=st.integers(1, 4), per_region=yes),
        part("ranking", "three", entries=SOME, buckets=st.sampled_from([(), ("a",), ("a", "b")])),
        part("tags", "four", suggestions=NAMES, most=MOST, free=st.just(True)),
        part("taxonomy", "five", items=tree, many=yes, most=MOST, leaves_only=yes),
        part("entries", "six", most=MOST, unique=yes, max_length=st.integers(1, 3)),
        part("quantity", "seven", min=st.none() | st.integers(0, 2), step=MOST),
        part("pairwise", "eight", ties=yes),
    ]
    return st.tuples(*(st.none() | each for each in parts)).map(
        lambda some: [each for each in some if each]
    )


def annotations() -> st.SearchStrategy[Annotation]:
    """Whatever one may say; what does not fit is filtered by whoever asks for it."""
    about = {"region": st.none() | st.just("s")}

    def answer(kind: str, name: str, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Node]:
        return st.fixed_dictionaries({"kind": st.just(kind), "question": st.just(name)} | fields)

    tag = st.fixed_dictionaries({"name": st.sampled_from("abcd"), "rank": st.none() | MOST})
    paths = st.lists(st.sampled_from(["a", "b", "aa", "ab", "bc"]).map(list), max_size=2)
    answers = [
        answer("choices", "one", chosen=NAMES),
        answer("rating", "two", rating=st.integers(1, 4), **about),
        answer("ranking", "three", order=NAMES),
        answer("ranking", "three", buckets=st.dictionaries(st.sampled_from("ab"), NAMES)),
        answer("tags", "four", tags=st.lists(tag, max_size=2)),
        answer("taxonomy", "five", paths=paths),
        answer("entries", "six", texts=st.lists(st.sampled_from(["", "x", "xyz"]), max_size=3)),
        answer("quantity", "seven", number=st.integers(0, 4)),
        answer("pairwise", "eight", picked=st.sampled_from(["left", "tie"])),
    ]
    span = st.fixed_dictionaries(
        {"kind": st.just("span"), "id": st.just("s"), "source": st.just("text")}
        | {"start": st.just(0), "end": st.just(1), "labels": NAMES}
    )
    said = {
        "regions": st.lists(span, max_size=1),
        "answers": st.lists(st.one_of(answers), max_size=3),
    }
    return st.fixed_dictionaries(said).map(Annotation.model_validate)


TASK: dict[str, JsonValue] = {"text": "hello"}


def fitting(annotation: Annotation, face: Interface) -> Annotation:
    """What of it fits."""
    answers = [
        each
        for at, each in enumerate(annotation.answers)
        if each.question not in {other.question for other in annotation.answers[:at]}
        and not list(
            annotation.model_copy(update={"regions": (), "answers": (each,)}).flaws(face, TASK)
        )
    ]
    kept = annotation.model_copy(update={"answers": tuple(answers)})
    return kept if not list(kept.flaws(face, TASK)) else kept.model_copy(update={"regions": ()})


@given(nodes())
def test_any_interface_compared_with_itself_has_no_difference(body: list[Node]) -> None:
    assert not interface(*body).compare(interface(*body))


@given(nodes(), nodes(), st.data(), st.lists(annotations(), min_size=5, max_size=12))
def test_what_breaks_an_annotation_that_fitted_is_always_said(
    older: list[Node], others: list[Node], data: st.DataObject, said: list[Annotation]
) -> None:
    # One part alone, so that no other one's break hides that its own is not said.
    other = data.draw(st.sampled_from([None, *others]))
    kept = data.draw(st.sampled_from([None, *older])) if other is None else other
    rest = [each for each in older if not kept or each["name"] != kept["name"]]
    old, new = interface(*older), interface(*rest, *([other] if other else []))
    changes = new.compare(old)
    fitted = [fitting(each, old) for each in said]
    if list(changes.unfit(fitted, data=TASK)):
        assert changes.breaking


@given(nodes(), nodes(), st.lists(annotations(), min_size=5, max_size=12))
def test_adding_labels_and_questions_breaks_nothing_that_fitted(
    older: list[Node], more: list[Node], said: list[Annotation]
) -> None:
    added = [{**each, "name": f"new {each['name']}"} for each in more if each["kind"] != "labels"]
    wider = [
        {**each, "choices": [*each["choices"], "new"]} if "choices" in each else each
        for each in older
    ] + added
    wider = [
        {**each, "labels": [*each["labels"], {"name": "new"}]} if each.get("labels") else each
        for each in wider
    ]
    a_set = {"kind": "labels", "name": "new set", "of": "text", "labels": ["other"]}
    old, new = interface(*older), interface(*wider, a_set)
    changes = new.compare(old)
    assert changes.breaking == ()
    assert list(changes.unfit([fitting(each, old) for each in said], data=TASK)) == []


@given(nodes(), nodes(), annotations())
def test_nothing_is_lost_on_the_way_to_the_newer_names(
    older: list[Node], newer: list[Node], said: Annotation
) -> None:
    old, new = interface(*older), interface(*newer)
    fitted = fitting(said, old)
    made = new.compare(old).applied(fitted)
    before = fitted.model_dump_json()
    if not made.leftovers:
        assert len(made.annotation.answers) == len(fitted.answers)
        assert len(made.annotation.regions) == len(fitted.regions)
    whole = len(made.annotation.answers) + len(made.annotation.regions) + len(made.leftovers)
    assert whole >= len(fitted.answers) + len(fitted.regions)
    assert fitted.model_dump_json() == before
