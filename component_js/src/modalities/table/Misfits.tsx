// Names what cannot be shown as it was meant: cells outside of the table, quotes of something else.

import { memo } from "react";
import type { Cells } from "../../schema.gen";
import { type Grid, misfitOf } from "./grid";

type Props = {
  readonly grid: Grid;
  readonly cells: readonly Cells[];
  readonly titleOf: (cells: Cells) => string;
};

/** More of them are counted. */
const NAMED = 3;

export const Misfits = memo(function Misfits({ grid, cells, titleOf }: Props) {
  const found = cells.map((each) => ({ each, misfit: misfitOf(grid, each) }));
  const titles = (wanted: "outside" | "misquoted"): readonly string[] =>
    found.flatMap(({ each, misfit }) =>
      misfit === wanted
        ? [`${titleOf(each)} (row ${each.row + 1}, column ${each.column + 1})`]
        : [],
    );
  return (
    <>
      <Note titles={titles("outside")} says="outside of the table" />
      <Note titles={titles("misquoted")} says="quoting something else than its cells hold" />
    </>
  );
});

function Note({ titles, says }: { readonly titles: readonly string[]; readonly says: string }) {
  if (titles.length === 0) return null;
  const more = titles.length - NAMED;
  return (
    <p className="el-table-note" role="note">
      {titles.slice(0, NAMED).join(", ")}
      {more > 0 && ` and ${more.toLocaleString("en")} more`}: {says}.
    </p>
  );
}
