"""The tag that an item of a result belongs to."""

from embed_label.interface import Interface, Labels
from embed_label.interface.label_studio.results import (
    Control,
    behind,
    control,
    controls,
    result_type,
)
from embed_label.modalities import ImageSource, VideoSource
from embed_label.questions import Comment, Rating
from tests.unit.interface.label_studio.given import CORPUS


def test_a_box_with_a_label_is_one_item_of_its_tag() -> None:
    interface = Interface.from_label_studio(CORPUS["street_scene_boxes"])
    assert controls(interface, interface.labels[0], "box") == (
        Control("users", "frame", "rectanglelabels"),
    )


def test_a_box_of_a_tool_has_its_labels_in_an_item_beside() -> None:
    interface = Interface.from_label_studio(CORPUS["labels_beside_tools"])
    assert controls(interface, interface.labels[0], "box") == (
        Control("square", "map", "rectangle"),
        Control("land", "map", "labels"),
    )


def test_a_mask_is_of_the_tag_that_it_was() -> None:
    interface = Interface.from_label_studio(CORPUS["cells_with_masks"])
    cells, tissue, _ = interface.labels
    assert controls(interface, cells, "mask")[0].type == "brushlabels"
    assert controls(interface, tissue, "mask")[0].type == "bitmasklabels"


def test_a_track_is_an_item_of_its_tool() -> None:
    interface = Interface.from_label_studio(CORPUS["parade_video"])
    actor = next(each for each in interface.labels if each.name == "actor")
    assert controls(interface, actor, "track") == (Control("box", "parade", "videorectangle"),)
    ours = Interface(body=[VideoSource(name="v"), Labels(of="v", labels=["a"])])
    assert controls(ours, ours.labels[0], "track")[0].name == "labels-track"
    assert behind(ours, "labels-track") == ours.labels[0]


def test_a_set_that_draws_several_kinds_has_a_name_for_each() -> None:
    ours = Interface(
        body=[ImageSource(name="i"), Labels(of="i", labels=["a"], draws=["box", "mask"])]
    )
    assert controls(ours, ours.labels[0], "mask") == (Control("labels-mask", "i", "brushlabels"),)
    assert behind(ours, "labels-mask") == ours.labels[0]
    assert behind(ours, "labels") == ours.labels[0]
    assert behind(ours, "nobody") is None


def test_a_question_has_the_type_of_its_tag() -> None:
    assert result_type(Comment(name="c")) == "textarea"
    interface = Interface.from_label_studio(CORPUS["compare_answers"])
    assert control(interface, interface.questions["better"]) == Control(
        "better", "first,second", "pairwise"
    )
    nested = Interface.from_label_studio(CORPUS["nested_choices"])
    assert control(nested, nested.questions["kind"]) == Control("kind", "dish", "choices")


def test_a_question_about_the_task_is_about_what_is_shown_first() -> None:
    ours = Interface(body=[ImageSource(name="i"), Rating(name="r")])
    assert control(ours, ours.questions["r"]) == Control("r", "i", "rating")
