"""`el.compare`: outputs side by side, with names or without."""

from typing import Any

import pytest
import reflex as rx

import embed_label as el
from embed_label.hosts.reflex import annotator as module


class Arena(rx.State):
    acked: list[str] = []
    question: str = ""
    one: str = ""
    other: str = ""
    blinded: dict[str, Any] = {}
    revealed: dict[str, str] = {}

    @rx.event
    def save(self, done: el.Completion) -> None: ...


def shown(**props: Any) -> str:
    given = {"outputs": {"gpt": "hi", "ours": "hello"}, "acked": Arena.acked}
    return str(el.compare(**{**given, **props}))


def test_two_outputs_by_name_are_asked_which_is_better() -> None:
    page = shown(
        prompt=Arena.question,
        outputs={"gpt": Arena.one, "ours": Arena.other},
        on_complete=Arena.save,
    )
    assert '["prompt"] : reflex___state' in page
    assert '["value"] : reflex___state' in page
    assert '["model"] : "gpt"' in page
    assert '["left"] : "gpt", ["right"] : "ours"' in page
    assert '["names"] : ["gpt", "ours"]' in page


def test_more_are_ranked_rated_and_merged() -> None:
    page = shown(outputs=dict.fromkeys("abc", "x"), aspects=["true"], merge=True, against="b")
    assert '["kind"] : "ranking"' in page
    assert '["name"] : "true: c"' in page
    assert '["merged"] : "merged"' in page
    assert '["against"] : "b"' in page


def test_predictions_are_compared_on_what_they_are_about() -> None:
    box = el.Box(id="b", source="image", labels=["cat"], x=1, y=2, width=3, height=4)
    outputs = {"yolo": el.Annotation(regions=[box]), "detr": el.Annotation()}
    page = shown(outputs=outputs, image=Arena.one, against="mine")
    assert '["image"] : reflex___state' in page
    assert '["model"] : "detr"' in page
    assert '["names"] : []' in page
    # What is to be compared with one's own is marked by oneself.
    assert '["kind"] : "labels"' in page
    assert '["kind"] : "labels"' not in shown(outputs=outputs, image="/a.png")


def test_one_that_failed_is_said_to_have() -> None:
    page = shown(outputs={"a": "x", "b": TimeoutError("no answer in 30 s")})
    assert '["kind"] : "header"' in page
    assert "no answer in 30 s" in page


def test_blind_all_comes_from_what_was_made_on_the_server() -> None:
    page = shown(outputs=Arena.blinded, blind=True, on_complete=Arena.save, revealed=Arena.revealed)
    for name in ("task", "interface", "ticket", "predictions"):
        assert f'?.["{name}"]' in page
    assert "revealed:reflex___state" in page


def test_a_dict_in_the_var_that_is_not_blind_is_not_shown_but_said_to_be_wrong() -> None:
    page = shown(outputs=Arena.blinded, blind=True)
    # Without a ticket the task is this sentence, which the widget shows as what is wrong with it.
    assert "outputs= is not what el.blind returned on the server" in page


def test_what_el_blind_returned_is_taken_as_it_is() -> None:
    with el.LabelStore("sqlite://") as store:
        blinded = el.blind({"gpt": "hi", "ours": "hello"}, store=store, prompt="Say hi")
    module._warn_of_a_ticket_in_the_page.cache_clear()  # pyright: ignore[reportPrivateUsage]
    with pytest.warns(UserWarning, match="ticket"):
        page = shown(outputs=blinded, blind=True)
    assert "gpt" not in page
    assert '["left"] : "A"' in page


def test_the_prompt_may_be_given_on_the_page_where_el_blind_was_not_told_it() -> None:
    page = shown(outputs=Arena.blinded, blind=True, prompt=Arena.question)
    assert '["prompt"] : reflex___state' in page
    assert '["name"] : "prompt"' in page
    with el.LabelStore("sqlite://") as store:
        blinded = el.blind({"gpt": "hi", "ours": "hello"}, store=store)
    page = shown(outputs=blinded, blind=True, prompt="Say hi")
    assert '["prompt"] : "Say hi"' in page


def test_a_name_that_it_does_not_have_is_answered_with_its_own() -> None:
    with pytest.raises(el.UnknownProp, match=r'el.compare has no prop "aspect"; did you mean "a'):
        shown(outputs={"a": "x", "b": "y"}, aspect=["true"])


@pytest.mark.parametrize(
    ("props", "says"),
    [
        ({"blind": True}, r"what el.blind returned, and nothing else.*self.blinded = el.blind"),
        ({"outputs": Arena.blinded}, "cannot see the names in a Var.*el.blind"),
        (
            {"outputs": Arena.blinded, "blind": True, "prompt": "x", "aspects": ["true"]},
            "give aspects= to el.blind",
        ),
        ({"outputs": {"a": "x"}}, "el.compare compares 2 to 8 outputs, not 1"),
        ({"outputs": [("a", "x"), ("a", "y")]}, 'two outputs have the name "a"'),
        ({"against": "gtp"}, 'against= "gtp" is none of them; did you mean "gpt"'),
        ({"outputs": {"a": el.Annotation(), "b": el.Annotation()}}, "none of them"),
    ],
)
def test_bad_input_is_an_error_that_says_what_to_do(props: dict[str, Any], says: str) -> None:
    with pytest.raises(el.TaskError, match=says):
        shown(**props)


def test_a_word_alone_is_no_list_of_aspects() -> None:
    with pytest.raises(el.InterfaceError, match=r'aspects= takes a list: aspects=\["true"\]'):
        shown(aspects="true")


def test_two_parts_of_one_name_are_an_error() -> None:
    with pytest.raises(el.InterfaceError, match='name "preference" stands twice'):
        shown(outputs={"preference": "x", "b": "y"})
