"""Who may come in: whoever has the address that the command printed."""

import hashlib
import hmac
from http.cookies import SimpleCookie
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

PARAMETER = "token"
A_MONTH = 30 * 24 * 3600  # seconds
CLOSED = "Open the address that the command printed: it has a token, which this one lacks.\n"


class Door:
    """Takes the token out of the address and into a cookie, so that no page or log has it.

    Also on one machine: other users of it and other pages of its browser could come in otherwise.
    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._token = token
        # Two folders on one host are two ports, and a cookie knows no ports.
        self._cookie = f"embed_label_{hashlib.sha256(token.encode()).hexdigest()[:12]}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        given = query.pop(PARAMETER, None)
        if given is not None and scope["method"] == "GET" and self._opens(given):
            # Relative: behind a notebook's proxy only the browser knows where this is.
            rest = f"?{urlencode(query)}" if query else ""
            answer = RedirectResponse(f"./{rest}", status_code=303)
            answer.set_cookie(
                self._cookie, self._token, max_age=A_MONTH, httponly=True, samesite="lax"
            )
            answer.headers["cache-control"] = "no-store"
            await answer(scope, receive, send)
        elif self._opens(_cookies(Headers(scope=scope)).get(self._cookie, "")):
            await self._app(scope, receive, send)
        else:
            await PlainTextResponse(CLOSED, status_code=401)(scope, receive, send)

    def _opens(self, given: str) -> bool:
        return hmac.compare_digest(given.encode("utf-8", "replace"), self._token.encode())


def _cookies(headers: Headers) -> dict[str, str]:
    read = SimpleCookie()
    for line in headers.getlist("cookie"):
        for each in line.split(";"):
            # One that a strange app wrote badly must not hide ours.
            name, _, value = each.strip().partition("=")
            if name.startswith("embed_label_"):
                read[name] = value
    return {name: each.value for name, each in read.items()}
