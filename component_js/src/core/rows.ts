// The rows of a table as terms: to choose among them, or to rank them.
// Python does the same; `tests/vectors/filling.json` holds the two together.

import type { Json } from "../schema.gen";

type Cell = readonly [column: string, said: string];

/** A name is no longer than this. */
const LONGEST = 200;
/** What a row says of itself is short: the table has the rest. */
const LONGEST_CELL = 60;
const MOST_CELLS = 8;
/** What a row without an id of its own is called. */
const NUMBER = /^#\d+$/;

/** What a cell says. What is nothing says nothing. */
export function cellText(value: Json | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? JSON.stringify(value) : `${value}`;
}

export function rowTerms(found: Json | undefined, kind: Json | undefined): readonly Json[] {
  const rows: readonly Json[] = Array.isArray(found) ? found : [];
  const ids = rows.map(idOf);
  const known = new Set<string>();
  const twice = new Set(ids.filter((id) => known.size === known.add(id).size));
  return rows.map((row, at) => {
    const id = ids[at];
    return termOf(row, id && !twice.has(id) ? id : `#${at + 1}`, kind);
  });
}

function idOf(row: Json): string {
  const found = new Map(fieldsOf(row)).get("id");
  const said = typeof found === "string" || Number.isInteger(found) ? cellText(found) : "";
  return said.trim() && [...said].length <= LONGEST && !NUMBER.test(said) ? said : "";
}

/** Its first cell is its title, the others follow by the names of their columns. */
function termOf(row: Json, name: string, kind: Json | undefined): Json {
  const [first = ["", name], ...others] = cellsOf(row);
  const rest = others
    .slice(0, MOST_CELLS)
    .map(([column, said]) => (column ? `${column}: ${said}` : said));
  return {
    name,
    ...(first[1] === name ? {} : { title: first[1] }),
    ...(rest.length > 0 ? { [kind === "ranking" ? "text" : "hint"]: rest.join(" · ") } : {}),
  };
}

/** What is not empty, by column; the id is the name of the row. */
function cellsOf(row: Json): readonly Cell[] {
  const cells: readonly (readonly [string, Json])[] = isFields(row)
    ? fieldsOf(row).filter(([column]) => column !== "id")
    : (Array.isArray(row) ? row : [row]).map((each: Json) => ["", each]);
  return cells
    .map(([column, value]): Cell => [column, shortOf(value)])
    .filter(([, said]) => said !== "");
}

function shortOf(value: Json): string {
  const text = cellText(value)
    .replace(/[ \t\n]+/g, " ")
    .replace(/^ | $/g, "");
  if (text.length <= LONGEST_CELL) return text;
  const letters = [...text];
  return letters.length <= LONGEST_CELL ? text : `${letters.slice(0, LONGEST_CELL - 1).join("")}…`;
}

const fieldsOf = (row: Json): readonly (readonly [string, Json])[] =>
  isFields(row) ? Object.entries(row) : [];

function isFields(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The names of all tables, however deep. */
export function tablesIn(nodes: Json | undefined): ReadonlySet<Json> {
  if (Array.isArray(nodes)) return new Set(nodes.flatMap((node) => [...tablesIn(node)]));
  if (nodes === undefined || !isFields(nodes)) return new Set();
  const inside = [...tablesIn(nodes.children)];
  return new Set(nodes.kind === "table" ? [...inside, nodes.name ?? ""] : inside);
}
