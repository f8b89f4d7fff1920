"""The tasks of a project in their order, and the versions of the interface that shows them."""

from sqlalchemy import Connection, func, select

from embed_label.interface import Interface
from embed_label.store.clock import now
from embed_label.store.history import audit
from embed_label.store.ledger.contents import keep
from embed_label.store.schema import keep_once, project_interfaces, tasks


def content_of(connection: Connection, project: int, task: str) -> str | None:
    """The version of a task of that project."""
    wanted = select(tasks.c.content).where(tasks.c.project == project, tasks.c.id == task)
    return connection.scalar(wanted)


def current_interface(connection: Connection, project: int) -> str | None:
    """The version of the interface that tasks are shown with."""
    wanted = select(project_interfaces.c.interface).where(project_interfaces.c.project == project)
    return connection.scalar(wanted.order_by(project_interfaces.c.number.desc()).limit(1))


def add_interface(connection: Connection, project: int, interface: Interface, by: str = "") -> None:
    """Make it the current one; those before it stay."""
    if current_interface(connection, project) == interface.version:
        return
    numbers = select(func.max(project_interfaces.c.number))
    last = connection.scalar(numbers.where(project_interfaces.c.project == project))
    keep_once(
        connection,
        project_interfaces,
        project=project,
        number=int(last or 0) + 1,
        interface=keep(connection, interface),
        created_at=now(),
    )
    audit.note(connection, "interface", project=project, who=by, version=interface.version)
