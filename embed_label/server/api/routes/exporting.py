"""Files out: exports in any format, made aside and fetched as one file."""

import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

from pydantic import AwareDatetime, Field

from embed_label.errors import RequestRefused, nearest
from embed_label.formats import FORMATS, export
from embed_label.formats.registry import Format
from embed_label.server.api.call import Call
from embed_label.server.api.operation import Operations
from embed_label.server.api.routes.running import RunFound, Waiting, settled
from embed_label.server.api.runs import Run
from embed_label.store import Project
from embed_label.store.records import Outcome
from embed_label.wire import Text, Wire

operations = Operations()
# Options of other kinds may be paths, or code.
PLAIN = re.compile(r"(bool|int|float|str|Literal\[.*\])( \| None)?")
UNFIT = re.compile(r"[^\w-]+")


class Export(Wire):
    """What of the project, in which format, with what options. `media` puts uploaded files beside.

    `lossy` leaves out what the format cannot hold; without it such an export fails, and says what.
    """

    format: Text = Field(min_length=1, max_length=100)
    lossy: bool = False
    media: bool = False
    options: dict[str, bool | int | float | str] = {}
    authors: list[Text] | None = None
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None
    labels: list[Text] | None = None
    reviewed: bool | Outcome | None = None
    verified: bool | None = None
    min_agreement: float | None = Field(default=None, ge=0, le=1)
    skipped: bool | None = False
    truths: bool = False

    def wanted(self) -> dict[str, Any]:
        """Which examples."""
        return self.model_dump(exclude={"format", "lossy", "media", "options"})


class OptionFound(Wire):
    name: str
    kind: str


class FormatFound(Wire):
    name: str
    says: str
    options: list[OptionFound]


class FormatsFound(Wire):
    formats: list[FormatFound]


@operations.add("GET", "/formats", needs="annotator")
def list_formats(call: Call) -> FormatsFound:
    """The formats that can be exported, with the options that can be given here."""
    written = (each for each in FORMATS.listed() if each.exports is not None)
    return FormatsFound(
        formats=[
            FormatFound(name=each.name, says=each.says, options=plain_options(each))
            for each in written
        ]
    )


@operations.add("POST", "/projects/{project}/exports", needs="manager", status=202, fails=(409,))
async def start_export(call: Call, query: Waiting, body: Export) -> RunFound:
    """Write the labels of a project in a format, to be fetched once the run is done."""
    project = await call.away(lambda: call.project)
    must_be_plain(await call.away(lambda: FORMATS.about(body.format)), body)
    home = call.desk.uploads_of(project.name)
    if body.media and home is None:
        reason = "this server has no uploaded media to put beside"
        raise RequestRefused(reason, status=422, code="media")

    def write(run: Run) -> None:
        run.file = exported(run, project, body, home)

    run = call.desk.runs.start("export", project.name, write)
    return await settled(run, query.wait)


def exported(run: Run, project: Project, body: Export, home: Path | None) -> Path:
    folder = run.folder / "export"
    options: dict[str, Any] = {**body.options}
    export(
        project.examples(**body.wanted()),
        body.format,
        folder,
        interface=project.interface,
        lossy=body.lossy,
        progress=run.progress,
        media="copy" if body.media else None,
        media_from=home if body.media else None,
        **options,
    )
    name = UNFIT.sub("-", f"{project.name}-{body.format}").strip("-")
    path = run.folder / f"{name}.zip"
    with zipfile.ZipFile(path, "x", zipfile.ZIP_DEFLATED) as packed:
        for each in sorted(folder.rglob("*")):
            # Ends here too once nobody wants it.
            run.progress(run.done, run.total)
            packed.write(each, each.relative_to(folder).as_posix())
    shutil.rmtree(folder)
    return path


def plain_options(form: Format) -> list[OptionFound]:
    found = form.exports or ()
    return [
        OptionFound(name=each.name, kind=each.kind) for each in found if PLAIN.fullmatch(each.kind)
    ]


def must_be_plain(form: Format, body: Export) -> None:
    known = [each.name for each in plain_options(form)]
    for name in body.options:
        if name not in known:
            reason = f'"{form.name}" takes no option "{name[:100]}" here; {nearest(name, known)}'
            raise RequestRefused(reason, status=422, code="option")
