"""A zip or tar: unpacked into a folder that the caller names, with all limits kept on the way."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from embed_label.errors import Bomb, Spoilt, TaskError
from embed_label.intake.brought import Flaw, Reading
from embed_label.intake.fields import Fields
from embed_label.intake.folder import Folder
from embed_label.intake.members import Member, members
from embed_label.intake.names import flaw, folded, is_archive, is_litter, is_table
from embed_label.intake.options import Options

# Text shrinks to a tenth, blank pictures to a hundredth, and nothing honest much further.
MOST_RATIO = 200
# So much is no bomb, however small it was packed.
HARMLESS = 100_000_000  # bytes


def read_archive(path: Path, file: str, options: Options) -> Reading:
    """Nothing is taken of an archive that cannot be trusted as a whole."""
    home = Path(options.media) if options.media is not None else None
    with tempfile.TemporaryDirectory() as passing:
        arriving = Path(passing)
        if home is not None:
            home.mkdir(parents=True, exist_ok=True)
            # Beside where they go: a file is moved there in one step.
            arriving = Path(tempfile.mkdtemp(prefix=".arriving.", dir=home))
        try:
            unpacking = Unpacking(path, file, options, arriving, Path(passing))
            is_flawed = False
            for flaw_of_it in unpacking.flaws():
                is_flawed = True
                yield flaw_of_it
            media: list[str] = []
            for name in unpacking.hashes:
                if home is None or _settled(arriving, home, name, unpacking.hashes[name]):
                    media.append(name)
                else:
                    yield Flaw(
                        f"{file}/{name}", None, f"another file of that name is in {home.name}"
                    )
            where = home or arriving
            if not (unpacking.hashes or unpacking.tables or is_flawed):
                raise TaskError(f"{file} has neither tables of tasks nor media that we know")
            yield from Folder(where, options, unpacking.tables, unpacking.hashes).read(media)
        finally:
            if home is not None:
                shutil.rmtree(arriving, ignore_errors=True)


def _settled(arriving: Path, home: Path, name: str, digest: str) -> bool:
    """Whether the file is in its place, now or from before. None that is there is written over."""
    there, made = home.joinpath(*name.split("/")), arriving.joinpath(*name.split("/"))
    with suppress(OSError):
        if not there.resolve().is_relative_to(home.resolve()):
            return False
        there.parent.mkdir(parents=True, exist_ok=True)
        # A link to it fails where a file is, so none is written over, not even at the same moment.
        with suppress(FileExistsError):
            there.hardlink_to(made)
            return True
        with there.open("rb") as file:
            found = sha256()
            while piece := file.read(1 << 20):
                found.update(piece)
        return found.hexdigest() == digest
    return False


@dataclass
class Unpacking:
    """Into `media`, and tables into `passing`."""

    path: Path
    file: str
    options: Options
    media: Path
    passing: Path
    tables: dict[str, Path] = field(default_factory=dict[str, Path])
    hashes: dict[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        self._fields = Fields(self.options)
        self._seen: set[str] = set()
        self._bytes = self._files = 0
        size = self.path.stat().st_size
        self._most = min(self.options.most_bytes, max(HARMLESS, size * MOST_RATIO))

    def flaws(self) -> Iterator[Flaw]:
        """Unpacks, and says what is left out. `TaskError` where all of it is refused."""
        try:
            for member in members(self.path, self._count):
                if why := self._take(member):
                    yield Flaw(f"{self.file}/{member.name[:200]}", None, why)
        except Bomb as error:
            raise TaskError(f"{self.file} is refused, nothing of it is kept: {error}") from error
        except Spoilt as error:
            raise TaskError(f"{self.file} cannot be unpacked: {error}") from error

    def _take(self, member: Member) -> str | None:
        name = member.name
        if why := member.flaw or flaw(name):
            return None if is_litter(name) and not member.flaw and why == "it is hidden" else why
        if is_litter(name):
            return None
        kind = self._fields.kind(name)
        if kind is None and not is_table(name):
            return _unknown(name)
        if kind is not None and self.options.media is None:
            raise TaskError(
                f"{self.file} has media ({name}): say which folder they go to, media=…, "
                "the one that your app hands them out of"
            )
        if folded(name) in self._seen:
            return "another file of the archive has that name"
        self._seen.add(folded(name))
        self._files += 1
        if self._files > self.options.most_files:
            raise Bomb(f"it has more than most_files={self.options.most_files:,}")
        return self._write(member, kind)

    def _write(self, member: Member, kind: str | None) -> str | None:
        if kind is None:
            # By a number: its name is only what it is reported under.
            place = self.passing / f"{self._files}.table"
        else:
            place = self.media.joinpath(*member.name.split("/"))
            place.parent.mkdir(parents=True, exist_ok=True)
        digest = sha256()
        try:
            with place.open("xb") as file:
                for piece in member.pieces():
                    digest.update(piece)
                    file.write(piece)
        except (Spoilt, OSError) as error:
            place.unlink(missing_ok=True)
            if isinstance(error, OSError) and not isinstance(error, FileExistsError):
                raise TaskError(f"{self.file} could not be unpacked: {error.strerror}") from error
            return str(error)
        if kind is None:
            self.tables[f"{self.file}/{member.name}"] = place
        else:
            self.hashes[member.name] = digest.hexdigest()
        return None

    def _count(self, more: int) -> None:
        self._bytes += more
        if self._bytes > self._most:
            raise Bomb(
                f"it unpacks to more than {self._most:,} bytes, "
                f"and has {self.path.stat().st_size:,} itself"
            )


def _unknown(name: str) -> str:
    if is_archive(name):
        return "an archive inside of an archive is not opened"
    return "it is neither a table of tasks nor a media file that we know"
