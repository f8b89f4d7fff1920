"""From whom predictions are hidden, to see how much people are swayed by them."""

import hashlib

from embed_label.errors import TaskError

DIGITS = 13  # as many as a float holds


def hides(task_id: str, author: str, share: float = 0.1) -> bool:
    """Whether this author does this task without seeing what a model predicted.

    It is so for about that share of all tasks and authors, and always the same for one of each:

        hidden = el.hides(task.id, author)
        showing = el.Showing(predictions=found, hidden=hidden)
        ticket = store.ticket(task, interface, author=author, showing=showing)
        predictions = [] if hidden else found

    Who accepts more of what they see than they would have marked by themselves is anchored by it;
    the report on a model tells the two apart.
    """
    if not 0 <= share <= 1:
        raise TaskError(f"a share lies between 0 and 1, not {share:g}")
    digest = hashlib.sha256(f"hides\0{task_id}\0{author}".encode("utf-8", "replace")).hexdigest()
    return int(digest[:DIGITS], 16) < share * 16**DIGITS
