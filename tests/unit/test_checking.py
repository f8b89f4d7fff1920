"""An annotation is checked in bounded time, whatever a browser makes up."""

from typing import Any

import pytest
from pydantic import JsonValue

from embed_label.annotation import Annotation
from embed_label.interface import Interface
from embed_label.modalities import ImageSource
from tests.unit.given import DATA, a_box, an_annotation, an_interface

PLANE = {"kind": "plane", "width": 100, "height": 80}


def flaws(**other: Any) -> list[str]:
    return list(an_annotation(**other).flaws(an_interface(), DATA))


def labelled(*names: str, sets: list[dict[str, Any]]) -> list[str]:
    """The flaws of one box with these labels."""
    body = [{"kind": "image", "name": "photo"}, *sets]
    face = Interface.model_validate({"body": body})
    said = Annotation.model_validate({"regions": [a_box(labels=names)], "spaces": {"photo": PLANE}})
    return list(said.flaws(face, DATA))


def a_set(name: str, *labels: str, many: bool = False) -> dict[str, Any]:
    return {"kind": "labels", "name": name, "of": "photo", "labels": labels, "many": many}


def test_labels_of_several_sets_are_given_to_the_sets_that_fit() -> None:
    sets = [a_set("one", "a", "b"), a_set("two", "a"), a_set("free", "c", "d", many=True)]
    assert labelled("a", "b", "c", "d", sets=sets) == []
    assert labelled("b", "a", sets=[a_set("two", "a"), a_set("one", "a", "b")]) == []
    assert labelled("a", "b", sets=[a_set("one", "a", "b"), a_set("free", "c", many=True)]) == [
        'region "b1" on "photo": takes one label, not 2'
    ]


def test_a_region_may_carry_thousands_of_labels() -> None:
    names = [f"n{at}" for at in range(3000)]
    assert labelled(*names, sets=[a_set("free", *names, many=True)]) == []


def test_labels_that_fit_no_sets_are_refused_without_trying_every_order() -> None:
    names = [f"n{at}" for at in range(30)]
    sets = [a_set(f"s{at}", *names) for at in range(29)]
    assert labelled(*names, sets=sets) == ['region "b1" on "photo": takes one label, not 30']


def test_a_flaw_quotes_no_more_than_its_start() -> None:
    [flaw] = flaws(
        answers=[{"kind": "choices", "question": "weather", "chosen": ["x" * 1_000_000]}]
    )
    assert flaw.startswith('question "weather" has no choice "xxx')
    assert len(flaw) < 600


def test_the_first_of_many_flaws_say_what_was_meant() -> None:
    found = flaws(regions=[a_box(id=f"b{at}", labels=["cra"]) for at in range(1000)], answers=[])
    assert found[0].endswith('did you mean "car"?')
    assert found[999] == 'region "b999" on "photo": label "cra" is not one of the interface\'s'


def test_the_images_of_a_source_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[str] = []
    plain = ImageSource.read

    def counted(self: ImageSource, data: dict[str, JsonValue]) -> JsonValue:
        reads.append(self.name)
        return plain(self, data)

    monkeypatch.setattr(ImageSource, "read", counted)
    pages = 50
    boxes = [a_box(id=f"b{at}", item=at) for at in range(pages)]
    spaces = {f"photo[{at}]": PLANE for at in range(pages)}
    images: list[JsonValue] = ["/a.png"] * pages
    said = an_annotation(regions=boxes, answers=[], spaces=spaces)
    assert list(said.flaws(an_interface(), {**DATA, "photo": images})) == []
    assert reads == ["photo"]


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [(["a", "b"], ["b"], True), (["b"], ["a", "b"], True), (["a", "b"], ["c"], False)],
)
def test_two_labels_come_from_two_sets(one: list[str], other: list[str], fits: bool) -> None:
    sets = [
        {"kind": "labels", "name": name, "of": "photo", "labels": names}
        for name, names in (("one", one), ("other", other))
    ]
    face = Interface.model_validate({"body": [{"kind": "image", "name": "photo"}, *sets]})
    annotation = an_annotation(regions=[a_box(labels=["a", "b"])], answers=[])
    assert (list(annotation.flaws(face, DATA)) == []) is fits


HAND = {"name": "hand", "joints": ["wrist", "thumb tip", "palm"]}


def jointed(*joints: str, labels: list[Any], said: list[str]) -> list[str]:
    """The flaws of one skeleton that is called so, in a set of such labels."""
    photo = {"kind": "image", "name": "photo"}
    drawn = {"kind": "labels", "of": "photo", "labels": labels, "draws": ["skeleton"], "many": True}
    region = {
        "kind": "skeleton",
        "id": "h",
        "source": "photo",
        "labels": said,
        "joints": [{"name": name, "x": 1, "y": 2} for name in joints],
    }
    face = Interface.model_validate({"body": [photo, drawn]})
    annotation = Annotation.model_validate({"regions": [region], "spaces": {"photo": PLANE}})
    return list(annotation.flaws(face, DATA))


def test_a_skeleton_has_joints_of_its_label_and_maybe_not_all() -> None:
    assert jointed("wrist", "palm", labels=[HAND], said=["hand"]) == []
    assert jointed("wrist", labels=[HAND, "left"], said=["left", "hand"]) == []


def test_a_joint_that_its_label_does_not_have_is_named_with_the_nearest() -> None:
    [flaw] = jointed("wrist", "tumb tip", labels=[HAND], said=["hand"])
    assert flaw == (
        'region "h" on "photo": joint "tumb tip" is not one of its label\'s; '
        'did you mean "thumb tip"?'
    )


@pytest.mark.parametrize(("labels", "said"), [([HAND, "cup"], ["cup"]), ([], [])])
def test_without_a_label_that_has_joints_there_is_no_skeleton(
    labels: list[Any], said: list[str]
) -> None:
    assert jointed("wrist", labels=labels, said=said) == [
        'region "h" on "photo": is a skeleton, and none of its labels has joints'
    ]
