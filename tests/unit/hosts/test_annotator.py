"""The Reflex component: what it takes, what it turns away, what reaches the page."""

import json
import logging
import warnings
from collections.abc import Mapping
from typing import Any

import pytest
import reflex as rx

import embed_label as el
from embed_label.hosts.reflex import annotator as module

FACE = el.Interface(body=[el.TextSource(name="text"), el.Comment(name="why")])
TASK = el.Task(id="t1", data={"text": "Hello"})
SPAN = {"kind": "span", "id": "s", "source": "text", "start": 0, "end": 2}


class Host(rx.State):
    acked: list[str] = []
    task: dict[str, Any] = {}
    model: el.Task | None = None
    rows: list[dict[str, Any]] = []

    @rx.event
    def typed(self, done: el.Completion) -> None: ...
    @rx.event
    def plain(self, done: dict) -> None: ...
    @rx.event
    def exact(self, done: dict[str, Any]) -> None: ...
    @rx.event
    def mapping(self, done: Mapping[str, Any]) -> None: ...
    @rx.event
    def optional(self, done: el.Completion | None) -> None: ...
    @rx.event
    def untyped(self, done) -> None: ...
    @rx.event
    def asked(self, prompt: el.Prompt) -> None: ...
    @rx.event
    def deaf(self) -> None: ...
    @rx.event
    def wrong(self, done: int) -> None: ...
    @rx.event
    def bound(self, row: str, done: el.Completion) -> None: ...


def shown(**props: Any) -> str:
    return str(el.annotator(**{"task": TASK, "interface": FACE, "acked": Host.acked, **props}))


def test_a_misspelt_prop_is_an_error_with_the_nearest_name() -> None:
    with pytest.raises(el.UnknownProp, match='no prop "taks"; did you mean "task"'):
        shown(taks=TASK)


def test_a_misspelt_prop_is_a_type_error_and_one_of_ours() -> None:
    assert issubclass(el.UnknownProp, TypeError)
    assert issubclass(el.UnknownProp, el.EmbedLabelError)


@pytest.mark.parametrize("name", ["colour", "onComplete", "on_click", "library", "tag", "hover"])
def test_what_would_have_no_effect_is_turned_away(name: str) -> None:
    with pytest.raises(el.UnknownProp):
        shown(**{name: "x"})


def test_layout_attributes_and_reflexs_own_props_are_welcome() -> None:
    page = shown(
        width="40rem", margin_top="1rem", id="a", class_name="b", key="c", style={"color": "red"},
        custom_attrs={"data-x": "1"}, aria_label="Labels", data_test="d", on_mount=Host.deaf,
    )  # fmt: skip
    assert '["width"] : "40rem"' in page
    assert '["color"] : "red"' in page
    assert "aria-label" in page


def test_a_bad_interface_is_an_error_before_anything_is_rendered() -> None:
    broken = {"body": [{"kind": "labels", "of": "foto", "labels": ["a"]}]}
    with pytest.raises(el.InterfaceError, match="foto"):
        shown(interface=broken)


def test_a_bad_task_is_an_error_before_anything_is_rendered() -> None:
    with pytest.raises(el.TaskError, match="dta"):
        shown(task={"id": "t1", "dta": {}})


def test_a_bad_prediction_is_an_error_that_says_which() -> None:
    with pytest.raises(el.TaskError, match=r"predictions\[1\].*score"):
        shown(predictions=[el.Annotation(model="m"), {"model": "n", "score": 7}])


@pytest.mark.parametrize(
    ("predictions", "says"),
    [
        ([{"model": "m"}, {"id": "a"}], r"predictions\[1\] does not say which model"),
        ([{"id": "a", "model": "m"}, {"id": "a", "model": "n"}], 'two predictions have the id "a"'),
        ([{"model": "m", "regions": [SPAN, SPAN]}], r'\[0\] has two regions with the id "s"'),
    ],
)
def test_predictions_that_cannot_be_told_apart_are_an_error(predictions: Any, says: str) -> None:
    with pytest.raises(el.TaskError, match=says):
        shown(predictions=predictions)


def test_what_is_known_at_run_time_only_is_left_to_the_widget() -> None:
    some = [{"model": Host.task["model"], "regions": Host.rows}, {"model": "n"}]
    assert "predictions:" in shown(predictions=some)


def test_a_task_without_what_the_interface_shows_is_left_to_the_widget() -> None:
    assert "Annotator" in shown(task=el.Task(id="t1", data={}))


def test_models_and_dicts_say_the_same() -> None:
    as_models = shown(
        predictions=[el.Annotation(id="p", model="m")], annotation=el.Annotation(id="a")
    )
    as_dicts = shown(
        task=TASK.to_dict(),
        interface=FACE.to_dict(),
        predictions=[{"id": "p", "model": "m"}],
        annotation={"id": "a"},
    )
    assert as_models == as_dicts


def test_data_without_an_id_gets_the_same_one_at_each_build() -> None:
    first, again, other = (shown(task={"data": {"text": text}}) for text in ("x", "x", "y"))
    assert first == again != other


def test_vars_are_taken_for_every_prop() -> None:
    some = rx.Var("some", _var_type=Any)
    names = ("task", "interface", "ticket", "predictions", "annotation", "locked", "acked",
             "refused", "revealed", "outbox", "server", "theme")  # fmt: skip
    page = shown(**dict.fromkeys(names, some))
    for name in names:
        assert f"{name}:some" in page


def test_a_dict_of_vars_works_in_a_foreach() -> None:
    page = str(
        rx.foreach(
            Host.rows,
            lambda row: el.annotator(
                task={"id": row["id"], "data": {"text": row["text"]}},
                interface=FACE,
                acked=Host.acked,
                on_complete=Host.bound(row["id"]),
            ),
        )
    )
    assert '?.["text"]' in page


def test_a_state_may_hold_the_task_as_a_model() -> None:
    assert "task:reflex___state" in shown(task=Host.model, on_complete=Host.typed)


@pytest.mark.parametrize(
    "name", ["typed", "plain", "exact", "mapping", "optional", "untyped", "deaf"]
)
def test_a_handler_may_say_what_it_takes_or_not(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING), warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "onComplete" in shown(on_complete=getattr(Host, name))
    assert not caplog.records


def test_a_handler_for_something_else_is_an_error() -> None:
    with pytest.raises(TypeError, match="wrong"):
        shown(on_complete=Host.wrong)


def test_a_lambda_can_reach_into_a_completion() -> None:
    page = shown(on_complete=lambda done: Host.bound(done["task"], done))
    assert '?.["task"]' in page


def test_the_theme_is_that_of_the_app() -> None:
    assert "theme:resolvedColorMode" in shown()
    assert 'theme:"dark"' in shown(theme="dark")


def test_the_server_may_be_this_app() -> None:
    page = shown(server=True)
    assert "getBackendURL" in page
    assert "_embed_label/completions" in page


def test_no_handler_needs_no_warning(recwarn: pytest.WarningsRecorder) -> None:
    module._warn_at_most_once.cache_clear()  # pyright: ignore[reportPrivateUsage]
    el.annotator(task=TASK, interface=FACE)
    assert not recwarn.list


def test_delivery_at_most_once_is_said_once(recwarn: pytest.WarningsRecorder) -> None:
    module._warn_at_most_once.cache_clear()  # pyright: ignore[reportPrivateUsage]
    for _ in range(2):
        el.annotator(task=TASK, interface=FACE, on_complete=Host.typed)
    (caught,) = recwarn.list
    assert "at most once" in str(caught.message)


def test_the_bundle_is_imported_in_the_browser_only() -> None:
    made = el.annotator(task=TASK, interface=FACE)
    imports = json.dumps({name: len(found) for name, found in made._get_all_imports().items()})
    assert "external/embed_label/widget/react-1.js" in imports
    assert "external/embed_label/widget/style-2.css" in str(made._get_all_imports())
    assert any("ClientSide" in code for code in made._get_all_dynamic_imports())


def test_a_ticket_that_would_be_written_into_the_page_is_warned_of() -> None:
    module._warn_of_a_ticket_in_the_page.cache_clear()  # pyright: ignore[reportPrivateUsage]
    with pytest.warns(UserWarning, match="ticket=State.ticket"):
        shown(ticket="el1.made.once")


def test_a_model_is_asked_by_an_event_and_answers_by_a_prop() -> None:
    box = el.Box(source="photo", x=1, y=2, width=3, height=4)
    answer = el.Proposal(prompt="p", regions=[box])
    page = shown(on_suggest=Host.asked, proposal=answer)
    assert "asked" in page
    assert '["prompt"] : "p"' in page
    assert shown(proposal=answer.to_dict()) == shown(proposal=answer)
    assert "on_suggest" not in shown(proposal=Host.task)
    with pytest.raises(ValueError, match="prompt"):
        shown(proposal={"regions": []})
