"""A Parquet file of one column of floats, for measuring: plain, as any reader takes it."""

from pathlib import Path

import numpy as np

I32, I64, BINARY, LIST, STRUCT = 5, 6, 8, 9, 12
FLOAT, REQUIRED, PLAIN, RLE, UNCOMPRESSED, DATA_PAGE = 4, 0, 0, 3, 0, 0

Field = tuple[int, int, bytes]


def write_parquet(path: Path, name: str, values: np.ndarray, *, rows: int = 1_000_000) -> None:
    """`rows` to a group."""
    groups: list[bytes] = []
    with path.open("wb") as file:
        file.write(b"PAR1")
        for first in range(0, len(values), rows):
            part = values[first : first + rows].astype("<f4").tobytes()
            at, head = file.tell(), page(len(part), len(part) // 4)
            file.write(head)
            file.write(part)
            groups.append(group(name, at, len(head) + len(part), len(part) // 4))
        columns = [
            struct((4, BINARY, text("schema")), (5, I32, number(1))),
            struct((1, I32, number(FLOAT)), (3, I32, number(REQUIRED)), (4, BINARY, text(name))),
        ]
        footer = struct(
            (1, I32, number(1)),
            (2, LIST, listed(STRUCT, columns)),
            (3, I64, number(len(values))),
            (4, LIST, listed(STRUCT, groups)),
        )
        file.write(footer + len(footer).to_bytes(4, "little") + b"PAR1")


def page(size: int, count: int) -> bytes:
    levels = ((3, I32, number(RLE)), (4, I32, number(RLE)))
    data = struct((1, I32, number(count)), (2, I32, number(PLAIN)), *levels)
    sizes = ((2, I32, number(size)), (3, I32, number(size)))
    return struct((1, I32, number(DATA_PAGE)), *sizes, (5, STRUCT, data))


def group(name: str, at: int, size: int, count: int) -> bytes:
    column = struct(
        (1, I32, number(FLOAT)),
        (2, LIST, listed(I32, [number(PLAIN)])),
        (3, LIST, listed(BINARY, [text(name)])),
        (4, I32, number(UNCOMPRESSED)),
        (5, I64, number(count)),
        (6, I64, number(size)),
        (7, I64, number(size)),
        (9, I64, number(at)),
    )
    chunk = struct((2, I64, number(at)), (3, STRUCT, column))
    return struct(
        (1, LIST, listed(STRUCT, [chunk])), (2, I64, number(size)), (3, I64, number(count))
    )


def struct(*fields: Field) -> bytes:
    """As Thrift's compact protocol has it; `fields` in the order of their ids."""
    written, before = b"", 0
    for at, kind, value in fields:
        written += bytes([(at - before) << 4 | kind]) + value
        before = at
    return written + b"\0"


def listed(kind: int, values: list[bytes]) -> bytes:
    count = len(values)
    head = bytes([count << 4 | kind]) if count < 15 else bytes([0xF0 | kind]) + varint(count)
    return head + b"".join(values)


def number(value: int) -> bytes:
    """Zigzag; ours are never negative."""
    return varint(value << 1)


def varint(value: int) -> bytes:
    written = bytearray()
    while value > 0x7F:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*written, value])


def text(value: str) -> bytes:
    return varint(len(value.encode())) + value.encode()
