"""The OpenAPI of a list of operations: made of their types, so that it says what they do."""

from collections.abc import Collection, Iterable, Mapping
from http import HTTPStatus
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from pydantic import TypeAdapter

from embed_label.server.api.operation import FILE, JSON, Operation
from embed_label.server.api.problem import Problem

TEMPLATE = "#/components/schemas/{model}"
BINARY = {"type": "string", "format": "binary"}
# What pydantic and we call a JSON Schema.
Schema = dict[str, Any]


def description(operations: Iterable[Operation], *, at: str = "/") -> Schema:
    """`at` is where they are mounted."""
    all_of_them = list(operations)
    schemas, defined = typed(all_of_them)
    paths: dict[str, Schema] = {}
    for each in all_of_them:
        here = paths.setdefault(plain(each.path), {})
        here[each.method.lower()] = described(each, schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": "embed_label", "version": own_version()},
        "servers": [{"url": at}],
        "paths": paths,
        "components": {
            "schemas": defined,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def typed(operations: Collection[Operation]) -> tuple[Mapping[Any, Schema], Schema]:
    """The schema of each type that goes in or out, and what those refer to."""
    wanted: list[tuple[Any, Any, TypeAdapter[Any]]] = [
        ("problem", "serialization", TypeAdapter(Problem))
    ]
    for each in operations:
        for kind, taken in each.takes.items():
            if taken is not bytes and kind != FILE:
                wanted.append(((each.name, kind), "validation", TypeAdapter(taken)))
        if each.query is not None:
            wanted.append(((each.name, "query"), "validation", TypeAdapter(each.query)))
        if each.says not in (None, type(None)) and each.gives == JSON:
            wanted.append(((each.name, "says"), "serialization", TypeAdapter(each.says)))
    made, rest = TypeAdapter.json_schemas(wanted, ref_template=TEMPLATE)
    schemas, defined = {name: schema for (name, _), schema in made.items()}, rest.get("$defs", {})
    # A query is a list of parameters, and no type of its own.
    for each in operations:
        if each.query is not None:
            name = schemas[each.name, "query"]["$ref"].rpartition("/")[2]
            schemas[each.name, "query"] = defined[name]
    return schemas, defined


def described(operation: Operation, schemas: Mapping[Any, Schema]) -> Schema:
    said: Schema = {
        "operationId": operation.name,
        "summary": (operation.does.__doc__ or "").strip().partition("\n")[0],
        "parameters": [*in_path(operation), *in_query(operation, schemas)],
        "responses": responses(operation, schemas),
        "security": [] if operation.needs is None else [{"token": []}],
    }
    if operation.needs is not None:
        said["description"] = f"Needs a token of the role {operation.needs}."
    if operation.takes:
        content = {
            kind: {"schema": schemas.get((operation.name, kind), BINARY)}
            for kind in operation.takes
        }
        said["requestBody"] = {"required": True, "content": content}
    return said


def in_path(operation: Operation) -> list[Schema]:
    schema = {"type": "string", "minLength": 1}
    return [
        {"name": each, "in": "path", "required": True, "schema": schema} for each in operation.parts
    ]


def in_query(operation: Operation, schemas: Mapping[Any, Schema]) -> list[Schema]:
    if operation.query is None:
        return []
    whole = schemas[operation.name, "query"]
    return [
        {
            "name": name,
            "in": "query",
            "required": name in whole.get("required", ()),
            "schema": given(schema),
        }
        for name, schema in whole["properties"].items()
    ]


def given(schema: Schema) -> Schema:
    """Without null: a query has no word for it."""
    some = [each for each in schema.get("anyOf", ()) if each != {"type": "null"}]
    if not some:
        return schema
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    return {**rest, **(some[0] if len(some) == 1 else {"anyOf": some})}


def responses(operation: Operation, schemas: Mapping[Any, Schema]) -> Schema:
    if operation.says in (None, type(None)):
        good: Schema = {"204": {"description": HTTPStatus(204).phrase}}
    else:
        schema = schemas[operation.name, "says"] if operation.gives == JSON else BINARY
        good = {
            str(operation.status): {
                "description": HTTPStatus(operation.status).phrase,
                "content": {operation.gives: {"schema": schema}},
            }
        }
    wrong = {"application/json": {"schema": schemas["problem"]}}
    bad = {
        str(status): {"description": HTTPStatus(status).phrase, "content": wrong}
        for status in sorted(failures(operation))
    }
    return {**good, **bad}


def failures(operation: Operation) -> set[int]:
    some = {429, 431, 503, *operation.fails}
    if operation.needs is not None:
        some |= {401, 403}
    if operation.parts:
        some |= {404}
    if operation.query is not None:
        some |= {422}
    if operation.takes:
        some |= {400, 408, 413, 415, 422}
    return some


def plain(path: str) -> str:
    """Without the converters of Starlette."""
    return path.replace(":path}", "}")


def own_version() -> str:
    try:
        return version("embed-label")
    except PackageNotFoundError:
        return "0"
