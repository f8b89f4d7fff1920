"""Every template of the demo's gallery can be read, shown, linked to, and said in Python."""

import json
import re
from itertools import chain
from pathlib import Path

import pytest

import embed_label as el
from demo_app.demo_app.gallery import SECTIONS, TEMPLATES, Template
from demo_app.demo_app.play.links import pack, unpack
from demo_app.demo_app.play.read_python import read_python
from demo_app.demo_app.play.reading import read_interface, read_task
from demo_app.demo_app.play.samples import with_samples
from demo_app.demo_app.play.write_python import write_python
from embed_label.interface import Foreign, walk
from embed_label.interface.labels import Labels
from embed_label.interface.layout import AnyNode
from embed_label.rules import AnyRule, Every, Not, Rule, Some
from embed_label.wire import Piece

ASSETS = Path(__file__).parents[2] / "demo_app" / "assets"
FILE = re.compile(r'"(/[\w/-]+\.\w+)"')
SERVED = {"/taxonomy.json"}
LARGEST_ASSET, LARGEST_ASSETS = 60_000, 600_000
# What Label Studio's users write there, and we show our own way.
EXPECTED_NOTES = ("layout=", "granularity=", "transcription=", "curves=")

every_template = pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)


@pytest.fixture(scope="module")
def interfaces() -> dict[str, el.Interface]:
    return {slug: interface_of(each) for slug, each in TEMPLATES.items()}


def interface_of(template: Template) -> el.Interface:
    return read_interface(template.language, template.written.code)


def kinds_in(alias: object) -> set[str]:
    """The kinds of a union of models, however deep its parts are unions themselves."""
    found: set[str] = set()
    ahead = [alias]
    while ahead:
        one = ahead.pop()
        if isinstance(one, type) and issubclass(one, Piece | Rule):
            found.add(str(one.model_fields["kind"].default))
        else:
            ahead += getattr(getattr(one, "__value__", None), "__args__", ())
            ahead += getattr(one, "__args__", ())
    return found


def nodes_in(interfaces: dict[str, el.Interface]) -> list[Piece]:
    return [node for each in interfaces.values() for node, _ in walk(each.body)]


def rules_in(rule: Rule) -> list[Rule]:
    match rule:
        case Not():
            return [rule, *rules_in(rule.rule)]
        case Every() | Some():
            return [rule, *chain.from_iterable(map(rules_in, rule.rules))]
        case _:
            return [rule]


def test_there_are_at_least_forty_and_each_has_an_address_of_its_own() -> None:
    assert len(TEMPLATES) >= 40
    assert len(TEMPLATES) == sum(map(len, SECTIONS.values()))
    assert all(slug == slug.lower() and slug.replace("-", "").isalnum() for slug in TEMPLATES)


def test_about_half_of_them_are_written_in_either_language() -> None:
    in_python = sum(each.language == "python" for each in TEMPLATES.values())
    assert 0.4 < in_python / len(TEMPLATES) < 0.6


@every_template
def test_a_template_has_data_for_everything_it_shows(template: Template) -> None:
    interface = interface_of(template)
    task = read_task(template.written.data)
    assert task.gaps(interface.filled(task.data)) == {}
    assert with_samples(interface, task.data) == (task.data, [])


@every_template
def test_a_template_carries_nothing_that_is_not_acted_on(template: Template) -> None:
    unexpected = [
        note
        for note in interface_of(template).notes
        if not any(each in note for each in EXPECTED_NOTES)
    ]
    assert unexpected == []


@every_template
def test_a_question_that_is_asked_can_be_answered(template: Template) -> None:
    filled = interface_of(template).filled(template.data)
    assert all(question.is_answerable for question in filled.questions.values())


@every_template
def test_what_is_written_as_python_reads_as_the_same_interface(template: Template) -> None:
    interface = interface_of(template)
    assert read_python(write_python(interface)) == interface


@every_template
def test_a_template_survives_the_link_to_it(template: Template) -> None:
    assert unpack(pack(template.written)) == template.written


@every_template
def test_every_file_that_a_template_shows_is_there(template: Template) -> None:
    said = json.dumps([template.data, interface_of(template).to_dict()])
    for path in set(FILE.findall(said)) - SERVED:
        assert (ASSETS / path.removeprefix("/")).is_file(), path


def test_the_samples_are_small() -> None:
    sizes = [each.stat().st_size for each in (ASSETS / "samples").iterdir()]
    assert max(sizes) < LARGEST_ASSET
    assert sum(sizes) < LARGEST_ASSETS


def test_every_kind_of_node_stands_in_some_template(interfaces: dict[str, el.Interface]) -> None:
    used = {str(getattr(node, "kind", "")) for node in nodes_in(interfaces)}
    # A tag of another tool that is carried and not shown has no place in a gallery.
    foreign = {str(Foreign.model_fields["kind"].default)}
    assert kinds_in(AnyNode) - used <= foreign
    assert len(kinds_in(AnyNode)) > 30


def test_every_kind_of_rule_stands_in_some_template(interfaces: dict[str, el.Interface]) -> None:
    rules = [getattr(node, "when", None) for node in nodes_in(interfaces)]
    said = [each for rule in rules if isinstance(rule, Rule) for each in rules_in(rule)]
    assert {str(getattr(each, "kind", "")) for each in said} == kinds_in(AnyRule)


def test_every_kind_of_region_is_drawn_in_some_template(
    interfaces: dict[str, el.Interface],
) -> None:
    drawn = {
        kind
        for interface in interfaces.values()
        for labels in interface.labels
        for kind in labels.drawn_on(interface.sources[labels.of])
    }
    sources = [source for each in interfaces.values() for source in each.sources.values()]
    assert drawn == {kind for source in sources for kind in source.regions}


@pytest.mark.parametrize(
    ("kind", "field", "values"),
    [
        (el.Choices, "layout", {"inline", "vertical", "select"}),
        (el.Choices, "many", {True, False}),
        (el.Choices, "per_region", {True, False}),
        (el.Choices, "per_item", {True, False}),
        (el.Rating, "icon", {"star", "heart", "fire", "smile"}),
        (el.Rating, "size", {"small", "medium", "large"}),
        (el.Quantity, "slider", {True, False}),
        (el.DateTime, "only", {"datetime", "date", "time", "month"}),
        (el.Taxonomy, "inline", {True, False}),
        (el.Taxonomy, "url", {"", "/taxonomy.json"}),
        (el.Column, "sticky", {True, False}),
        (el.Repeat, "paged", {True, False}),
        (Labels, "variable", {"", "$slots"}),
    ],
    ids=lambda value: (
        getattr(value, "__name__", None)
        or (value if isinstance(value, str) else str(sorted(value)))
    ),
)
def test_the_gallery_shows_a_thing_in_each_of_its_ways(
    interfaces: dict[str, el.Interface], kind: type[Piece], field: str, values: set[object]
) -> None:
    used = {getattr(node, field) for node in nodes_in(interfaces) if isinstance(node, kind)}
    assert values <= used


def test_some_ranking_has_buckets_and_some_choice_a_picture(
    interfaces: dict[str, el.Interface],
) -> None:
    nodes = nodes_in(interfaces)
    rankings = [each for each in nodes if isinstance(each, el.Ranking)]
    assert {bool(each.buckets) for each in rankings} == {True, False}
    choices = [one for each in nodes if isinstance(each, el.Choices) for one in each.choices]
    assert any(one.image for one in choices)
    assert any(one.key for one in choices)
