"""A config comes back as it was: what we act on, and what is only kept."""

import pytest
from hypothesis import HealthCheck, given, settings

from embed_label.interface import Interface
from tests.unit.interface.label_studio.given import CORPUS, configs


@pytest.mark.parametrize("name", CORPUS)
def test_a_config_of_the_corpus_comes_back(name: str) -> None:
    comes_back(CORPUS[name])


@given(xml=configs())
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_config_comes_back(xml: str) -> None:
    comes_back(xml)


def comes_back(xml: str) -> None:
    first = Interface.from_label_studio(xml)
    written = first.to_label_studio()
    again = Interface.from_label_studio(written)
    assert again == first
    assert again.notes == first.notes
    assert again.to_label_studio() == written


@pytest.mark.parametrize("name", CORPUS)
def test_an_interface_that_was_stored_writes_the_same_config(name: str) -> None:
    interface = Interface.from_label_studio(CORPUS[name])
    stored = Interface.model_validate(interface.to_dict())
    assert stored.to_label_studio() == interface.to_label_studio()
