"""The demo's chat answers with paragraphs of our own pages, and always with the same ones."""

from pathlib import Path

from demo_app.demo_app import retrieval
from demo_app.demo_app.retrieval import Passage, Passages


def passages(*texts: str) -> Passages:
    return Passages([Passage(str(at), text, "page.md", "") for at, text in enumerate(texts)])


def test_the_paragraph_that_shares_the_rarest_words_comes_first() -> None:
    found = passages("a label on a photo", "a label on a film", "a label on a text")
    assert [each.id for each in found.best("labels of films", 2)] == ["1", "0"]


def test_of_equal_paragraphs_the_shorter_one_comes_first() -> None:
    found = passages("films, and much that is about sounds and series instead", "films")
    assert found.best("film", 1)[0].id == "1"


def test_a_question_without_a_word_of_ours_has_no_answer() -> None:
    assert passages("a label on a photo").best("Quo vadis?", 3) == []
    assert passages("a label on a photo").best("what is it?", 3) == []


def test_code_and_pictures_are_no_paragraphs_and_rows_of_tables_are(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# Tools\n\n![A picture of a tool that draws boxes by hand](box.png)\n\n"
        "Tools draw what a [label](#label) is `about`, as they always did here.\n\n"
        "```python\ndraw(box, polygon, and_more, of, what, is, there, to, be, drawn)\n```\n\n"
        "| tool | key |\n|---|---|\n| Box | B, then a drag from one corner to the other one |\n"
    )
    assert [each.text for each in retrieval.passages(page)] == [
        "Tools draw what a label is about, as they always did here.",
        "Box · B, then a drag from one corner to the other one",
    ]
    assert {each.heading for each in retrieval.passages(page)} == {"Tools"}


def test_no_two_of_our_paragraphs_have_one_id() -> None:
    found = retrieval.pages.passages
    assert len(found) > 50
    assert len({each.id for each in found}) == len({each.text for each in found})
