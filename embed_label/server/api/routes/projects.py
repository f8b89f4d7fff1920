"""Projects: made, shown with an interface, handed out by a plan."""

from pydantic import Field

from embed_label.errors import RequestRefused
from embed_label.interface import Interface
from embed_label.server.api.call import Call
from embed_label.server.api.operation import JSON, XML, Operations
from embed_label.store import Project
from embed_label.store.queue.plan import Plan
from embed_label.wire import Id, Text, Wire

operations = Operations()


class NewProject(Wire):
    name: Id = Field(pattern=r"^[^/]*[^/\s][^/]*$")
    interface: Interface | None = None
    plan: Plan | None = None


class ProjectFound(Wire):
    """`mine` is how many tasks the caller has done or skipped."""

    name: str
    interface: str | None = Field(description="the version of its interface")
    tasks: int
    done: int
    mine: int
    plan: Plan


class Projects(Wire):
    projects: list[str]


class Shown(Wire):
    interface: Text


@operations.add("GET", "/projects", needs="annotator")
def list_projects(call: Call) -> Projects:
    """The names of the projects that the caller reaches."""
    names = call.store.projects()
    return Projects(projects=[each for each in names if call.caller.reaches(each, None)])


@operations.add("POST", "/projects", needs="owner", wide=True, status=201, fails=(409,))
def make_project(call: Call, body: NewProject) -> ProjectFound:
    """Make a project; 409 if there is one of that name."""
    if body.name in call.store.projects():
        reason = f'there is a project "{body.name}" already'
        raise RequestRefused(reason, status=409, code="taken")
    project = call.store.project(body.name, interface=body.interface)
    if body.plan is not None:
        project.hand_out(body.plan, by=call.caller.author)
    return found(call, project)


@operations.add("GET", "/projects/{project}", needs="annotator", narrow=True)
def get_project(call: Call) -> ProjectFound:
    """How a project stands."""
    return found(call, call.project)


@operations.add("GET", "/projects/{project}/interface", needs="annotator", narrow=True)
def get_interface(call: Call) -> Interface:
    """The interface that tasks are shown with; 404 before there is one."""
    interface = call.project.interface
    if interface is None:
        raise RequestRefused("this project has no interface yet", status=404, code="missing")
    return interface


@operations.add(
    "PUT",
    "/projects/{project}/interface",
    needs="manager",
    takes={JSON: Interface, XML: str},
)
def set_interface(call: Call, body: Interface | str) -> Shown:
    """Show tasks with this from now on: our JSON, or a config of Label Studio."""
    project = call.project
    interface = Interface.from_label_studio(body) if isinstance(body, str) else body
    project.show_with(interface)
    return Shown(interface=interface.version)


@operations.add("PUT", "/projects/{project}/plan", needs="manager")
def set_plan(call: Call, body: Plan) -> Plan:
    """Hand tasks out by this plan from now on."""
    call.project.hand_out(body, by=call.caller.author)
    return body


def found(call: Call, project: Project) -> ProjectFound:
    interface = project.interface
    done, tasks = project.progress()
    mine, _ = project.progress(author=call.caller.author)
    return ProjectFound(
        name=project.name,
        interface=None if interface is None else interface.version,
        tasks=tasks,
        done=done,
        mine=mine,
        plan=project.plan,
    )
