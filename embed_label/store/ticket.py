"""Tickets: which task and interface a completion is for, signed by the server that showed them."""

import base64
import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from embed_label.errors import InvalidCompletion, StoreError

# The algorithm is pinned here and never read from a ticket.
ALGORITHM = hashlib.sha256
PREFIX = "el1"
SHORTEST_SECRET = 32  # bytes
LONGEST = 4096  # characters
VARIABLE = "EMBED_LABEL_SECRET"

Secret = str | bytes


@dataclass(frozen=True, slots=True)
class Ticket:
    """Where `author` is None, anyone may answer. `showing_version` is of what was shown beside.

    `made` is when, in milliseconds since 1970; older ones do not say.
    """

    task: str
    task_version: str
    interface_version: str
    author: str | None
    project: str | None
    expires: int
    showing_version: str | None = None
    made: int | None = None

    def check(self, *, task: str, author: str, project: str | None, at: float) -> None:
        """`InvalidCompletion` if it has expired, or is for something or someone else."""
        if self.expires <= at:
            when = datetime.fromtimestamp(self.expires, UTC).isoformat(timespec="seconds")
            raise InvalidCompletion(
                f"the ticket expired at {when}; load the task again", code="ticket_expired"
            )
        for what, bound, given in (
            ("task", self.task, task),
            ("author", author if self.author is None else self.author, author),
            ("project", self.project, self.project if project is None else project),
        ):
            if bound != given:
                raise InvalidCompletion(
                    f'the ticket is for {what} "{bound or ""}", not "{given}"',
                    code="ticket_foreign",
                )


class Keys:
    """Signs with the first secret, and accepts what any of them signed."""

    def __init__(self, ring: Sequence[Secret]) -> None:
        self._ring: dict[str, bytes] = {}
        for secret in ring:
            key = secret.encode() if isinstance(secret, str) else secret
            if len(key) < SHORTEST_SECRET:
                raise StoreError(
                    f"a secret needs at least {SHORTEST_SECRET} bytes, this one has {len(key)}; "
                    'make one with: python -c "import secrets; print(secrets.token_hex())"'
                )
            self._ring[hashlib.sha256(b"key id" + key).hexdigest()[:8]] = key
        if not self._ring:
            raise StoreError("the store was given no secret; leave secret= out and it makes one")

    def sign(self, ticket: Ticket) -> str:
        # What it does not say is left out, so that a server of an older version still reads it.
        unsaid = {"showing_version", "made"}
        said = {k: v for k, v in asdict(ticket).items() if v is not None or k not in unsaid}
        payload = json.dumps(said, separators=(",", ":")).encode()
        signed = f"{PREFIX}.{next(iter(self._ring))}.{_encode(payload)}"
        token = f"{signed}.{self._signature(signed)}"
        if len(token) > LONGEST:
            raise StoreError("the names of task, author and project are too long for a ticket")
        return token

    def read(self, token: str) -> Ticket:
        """The ticket that was signed; `InvalidCompletion` if it was forged."""
        signed, _, signature = token.rpartition(".")
        # The signature is compared as text: base64 has several spellings of the same bytes.
        wanted = self._signature(signed) if len(token) <= LONGEST and token.isascii() else ""
        if not (wanted and hmac.compare_digest(wanted.encode(), signature.encode())):
            raise InvalidCompletion(
                "the ticket was not made by this store, or was changed on its way",
                code="ticket_forged",
            )
        return Ticket(**json.loads(_decode(signed.split(".")[2])))

    def seal(self, said: str) -> str:
        """Shows that we said something that is no ticket, and cannot be taken for one."""
        return self.seals(said)[0]

    def seals(self, said: str) -> list[str]:
        """As each of the secrets would seal it, the first of them first."""
        return [f"{name}.{self._sealed(name, said)}" for name in self._ring]

    def is_seal(self, seal: str, said: str) -> bool:
        name = seal.partition(".")[0]
        wanted = f"{name}.{self._sealed(name, said)}" if name in self._ring else ""
        return bool(wanted) and hmac.compare_digest(
            wanted.encode(), seal.encode("utf-8", "replace")
        )

    def _signature(self, signed: str) -> str:
        """Empty where there is no key of that name."""
        prefix, _, rest = signed.partition(".")
        name = rest.partition(".")[0]
        return self._written(name, signed) if name in self._ring and prefix == PREFIX else ""

    def _sealed(self, name: str, said: str) -> str:
        # No ticket begins like this.
        return self._written(name, f"seal\0{name}\0{said}")

    def _written(self, name: str, text: str) -> str:
        written = text.encode("utf-8", "surrogatepass")
        return _encode(hmac.new(self._ring[name], written, ALGORITHM).digest())


def given_secrets(secret: Secret | Sequence[Secret] | None) -> Sequence[Secret]:
    """Those of the caller, else those of the environment, newest first; empty if there are none."""
    if secret is not None:
        return [secret] if isinstance(secret, str | bytes) else secret
    return os.environ.get(VARIABLE, "").split()


def new_secret() -> str:
    return secrets.token_hex(SHORTEST_SECRET)


def _encode(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
