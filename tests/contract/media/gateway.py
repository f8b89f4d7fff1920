"""An S3 server that checks signatures and when they run out: JuiceFS' gateway."""

import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import obstore
from obstore.store import S3Store

JUICEFS = Path(sys.executable).parent / "juicefs"
KEY, SECRET = "the-apps-key-id", "a-secret-that-no-browser-sees"


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@dataclass
class Gateway:
    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def options(self) -> dict[str, Any]:
        """As they are handed to `Media`."""
        return {
            "endpoint": f"http://127.0.0.1:{self.port}",
            "region": "us-east-1",
            "access_key_id": KEY,
            "secret_access_key": SECRET,
            "client_options": {"allow_http": True},
        }

    def start(self) -> None:
        meta = f"sqlite3://{self.folder}/meta.db"
        self._run(
            "format", "--storage", "file", "--bucket", f"{self.folder}/blocks/", meta, "media"
        )
        command: list[str | Path] = [
            *(JUICEFS, "gateway", "--no-banner", "--no-usage-report", "--no-bgjob"),
            *("--multi-buckets", "--keep-etag", "--backup-meta", "0"),
            *("--cache-dir", self.folder / "cache", "--log", self.folder / "gateway.log"),
            *("--metrics", "127.0.0.1:0", meta, f"127.0.0.1:{self.port}"),
        ]
        with (self.folder / "said").open("wb") as said:
            self.process = subprocess.Popen(
                command, env=self._environment(), stdout=said, stderr=said
            )
        end = time.monotonic() + 30
        while time.monotonic() < end and self.process.poll() is None:
            with suppress(OSError):
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            time.sleep(0.05)
        self.stop()
        raise RuntimeError((self.folder / "said").read_text())

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self.process = None

    def bucket(self, name: str) -> S3Store:
        """A new one."""
        store = S3Store(name, **self.options)
        address = obstore.sign(store, "PUT", "", timedelta(minutes=1))
        httpx2.put(address, trust_env=False).raise_for_status()
        return store

    def _run(self, *command: str) -> None:
        environment = self._environment()
        subprocess.run([JUICEFS, *command], env=environment, check=True, capture_output=True)

    def _environment(self) -> dict[str, str]:
        ours = {"MINIO_ROOT_USER": KEY, "MINIO_ROOT_PASSWORD": SECRET, "HOME": str(self.folder)}
        return {**os.environ, **ours}
