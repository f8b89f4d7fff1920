"""How a bucket is asked, and in words of ours why one does not answer."""

import re
from collections.abc import Mapping
from datetime import timedelta
from importlib.util import find_spec
from typing import Any

from embed_label.errors import PackageMissing

# A person waits: a bucket that cannot be reached is told within seconds.
RETRIES: dict[str, Any] = {"max_retries": 2, "retry_timeout": timedelta(seconds=5)}
CLIENT: dict[str, Any] = {"connect_timeout": "5s", "timeout": "30s"}
SAID = re.compile(r"<Code>(\w{1,60})</Code>")
STATUS = re.compile(r"status code: (\d{3})")


def must_have_obstore(what: str) -> None:
    """`what` is what needs it."""
    if find_spec("obstore") is None:
        raise PackageMissing(what, "s3")


def patient(options: Mapping[str, Any]) -> dict[str, Any]:
    """Options of a store that gives up while somebody still waits."""
    return {
        **options,
        "client_options": {**CLIENT, **options.get("client_options", {})},
        "retry_config": {**RETRIES, **options.get("retry_config", {})},
    }


def answer_of(error: Exception) -> tuple[str | None, str | None]:
    """The status and the code of what a bucket answered."""
    said = str(error)
    status, code = STATUS.search(said), SAID.search(said)
    return status and status[1], code and code[1]


def reason(error: Exception) -> str:
    """Without a word of the bucket's own: addresses, ids and signatures stand in those."""
    status, code = answer_of(error)
    if status is None and not isinstance(error, FileNotFoundError):
        return "the bucket cannot be reached at the moment; try again"
    if code == "NoSuchBucket":
        return "there is no such bucket: the app's settings name another one"
    if status in ("401", "403"):
        return "the bucket does not let the app read this file: look at its credentials"
    return f"the bucket answered {status or 404}; try again"
