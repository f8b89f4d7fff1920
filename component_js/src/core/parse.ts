// Check and complete what a host hands in, against the generated shapes.

import { type Shape, shapes, type Wire } from "../schema.gen";
import { newId } from "./id";

// As in `embed_label/wire.py`: the server refuses JSON that is deeper.
const DEEPEST_JSON = 64;
/** More than Python takes of any part of an interface, and less than a browser's stack. */
const DEEPEST = 250;
/** Characters of a place. */
const LONGEST = 120;

/** What is wrong with a value, and where in it. */
export class WireError extends Error {
  readonly where: string;
  readonly problem: string;

  constructor(where: string, problem: string) {
    const place = where.length > LONGEST ? `${where.slice(0, LONGEST)}…` : where;
    super(place ? `${place}: ${problem}` : problem);
    this.name = "WireError";
    this.where = where;
    this.problem = problem;
  }
}

/** A value of the wire, with every default filled in. Keys that are not known are left out. */
export function parse<Name extends keyof Wire>(name: Name, value: unknown): Wire[Name] {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: shapes and types come from the same models.
  return read({ ref: name }, value, 0) as Wire[Name];
}

function read(shape: Shape, value: unknown, depth: number): unknown {
  if (typeof shape === "string") return plain(shape, value);
  if (depth > DEEPEST) throw tooDeep(DEEPEST);
  if ("ref" in shape) return read(shapes[shape.ref], value, depth);
  if ("maybe" in shape)
    return value === null || value === undefined ? null : read(shape.maybe, value, depth);
  if ("number" in shape) return limited(shape, value);
  if ("is" in shape) {
    if (typeof value === "string" && shape.is.includes(value)) return value;
    throw new WireError("", `expected ${shape.is.join(" or ")}, got ${show(value)}`);
  }
  if ("list" in shape) {
    if (!Array.isArray(value)) throw new WireError("", `expected a list, got ${show(value)}`);
    if (value.length < (shape.least ?? 0))
      throw new WireError("", `expected at least ${shape.least} in the list, got ${show(value)}`);
    return value.map((each, index) => within(index, shape.list, each, depth));
  }
  if ("tuple" in shape) {
    const { tuple } = shape;
    if (Array.isArray(value) && value.length === tuple.length)
      return tuple.map((each, index) => within(index, each, value[index], depth));
    throw new WireError("", `expected a list of ${tuple.length}, got ${show(value)}`);
  }
  if (!isObject(value)) throw new WireError("", `expected an object, got ${show(value)}`);
  if ("kinds" in shape) {
    const kind = value.kind;
    const name =
      typeof kind === "string" && Object.hasOwn(shape.kinds, kind) ? shape.kinds[kind] : undefined;
    if (name) return read({ ref: name }, value, depth);
    throw new WireError(
      "",
      `kind ${show(kind)} is not one of ${Object.keys(shape.kinds).join(", ")}`,
    );
  }
  if ("record" in shape) {
    const entries = Object.entries(value).map(([key, each]) => [
      key,
      within(key, shape.record, each, depth),
    ]);
    return Object.fromEntries(entries);
  }
  const made: Record<string, unknown> = {};
  for (const [key, [field, otherwise]] of Object.entries(shape.fields)) {
    const given = value[key];
    const missing = given === undefined && otherwise !== undefined;
    made[key] = missing ? otherwise : within(key, field, given, depth + 1);
  }
  return made;
}

/** Where it is wrong is put together only then: there may be thousands of regions. */
function within(key: string | number, shape: Shape, value: unknown, depth: number): unknown {
  try {
    return read(shape, value, depth);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    const { where, problem } = error;
    const place = typeof key === "number" ? `[${key}]` : key;
    throw new WireError(place + (where && !where.startsWith("[") ? `.${where}` : where), problem);
  }
}

type Limited = Extract<Shape, { readonly number: unknown }>;

function limited({ number, above, least, most }: Limited, value: unknown): unknown {
  const read = Number(plain(number, value));
  const expected = [
    above !== undefined && read <= above && `more than ${above}`,
    least !== undefined && read < least && `at least ${least}`,
    most !== undefined && read > most && `at most ${most}`,
  ].find(Boolean);
  if (expected) throw new WireError("", `expected ${expected}, got ${show(value)}`);
  return read;
}

function plain(shape: Shape & string, value: unknown): unknown {
  if (shape === "json") {
    mustBeShallow(value);
    return value ?? null;
  }
  if (shape === "id") return value === undefined ? newId() : plain("string", value);
  if (shape === "string" || shape === "boolean") {
    if (typeof value === shape) return value;
  } else if (typeof value === "number" && Number.isFinite(value)) {
    if (shape === "number" || Number.isInteger(value)) return value;
  }
  throw new WireError("", `expected a ${shape}, got ${show(value)}`);
}

function mustBeShallow(value: unknown, depth = 1): void {
  if (typeof value !== "object" || value === null) return;
  if (depth >= DEEPEST_JSON) throw tooDeep(DEEPEST_JSON);
  for (const each of Object.values(value)) mustBeShallow(each, depth + 1);
}

const tooDeep = (most: number): WireError => new WireError("", `nested deeper than ${most} levels`);

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
