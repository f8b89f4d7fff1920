"""Python in the playground is looked at, and never run."""

from pathlib import Path

import pytest

import embed_label as el
from demo_app.demo_app.play.read_python import LONGEST, read_python
from demo_app.demo_app.play.wrong import Wrong

ASKED = el.Interface(body=[el.Comment(name="note", title="What?", rows=2)])


@pytest.mark.parametrize(
    "text",
    [
        'el.Interface(body=[el.Comment(name="note", title="What?", rows=2)])',
        'Interface(body=[Comment(name="note", title="Wh" "at?", rows=2)])',
        (
            "import embed_label as el\n\n"
            "el.Interface(body=(el.Comment(name='note', title='What?', rows=2),))"
        ),
        'interface = el.Interface(body=[el.Comment(name="note", title="What?", rows=2)])',
        'el.Interface(body=[{"kind": "comment", "name": "note", "title": "What?", "rows": 2}])',
    ],
)
def test_an_interface_reads_however_it_is_spelt(text: str) -> None:
    assert read_python(text) == ASKED


@pytest.mark.parametrize(
    "text",
    [
        "open('told', 'w')",
        "__import__('os').system('touch told')",
        "el.Interface(body=[open('told', 'w')])",
        "el.Interface(body=[x for x in [].__class__.__base__.__subclasses__()])",
        "el.Interface(body=[(lambda: open('told', 'w'))()])",
        'el.Interface(body=[], title=f\'{open("told", "w")}\')',
        "el.Interface(**{'body': []})",
        "el.LabelStore(url='sqlite:///told')",
        "el.Interface.model_construct(body=[])",
        "el.Interface(body=[el.Comment(name=[] or open('told', 'w'))])",
        "import os\nos.system('touch told')",
        "class A: pass",
        "while True: pass",
        "el.Interface(body=9 ** 9 ** 9)",
        "el.Question(name='a')",
        "el.Interface(body=[el.Comment(name='a', kept={[]: 'x'})])",
        "el.Interface(body=[el.Comment(name='a', kept={el.Choice(name='b'): 'x'})])",
    ],
)
def test_nothing_but_our_classes_and_values_is_taken(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Wrong):
        read_python(text)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("el.Interface(\n  body=[\n    el.Coment(name='a')])", 3, 'did you mean "Comment"?'),
        ("el.Interface(\n  body=[\n    el.Comment(\n nam='a')])", 4, 'did you mean "name"?'),
        ("el.Interface(\n  body=[\n    el.Comment('a')])", 3, "by name, like name=..."),
        ("el.Interface(\n body=[el.Rating(name='a',\n\n stars=99)])", 4, "stars"),
        ("el.Interface(body=[el.Choices(name='a', choices=[\n'b',\n'b'])])", 3, '"b" twice'),
        (
            "el.Interface(body=[\n el.TextSource(name='text'),\n el.Labels(\n  of='txet')])",
            4,
            'did you mean "text"?',
        ),
        (
            "el.Interface(body=[\n el.Comment(name='a'),\n el.Comment(name='a')])",
            3,
            '"a" stands twice',
        ),
        ("el.Interface(\n  body=[\n", 2, "never closed"),
        ("el.Interface(body=[])\nel.Row(children=[])", 2, "only one"),
        ("\n\n", 3, "nothing yet"),
        ("el.Row(children=[])", 1, "not an interface"),
    ],
)
def test_an_error_names_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(Wrong) as caught:
        read_python(text)
    assert says in str(caught.value)
    assert caught.value.line == line


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5000,
        "[" * 3000 + "]" * 3000,
        "-" * 50_000 + "1",
        "el" + ".a" * 50_000,
        "el.Interface(body=[" + "el.Row(children=[" * 500 + "])" * 500 + "])",
        "9" * 10_000,
        "'\0'",
        "x" * (LONGEST + 1),
    ],
    ids=["brackets", "lists", "signs", "dots", "rows", "digits", "null", "long"],
)
def test_a_text_that_is_meant_to_break_it_is_only_wrong(text: str) -> None:
    with pytest.raises(Wrong):
        read_python(text)
