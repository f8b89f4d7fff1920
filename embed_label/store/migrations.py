"""Brings a database to the schema of this version, step by step."""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, insert, inspect, select, update

from embed_label.errors import StoreError
from embed_label.store.clock import now
from embed_label.store.schema import NO_PROJECT, meta, metadata, projects

VERSION = 3


def _add_showings(connection: Connection) -> None:
    number = "INTEGER" if connection.dialect.name == "sqlite" else "BIGINT"
    for statement in (
        "ALTER TABLE completions ADD COLUMN showing_version VARCHAR",
        f"""CREATE TABLE balances (
            project {number} NOT NULL REFERENCES projects (id),
            one VARCHAR NOT NULL,
            other VARCHAR NOT NULL,
            lead INTEGER NOT NULL,
            PRIMARY KEY (project, one, other)
        )""",
        """CREATE TABLE reveals (
            showing VARCHAR NOT NULL REFERENCES contents (hash),
            author VARCHAR NOT NULL,
            revealed_at VARCHAR NOT NULL,
            PRIMARY KEY (showing, author)
        )""",
    ):
        connection.exec_driver_sql(statement)


def _add_projects_at_work(connection: Connection) -> None:
    number = "INTEGER" if connection.dialect.name == "sqlite" else "BIGINT"
    counter = (
        "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT"
        if connection.dialect.name == "sqlite"
        else "BIGSERIAL PRIMARY KEY"
    )
    of_task = "FOREIGN KEY (project, task) REFERENCES tasks (project, id)"
    for statement in (
        "ALTER TABLE tasks ADD COLUMN rank FLOAT NOT NULL DEFAULT '0'",
        "ALTER TABLE tasks ADD COLUMN done INTEGER NOT NULL DEFAULT '0'",
        "ALTER TABLE tasks ADD COLUMN taken INTEGER NOT NULL DEFAULT '0'",
        "ALTER TABLE tasks ADD COLUMN skips INTEGER NOT NULL DEFAULT '0'",
        "ALTER TABLE tasks ADD COLUMN is_truth BOOLEAN NOT NULL DEFAULT '0'",
        "ALTER TABLE tasks ADD COLUMN removed_at VARCHAR",
        "CREATE INDEX tasks_by_rank ON tasks (project, rank, sequence)",
        """CREATE INDEX tasks_by_taken ON tasks (project, taken, (rank + 0), sequence)
            WHERE removed_at IS NULL AND NOT is_truth""",
        """CREATE INDEX tasks_by_truth ON tasks (project, rank, sequence)
            WHERE removed_at IS NULL AND is_truth""",
        "ALTER TABLE completions ADD COLUMN surplus BOOLEAN NOT NULL DEFAULT '0'",
        "ALTER TABLE completions ADD COLUMN origin VARCHAR",
        "CREATE INDEX completions_by_author ON completions (project, author, revision)",
        f"""CREATE TABLE plans (
            project {number} NOT NULL REFERENCES projects (id),
            number INTEGER NOT NULL,
            body TEXT NOT NULL,
            created_at VARCHAR NOT NULL,
            PRIMARY KEY (project, number)
        )""",
        f"""CREATE TABLE leases (
            project {number} NOT NULL,
            task VARCHAR NOT NULL,
            author VARCHAR NOT NULL,
            given_at VARCHAR NOT NULL,
            expires_at VARCHAR NOT NULL,
            PRIMARY KEY (project, task, author),
            {of_task}
        )""",
        "CREATE INDEX leases_by_author ON leases (project, author)",
        "CREATE INDEX leases_by_end ON leases (project, expires_at)",
        f"""CREATE TABLE predictions (
            sequence {counter},
            project {number} NOT NULL,
            task VARCHAR NOT NULL,
            model VARCHAR NOT NULL,
            score FLOAT,
            content VARCHAR NOT NULL,
            body TEXT NOT NULL,
            created_at VARCHAR NOT NULL,
            UNIQUE (project, task, content),
            {of_task}
        )""",
        f"""CREATE TABLE truths (
            project {number} NOT NULL,
            task VARCHAR NOT NULL,
            number INTEGER NOT NULL,
            author VARCHAR NOT NULL,
            body TEXT NOT NULL,
            created_at VARCHAR NOT NULL,
            PRIMARY KEY (project, task, number),
            {of_task}
        )""",
        f"""CREATE TABLE sources (
            project {number} NOT NULL REFERENCES projects (id),
            url VARCHAR NOT NULL,
            options TEXT NOT NULL,
            added_at VARCHAR NOT NULL,
            synced_at VARCHAR,
            PRIMARY KEY (project, url)
        )""",
        f"""CREATE TABLE reviews (
            sequence {counter},
            id VARCHAR NOT NULL UNIQUE,
            completion VARCHAR NOT NULL REFERENCES completions (id),
            project {number} NOT NULL REFERENCES projects (id),
            task VARCHAR NOT NULL,
            author VARCHAR NOT NULL,
            outcome VARCHAR NOT NULL,
            reviewer VARCHAR NOT NULL,
            comment TEXT NOT NULL,
            fixed VARCHAR REFERENCES completions (id),
            created_at VARCHAR NOT NULL
        )""",
        "CREATE INDEX reviews_by_completion ON reviews (completion)",
        "CREATE INDEX reviews_by_fixed ON reviews (fixed)",
        "CREATE INDEX reviews_by_author ON reviews (project, author, outcome)",
        f"""CREATE TABLE review_marks (
            project {number} NOT NULL REFERENCES projects (id),
            reviewer VARCHAR NOT NULL,
            sequence {number} NOT NULL,
            PRIMARY KEY (project, reviewer)
        )""",
        f"""CREATE TABLE audit (
            sequence {number} NOT NULL PRIMARY KEY,
            at VARCHAR NOT NULL,
            project {number} NOT NULL REFERENCES projects (id),
            who VARCHAR NOT NULL,
            salt VARCHAR NOT NULL,
            mark VARCHAR NOT NULL,
            what VARCHAR NOT NULL,
            detail TEXT NOT NULL,
            chain VARCHAR NOT NULL
        )""",
        "CREATE TABLE forgotten (mark VARCHAR NOT NULL PRIMARY KEY, at VARCHAR NOT NULL)",
        *(
            f"""UPDATE tasks SET {count} = (
                SELECT COUNT(*) FROM completions AS one
                WHERE one.project = tasks.project AND one.task = tasks.id AND {which} one.skipped
                AND NOT EXISTS (
                    SELECT 1 FROM completions AS later
                    WHERE later.project = one.project AND later.task = one.task
                    AND later.author = one.author AND later.revision > one.revision
                )
            )"""
            for count, which in (("done", "NOT"), ("skips", ""))
        ),
        "UPDATE tasks SET taken = done",
    ):
        connection.exec_driver_sql(statement)


# STEPS[n] turns a database of version n - 1 into one of version n. It is written out in SQL: the
# tables of this version may be others than those of its own.
STEPS: Mapping[int, Callable[[Connection], None]] = {
    2: _add_showings,
    3: _add_projects_at_work,
}


def migrate(connection: Connection) -> int:
    """Make or update the tables, inside the caller's transaction; the version that was there."""
    if not inspect(connection).has_table(meta.name):
        metadata.create_all(connection)
        connection.execute(insert(meta).values(key="schema_version", value=str(VERSION)))
        connection.execute(insert(projects).values(id=NO_PROJECT, name="", created_at=now()))
        return 0
    found = schema_version(connection)
    if found > VERSION:
        raise StoreError(
            f"the database has schema version {found}, and this embed_label knows {VERSION}; "
            "install the newer embed_label that wrote it"
        )
    for number in range(found + 1, VERSION + 1):
        STEPS[number](connection)
    if found < VERSION:
        stamp = update(meta).where(meta.c.key == "schema_version").values(value=str(VERSION))
        connection.execute(stamp)
    return found


def schema_version(connection: Connection) -> int:
    """The version the database says it has."""
    text = connection.scalar(select(meta.c.value).where(meta.c.key == "schema_version"))
    if not (isinstance(text, str) and text.isdigit()):
        raise StoreError(
            'the database has a table "meta" without a schema version: it is not ours; '
            "give the store a database of its own"
        )
    return int(text)
