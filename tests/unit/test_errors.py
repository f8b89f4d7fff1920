"""One tree of errors, and messages that name the nearest."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import embed_label
from embed_label import errors
from embed_label.errors import EmbedLabelError, InvalidCompletion, UnknownProp, nearest


def exceptions(root: type[BaseException]) -> Iterator[type[BaseException]]:
    yield root
    for child in root.__subclasses__():
        yield from exceptions(child)


def test_every_exception_of_the_package_is_in_one_tree() -> None:
    for module in pkgutil.walk_packages(embed_label.__path__, "embed_label."):
        importlib.import_module(module.name)
    ours = {each for each in exceptions(BaseException) if each.__module__.startswith("embed_label")}
    assert {each.__name__ for each in ours if not issubclass(each, EmbedLabelError)} == set()
    assert {each.__module__ for each in ours} == {errors.__name__}


def test_every_error_says_what_it_stands_for() -> None:
    for each in exceptions(EmbedLabelError):
        assert each.__doc__


def test_a_refused_completion_has_a_code_for_programs() -> None:
    assert InvalidCompletion("no").code == "invalid"
    assert InvalidCompletion("no", code="shape").code == "shape"
    assert str(InvalidCompletion("no", code="shape")) == "no"


def test_an_unknown_prop_is_a_type_error_as_in_any_python_call() -> None:
    assert issubclass(UnknownProp, TypeError)


@pytest.mark.parametrize(
    ("name", "known", "said"),
    [
        ("foto", ["text", "photo"], 'did you mean "photo"?'),
        ("zzz", ["text", "photo"], 'known: "photo", "text"'),
        ("photo", [], "there are none"),
        ("", ["photo"], 'known: "photo"'),
    ],
)
def test_the_end_of_a_message_names_the_nearest_or_all(
    name: str, known: list[str], said: str
) -> None:
    assert nearest(name, known) == said
    assert nearest(name, iter(known)) == said
