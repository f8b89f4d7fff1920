"""Where a page is served: a port that is the same each time, and a browser on it."""

import socket
import threading
import webbrowser
import zlib
from contextlib import suppress

from embed_label.errors import EmbedLabelError

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
# Between what systems give to anybody who asks.
FIRST, SPAN = 20_000, 10_000
# Bits that only the name resolver uses: nothing is sent there.
ELSEWHERE = ("192.0.2.1", 9)


def port_for(place: str, host: str) -> int:
    """The same for the same place: what waits in a browser waits under the address of its page."""
    usual = FIRST + zlib.crc32(place.encode("utf-8", "surrogateescape")) % SPAN
    return usual if is_free(usual, host) else free_port(host)


def is_free(port: int, host: str) -> bool:
    with _listener(host) as listener:
        try:
            listener.bind((host, port))
        except OSError:
            return False
    return True


def free_port(host: str) -> int:
    with _listener(host) as listener:
        listener.bind((host, 0))
        return int(listener.getsockname()[1])


def check(port: int, host: str) -> None:
    """`EmbedLabelError` where somebody else serves there, or nobody can."""
    try:
        with _listener(host) as listener:
            listener.bind((host, port))
    except OSError as error:
        raise EmbedLabelError(
            f"{host}:{port} cannot be served ({error.strerror}); leave --port out to get a free one"
        ) from error


def address_of(host: str) -> str:
    """Where others reach this machine, if it is served to all of them."""
    if host not in {"0.0.0.0", "::"}:
        return f"[{host}]" if ":" in host else host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(ELSEWHERE)
        return str(probe.getsockname()[0])
    return "127.0.0.1"


def open_browser(url: str) -> None:
    """In a thread: some systems wait for their browser to end."""
    threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()


def _listener(host: str) -> socket.socket:
    made = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    return made
