"""The plans of a project: the last one counts, those before it stay."""

from functools import lru_cache

from sqlalchemy import Connection, bindparam, func, insert, select

from embed_label.store.clock import now
from embed_label.store.history import audit
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import plans

CURRENT = (
    select(plans.c.body)
    .where(plans.c.project == bindparam("project"))
    .order_by(plans.c.number.desc())
    .limit(1)
)


def current_plan(connection: Connection, project: int) -> Plan:
    return _read(connection.scalar(CURRENT, {"project": project}))


def add_plan(connection: Connection, project: int, plan: Plan, by: str) -> None:
    """Make it the current one; those before it stay."""
    if current_plan(connection, project) == plan:
        return
    last = connection.scalar(select(func.max(plans.c.number)).where(plans.c.project == project))
    connection.execute(
        insert(plans).values(
            project=project,
            number=int(last or 0) + 1,
            body=plan.model_dump_json(),
            created_at=now(),
        )
    )
    audit.note(connection, "plan", project=project, who=by, plan=plan.to_dict())


# Asked for with each task that is handed out and each that is done.
@lru_cache(maxsize=256)
def _read(body: str | None) -> Plan:
    return Plan() if body is None else Plan.model_validate_json(body, extra="ignore")
