"""Links to files: for whom, until when, and for how long they may be renewed; signed."""

import json
import math
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Self
from urllib.parse import urlencode

from embed_label.errors import MediaRefused
from embed_label.store.ticket import Keys


@dataclass(frozen=True, slots=True)
class Link:
    """Times are in seconds since 1970. Where `author` is None, anyone may renew it."""

    name: str
    since: int
    until: int
    # How long it lasts, each time.
    seconds: int
    author: str | None

    @classmethod
    def new(cls, name: str, seconds: float, author: str | None) -> Self:
        now, lasts = time.time(), math.ceil(seconds)
        # Never shorter than it was asked for.
        return cls(name, int(now), math.ceil(now + seconds), lasts, author)

    @classmethod
    def read(cls, keys: Keys, place: str, name: str, query: Mapping[str, str]) -> Self:
        """The link that was signed, whether or not it ran out."""
        if "sig" not in query:
            raise MediaRefused("this address is not signed: ask the app for it", code="unsigned")
        forged = MediaRefused("this link was not made here, or was changed", code="forged")
        try:
            since, until, seconds = (int(query[each]) for each in ("since", "until", "for"))
        except (KeyError, ValueError):
            raise forged from None
        link = cls(name, since, until, seconds, query.get("by"))
        if not keys.is_seal(query["sig"], link._said(place)):
            raise forged
        return link

    def signed(self, keys: Keys, place: str) -> str:
        """The query of its address; `place` keeps the files of one folder from those of another."""
        said = {"since": self.since, "until": self.until, "for": self.seconds}
        by = {} if self.author is None else {"by": self.author}
        return urlencode({**said, **by, "sig": keys.seal(self._said(place))})

    def has_run_out(self) -> bool:
        return self.until <= time.time()

    def left(self) -> int:
        """In seconds, one at least."""
        return max(1, math.ceil(self.until - time.time()))

    def renewed(self, longest: float) -> Self | None:
        """For as long again, but not for more than `longest` seconds since it was first made."""
        now = time.time()
        last = self.since + longest
        if now >= last:
            return None
        return replace(self, until=math.ceil(min(now + self.seconds, last)))

    def ran_out(self) -> str:
        """In words."""
        when = datetime.fromtimestamp(self.until, UTC).isoformat(timespec="seconds")
        return f"this link ran out at {when}"

    def _said(self, place: str) -> str:
        return json.dumps([place, self.name, self.since, self.until, self.seconds, self.author])
