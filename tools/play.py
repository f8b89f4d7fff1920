"""Watch mode: the widget is rebuilt and the demo reloaded as their sources change."""

import os
import signal
import subprocess
import sys

from tools.reflex_app import BIN, PACKAGE, ROOT, environment, npm_registry, stop

APP = ROOT / "demo_app"


def main(port: int) -> int:
    variables = environment(
        REFLEX_HOT_RELOAD_INCLUDE_PATHS=str(PACKAGE),
        NPM_CONFIG_REGISTRY=os.environ.get("NPM_CONFIG_REGISTRY", npm_registry()),
        PORT=str(port),
        EMBED_LABEL_DEMO_SERVER=f"http://localhost:{port + 1}",
    )
    watch = [ROOT / "component_js" / "node_modules" / ".bin" / "vite", "build", "--watch"]
    where = f"--backend-host 127.0.0.1 --frontend-port {port} --backend-port {port + 1}"
    started = [
        subprocess.Popen(command, cwd=folder, env=variables, start_new_session=True)
        for command, folder in (
            (watch, ROOT / "component_js"),
            ([BIN / "reflex", "run", *where.split()], APP),
        )
    ]
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.default_int_handler)
    try:
        return started[1].wait()
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for process in started:
            stop(process)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
