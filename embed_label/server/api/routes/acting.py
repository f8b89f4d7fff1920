"""For whom something is done."""

from pydantic import Field

from embed_label.server.api.operation import Query


class Acting(Query):
    """A manager acts for anybody, others for themselves."""

    author: str | None = Field(default=None, min_length=1, max_length=200)
