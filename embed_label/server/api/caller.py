"""Who asks, and how far that reaches."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from starlette.requests import Request

from embed_label.errors import RequestRefused
from embed_label.server.asker import Author, asker
from embed_label.server.origin import HEADER, trusted
from embed_label.store import LabelStore
from embed_label.store.tokens import ROLES, Role
from embed_label.wire import clean_text

# What the host's own login says: None where the caller may nothing.
RoleOf = Callable[[Request], Role | Awaitable[Role | None] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Where `project` is None all of them are reached; likewise `task`."""

    role: Role
    author: str
    project: str | None = None
    task: str | None = None

    def may(self, needs: Role) -> bool:
        return ROLES.index(self.role) >= ROLES.index(needs)

    def reaches(self, project: str | None, task: str | None) -> bool:
        return self.project in (None, project) and (
            task is None or self.task is None or self.task == task
        )

    def acting(self, author: str | None) -> str:
        """For whom something is done: oneself, or for a manager anybody."""
        if author is None or clean_text(author) == self.author:
            return self.author
        if not self.may("manager"):
            raise RequestRefused("only a manager acts for others", status=403, code="role")
        return clean_text(author)


@dataclass(frozen=True, slots=True)
class Door:
    """Tells callers apart: by tokens, or by the login of the host where it has one."""

    store: LabelStore
    author: Author | None
    role: RoleOf | None
    origins: Collection[str]

    async def let_in(self, request: Request) -> Caller:
        """`RequestRefused` for whom we do not know."""
        if self.role is None:
            return await self._by_token(request)
        # A browser sends cookies along whichever page makes it.
        if not trusted(request.headers, self.origins):
            reason = f"send it from this site, with the header {HEADER}: 1"
            raise RequestRefused(reason, status=403, code="origin")
        found = self.role(request)
        role = await found if inspect.isawaitable(found) else found
        who = await asker(request, self.author)
        if role is None or not who:
            raise RequestRefused("sign in first", status=401, code="unknown")
        return Caller(role=role, author=clean_text(who))

    async def _by_token(self, request: Request) -> Caller:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            reason = "send a token: Authorization: Bearer …; store.token(…) makes one"
            raise RequestRefused(reason, status=401, code="token")
        read = await asyncio.to_thread(self.store.read_token, token.strip())
        return Caller(role=read.role, author=read.author, project=read.project, task=read.task)
