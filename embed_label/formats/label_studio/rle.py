"""The bit-packed run lengths of Label Studio's brushes.

32 bits count the words, 5 the bits of a word (less one), four times 4 the bits of a length (less
one). Then each run: a bit that is set for one word repeated and not for words as they are, two
bits that pick the size of the length, the length less one, and the word or the words.
"""

WORD = 8
SIZES = (3, 4, 8, 16)
LONGEST = 1 << SIZES[-1]

Run = tuple[int, int]


class _Bits:
    def __init__(self, packed: bytes) -> None:
        self._packed = packed
        self._at = 0

    def read(self, count: int) -> int:
        end = self._at + count
        if end > len(self._packed) * 8:
            raise ValueError("they end too early")
        last = (end + 7) // 8
        window = int.from_bytes(self._packed[self._at // 8 : last])
        self._at = end
        return window >> (last * 8 - end) & ((1 << count) - 1)


def decoded(packed: bytes, expected: int) -> list[Run]:
    """How often each word stands, in order. A mask of another size is a `ValueError`."""
    bits = _Bits(packed)
    count, word = bits.read(32), bits.read(5) + 1
    if count != expected:
        raise ValueError(f"they hold {count} bytes, not {expected}")
    sizes = [bits.read(4) + 1 for _ in SIZES]
    runs: list[Run] = []
    at = 0
    while at < count:
        is_repeated = bits.read(1)
        length = min(bits.read(sizes[bits.read(2)]) + 1, count - at)
        if is_repeated:
            runs.append((length, bits.read(word)))
        else:
            runs.extend((1, bits.read(word)) for _ in range(length))
        at += length
    return runs


def encoded(runs: list[Run]) -> bytes:
    """Bytes, as the editor of Label Studio and its converter pack them."""
    pieces = [f"{sum(length for length, _ in runs):032b}", f"{WORD - 1:05b}"]
    pieces.extend(f"{size - 1:04b}" for size in SIZES)
    for length, word in runs:
        whole, rest = divmod(length, LONGEST)
        pieces.extend([_piece(LONGEST, word)] * whole)
        if rest:
            pieces.append(_piece(rest, word))
    bits = "".join(pieces)
    # The converter always pads, be it with a whole byte.
    bits += "0" * (8 - len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8)


def _piece(length: int, word: int) -> str:
    if length == 1:
        return f"000{0:03b}{word:0{WORD}b}"
    pick = next(at for at, size in enumerate(SIZES) if length <= 1 << size)
    return f"1{pick:02b}{length - 1:0{SIZES[pick]}b}{word:0{WORD}b}"
