// An interface for one task: its `$variables` looked up, its repeats written out.
// Python does the same; `tests/vectors/filling.json` holds the two together.

import type { Interface, Json, Task } from "../schema.gen";
import { leaves } from "./interface";
import { lookup } from "./lookup";
import { parse, WireError } from "./parse";
import { rowTerms, tablesIn } from "./rows";
import { same } from "./same";

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

/** What may take the rows of a table that it is `of`. */
const takesRows: ReadonlySet<Json | undefined> = new Set(["choices", "ranking"]);

/** What may be a `$variable` in its place. */
const words = ["title", "hint", "text", "placeholder", "default", "peaks"] as const;

/** How often a repeat is written out, with those inside it: a page of more stands still. */
const MOST = 1000;

export function filled(face: Interface, data: Data): Interface {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: an interface is JSON that was checked.
  const written = face as unknown as Fields;
  const body = nodes(written.body, data, tablesIn(written.body));
  const made = having(written, { ...worded(written, data), body });
  const filling = made === written ? face : parse("Interface", made);
  // Python refuses it where it is written; a repeat may still write a name twice.
  const twice = repeatedIn(namesIn(filling));
  if (twice === undefined) return filling;
  throw new WireError("", `the name "${twice}" stands twice in the interface`);
}

function namesIn({ body }: Interface): readonly string[] {
  return leaves(body).flatMap((node) => ("name" in node ? [node.name] : []));
}

function repeatedIn(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}

/** With these fields; the same node if it says that already: there may be 20,000 items in it. */
function having(node: Fields, fields: Fields): Fields {
  const stays = Object.entries(fields).every(([key, value]) => Object.is(node[key], value));
  return stays ? node : { ...node, ...fields };
}

/** The same list if it holds the same. */
function becoming(list: readonly Json[], next: readonly Json[]): readonly Json[] {
  return same(list, next) ? list : next;
}

export function isFields(value: Json | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

type Tables = ReadonlySet<Json>;

function nodes(found: Json | undefined, data: Data, tables: Tables, most = MOST): readonly Json[] {
  const written = listed(found);
  const made = written.flatMap((node) => {
    if (!isFields(node)) return [];
    const fill = node.kind === "repeat" ? repeated : filledNode;
    return [fill(node, data, tables, most)];
  });
  return becoming(written, made);
}

/** A column, or pages, with the children of a repeat once for each item. */
function repeated(node: Fields, data: Data, tables: Tables, most: number): Json {
  const items = listed(lookup(`${node.on}`, data));
  const few = items.slice(0, most);
  const share = Math.floor(most / few.length);
  const each: Json[] = few.map((_, at) => {
    const written = numbered(node.children ?? [], `${node.index}`, at);
    const around = new Set([...tables, ...tablesIn(written)]);
    return { kind: "column", children: nodes(written, data, around, share) };
  });
  if (few.length < items.length) each.push({ kind: "header", text: cutWords(few, items) });
  const { when = null, style = {}, class_name = "", kept = {} } = node;
  const kind = node.paged ? "pages" : "column";
  return { kind, children: each, when, style, class_name, kept };
}

const cutWords = (few: readonly Json[], all: readonly Json[]): string =>
  `Only the first ${counted(few)} of ${counted(all)} are shown.`;

const counted = ({ length }: readonly Json[]): string => length.toLocaleString("en");

function numbered(value: Json, index: string, at: number): Json {
  if (typeof value === "string") return value.replaceAll(index, `${at}`);
  if (Array.isArray(value)) return value.map((each) => numbered(each, index, at));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, numbered(each, index, at)]),
  );
}

function filledNode(node: Fields, data: Data, tables: Tables, most: number): Fields {
  const inside = "children" in node ? { children: nodes(node.children, data, tables, most) } : {};
  const made = { ...worded(node, data), ...inside };
  const field = lists.get(node.kind);
  if (field === undefined) return having(node, made);
  const before = listed(node[field]);
  const written = before.map((each) => (isFields(each) ? having(each, worded(each, data)) : each));
  const found = node.variable ? lookup(`${node.variable}`, data) : undefined;
  const ofRows = takesRows.has(node.kind) && tables.has(node.of ?? "");
  const all = distinct([...written, ...(ofRows ? rowTerms : terms)(found, node.kind)]);
  return having(node, { ...made, [field]: becoming(before, all) });
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
    const entries = value.map((each) => entry(each, data));
    return [[key, becoming(value, entries)]];
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
    ...looks(found),
    ...(body === undefined ? {} : { text: body }),
    ...(scored ? { score } : {}),
    ...(children.length > 0 ? { children } : {}),
  };
}

/** The colour and the key of a term, where they are such as ours. */
function looks(found: Fields): Fields {
  const color = first(found, ["color", "background"]);
  const key = first(found, ["key", "hotkey"]);
  return {
    ...(color && /^#[0-9a-f]{6}$/i.test(color) ? { color } : {}),
    ...(key && /^[a-z0-9]$/.test(key) ? { key } : {}),
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
