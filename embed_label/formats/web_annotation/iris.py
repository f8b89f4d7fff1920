"""The names of things in the web: of what tasks show, and of our annotations."""

from typing import NamedTuple
from urllib.parse import quote, unquote

from embed_label.formats.gathering import Origin

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TASK, REGION = "urn:embed-label:task:", "urn:embed-label:annotation:"


class Named(NamedTuple):
    """A region, and the annotation that it is of, "" where nobody says it."""

    annotation: str
    region: str


def scope_of(task: str, source: str, item: int | None) -> str:
    parts = [task, source, *([] if item is None else [str(item)])]
    return TASK + "/".join(quote(each, safe="") for each in parts)


def origin_in(scope: str, address: str) -> Origin | None:
    """None for a scope that is none of ours."""
    if not scope.startswith(TASK):
        return None
    match [unquote(each) for each in scope.removeprefix(TASK).split("/")]:
        case [task, source]:
            return Origin(task, source, None, address)
        case [task, source, item] if item.isascii() and item.isdecimal():
            return Origin(task, source, int(item), address)
        case _:
            return None


def region_iri(annotation: str, region: str) -> str:
    return f"{REGION}{quote(annotation, safe='')}#{quote(region, safe='')}"


def named_in(iri: str) -> Named:
    if not iri.startswith(REGION):
        return Named("", iri)
    annotation, _, region = iri.removeprefix(REGION).partition("#")
    return Named(unquote(annotation), unquote(region))
