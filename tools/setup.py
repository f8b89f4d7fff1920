"""Turns away a Python that is too old, in syntax it can still read; then makes the environment."""

import os
import subprocess
import sys

OLDEST = (3, 11)
NEWER = ["python3.14", "python3.13", "python3.12", "python3.11"]


def runs(python):
    """Whether `python` is there and new enough (pyenv leaves names on PATH that do not start)."""
    check = "import sys; sys.exit(sys.version_info < {!r})".format(OLDEST)
    try:
        with open(os.devnull, "w") as nowhere:
            return subprocess.call([python, "-c", check], stderr=nowhere) == 0
    except OSError:
        return False


def main():
    if sys.version_info >= OLDEST:
        from tools import environment

        return environment.main(sys.argv[1:])
    newer = None if os.environ.get("PYTHON") else next(filter(runs, NEWER), None)
    if newer:
        return subprocess.call([newer, "-m", "tools.setup"] + sys.argv[1:])  # noqa: RUF005
    sys.stderr.write(
        "embed_label needs Python 3.11 or newer; this is {}.{} ({}). "
        "Install a newer one, or name it: PYTHON=/path/to/python3.12 make setup\n".format(
            sys.version_info[0], sys.version_info[1], sys.executable
        )
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
