"""A list of things to compare or to rank."""

from typing import Literal

from embed_label.modalities.source import Source


class ListSource(Source):
    """A list of texts, or of objects with an `id`, a `title` and a `body`.

    A question `per_item` stands on each card. `el.Choices(name="best", of="hits", choices="$hits")`
    picks one of them, an `el.Ranking` with `entries="$hits"` puts them in order.
    """

    kind: Literal["list"] = "list"
    shows = ("list",)
