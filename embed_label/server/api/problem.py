"""What is said where a request is not answered: a code for programs, a reason for people."""

import logging

from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from embed_label.errors import (
    Conflict,
    EmbedLabelError,
    InvalidCompletion,
    LossyExport,
    MediaRefused,
    RequestRefused,
    StoreError,
)
from embed_label.wire import Wire, clean_text, explain

log = logging.getLogger("embed_label")


class Problem(Wire):
    """The one shape of every refusal."""

    code: str
    reason: str


def answer_to(error: Exception) -> Response:
    """No stack, no address and no secret: what is not ours to tell stays in the log."""
    if isinstance(error, RequestRefused):
        return problem(error.status, error.code, str(error), wait=error.wait)
    if isinstance(error, ValidationError):
        return problem(422, "shape", explain(error))
    if isinstance(error, InvalidCompletion | MediaRefused):
        return problem(422, error.code, str(error))
    if isinstance(error, Conflict):
        return problem(409, "conflict", str(error))
    if isinstance(error, StoreError):
        log.error("embed_label: the store failed a request", exc_info=error)
        return problem(503, "unavailable", "the store cannot be reached; send it again", wait=1)
    if isinstance(error, EmbedLabelError):
        return problem(422, code_of(error), str(error))
    if isinstance(error, HTTPException):
        code = "method" if error.status_code == 405 else "missing"
        headers = dict(error.headers or {})
        return problem(error.status_code, code, error.detail, headers=headers)
    log.error("embed_label: a request failed", exc_info=error)
    return problem(500, "internal", "this is our fault; the log of the server says why")


def code_of(error: EmbedLabelError) -> str:
    """Its own if it has one."""
    if isinstance(error, LossyExport):
        return "lossy"
    return str(getattr(error, "code", "refused"))


def problem(
    status: int,
    code: str,
    reason: str,
    *,
    wait: float | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    more = dict(headers or {})
    if status == 401:
        more["WWW-Authenticate"] = 'Bearer realm="embed_label"'
    if wait is not None:
        more["Retry-After"] = str(int(wait))
    said = Problem(code=clean_text(code), reason=clean_text(reason))
    return JSONResponse(said.to_dict(), status_code=status, headers=more)
