"""What a caller may say of a source."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from dataclasses import field as made
from os import PathLike
from typing import Any, Self

from embed_label.errors import NotGiven, nearest
from embed_label.formats.images.pictures import Sizes
from embed_label.interface import Interface

# What a source that is looked at again is read with the next time.
KEPT = ("at", "columns", "delimiter", "encoding", "field", "id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    # What the sources of tasks are, and what results of Label Studio mean.
    interface: Interface | None = None
    # Which field of a task a media file goes to, where the interface does not say it.
    field: str | None = None
    # The address before the names of media; without one a task keeps the name alone.
    at: str = ""
    # The folder for the media of an archive.
    media: str | PathLike[str] | None = None
    # Which column or key is the id of a task, where it has one.
    id: str = "id"
    # The columns of a table that does not name them.
    columns: Sequence[str] | None = None
    delimiter: str | None = None
    encoding: str | None = None
    # Of an archive: how many files, and how many bytes in all, it may unpack to.
    most_files: int = 200_000
    most_bytes: int = 50_000_000_000
    # Hosts that may be fetched from by https.
    allow: Collection[str] = ()
    # Of images that Label Studio's results do not measure.
    sizes: Sizes | None = None
    # obstore's own, which it checks: endpoint=, region=, access_key_id=, …
    bucket: Mapping[str, Any] = made(default_factory=dict[str, Any])

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """What is not ours is for the bucket."""
        own = {each.name for each in fields(cls)} - {"bucket"}
        rest = {key: value for key, value in given.items() if key not in own}
        return cls(**{key: given[key] for key in own & given.keys()}, bucket=rest)

    def must_be_ours(self, source: str) -> None:
        """Where there is no bucket that could know the rest."""
        known = [each.name for each in fields(self) if each.name != "bucket"]
        for key in self.bucket:
            raise NotGiven(f'{source} takes no option "{key}"; {nearest(key, known)}')
