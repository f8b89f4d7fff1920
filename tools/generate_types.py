"""Write component_js/src/schema.gen.ts from the pydantic models; `--check` only compares."""

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from embed_label.annotation import Annotation
from embed_label.asking import Prompt, Proposal
from embed_label.completion import Completion, Receipt, Refusal
from embed_label.interface import AnyNode, Interface, Layout
from embed_label.modalities import AnySource
from embed_label.questions import AnyQuestion
from embed_label.task import Task

TARGET = Path(__file__).parent.parent / "component_js" / "src" / "schema.gen.ts"
ROOTS: tuple[type[BaseModel], ...] = (
    Interface,
    Task,
    Annotation,
    Completion,
    Receipt,
    Refusal,
    Prompt,
    Proposal,
)

HEAD = """\
// The wire in TypeScript, made by tools/generate_types.py from the pydantic models: do not edit.

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What `parse` needs to know of a type at run time. */
export type Shape =
  | "string"
  | "number"
  | "integer"
  | "boolean"
  | "json"
  | "id"
  | { readonly is: readonly string[] }
  | { readonly ref: keyof Wire }
  | { readonly maybe: Shape }
  | {
      readonly number: "number" | "integer";
      readonly above?: number;
      readonly least?: number;
      readonly most?: number;
    }
  | { readonly list: Shape; readonly least?: number }
  | { readonly tuple: readonly Shape[] }
  | { readonly record: Shape }
  | { readonly kinds: { readonly [kind: string]: keyof Wire } }
  | {
      /** Each with what it is where nobody says it. */
      readonly fields: { readonly [name: string]: readonly [shape: Shape, otherwise?: Json] };
    };
"""

type_names = {"string": "string", "number": "number", "integer": "number", "boolean": "boolean"}
# JSON schema has no static type worth the name.
Schema = Mapping[str, Any]


def ref(schema: Schema) -> str:
    return str(schema["$ref"]).rsplit("/", 1)[1]


def options(schema: Schema) -> tuple[list[Schema], bool]:
    """The members of a union without null, and whether null was one of them."""
    members = schema.get("anyOf") or schema.get("oneOf") or []
    named = [each for each in members if each.get("type") != "null"]
    return named, len(named) < len(members)


def ts(schema: Schema) -> str:
    """The TypeScript type of a schema."""
    if "$ref" in schema:
        name = ref(schema)
        return "Json" if name == "JsonValue" else name
    if "const" in schema or "enum" in schema:
        return " | ".join(json.dumps(each) for each in schema.get("enum", [schema.get("const")]))
    members, nullable = options(schema)
    if members:
        return " | ".join([ts(each) for each in members] + ["null"] * nullable)
    match schema.get("type"):
        case "array" if "prefixItems" in schema:
            return f"readonly [{', '.join(map(ts, schema['prefixItems']))}]"
        case "array":
            item = ts(schema["items"])
            return f"readonly ({item})[]" if " " in item else f"readonly {item}[]"
        case "object":
            return f"{{ readonly [key: string]: {ts(schema['additionalProperties'])} }}"
        case str(name) if name in type_names:
            return type_names[name]
        case _:
            raise ValueError(f"no TypeScript for {schema}")


def shape(schema: Schema, defs: Mapping[str, Schema]) -> object:
    """The run-time shape of a schema."""
    if "$ref" in schema:
        return "json" if ref(schema) == "JsonValue" else {"ref": ref(schema)}
    if "const" in schema or "enum" in schema:
        return {"is": schema.get("enum", [schema.get("const")])}
    if "discriminator" in schema:
        return {"kinds": dict(sorted(kinds(schema, defs)))}
    members, nullable = options(schema)
    if members:
        (only,) = members
        return {"maybe": shape(only, defs)} if nullable else shape(only, defs)
    match schema.get("type"):
        case "array" if "prefixItems" in schema:
            return {"tuple": [shape(each, defs) for each in schema["prefixItems"]]}
        case "array":
            return {"list": shape(schema["items"], defs)} | limits(schema)
        case "object" if "properties" in schema:
            return fields(schema, defs)
        case "object":
            return {"record": shape(schema["additionalProperties"], defs)}
        case "number" | "integer" as name if bounds := limits(schema):
            return {"number": name} | bounds
        case name:
            return name


# What JSON schema calls them, and we do.
LIMITS = {"minimum": "least", "exclusiveMinimum": "above", "maximum": "most", "minItems": "least"}


def limits(schema: Schema) -> dict[str, object]:
    return {ours: schema[theirs] for theirs, ours in LIMITS.items() if theirs in schema}


def kinds(schema: Schema, defs: Mapping[str, Schema]) -> list[tuple[str, str]]:
    """Each kind of a discriminated union with the name of its type, nested unions included."""
    found: list[tuple[str, str]] = []
    for kind, target in schema["discriminator"]["mapping"].items():
        name = target.rsplit("/", 1)[1]
        inner = defs[name]
        found.append((kind, dict(kinds(inner, defs))[kind] if "discriminator" in inner else name))
    return found


def fields(schema: Schema, defs: Mapping[str, Schema]) -> object:
    """Each with its shape and, where it has one, its default."""
    required = schema.get("required", [])
    made: dict[str, list[object]] = {}
    for name, field in schema["properties"].items():
        made_up = name not in required and "default" not in field
        made[name] = ["id" if made_up else shape(field, defs)]
        if "default" in field:
            made[name].append(field["default"])
    return {"fields": made}


def comment(schema: Schema) -> str:
    text = re.sub(r"\s+", " ", str(schema.get("description", "")))
    return f"\n/** {text} */" if text else "\n"


def generate(roots: tuple[type[BaseModel], ...] = ROOTS) -> str:
    """The whole file."""
    _, schema = models_json_schema(
        [(root, "validation") for root in roots], ref_template="#/$defs/{model}"
    )
    defs: dict[str, Schema] = schema["$defs"]
    defs.pop("JsonValue", None)
    lines = [HEAD]
    for name, definition in defs.items():
        if "properties" in definition:
            members = "".join(
                f"\n  readonly {key}: {ts(field)};"
                for key, field in definition["properties"].items()
            )
            lines.append(f"{comment(definition)}\nexport type {name} = {{{members}\n}};\n")
        else:
            lines.append(f"\nexport type {name} = {ts(definition)};\n")
    lines.append("\n/** Every type of the wire by its name. */\nexport type Wire = {")
    lines.extend(f"\n  readonly {name}: {name};" for name in defs)
    lines.append("\n};\n\nexport const shapes: { readonly [name in keyof Wire]: Shape } = {")
    for name, definition in defs.items():
        lines.append(f"\n  {name}: {json.dumps(shape(definition, defs))},")
    lines.append(
        "\n};\n\n/** The region kinds that each modality carries. */\nexport const regionKinds = {"
    )
    for source in classes(AnySource):
        lines.append(
            f"\n  {kind_of(source)}: {json.dumps([kind_of(each) for each in source.regions])},"
        )
    lines.append(
        "\n} as const;\n\n/** What JSON holds for each modality. */\nexport const shownAs = {"
    )
    for source in classes(AnySource):
        lines.append(f"\n  {kind_of(source)}: {json.dumps(source.shows)},")
    lines.append("\n} as const;\n\n/** The kinds of questions. */\nexport const questionKinds = [")
    lines.extend(f'\n  "{kind_of(question)}",' for question in classes(AnyQuestion))
    lines.append(
        "\n] as const;\n\n/** The kinds of nodes that hold others. */\nexport const layoutKinds = ["
    )
    lines.extend(f'\n  "{kind_of(node)}",' for node in classes(AnyNode) if issubclass(node, Layout))
    lines.append("\n] as const;\n")
    return "".join(lines)


def classes(union: Any) -> list[Any]:
    """The classes of a discriminated union, those of the unions in it included."""
    if isinstance(union, type):
        return [union]
    inside = get_args(union.__value__)[0]
    return [each for one in get_args(inside) for each in classes(one)]


def kind_of(model: type[BaseModel]) -> str:
    return str(model.model_fields["kind"].default)


def main() -> int:
    text = generate()
    if "--check" not in sys.argv:
        TARGET.write_text(text)
        return 0
    if TARGET.exists() and TARGET.read_text() == text:
        return 0
    print(f"{TARGET.name} no longer matches the models: run `make types` and commit it.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
