// Cells of a table in words.

import type { AnySpace, Cells } from "../../schema.gen";
import type { Geometry } from "../region";

export const title = "Cells";

export const tools = { cells: { title: "Cells", key: "" } };

const LONGEST = 60;

export function describe(
  { row, column, rows, columns, text }: Geometry<Cells>,
  space?: AnySpace,
): string {
  const names = space?.kind === "grid" ? space.columns : [];
  const down = rows > 1 ? `rows ${row + 1} to ${row + rows}` : `row ${row + 1}`;
  const nameOf = (at: number): string => (names[at] ? `“${names[at]}”` : `${at + 1}`);
  const across =
    columns > 1
      ? `columns ${nameOf(column)} to ${nameOf(column + columns - 1)}`
      : `column ${nameOf(column)}`;
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...line];
  const quoted = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : line;
  return quoted ? `“${quoted}”, ${down}, ${across}` : `${down}, ${across}`;
}
