"""The run lengths of COCO: along the columns; as numbers, or packed into a text.

Packed, a number is the difference to the one before the last, in pieces of five bits, the lowest
first; a sixth bit says that more follow, and 48 makes each a letter.
"""

from collections.abc import Iterable, Sequence

BITS, MORE, SIGN, LETTER = 5, 0x20, 0x10, 48
# Of a number of 64 bits.
LONGEST = 13


def packed(counts: Sequence[int]) -> str:
    made: list[str] = []
    for at, count in enumerate(counts):
        rest = count - counts[at - 2] if at > 2 else count
        while True:
            piece = rest & (MORE - 1)
            rest >>= BITS
            is_last = rest == (-1 if piece & SIGN else 0)
            made.append(chr((piece if is_last else piece | MORE) + LETTER))
            if is_last:
                break
    return "".join(made)


def unpacked(text: str) -> list[int]:
    """`ValueError` for what is no packed counts."""
    made: list[int] = []
    for number in _numbers(ord(letter) - LETTER for letter in text):
        count = number + made[-2] if len(made) > 2 else number
        if count < 0:
            raise ValueError(f"run {len(made)} is {count}")
        made.append(count)
    return made


def _numbers(pieces: Iterable[int]) -> Iterable[int]:
    number = at = 0
    for piece in pieces:
        if not 0 <= piece < 2 * MORE or at == LONGEST:
            raise ValueError("this is no packed text")
        number |= (piece & (MORE - 1)) << BITS * at
        at += 1
        if not piece & MORE:
            yield number - (1 << BITS * at) if piece & SIGN else number
            number = at = 0
    if at:
        raise ValueError("it ends too early")
