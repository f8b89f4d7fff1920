"""Texts are tokens of whole signs, in any script."""

from itertools import pairwise

import pytest
from hypothesis import given

from embed_label.formats.passages.joining import joined_by
from embed_label.formats.passages.tokens import in_sentences, tokens_of
from tests.unit.formats.texts.given import texts


def words(text: str) -> list[str]:
    return [text[slice(*each)] for each in tokens_of(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada met Babbage, smiled.", ["Ada", "met", "Babbage", ",", "smiled", "."]),
        ("don't 3.14 a_b", ["don", "'", "t", "3", ".", "14", "a_b"]),
        ("👩‍🔬👍🏽❤️‍🔥 1️⃣", ["👩‍🔬", "👍🏽", "❤️‍🔥", "1️⃣"]),
        ("🇩🇪🇫🇷🇯", ["🇩🇪", "🇫🇷", "🇯"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("می‌خواهم عربي", ["می‌خواهم", "عربي"]),
        ("我爱北京。カタ", ["我", "爱", "北", "京", "。", "カ", "タ"]),
        ("ก็ดี", ["ก็", "ดี"]),
        ("한국어 말", ["한국어", "말"]),
        ("a\u200bb\u00a0c\u2028d", ["a", "b", "c", "d"]),
        (" \n\t", []),
    ],
)
def test_a_token_is_a_word_or_a_sign_with_its_marks(text: str, wanted: list[str]) -> None:
    assert words(text) == wanted


@given(texts)
def test_tokens_hold_all_that_is_no_blank_in_its_order(text: str) -> None:
    tokens = tokens_of(text)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    assert "".join(words(text)) == "".join(text.replace("\u200b", "").split())
    sentences = list(in_sentences(text, tokens))
    assert [at for each in sentences for at in each] == [*range(len(tokens))]
    for each in sentences:
        assert "\n" not in text[tokens[each.start].start : tokens[each.stop - 1].end]


@given(texts)
def test_a_text_of_latin_letters_alone_has_the_tokens_that_any_has(text: str) -> None:
    plain = "".join(sign for sign in text if sign.isascii())
    # One sign of another script takes the way that all scripts take.
    assert tokens_of(plain + " é")[:-1] == tokens_of(plain)


def test_tokens_are_set_apart_by_one_space_or_as_people_do() -> None:
    sentences = [["Hello", ",", "(", "Ada", ")", "!"], ["我", "爱", "you", "."]]
    assert joined_by(sentences, "all")[0] == "Hello , ( Ada ) !\n我 爱 you ."
    text, tokens = joined_by(sentences, "usual")
    assert text == "Hello, (Ada)!\n我爱you."
    assert [text[slice(*each)] for each in tokens] == [each for one in sentences for each in one]
