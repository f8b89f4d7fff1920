"""How much one caller may ask for: sizes, rates, patience."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from embed_label.errors import RequestRefused

MIB = 1 << 20
GIB = 1 << 30
# Callers remembered at once. Whom we forget begins with a full bucket, so forget the oldest.
REMEMBERED = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes are bytes, rates are requests a second, `patience` is seconds.

    A caller may ask `burst` times at once and `rate` times a second in the long run; an address,
    which many may share behind one proxy, ten times that.
    """

    body: int = 64 * MIB
    upload: int = 10 * GIB
    headers: int = 32 << 10
    rate: float = 20
    burst: int = 100
    shared: float = 10
    # A body must begin within this time, and go on at this many bytes a second.
    patience: float = 30
    slowest: float = 10 << 10


@dataclass(slots=True)
class Bucket:
    left: float
    at: float


@dataclass(slots=True)
class Buckets:
    """Lets `rate` requests a second through for each name, and `burst` at once."""

    rate: float
    burst: float
    clock: Callable[[], float] = time.monotonic
    _known: OrderedDict[str, Bucket] = field(default_factory=OrderedDict[str, Bucket])

    def take(self, name: str) -> None:
        """`RequestRefused` says after how long the next one passes."""
        now = self.clock()
        bucket = self._known.setdefault(name, Bucket(self.burst, now))
        self._known.move_to_end(name)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        bucket.left = min(self.burst, bucket.left + (now - bucket.at) * self.rate)
        bucket.at = now
        if bucket.left < 1:
            wait = math.ceil((1 - bucket.left) / self.rate)
            raise RequestRefused(
                f"too many requests at once; send it again in {wait} s",
                status=429,
                code="too_many",
                wait=wait,
            )
        bucket.left -= 1
