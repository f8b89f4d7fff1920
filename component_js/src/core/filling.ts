// An interface for one task: its `$variables` looked up, its repeats written out.
// Python does the same; `tests/vectors/filling.json` holds the two together.

import type { Interface, Json, Task } from "../schema.gen";
import { lookup } from "./lookup";
import { parse } from "./parse";

type Data = Task["data"];
type Fields = { readonly [key: string]: Json };

/** Where a node keeps the list that its `variable` fills. */
const lists: ReadonlyMap<Json | undefined, string> = new Map([
  ["labels", "labels"],
  ["choices", "choices"],
  ["taxonomy", "items"],
  ["tags", "suggestions"],
  ["ranking", "entries"],
]);

/** What may be a `$variable` in its place. */
const words = ["title", "hint", "text", "placeholder", "default"] as const;

export function filled(face: Interface, data: Data): Interface {
  const written: Fields = JSON.parse(JSON.stringify(face));
  const made = { ...written, ...worded(written, data), body: nodes(written.body, data) };
  return JSON.stringify(made) === JSON.stringify(written) ? face : parse("Interface", made);
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

function nodes(found: Json | undefined, data: Data): readonly Json[] {
  return listed(found).flatMap((node) => {
    if (!isFields(node)) return [];
    return node.kind === "repeat" ? [repeated(node, data)] : [filledNode(node, data)];
  });
}

/** A column, or pages, with the children of a repeat once for each item. */
function repeated(node: Fields, data: Data): Json {
  const each = listed(lookup(`${node.on}`, data)).map((_, at) => ({
    kind: "column",
    children: nodes(numbered(node.children ?? [], `${node.index}`, at), data),
  }));
  const { when = null, style = {}, class_name = "", kept = {} } = node;
  const kind = node.paged ? "pages" : "column";
  return { kind, children: each, when, style, class_name, kept };
}

function numbered(value: Json, index: string, at: number): Json {
  if (typeof value === "string") return value.replaceAll(index, `${at}`);
  if (Array.isArray(value)) return value.map((each) => numbered(each, index, at));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, numbered(each, index, at)]),
  );
}

function filledNode(node: Fields, data: Data): Fields {
  const made = { ...node, ...worded(node, data) };
  const inside = "children" in node ? { children: nodes(node.children, data) } : {};
  const field = lists.get(node.kind);
  if (field === undefined) return { ...made, ...inside };
  const written = listed(node[field]).map((each) =>
    isFields(each) ? { ...each, ...worded(each, data) } : each,
  );
  const found = node.variable ? lookup(`${node.variable}`, data) : undefined;
  return { ...made, ...inside, [field]: distinct([...written, ...terms(found, node.kind)]) };
}

/** The words of a node that the task has; what it does not have stands as it is written. */
function worded(node: Fields, data: Data): Fields {
  const made = words.flatMap((key): readonly (readonly [string, Json])[] => {
    const value = node[key];
    if (typeof value === "string" && value.startsWith("$")) {
      const found = lookup(value, data);
      if (typeof found === "string") return [[key, found]];
      return typeof found === "number" && Number.isSafeInteger(found) ? [[key, `${found}`]] : [];
    }
    if (key !== "default" || !Array.isArray(value)) return [];
    return [[key, value.map((each) => entry(each, data))]];
  });
  return Object.fromEntries(made);
}

function entry(value: Json, data: Data): Json {
  const found = typeof value === "string" ? lookup(value, data) : value;
  return typeof found === "string" ? found : value;
}

// What others call a term's fields.
const names = ["name", "alias", "id", "value"];
const titles = ["title", "value"];
/** The fields of a term beyond those that all have. */
const more: ReadonlyMap<Json | undefined, readonly string[]> = new Map([
  ["choices", ["image"]],
  ["ranking", ["text", "image"]],
]);
/** A name is no longer than this; a text that is longer is known by its number. */
const LONGEST = 200;

export function terms(found: Json | undefined, kind: Json | undefined): readonly Json[] {
  return distinct(listed(found).flatMap((each, at) => term(each, kind, at) ?? []));
}

/** A term from what a task has: a word, or an object in our words or in Label Studio's. */
function term(given: Json, kind: Json | undefined, at: number): Fields | undefined {
  const found: Fields = isFields(given) ? given : { value: given };
  const called = first(found, names);
  if (called === undefined) return undefined;
  const name = [...called].length <= LONGEST ? called : `#${at + 1}`;
  const title = first(found, titles);
  const copied = ["hint", "html", ...(more.get(kind) ?? [])].flatMap((key) => {
    const said = word(found[key]);
    return said === undefined ? [] : [[key, said] as const];
  });
  const made = Object.fromEntries(copied);
  const body = kind === "ranking" && !("text" in made) ? word(found.body) : undefined;
  const { score } = found;
  const scored = kind === "tags" && typeof score === "number" && score >= 0 && score <= 1;
  const children = kind === "taxonomy" ? terms(found.children, kind) : [];
  return {
    name,
    ...(title !== undefined && title !== name ? { title } : {}),
    ...made,
    ...(body === undefined ? {} : { text: body }),
    ...(scored ? { score } : {}),
    ...(children.length > 0 ? { children } : {}),
  };
}

function first(found: Fields, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const said = word(found[key]);
    if (said !== undefined) return said;
  }
  return undefined;
}

function word(value: Json | undefined): string | undefined {
  if (typeof value === "number" && Number.isSafeInteger(value)) return `${value}`;
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** The first of each name. */
function distinct(all: readonly Json[]): readonly Json[] {
  const seen = new Set<Json>();
  return all.filter((each) => {
    if (!isFields(each) || each.name === undefined || seen.has(each.name)) return false;
    seen.add(each.name);
    return true;
  });
}
