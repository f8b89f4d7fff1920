// A table out of what a task has: names with their values, or rows with or without a header.
// The server reads it the same way; `tests/vectors/grids.json` holds the two together.

import { cellText } from "../../core/rows";
import type { CellsShape, Rectangle } from "../../regions/cells/geometry";
import type { Cells, Json } from "../../schema.gen";

type Fields = { readonly [name: string]: Json };

export type Grid = {
  readonly rows: number;
  readonly width: number;
  /** None above lists, which do not name what they hold. */
  readonly header: readonly string[] | undefined;
  /** The first cell of each row is its name. */
  readonly isNamed: boolean;
  /** The columns that hold numbers and nothing else, as far as one looks. */
  readonly numeric: ReadonlySet<number>;
  /** Undefined where a row has none. What has no columns stands in the first. */
  readonly cellAt: (row: number, column: number) => Json | undefined;
  /** What has no columns of its own stands across all of them. */
  readonly isWhole: (row: number) => boolean;
};

/** So many rows say what a column holds: to look at all would make a page wait. */
const LOOKED_AT = 1000;
/** A quote of more characters is cut here: a whole table would weigh more than all the rest. */
const QUOTED = 10_000;

export function gridOf(shown: Json): Grid {
  if (isFields(shown)) {
    const entries = Object.entries(shown);
    return made({
      rows: entries.length,
      width: 2,
      header: ["Name", "Value"],
      isNamed: true,
      cellAt: (row, column) => entries[row]?.[column],
      isWhole: () => false,
    });
  }
  const all: readonly Json[] = Array.isArray(shown) ? shown : [shown];
  const names = namesOf(all);
  const common = { rows: all.length, isNamed: false };
  if (names.length > 0)
    return made({
      ...common,
      width: names.length,
      header: names,
      cellAt(row, column) {
        const found = all[row];
        const name = names[column];
        if (!isFields(found)) return column === 0 ? found : undefined;
        return name !== undefined && Object.hasOwn(found, name) ? found[name] : undefined;
      },
      isWhole: (row) => !isFields(all[row]),
    });
  return made({
    ...common,
    width: all.reduce((most: number, row) => Math.max(most, listed(row)?.length ?? 1), 1),
    header: undefined,
    cellAt(row, column) {
      const found = all[row];
      const list = listed(found);
      if (list) return list[column];
      return column === 0 ? found : undefined;
    },
    isWhole: (row) => listed(all[row]) === undefined,
  });
}

/** Every name, in the order in which they appear. */
function namesOf(all: readonly Json[]): readonly string[] {
  const names = new Set<string>();
  // Without a list of names for each of them: there may be a hundred thousand.
  for (const row of all)
    if (isFields(row))
      for (const name in row) if (!names.has(name) && Object.hasOwn(row, name)) names.add(name);
  return [...names];
}

function made(grid: Omit<Grid, "numeric">): Grid {
  const numeric = new Set<number>();
  const other = new Set<number>();
  for (let row = 0; row < Math.min(grid.rows, LOOKED_AT); row++)
    for (let column = 0; column < Math.min(grid.width, LOOKED_AT); column++) {
      const value = grid.cellAt(row, column);
      if (typeof value === "number") numeric.add(column);
      else if (value !== null && value !== undefined) other.add(column);
    }
  return { ...grid, numeric: new Set([...numeric].filter((column) => !other.has(column))) };
}

/** What cells say: tabs between the columns, line breaks between the rows. */
export function quoteOf({ cellAt }: Grid, { row, column, rows, columns }: Rectangle): string {
  let quote = "";
  for (let down = row; down < row + rows; down++) {
    if (down > row) quote += "\n";
    for (let across = column; across < column + columns; across++) {
      if (across > column) quote += "\t";
      quote += cellText(cellAt(down, across)).slice(0, 2 * QUOTED + 1);
      // A character may take two units.
      if (quote.length > 2 * QUOTED) return cut(quote);
    }
  }
  return cut(quote);
}

const cut = (quote: string): string =>
  quote.length > QUOTED ? [...quote].slice(0, QUOTED).join("") : quote;

/** What is wrong with where they lie or what they quote; undefined where nothing is. */
export function misfitOf(
  grid: Grid,
  cells: Cells | CellsShape,
): "outside" | "misquoted" | undefined {
  const { row, column, rows, columns, text } = cells;
  if (row + rows > grid.rows || column + columns > grid.width) return "outside";
  return text === "" || quoteOf(grid, cells) === cut(text) ? undefined : "misquoted";
}

function listed(value: Json | undefined): readonly Json[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
