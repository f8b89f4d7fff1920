"""Reads an interface out of Python source that is looked at and never run."""

import ast
import re
import warnings
from collections.abc import Iterator, Sequence
from functools import cache

from pydantic import ValidationError

from embed_label import interface, modalities, questions, rules
from embed_label.errors import EmbedLabelError, nearest
from embed_label.interface import Interface
from embed_label.wire import Written, shown

from .wrong import QUOTED, Wrong

LONGEST = 200_000  # characters
ARGUMENT = re.compile(r'(\w+)="([^"\n]*)"')
WRITE = "write el.Interface(body=[...])"


@cache
def words() -> dict[str, type[Written]]:
    """The classes that may be called, by their names."""
    homes = (interface, modalities, questions, rules)
    every = (each for home in homes for each in vars(home).values())
    classes = (each for each in every if isinstance(each, type) and issubclass(each, Written))
    return {each.__name__: each for each in classes if is_a_word(each)}


def is_a_word(found: type[Written]) -> bool:
    """Not the bases, which nobody writes."""
    return found is Interface or "kind" in found.model_fields or not found.__subclasses__()


def read_python(text: str) -> Interface:
    """`Wrong` says what cannot be read, and on which line."""
    if len(text) > LONGEST:
        raise Wrong(f"this is longer than {LONGEST:,} characters")
    try:
        found = value(expression(text))
    except SyntaxError as error:
        raise Wrong(f"{error.msg}, as Python sees it", error.lineno or 1) from error
    except (RecursionError, MemoryError, ValueError) as error:
        raise Wrong("Python cannot read this; it is nested too deep or has odd signs") from error
    if isinstance(found, Interface):
        return found
    raise Wrong(f"this is a {type(found).__name__}, not an interface: {WRITE}")


def expression(text: str) -> ast.expr:
    """The one expression there; imports before it, and a name for it, are as good as not there."""
    with warnings.catch_warnings():
        # About an odd escape in somebody's text the log need not hear.
        warnings.simplefilter("ignore", SyntaxWarning)
        body = ast.parse(text).body
    rest = [each for each in body if not isinstance(each, ast.Import | ast.ImportFrom)]
    match rest:
        case [ast.Expr(value=found)] | [ast.Assign(value=found, targets=[ast.Name()])]:
            return found
        case []:
            raise Wrong(f"there is nothing yet: {WRITE}", text.count("\n") + 1)
        case [ast.Expr() | ast.Assign(), second, *_]:
            raise Wrong("only one expression can stand here", second.lineno)
        case [first, *_]:
            raise Wrong(f"only an expression can stand here: {WRITE}", first.lineno)
    raise Wrong(WRITE)


def value(node: ast.expr) -> object:
    match node:
        case ast.Constant(value=str() | int() | float() | None as found):
            return found
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)):
            return -number
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            return [value(each) for each in parts]
        case ast.Dict(keys=keys, values=values) if all(
            isinstance(key, ast.Constant) for key in keys
        ):
            return {value(key): value(each) for key, each in zip(keys, values, strict=True) if key}
        case ast.Call():
            return made(node)
        case _:
            said = ast.unparse(node)
            raise Wrong(
                f"{shown(said)} is not taken here: only texts, numbers, True, False, None, lists, "
                "dicts and our own classes are",
                node.lineno,
            )


def is_constant(node: ast.expr | None) -> bool:
    """As a key: nothing else can be one of a dict, and `**` has none."""
    return isinstance(node, ast.Constant)


def made(call: ast.Call) -> Written:
    found = called(call.func)
    if call.args:
        raise Wrong(
            f"{found.__name__} takes its arguments by name, like {example(found)}",
            call.args[0].lineno,
        )
    given: dict[str, object] = {}
    for each in call.keywords:
        if each.arg not in found.model_fields:
            known = nearest(each.arg or "**", found.model_fields)
            raise Wrong(f"{found.__name__} has no {each.arg or '**'}; {known}", each.value.lineno)
        given[each.arg] = value(each.value)
    try:
        return found.model_validate(given)
    except EmbedLabelError as error:
        raise Wrong(str(error), line_in(call, error)) from error


def example(found: type[Written]) -> str:
    required = [name for name, each in found.model_fields.items() if each.is_required()]
    return f"{required[0] if required else next(iter(found.model_fields))}=..."


def called(function: ast.expr) -> type[Written]:
    match function:
        case ast.Attribute(value=ast.Name(), attr=name) | ast.Name(id=name):
            if found := words().get(name):
                return found
            raise Wrong(f"there is no {name} here; {nearest(name, words())}", function.lineno)
        case _:
            raise Wrong(f"{shown(ast.unparse(function))} cannot be called here", function.lineno)


def line_in(call: ast.Call, error: EmbedLabelError) -> int:
    """Where in a call the part stands that an error is about."""
    if isinstance(error.__cause__, ValidationError):
        return inside(call, error.__cause__.errors()[0]["loc"]).lineno
    message = str(error)
    texts = list(constants(call))
    for name, word in ARGUMENT.findall(message):
        for argument, constant in texts:
            if (argument, constant.value) == (name, word):
                return constant.lineno
    said = QUOTED.findall(message)
    spots = {word: [each for _, each in texts if each.value == word] for word in said}
    # What is named twice is wrong where it stands the second time.
    twins = [each[-1] for each in spots.values() if len(each) > 1] if "twice" in message else []
    found = [*twins, *(each[-1] for each in spots.values() if each)]
    return found[0].lineno if found else call.lineno


def constants(call: ast.Call) -> Iterator[tuple[str | None, ast.Constant]]:
    """Every text in a call and in the calls inside it, with the argument whose it is."""
    for each in ast.walk(call):
        if isinstance(each, ast.keyword):
            parts = each.value.elts if isinstance(each.value, ast.List) else [each.value]
            yield from ((each.arg, part) for part in parts if isinstance(part, ast.Constant))


def inside(node: ast.expr, path: Sequence[str | int]) -> ast.expr:
    """Follow pydantic's path as far as it goes; it also names kinds, which stand nowhere."""
    for step in path:
        match node:
            case ast.Call(keywords=keywords):
                named = [each.value for each in keywords if each.arg == step]
                node = named[0] if named else node
            case ast.List(elts=parts) | ast.Tuple(elts=parts) if isinstance(step, int):
                node = parts[step] if step < len(parts) else node
            case _:
                pass
    return node
