"""A catalogue of 20,000 places, made when it is first asked for."""

import json
from functools import cache

from pydantic import JsonValue
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

BRANCHES = (
    "Tools", "Garden", "Kitchen", "Office", "Sports", "Toys", "Boats", "Bicycles", "Music", "Books",
)  # fmt: skip
SHELVES = (
    "Parts", "Care", "Storage", "Safety", "Lighting", "Measuring", "Fastening", "Covers", "Sets",
    "Spares",
)  # fmt: skip
MATERIALS = ("steel", "brass", "oak", "beech", "wool", "linen", "glass", "cork", "rubber", "paper")
THINGS = (
    "ring", "hook", "box", "brush", "clamp", "cord", "frame", "handle", "lamp", "lid", "mat", "pin",
    "plate", "pump", "rack", "roll", "scale", "strap", "tray", "wheel",
)  # fmt: skip


@cache
def items() -> bytes:
    """Ten branches of ten shelves of ten materials of twenty things."""
    tree = [parent(branch, [shelf_of(branch, shelf) for shelf in SHELVES]) for branch in BRANCHES]
    return json.dumps(tree, separators=(",", ":")).encode()


def shelf_of(branch: str, shelf: str) -> JsonValue:
    made = f"{branch}: {shelf.lower()}"
    return parent(made, [parent(f"In {each}", things(each)) for each in MATERIALS])


def things(material: str) -> list[JsonValue]:
    return [f"{material.capitalize()} {thing}" for thing in THINGS]


def parent(name: str, children: list[JsonValue]) -> JsonValue:
    return {"value": name, "children": children}


async def answer(_request: Request) -> Response:
    headers = {"cache-control": "public, max-age=3600"}
    return Response(items(), media_type="application/json", headers=headers)


catalogue = Starlette(routes=[Route("/taxonomy.json", answer)])
