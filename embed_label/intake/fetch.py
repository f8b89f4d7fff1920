"""A file from a web server: only from hosts that the caller names, and never from inside."""

import http.client
import ipaddress
import socket
import ssl
import tempfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from embed_label.errors import TaskError
from embed_label.intake.brought import Reading
from embed_label.intake.options import Options

PATIENCE = 30.0  # seconds
PIECE = 1 << 20
Read = Callable[[Path, Options, str], Reading]


class Pinned(http.client.HTTPSConnection):
    """To the address that was looked at: a name that means another one later changes nothing."""

    def __init__(self, host: str, port: int, address: str) -> None:
        self._secure = ssl.create_default_context()
        super().__init__(host, port, timeout=PATIENCE, context=self._secure)
        self._address = address

    def connect(self) -> None:
        plain = socket.create_connection((self._address, self.port), PATIENCE)
        self.sock = self._secure.wrap_socket(plain, server_hostname=self.host)


def read_address(url: str, options: Options, read: Read) -> Reading:
    """The answer is fetched whole, into a file that passes, and then read."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    if host not in {each.lower() for each in options.allow}:
        raise TaskError(
            f'nothing is fetched from "{host}": this process may reach what a stranger must not; '
            f'if it shall, say allow=["{host}"]'
        )
    if parts.scheme != "https" or parts.username or parts.password:
        raise TaskError(f'"{host}": only https:// is fetched, without names and passwords in it')
    name = PurePosixPath(unquote(parts.path)).name or "tasks.json"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        _fetch(parts.path or "/", parts.query, host, parts.port or 443, path, options.most_bytes)
        yield from read(path, options, name)


def public(host: str, port: int) -> str:
    """An address of that host that is out in the world; `TaskError` if any is not."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise TaskError(f'"{host}" has no address') from error
    addresses = [str(each[4][0]) for each in found]
    for each in addresses:
        known = ipaddress.ip_address(each.partition("%")[0])
        inner = getattr(known, "ipv4_mapped", None) or getattr(known, "sixtofour", None)
        is_translated = known in ipaddress.ip_network("64:ff9b::/96")
        if is_translated or not known.is_global or known.is_multicast:
            raise TaskError(f'"{host}" lies in a network of its own; nothing is fetched from there')
        if inner is not None and not inner.is_global:
            raise TaskError(f'"{host}" lies in a network of its own; nothing is fetched from there')
    return addresses[0]


def _fetch(where: str, query: str, host: str, port: int, path: Path, most: int) -> None:
    connection = Pinned(host, port, public(host, port))
    try:
        connection.request("GET", f"{where}?{query}" if query else where)
        answer = connection.getresponse()
        if answer.status != 200:
            # Where it would lead on to nobody has allowed.
            raise TaskError(f'"{host}" answered {answer.status}')
        got = 0
        with path.open("wb") as file:
            while piece := answer.read(PIECE):
                got += len(piece)
                if got > most:
                    raise TaskError(f'"{host}" sends more than most_bytes={most:,}')
                file.write(piece)
    except (OSError, http.client.HTTPException) as error:
        raise TaskError(f'"{host}" could not be reached ({type(error).__name__})') from error
    finally:
        connection.close()
