"""Adds completions as the next revisions of their authors, many at once."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, text

from embed_label.completion import Receipt
from embed_label.errors import Overtaken
from embed_label.store.clock import now
from embed_label.store.ledger.admission import Admitted
from embed_label.store.queue.counts import Finished, before_of, finished_all, lock

New = tuple[int, Admitted]  # the number of its project beside it

# One parameter for any number of completions: another statement for each number would be prepared
# each time. Their places are looked up one by one in an index, whatever is known of the table.
LOOK = {
    "sqlite": text("""
        SELECT sent.known, said.id, said.revision, said.skipped, said.surplus
        FROM (
            SELECT key AS place,
                (
                    SELECT one.id FROM completions AS one
                    WHERE one.id = json_extract(value, '$.id')
                ) AS known,
                (
                    SELECT before.sequence FROM completions AS before
                    WHERE before.project = json_extract(value, '$.project')
                    AND before.task = json_extract(value, '$.task')
                    AND before.author = json_extract(value, '$.author')
                    ORDER BY before.revision DESC LIMIT 1
                ) AS last
            FROM json_each(:sent)
        ) AS sent
        LEFT JOIN completions AS said ON said.sequence = sent.last
        ORDER BY sent.place
    """),
    "postgresql": text("""
        SELECT (SELECT one.id FROM completions AS one WHERE one.id = sent.id) AS known,
            said.id, said.revision, said.skipped, said.surplus
        FROM ROWS FROM (
            json_to_recordset(:sent) AS (id text, project bigint, task text, author text)
        ) WITH ORDINALITY AS sent (id, project, task, author, place)
        LEFT JOIN LATERAL (
            SELECT before.id, before.revision, before.skipped, before.surplus
            FROM completions AS before
            WHERE before.project = sent.project AND before.task = sent.task
            AND before.author = sent.author
            ORDER BY before.revision DESC LIMIT 1
        ) AS said ON true
        ORDER BY sent.place
    """),
}
COLUMNS = (
    "id text, content text, author text, project bigint, task text, revision int, "
    "supersedes text, verified boolean, skipped boolean, task_version text, "
    "interface_version text, showing_version text, surplus boolean, origin text, "
    "received_at text, body text"
)
NAMES = [column.split()[0] for column in COLUMNS.split(", ")]
TO_ADD = f"INSERT INTO completions ({', '.join(NAMES)})"
ADD = {
    "sqlite": text(
        f"{TO_ADD} VALUES ({', '.join(f':{name}' for name in NAMES)}) ON CONFLICT DO NOTHING"
    ),
    "postgresql": text(
        f"{TO_ADD} SELECT {', '.join(NAMES)} FROM json_to_recordset(:rows) AS given ({COLUMNS}) "
        "ON CONFLICT DO NOTHING"
    ),
}


def add_all(connection: Connection, new: Sequence[New]) -> list[Receipt | None]:
    """None where the id was there. No two of them have one id, or one author and one task."""
    lock(connection, [(project, each.sent.completion.task) for project, each in new])
    found = _looked_up(connection, new)
    fresh = [
        (project, each, row)
        for (project, each), row in zip(new, found, strict=True)
        if row.known is None
    ]
    receipts = _add(connection, fresh) if fresh else {}
    return [receipts.get(each.sent.completion.id) for _, each in new]


def _looked_up(connection: Connection, new: Sequence[New]) -> Sequence[Row[Any]]:
    sent = [
        {
            "id": each.sent.completion.id,
            "project": project,
            "task": each.sent.completion.task,
            "author": each.author,
        }
        for project, each in new
    ]
    return connection.execute(LOOK[connection.dialect.name], {"sent": json.dumps(sent)}).all()


def _add(
    connection: Connection, fresh: Sequence[tuple[int, Admitted, Row[Any]]]
) -> dict[str, Receipt]:
    """By their ids."""
    finished = [
        Finished(
            project=project,
            task=each.sent.completion.task,
            author=each.author,
            skipped=each.sent.completion.skipped is not None,
            before=before_of(skipped=last.skipped, surplus=last.surplus)
            if last.id is not None
            else None,
        )
        for project, each, last in fresh
    ]
    surplus = finished_all(connection, finished)
    at = now()
    rows = [
        _row(project, each, last, is_surplus, at)
        for (project, each, last), is_surplus in zip(fresh, surplus, strict=True)
    ]
    if _insert(connection, rows) < len(rows):
        raise Overtaken
    return {
        row["id"]: Receipt(
            id=row["id"],
            task=row["task"],
            revision=row["revision"],
            verified=row["verified"],
        )
        for row in rows
    }


def _insert(connection: Connection, rows: list[dict[str, Any]]) -> int:
    """How many were not there."""
    add = ADD[connection.dialect.name]
    if connection.dialect.name == "sqlite":
        return connection.execute(add, rows).rowcount
    # Two who wait for each other's rows must come to them in the same order.
    rows.sort(key=lambda row: (row["project"], row["task"], row["author"]))
    given = {"rows": json.dumps(rows, ensure_ascii=False)}
    return connection.execute(add, given).rowcount


def _row(project: int, each: Admitted, last: Row[Any], surplus: bool, at: str) -> dict[str, Any]:
    completion = each.sent.completion
    return {
        "id": completion.id,
        "content": each.sent.content,
        "author": each.author,
        "project": project,
        "task": completion.task,
        "revision": (last.revision or 0) + 1,
        "supersedes": last.id,
        "verified": each.verified,
        "skipped": completion.skipped is not None,
        "task_version": each.task_version,
        "interface_version": each.interface_version,
        "showing_version": each.showing_version,
        "surplus": surplus,
        "origin": each.origin,
        "received_at": at,
        "body": each.sent.body,
    }
