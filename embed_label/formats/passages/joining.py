"""Tokens of which only the words are known, set as a text again."""

from collections.abc import Sequence
from typing import Literal
from unicodedata import category

from embed_label.formats.passages.tokens import Token, tokens_of

# One between any two tokens, or only where people set one: not before what closes, such as a
# comma, not behind what opens, and not between letters that are written without.
Spaces = Literal["all", "usual"]
CLOSING = frozenset(".,:;!?%…。、，．：；！？·")
LETTER = 1


def joined_by(sentences: Sequence[Sequence[str]], spaces: Spaces) -> tuple[str, list[Token]]:
    """Sentences are apart by a line break."""
    parts: list[str] = []
    tokens: list[Token] = []
    at, before = 0, ""
    for number, sentence in enumerate(sentences):
        for place, token in enumerate(sentence):
            gap = "\n" if number and not place else ""
            if place and (spaces == "all" or _is_apart(before, token)):
                gap = " "
            parts += (gap, token)
            tokens.append(Token(at + len(gap), at + len(gap) + len(token)))
            at, before = at + len(gap) + len(token), token
    return "".join(parts), tokens


def _is_apart(before: str, token: str) -> bool:
    first, last = token[0], before[-1]
    if first in CLOSING or category(first) in ("Pe", "Pf") or category(last) in ("Ps", "Pi"):
        return False
    # Two letters that our own tokens part without a blank.
    is_unspaced = len(tokens_of(last + first)) > LETTER and last.isalpha() and first.isalpha()
    return not is_unspaced and not (last in "。、，" or first in "'’")
