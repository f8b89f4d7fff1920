"""From a request to its answer: who asks, whether they may, what they bring, what it is."""

import asyncio
import shutil
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from pydantic import JsonValue, TypeAdapter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from embed_label.errors import RequestRefused, StoreError
from embed_label.server.api import incoming
from embed_label.server.api.call import Call, Desk, missing
from embed_label.server.api.caller import Caller, Door
from embed_label.server.api.limits import Buckets
from embed_label.server.api.operation import FILE, JSON, Operation, Query, is_async
from embed_label.server.api.problem import answer_to
from embed_label.wire import clean_text

SAFE = {"cache-control": "no-store", "x-content-type-options": "nosniff"}
Address = Callable[[Request], str]


class Place:
    """A path that takes every method, so that what it refuses is said in our words."""

    def __init__(self, answering: "Answering", here: Mapping[str, Operation]) -> None:
        self._answering, self._here = answering, here

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive, send)
        reply = await self._answering.at(self._here, request)
        await reply(scope, receive, send)


class Answering:
    """The way of every request. What costs us least is looked at first."""

    def __init__(self, desk: Desk, door: Door, address: Address) -> None:
        self._desk, self._door, self._address = desk, door, address
        limits = desk.limits
        self._of_caller = Buckets(limits.rate, limits.burst)
        self._of_address = Buckets(limits.rate * limits.shared, limits.burst * limits.shared)

    async def at(self, here: Mapping[str, Operation], request: Request) -> Response:
        """`here` are the operations of one path, by their method."""
        try:
            method = "GET" if request.method == "HEAD" else request.method
            if method not in here:
                allow = {"Allow": ", ".join(sorted(here))}
                raise HTTPException(405, "there is no such method here", allow)
            reply = await self._answer(request, here[method])
        except Exception as error:
            reply = answer_to(error)
        for name, value in SAFE.items():
            reply.headers.setdefault(name, value)
        return reply

    async def _answer(self, request: Request, operation: Operation) -> Response:
        self.admit(request)
        if operation.needs is None:
            caller = Caller(role="annotator", author="")
        else:
            caller = await self._door.let_in(request)
            self._of_caller.take(f"{caller.project}\0{caller.author}")
            must_reach(caller, operation, request)
        given: dict[str, object] = {}
        if operation.query is not None:
            given["query"] = queried(request, operation.query)
        call = Call(desk=self._desk, caller=caller, request=request)
        if operation.takes:
            kind = kind_of(request, operation)
            if kind == FILE:
                return await self._with_file(call, operation, given)
            body = await incoming.kept(request, self._desk.limits)
            given["body"] = body
            if operation.body is not bytes:
                given["body"] = await asyncio.to_thread(read, body, kind, operation)
        return await self._done(call, operation, given)

    async def _with_file(
        self, call: Call, operation: Operation, given: dict[str, object]
    ) -> Response:
        folder = self._desk.runs.folder()
        try:
            path = folder / "body"
            await incoming.written(call.request, self._desk.limits, path)
            return await self._done(call, operation, {**given, "body": path})
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    async def _done(self, call: Call, operation: Operation, given: dict[str, object]) -> Response:
        if is_async(operation):
            found = await operation.does(call, **given)
        else:
            found = await asyncio.to_thread(operation.does, call, **given)
        if isinstance(found, Response):
            return found
        if operation.says in (None, type(None)):
            return Response(status_code=204)
        text = await asyncio.to_thread(adapter(operation).dump_json, found)
        return Response(text, status_code=operation.status, media_type=JSON)

    def admit(self, request: Request) -> None:
        """`RequestRefused` where this address asks too much."""
        size = sum(len(name) + len(value) for name, value in request.headers.raw)
        if size > self._desk.limits.headers:
            raise RequestRefused("the headers are too large", status=431, code="headers")
        self._of_address.take(self._address(request))


@cache
def adapter(operation: Operation) -> TypeAdapter[Any]:
    return TypeAdapter(operation.says)


def must_reach(caller: Caller, operation: Operation, request: Request) -> None:
    """By what is asked for alone, so that no answer says whether it is there."""
    needs = operation.needs
    if needs is not None and not caller.may(needs):
        raise RequestRefused(f"this needs a token of the role {needs}", status=403, code="role")
    if operation.wide and caller.project is not None:
        raise RequestRefused("this needs a token for all projects", status=403, code="scope")
    parts = request.path_params
    if caller.task is not None and not (operation.narrow or "task" in parts):
        raise RequestRefused("this token is for one task", status=403, code="scope")
    task = parts.get("task")
    if "project" in parts and not caller.reaches(parts["project"], task):
        raise missing("task" if caller.project == parts["project"] else "project")


def queried(request: Request, query: type[Query]) -> Query:
    """Each name once, but for those that are lists."""
    given: dict[str, JsonValue] = {}
    for name, value in request.query_params.multi_items():
        field = query.model_fields.get(name)
        is_list = field is not None and "tuple" in str(field.annotation)
        if is_list:
            before = given.setdefault(name, [])
            assert isinstance(before, list)
            before.append(clean_text(value))
        elif name in given:
            raise RequestRefused(f'"{name[:50]}" is said twice', status=422, code="shape")
        else:
            given[name] = clean_text(value)
    return query.model_validate(given)


def kind_of(request: Request, operation: Operation) -> str:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in operation.takes:
        reason = "send it as " + " or ".join(operation.takes)
        raise RequestRefused(reason, status=415, code="media_type")
    return kind


def read(body: bytes, kind: str, operation: Operation) -> object:
    """A value of the type that the operation takes; as text where it is no JSON."""
    if kind != JSON:
        try:
            return clean_text(body.decode())
        except UnicodeDecodeError as error:
            raise RequestRefused("this is no UTF-8", status=400, code="text") from error
    value = incoming.parsed(body)
    try:
        wanted = operation.takes[JSON]
        found = TypeAdapter[Any](wanted).validate_python(value)
        # Where the function wants it as it came, it was only looked at.
        return found if operation.reads_types else value
    except StoreError as error:
        # A plan says so of what is wrong with it; the store itself is fine.
        raise RequestRefused(str(error), status=422, code="refused") from error
