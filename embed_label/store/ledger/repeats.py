"""What is answered to a completion whose id was stored before."""

from sqlalchemy import Connection, bindparam, select

from embed_label.completion import Receipt
from embed_label.errors import Conflict
from embed_label.store.clock import now
from embed_label.store.ledger.sent import Sent
from embed_label.store.records import read_completion
from embed_label.store.schema import completions, conflicts, keep_once

_row = completions.c
# Built once: building a statement costs more than running it.
FIRST = select(_row.content, _row.author, _row.task, _row.revision, _row.verified).where(
    _row.id == bindparam("id")
)
KEPT = select(_row.body, _row.showing_version).where(_row.id == bindparam("id"))


def again(
    connection: Connection, sent: Sent, author: str, *, contest: bool = True
) -> Receipt | Conflict | None:
    """The answer to an id that was stored before; None if it was not."""
    wanted = {"id": sent.completion.id}
    first = connection.execute(FIRST, wanted).first()
    if first is None:
        return None
    is_same = first.content == sent.content
    if not is_same:
        row = connection.execute(KEPT, wanted).one()
        is_same = _reads_alike(row.body, sent, by_itself=row.showing_version is None)
    if is_same and first.author == author:
        return Receipt(
            id=sent.completion.id,
            task=first.task,
            revision=first.revision,
            verified=first.verified,
            new=False,
        )
    if contest:
        keep_once(
            connection,
            conflicts,
            completion=sent.completion.id,
            content=sent.content,
            author=author,
            received_at=now(),
            body=sent.body,
        )
    what = "by another author" if is_same else "with other content"
    return Conflict(
        f'completion "{sent.completion.id}" was stored before {what}; '
        "the first stands, this one is kept among the conflicts"
    )


def _reads_alike(body: str, sent: Sent, *, by_itself: bool) -> bool:
    """Whether only the hash is another, because it was taken by a version that knew fewer fields.

    Where the server's own predictions are kept, those that were sent are not looked at.
    """
    aside = {} if by_itself else {"predictions": ()}
    both = (read_completion(body), sent.completion)
    one, other = (each.model_copy(update=aside).content for each in both)
    return one == other
