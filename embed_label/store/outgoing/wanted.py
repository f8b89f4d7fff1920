"""Which annotations of a project are wanted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from embed_label.annotation import Annotation
from embed_label.errors import StoreError
from embed_label.store.records import Outcome
from embed_label.wire import clean_text

Review = Row[Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Each of None lets all pass."""

    authors: frozenset[str] | None = None
    since: datetime | None = None
    until: datetime | None = None
    labels: frozenset[str] | None = None
    reviewed: bool | Outcome | None = None
    verified: bool | None = None
    min_agreement: float | None = None
    skipped: bool | None = False

    @property
    def is_all(self) -> bool:
        """Whether tasks are wanted of which nobody said anything."""
        picks = (self.authors, self.since, self.until, self.labels, self.reviewed, self.verified)
        return (
            self.skipped is not True
            and not any(each is not None for each in picks)
            and (self.min_agreement is None)
        )

    def is_of(self, row: Row[Any]) -> bool:
        """Whether a revision counts at all; of those that do, an author's last is looked at."""
        return (
            (self.authors is None or row.author in self.authors)
            and (self.verified is None or row.verified == self.verified)
            and (self.until is None or _time(row) <= self.until)
        )

    def takes(self, row: Row[Any], review: Review) -> bool:
        """Whether an author's last word is wanted, as far as it is not read yet."""
        if self.skipped is not None and row.skipped != self.skipped:
            return False
        if self.since is not None and _time(row) < self.since:
            return False
        match self.reviewed:
            case None:
                return True
            case bool():
                return (review is not None) == self.reviewed
            case outcome:
                return review is not None and review.outcome == outcome

    def takes_said(self, said: Annotation) -> bool:
        """Whether a region or an answer is called by one of the labels."""
        if self.labels is None:
            return True
        regions = any(self.labels & {*each.labels} for each in said.regions)
        return regions or any(self.labels & {*each.values} for each in said.answers)


def names(given: Iterable[str] | str | None) -> frozenset[str] | None:
    """One may come alone."""
    if given is None:
        return None
    return frozenset(map(clean_text, [given] if isinstance(given, str) else given))


def moment(given: datetime | str | None, what: str) -> datetime | None:
    """With a time zone, or it is not known which moment is meant."""
    if given is None:
        return None
    try:
        read = datetime.fromisoformat(given) if isinstance(given, str) else given
    except ValueError as error:
        raise StoreError(f'{what}="{given}" is no moment of ISO 8601: {error}') from error
    if read.tzinfo is None:
        raise StoreError(f"{what}={given} has no time zone; say which one, such as +00:00")
    return read


def _time(row: Row[Any]) -> datetime:
    return datetime.fromisoformat(row.received_at)
