"""A list of things to compare or to rank."""

from typing import Literal

from embed_label.modalities.source import Source


class ListSource(Source):
    """A list of texts, or of objects with an `id`, a `title` and a `body`."""

    kind: Literal["list"] = "list"
    shows = ("list",)
