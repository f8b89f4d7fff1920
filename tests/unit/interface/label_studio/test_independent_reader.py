"""What we write is valid to label-studio-sdk, and it finds in it what we say is there."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from label_studio_sdk._legacy.exceptions import LabelStudioValidationErrorSentryIgnored
from label_studio_sdk.label_interface import LabelInterface

from embed_label.interface import Interface, Labels
from embed_label.interface.label_studio.results import control, controls
from embed_label.modalities import (
    AudioSource,
    ChatSource,
    DialogueSource,
    DocumentSource,
    HtmlSource,
    ImageSource,
    SeriesSource,
    Source,
    TextSource,
    VideoSource,
)
from embed_label.questions import Tags, YesNo
from tests.unit.interface.label_studio.given import CORPUS, configs

MARKED = [
    AudioSource,
    ChatSource,
    DialogueSource,
    DocumentSource,
    HtmlSource,
    ImageSource,
    SeriesSource,
    TextSource,
    VideoSource,
]


def valid(config: str) -> LabelInterface:
    read = LabelInterface(config)
    read.validate()
    return read


def finds_all(interface: Interface) -> None:
    read = valid(interface.to_label_studio(lossy=True))
    found = {each.name: each.tag.lower() for each in read.controls}
    for question in interface.questions.values():
        said = control(interface, question)
        assert found[said.name] == said.type
    for labels in interface.labels:
        for kind in labels.drawn_on(interface.sources[labels.of]):
            for said in controls(interface, labels, str(kind.model_fields["kind"].default)):
                assert found[said.name] == said.type
    assert set(interface.sources) <= {each.name for each in read.objects}


@pytest.mark.parametrize("name", CORPUS)
def test_it_finds_all_of_a_config_of_the_corpus(name: str) -> None:
    finds_all(Interface.from_label_studio(CORPUS[name]))


@pytest.mark.parametrize("model", MARKED)
def test_it_finds_the_labels_of_every_modality(model: type[Source]) -> None:
    labels = Labels(of="s", labels=["a", "b"])
    asked = [YesNo(name="sure"), Tags(name="tags", variable="$tags")]
    finds_all(Interface(body=[model.model_validate({"name": "s"}), labels, *asked]))


@given(xml=configs())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_was_valid_to_it_is_so_when_we_have_written_it(xml: str) -> None:
    try:
        valid(xml)
    except LabelStudioValidationErrorSentryIgnored:
        assume(False)
    valid(Interface.from_label_studio(xml).to_label_studio())
