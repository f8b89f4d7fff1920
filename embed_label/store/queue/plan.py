"""How a project hands out its tasks."""

from typing import Literal

from pydantic import Field

from embed_label.errors import StoreError
from embed_label.wire import Written

Order = Literal["sequence", "random", "priority", "uncertainty"]


class Plan(Written):
    """Without an `overlap` everybody does every task.

    `order` is that of the tasks as they are added: as they come, shuffled, by what each says in
    `meta["priority"]` (greatest first), or by how unsure the model was that predicted them.
    `project.rank` gives any other.
    """

    error = StoreError

    # How many people do each task.
    overlap: int | None = Field(default=None, ge=1, le=1000)
    order: Order = "sequence"
    # Minutes after which somebody else gets what an author was given and did not finish.
    lease: float = Field(default=30, gt=0, le=60 * 24 * 30)
    # After so many people skipped a task it is handed out no more.
    most_skips: int | None = Field(default=None, ge=1)
    # Of what an author gets, how much is of those whose answer is known.
    truth_share: float = Field(default=0, ge=0, le=1)
    # After so many days labels are erased by `store.expire()`.
    keep_days: float | None = Field(default=None, gt=0, le=36_500)
