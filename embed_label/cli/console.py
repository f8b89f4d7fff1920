"""What a command says: words for people, JSON for programs, progress on a terminal only."""

import json
import sys
import time
from collections.abc import Mapping

QUIET = 0.1  # seconds between two words of progress
BAR = 24  # characters


def complain(said: str) -> None:
    print(f"embed-label: {said}", file=sys.stderr)


def tell(facts: Mapping[str, object], said: str, *, as_json: bool) -> None:
    """The outcome of a command, in the form that was asked for."""
    print(json.dumps(facts, ensure_ascii=False) if as_json else said, flush=True)


def counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


class Progress:
    """A bar on the terminal that people look at; nothing where the output goes to a file."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._shown = sys.stderr.isatty()
        self._last = 0.0
        self._drawn = False

    def __call__(self, done: int, total: int | None) -> None:
        if not self._shown or time.monotonic() - self._last < QUIET:
            return
        self._last, self._drawn = time.monotonic(), True
        if total:
            filled = min(BAR, BAR * done // total)
            bar = "━" * filled + "·" * (BAR - filled)
            line = f"{self._what} {bar} {done:,} of {total:,}"
        else:
            line = f"{self._what} {done:,}"
        print(f"\r{line}\033[K", end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        if self._drawn:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
