"""Spans as tagged tokens."""

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Literal

from embed_label.errors import TaskError
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.conll.rows import DOCUMENT
from embed_label.formats.conll.schemes import Scheme, checked, tags_for
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.passages.fitting import Fitted, Fitting, apart
from embed_label.formats.passages.given_tokens import given_tokens
from embed_label.formats.passages.register import Register
from embed_label.formats.passages.spelling import spell, spelled
from embed_label.formats.passages.tokens import Token, in_sentences, tokens_of
from embed_label.formats.passages.wordings import Wording, Wordings
from embed_label.interface import Interface

FILE = "spans.conll"
# What stands where no part of speech and no chunk is known, as Label Studio writes it.
BETWEEN = {2: " ", 4: " -X- _ "}
HEAD = {2: f"{DOCUMENT} O", 4: f"{DOCUMENT} -X- -X- O"}


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    scheme: Scheme = "bio",
    columns: Literal[2, 4] = 4,
    tokens: str | None = None,
) -> Path:
    """`spans.conll`, and `texts.csv` beside it with the texts as they were.

    Each text is a document and each of its lines a sentence. Tokens are runs of letters and digits,
    and every other character with its marks; what is written without blanks goes letter by letter.
    `tokens="$words"` takes those that each task has there, in place of ours. A span that does not
    begin and end with a token is left out and named, as are the shorter ones of those that overlap
    and what goes over the end of a sentence.
    """
    checked(scheme)
    if columns not in BETWEEN:
        raise TaskError(f"there are 2 or 4 columns, not {columns}")
    known = spelled(interface)
    with (
        exported(folder, "CoNLL", lossy=lossy) as (made, lose),
        Register(made) as register,
        (made / FILE).open("w", encoding="utf-8", newline="\n") as file,
    ):
        count = 0
        for wording in Wordings(examples, interface, lose, of):
            if wording.text is None:
                # Each of its marks is told.
                list(wording.marks())
                continue
            count += 1
            register.add_wording(wording, str(count))
            file.write(f"{HEAD[columns]}\n\n")
            some = given_tokens(wording, tokens) if tokens else tokens_of(wording.text)
            for line in _lines(wording, some, known, scheme, BETWEEN[columns]):
                file.write(f"{line}\n")
    return Path(folder) / FILE


def _lines(
    wording: Wording, tokens: Sequence[Token], known: dict[str, str], scheme: Scheme, between: str
) -> Iterator[str]:
    text = wording.text or ""
    sentences = list(in_sentences(text, tokens))
    fitted = Fitting(wording, tokens).fitted(wording.marks())
    entities = apart(wording, _in_one(wording, fitted, sentences))
    for each in entities:
        wording.lose_beside(each.mark.region, frozenset())
    spoken = [(each.first, each.last, spell(wording, each.mark, known)) for each in entities]
    tags = tags_for(spoken, sentences, scheme)
    for sentence in sentences:
        for at in sentence:
            yield f"{text[slice(*tokens[at])]}{between}{tags[at]}"
        yield ""


def _in_one(
    wording: Wording, fitted: Iterable[Fitted], sentences: Sequence[range]
) -> Iterator[Fitted]:
    number = [at for at, sentence in enumerate(sentences) for _ in sentence]
    for each in fitted:
        if number[each.first] == number[each.last]:
            yield each
        else:
            wording.leave_out(each.mark.region, "which goes over the end of a sentence")
