"""Frames from times: frame n, counted from 0, is there from n / rate to (n + 1) / rate seconds."""

from math import ceil, floor

from embed_label.errors import TaskError

# Frames that a time may lie before one and still be in it: players tell microseconds.
SLACK = 0.01
LAST_FRAME = 2.0**53


def frame_at(seconds: float, rate: float) -> int:
    return floor(_counted(seconds, rate) + SLACK)


def frames_until(seconds: float, rate: float) -> int:
    """How many frames begin before a time: so many has a film that is as long."""
    return ceil(_counted(seconds, rate) - SLACK)


def begin_of(frame: float, rate: float) -> float:
    return frame / rate


def is_between(seconds: float, rate: float) -> bool:
    """Whether a time is not the one at which a frame begins."""
    return abs(seconds * rate - round(_counted(seconds, rate))) > SLACK


def checked_rate(rate: float, where: str) -> float:
    if not 0 < rate <= 1000:
        raise TaskError(
            f"{where}: a film has more than 0 and up to 1000 frames a second, not {rate:g}"
        )
    return rate


def _counted(seconds: float, rate: float) -> float:
    # A product of two floats may be no number.
    return max(-LAST_FRAME, min(seconds * rate, LAST_FRAME))
