"""Writes an interface as the Python source that makes it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from embed_label.interface import Interface
from embed_label.questions import Term
from embed_label.wire import Written

WIDTH = 68
STEP = "    "
# The lists that a `$variable` may be written in place of.
LISTED = ("labels", "choices", "entries", "suggestions", "items")


def write_python(interface: Interface) -> str:
    """Only what differs from the defaults; reading it gives the same interface."""
    return written(interface, "")


def written(found: object, indent: str, head: str = "") -> str:
    """`head` is what stands before it on its line, such as the name of its argument."""
    short = head + flat(found)
    if len(indent) + len(short) <= WIDTH and "\n" not in short:
        return short
    deeper = indent + STEP
    match found:
        case Written():
            parts = [written(each, deeper, f"{name}=") for name, each in arguments(found)]
            opening, closing = f"el.{type(found).__name__}(", ")"
        case str():
            return wrapped(found, indent, head)
        case Mapping():
            pairs = cast("Mapping[str, object]", found).items()
            parts = [written(each, deeper, f"{quoted(key)}: ") for key, each in pairs]
            opening, closing = "{", "}"
        case tuple() if found:
            parts = [written(each, deeper) for each in cast("Sequence[object]", found)]
            opening, closing = "(", ")"
        case Sequence():
            parts = [written(each, deeper) for each in cast("Sequence[object]", found)]
            opening, closing = "[", "]"
        case _:
            return short
    return f"{head}{opening}\n" + "".join(f"{deeper}{part},\n" for part in parts) + indent + closing


def flat(found: object) -> str:
    """On one line, however long."""
    match found:
        case Written():
            inside = ", ".join(f"{name}={flat(each)}" for name, each in arguments(found))
            return f"el.{type(found).__name__}({inside})"
        case str():
            return quoted(found)
        case Mapping():
            pairs = cast("Mapping[str, object]", found).items()
            return "{" + ", ".join(f"{quoted(key)}: {flat(each)}" for key, each in pairs) + "}"
        case tuple() if found:
            inside = ", ".join(map(flat, cast("Sequence[object]", found)))
            return f"({inside},)" if len(cast("Sequence[object]", found)) == 1 else f"({inside})"
        case Sequence():
            return "[" + ", ".join(map(flat, cast("Sequence[object]", found))) + "]"
        case float() if found == int(found):
            return str(int(found))
        case _:
            return repr(found)


def arguments(found: Written) -> Iterator[tuple[str, object]]:
    """What was said of a thing: nothing that it would have by itself."""
    listed = next((name for name in LISTED if name in type(found).model_fields), "")
    given = {
        name: getattr(found, name)
        for name, field in type(found).model_fields.items()
        if name != "kind" and (field.is_required() or getattr(found, name) != field.default)
    }
    if "variable" in given and listed not in given:
        given = {listed if name == "variable" else name: each for name, each in given.items()}
    # What an interface holds comes after what it is called.
    inner = [name for name in ("body", "children") if name in given]
    for name in [*(each for each in given if each not in inner), *inner]:
        yield name, [word(each) for each in parts(given[name])] or given[name]


def parts(found: object) -> Sequence[object]:
    return cast("Sequence[object]", found) if isinstance(found, tuple) else ()


def word(found: object) -> object:
    """A term that is only a name is written as that."""
    if not isinstance(found, Term):
        return found
    return found.name if found == type(found)(name=found.name) else found


def quoted(text: str) -> str:
    """In double quotes, on one line, with the letters of any language as they are."""
    made = "".join(
        each if each.isprintable() and each not in '"\\' else escaped(each) for each in text
    )
    return f'"{made}"'


def escaped(letter: str) -> str:
    return {'"': '\\"', "\n": "\\n", "\t": "\\t"}.get(letter) or letter.encode(
        "unicode_escape"
    ).decode()


def wrapped(text: str, indent: str, head: str) -> str:
    """A long text, as several that Python reads as one."""
    deeper = indent + STEP
    room = WIDTH - len(deeper) - 2
    lines = list(cut(text, room))
    if len(lines) == 1:
        return head + quoted(text)
    return f"{head}(\n" + "".join(f"{deeper}{quoted(line)}\n" for line in lines) + f"{indent})"


def cut(text: str, room: int) -> Iterator[str]:
    """At spaces and after line breaks; a word without any may be longer."""
    line = ""
    for piece in text.replace("\n", "\n\0").replace(" ", " \0").split("\0"):
        if line and (line.endswith("\n") or len(quoted(line + piece)) - 2 > room):
            yield line
            line = ""
        line += piece
    if line:
        yield line
