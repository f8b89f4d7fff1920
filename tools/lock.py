"""Refreshes requirements.lock: resolves pyproject.toml anew in a throw-away environment."""

import json
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
HEAD = """\
# Every Python package of this repository, run time and tools, pinned. Refreshed by `make lock`.
# The marked lines are for Pythons and systems other than the one it was made on.
"""
ELSEWHERE = [
    {"sys_platform": system, "python_version": version, "python_full_version": f"{version}.0"}
    for system in ("linux", "darwin", "win32")
    for version in ("3.11", "3.12", "3.13", "3.14")
]


def resolve(pip: list[str | Path], *wanted: str) -> dict[str, tuple[str, list[str]]]:
    """Name → version and requirements, as pip would install them now."""
    command = [*pip, "install", "-q", "--dry-run", "--ignore-installed", "--report", "-", *wanted]
    report = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    packages = [entry["metadata"] for entry in json.loads(report)["install"]]
    return {
        canonicalize_name(package["name"]): (package["version"], package.get("requires_dist", []))
        for package in packages
    }


def needed_elsewhere(requirement: Requirement) -> bool:
    marker = requirement.marker
    here = {key: str(value) for key, value in default_environment().items()}
    return marker is not None and any(
        marker.evaluate({**here, **there, "extra": ""}) for there in ELSEWHERE
    )


def bound() -> dict[str, str]:
    """Of what pyproject.toml wants for some systems only: for which."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [Requirement(text) for text in project["optional-dependencies"]["dev"]]
    return {canonicalize_name(each.name): f" ; {each.marker}" for each in wanted if each.marker}


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        pip: list[str | Path] = [Path(folder) / "bin" / "python", "-m", "pip"]
        locked = resolve(pip, "-e", ".[dev]")
        locked.pop("embed-label")
        only = bound()
        lines = {
            name: f"{name}=={version}{only.get(name, '')}" for name, (version, _) in locked.items()
        }
        for requirement in [Requirement(text) for _, texts in locked.values() for text in texts]:
            name = canonicalize_name(requirement.name)
            if name not in lines and needed_elsewhere(requirement):
                version, _ = resolve(pip, f"{requirement.name}{requirement.specifier}")[name]
                lines[name] = f"{name}=={version} ; {requirement.marker}"
    LOCK.write_text(HEAD + "\n".join(lines[name] for name in sorted(lines)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
