"""The table has every tag and attribute of Label Studio, and the page says what the table does."""

import json
import re
from pathlib import Path

import pytest

from embed_label.interface import Interface
from embed_label.interface.label_studio.attributes import is_default
from embed_label.interface.label_studio.tags import KNOWN, TAGS
from tests.unit.interface.label_studio.given import CORPUS
from tools import label_studio_page

SHEET = json.loads(
    (Path(__file__).parents[3] / "vectors" / "label_studio_tags.json").read_text("utf-8")
)


@pytest.mark.parametrize("tag", SHEET["tags"])
def test_every_attribute_is_acted_on_or_kept_for_a_reason(tag: str) -> None:
    known = KNOWN[tag.lower()].known
    for name, default in SHEET["tags"][tag].items():
        attribute = known[name.lower()]
        assert bool(attribute.field) != bool(attribute.why)
        if default and attribute.why:
            assert is_default(default, attribute.default)


@pytest.mark.parametrize("tag", SHEET["undocumented"])
def test_what_is_accepted_but_undocumented_is_known_too(tag: str) -> None:
    assert {name.lower() for name in SHEET["undocumented"][tag]} <= KNOWN[tag.lower()].known.keys()


def test_what_is_known_by_name_alone_is_no_error() -> None:
    assert {name.lower() for name in SHEET["known_by_name"]} <= KNOWN.keys()


def test_every_field_of_the_table_is_one_of_the_models() -> None:
    for tag in TAGS.values():
        for attribute in tag.attributes:
            if attribute.field and not attribute.by_hand:
                assert any(attribute.field in model.model_fields for model in tag.becomes)


def test_the_corpus_has_every_tag() -> None:
    used = {tag.lower() for xml in CORPUS.values() for tag in re.findall(r"<(\w+)", xml)}
    assert KNOWN.keys() - used == set()


def test_a_default_that_is_written_out_is_no_note() -> None:
    for tag in ("Image", "Text", "Audio", "Video", "Paragraphs", "TimeSeries"):
        defaults = SHEET["tags"][tag] | {"name": "x", "value": "$x"}
        said = "".join(f' {name}="{text}"' for name, text in defaults.items() if text)
        interface = Interface.from_label_studio(f"<View><{tag}{said}/></View>")
        assert interface.notes == ()


def test_the_page_says_what_the_table_says() -> None:
    assert label_studio_page.TARGET.read_text(encoding="utf-8") == label_studio_page.page()
