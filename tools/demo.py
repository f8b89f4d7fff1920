"""Serves the demo app on one port, built for production, until Ctrl-C."""

import argparse
import signal
import sys
from pathlib import Path
from types import FrameType

from tools.reflex_app import ReflexAppError, build, is_taken, serve, stop

ROOT = Path(__file__).resolve().parent.parent


def leave(number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt(number)


def run(app: Path, port: int, host: str) -> int:
    if is_taken(port, host):
        print(
            f"Port {port} is taken by another program: stop it, "
            f"or take another port: make demo PORT={port + 1}",
            file=sys.stderr,
        )
        return 1
    process = None
    try:
        print("Looking whether the demo is built (half a minute when it is not)", flush=True)
        build(app, port)
        log = app / ".web" / "serve.log"
        log.unlink(missing_ok=True)
        process = serve(app, port, host=host, log=log)
        print(f"\n  embed_label demo: http://localhost:{port}\n  Ctrl-C stops it.", flush=True)
        code = process.wait()
        print(f"{log.read_text()[-4000:]}\nThe demo stopped by itself ({code}).", file=sys.stderr)
    except ReflexAppError as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl-C must not leave half of it
        if process:
            stop(process)
    return 1


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("app", nargs="?", type=Path, default=ROOT / "demo_app")
    arguments.add_argument("--port", type=int, default=3000)
    arguments.add_argument("--host", default="127.0.0.1")
    given = arguments.parse_args()
    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, leave)
    return run(given.app.resolve(), given.port, given.host)


if __name__ == "__main__":
    sys.exit(main())
