"""What can be asked for, by what it is about."""

from embed_label.server.api.operation import Operation
from embed_label.server.api.routes import (
    agreeing,
    bringing,
    completions,
    exporting,
    handout,
    health,
    keeping,
    projects,
    reviewing,
    running,
    tasks,
)

PARTS = (
    *(health, projects, tasks, bringing, exporting, running, handout),
    *(completions, reviewing, agreeing, keeping),
)


def every_operation() -> list[Operation]:
    return [each for part in PARTS for each in part.operations.all]
