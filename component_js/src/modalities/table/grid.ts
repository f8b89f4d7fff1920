// A table out of what a task has: names with their values, or rows with or without a header.

import type { Json } from "../../schema.gen";

type Fields = { readonly [name: string]: Json };

/** What has no columns of its own stands across all of them; a cell that is not there is undefined. */
export type Row = { readonly whole: Json } | { readonly cells: readonly (Json | undefined)[] };

export type Grid = {
  readonly width: number;
  /** None above lists, which do not name what they hold. */
  readonly header: readonly string[] | undefined;
  /** The first cell of each row is its name. */
  readonly isNamed: boolean;
  readonly rows: readonly Row[];
  /** The columns that hold numbers and nothing else. */
  readonly numeric: ReadonlySet<number>;
};

export function gridOf(shown: Json): Grid {
  if (isFields(shown)) {
    const rows = Object.entries(shown).map((cells) => ({ cells }));
    return made(2, ["Name", "Value"], rows, true);
  }
  const all = Array.isArray(shown) ? shown : [shown];
  const header = [...new Set(all.filter(isFields).flatMap((each) => Object.keys(each)))];
  if (header.length > 0) {
    const cellsOf = (fields: Fields) =>
      header.map((name) => (Object.hasOwn(fields, name) ? fields[name] : undefined));
    const rows = all.map((each) => (isFields(each) ? { cells: cellsOf(each) } : { whole: each }));
    return made(header.length, header, rows);
  }
  const rows = all.map((each) => (Array.isArray(each) ? { cells: each } : { whole: each }));
  const width = rows.reduce((most, row) => Math.max(most, widthOf(row)), 1);
  return made(width, undefined, rows);
}

function made(
  width: number,
  header: readonly string[] | undefined,
  rows: readonly Row[],
  isNamed = false,
): Grid {
  const other = new Set<number>();
  const numeric = new Set<number>();
  for (const row of rows)
    for (const [column, value] of cellsOf(row).entries())
      if (typeof value === "number") numeric.add(column);
      else if (value !== null && value !== undefined) other.add(column);
  for (const column of other) numeric.delete(column);
  return { width, header, isNamed, rows, numeric };
}

const cellsOf = (row: Row): readonly (Json | undefined)[] => ("cells" in row ? row.cells : []);
const widthOf = (row: Row): number => cellsOf(row).length;

function isFields(value: Json): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
