"""The outline of a sound as a file, for sounds that are too long to be read whole by a browser."""

import os
from hashlib import sha256
from os import PathLike
from pathlib import Path
from tempfile import mkstemp
from typing import Literal

from embed_label.errors import SoundRefused
from embed_label.server.sounds.decoding import decoded
from embed_label.server.sounds.outline import asked_of, outline
from embed_label.server.sounds.wave_file import is_wave, opened, pieces

ENDING = ".peaks"


def peaks(
    sound: "str | PathLike[str]",
    *,
    into: "str | PathLike[str] | None" = None,
    bits: Literal[8, 16] = 8,
    block: int = 256,
) -> Path:
    """The file with the outline of a sound; made where there is none yet, or an older one.

    `call.wav.peaks` stands beside `call.wav`, or in the folder `into` under a name of its own. Its
    URL is the `peaks` of an `AudioSource`. Each `block` samples have a lowest and a highest one, in
    so many `bits`. WAV files need nothing else, others the extra `audio`.
    """
    if block < 1:
        raise SoundRefused(f"block={block}: a block has one sample or more")
    path = Path(sound)
    made = _place(path, None if into is None else Path(into))
    try:
        if _is_fresh(made, path) and asked_of(made) == (bits, block):
            return made
        found = _outline(path, bits, block)
    except OSError as error:
        raise SoundRefused(f"{path} cannot be read: {error.strerror or error}") from error
    except SoundRefused as error:
        raise SoundRefused(f"{path} has no outline: {error}") from error
    _write(made, found)
    return made


def _place(path: Path, folder: Path | None) -> Path:
    if folder is None:
        return path.with_name(path.name + ENDING)
    # Two of the same name, from two folders, are two.
    mark = sha256(str(path.resolve()).encode()).hexdigest()[:12]
    return folder / f"{path.name}-{mark}{ENDING}"


def _is_fresh(made: Path, path: Path) -> bool:
    return made.is_file() and made.stat().st_mtime_ns >= path.stat().st_mtime_ns


def _outline(path: Path, bits: int, block: int) -> bytes:
    with path.open("rb") as file:
        if is_wave(file.read(12)):
            wave = opened(file)
            found = pieces(file, wave)
            rate, channels = wave.rate, wave.channels
            return outline(found, rate=rate, channels=channels, block=block, bits=bits)
    rate, channels, found = decoded(path)
    return outline(found, rate=rate, channels=channels, block=block, bits=bits)


def _write(path: Path, found: bytes) -> None:
    """Whole or not at all: others may read it at this moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, part = mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(found)
        Path(part).chmod(0o644)
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
