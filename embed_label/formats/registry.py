"""Which formats there are: ours, and those that installed packages add by entry point."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from inspect import Parameter, Signature, getdoc, signature
from typing import Any, Unpack, get_args, get_origin, get_type_hints

from embed_label.errors import UnknownFormat, nearest

GROUP = "embed_label.formats"
# What every format is given; the rest are its own options.
GIVEN = frozenset({"interface", "lossy", "files"})


@dataclass(frozen=True, slots=True)
class Option:
    """One keyword of a format: its type in words, and what it is where nobody says it."""

    name: str
    kind: str
    default: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """What a format is, in one line, and the options of both ways; None where it has no such way.

    `package` is whose it is, "" for ours.
    """

    name: str
    says: str
    exports: tuple[Option, ...] | None
    loads: tuple[Option, ...] | None
    package: str = ""

    @property
    def title(self) -> str:
        """What it is called in a message."""
        return self.says.partition(":")[0].partition(",")[0]


class Formats(Mapping[str, str]):
    """Where each format lives: a module, or an object in one, with `read`, `write` or both.

    A package adds one with `[project.entry-points."embed_label.formats"]`. What cannot be loaded is
    in `broken` with the reason, and takes nothing else along.
    """

    def __init__(self, ours: Mapping[str, str]) -> None:
        self._ours = ours
        self._broken: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        return self._ours[name] if name in self._ours else self._added[name].value

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({*self._ours, *self._added}))

    def __len__(self) -> int:
        return len({*self._ours, *self._added})

    @property
    def broken(self) -> Mapping[str, str]:
        """Formats of other packages that cannot be used, and why."""
        for name in self._added:
            self._found(name)
        return dict(self._broken)

    def listed(self) -> tuple[Format, ...]:
        """All that can be used, by name."""
        return tuple(self.about(name) for name in self if self._found(name) is not None)

    def about(self, name: str) -> Format:
        """What that format is, and its options."""
        home = self.home(name)
        added = None if name in self._ours else self._added[name]
        return Format(
            name=name,
            says=(getdoc(home) or name).strip().splitlines()[0].rstrip("."),
            exports=_options(getattr(home, "write", None)),
            loads=_options(getattr(home, "read", None)),
            package=added.dist.name if added and added.dist else "",
        )

    # A module, whose functions no type knows.
    def home(self, name: str) -> Any:
        """The module with its functions; `UnknownFormat` if there is none that can be loaded."""
        if name not in self:
            raise UnknownFormat(f'there is no format "{name}"; {nearest(name, self)}')
        found = self._found(name)
        if found is None:
            raise UnknownFormat(f'the format "{name}" cannot be used: {self._broken[name]}')
        return found

    @cached_property
    def _added(self) -> dict[str, EntryPoint]:
        made: dict[str, EntryPoint] = {}
        for each in entry_points(group=GROUP):
            if each.name in self._ours or each.name in made:
                whose = "embed_label" if each.name in self._ours else _whose(made[each.name])
                self._broken[f"{each.name} of {_whose(each)}"] = f"{whose} has one of that name"
            else:
                made[each.name] = each
        return made

    def _found(self, name: str) -> Any:
        if name in self._ours:
            return import_module(self._ours[name])
        if name in self._broken:
            return None
        point = self._added[name]
        try:
            home = point.load()
        # Whatever happens in a stranger's package, the other formats are there.
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
            self._broken[name] = f"{point.value} of {_whose(point)} does not load ({said})"
            return None
        if not any(callable(getattr(home, way, None)) for way in ("read", "write")):
            self._broken[name] = f"{point.value} of {_whose(point)} has neither read nor write"
            return None
        return home


def _whose(point: EntryPoint) -> str:
    return point.dist.name if point.dist else "an unknown package"


def _options(way: Callable[..., object] | None) -> tuple[Option, ...] | None:
    if way is None:
        return None
    told: Mapping[str, Parameter] = signature(way).parameters
    return tuple(
        each for parameter in told.values() for each in _each(parameter) if each.name not in GIVEN
    )


def _each(told: Parameter) -> Iterator[Option]:
    kind = told.annotation
    if told.kind is Parameter.KEYWORD_ONLY:
        default = None if told.default is Signature.empty else told.default
        yield Option(told.name, "" if kind is Signature.empty else _written(kind), default)
    elif told.kind is Parameter.VAR_KEYWORD and get_origin(kind) is Unpack:
        for name, each in get_type_hints(get_args(kind)[0]).items():
            yield Option(name, _written(each), None)


def _written(kind: object) -> str:
    return kind.__name__ if isinstance(kind, type) else re.sub(r"[\w.]+\.(?=\w)", "", str(kind))
