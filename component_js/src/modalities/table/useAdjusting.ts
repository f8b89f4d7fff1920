// The corners of the selected cells, moved by key from anywhere in the widget.

import { type RefObject, useEffect } from "react";
import type { Command } from "../../core/command";
import { useLatest } from "../../latest";
import { kinds } from "../../regions";
import { cornerOf, isSame, pulled } from "../../regions/cells/geometry";
import type { Worktable } from "../../regions/region";
import type { Cells, TableSource } from "../../schema.gen";
import type { ViewProps } from "../modality";

const sides = {
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
} as const;

type Side = keyof typeof sides;

const keys: Readonly<Record<Side, string>> = {
  left: "ArrowLeft",
  right: "ArrowRight",
  up: "ArrowUp",
  down: "ArrowDown",
};

export function useAdjusting(
  latest: RefObject<ViewProps<TableSource>>,
  cells: Cells | undefined,
  table: Worktable,
  isMirrored: boolean,
): void {
  const at = useLatest({ cells, table, isMirrored });
  const enabled = cells !== undefined;

  useEffect(() => {
    function pull(corner: "start" | "end", side: Side): void {
      const { cells, table, isMirrored } = at.current;
      if (!cells) return;
      const { row, column } = sides[side];
      const from = cornerOf(cells, corner);
      const to = {
        row: from.row + row,
        column: from.column + (isMirrored ? -column : column),
      };
      const extent = { rows: table.rows, columns: table.columns.length };
      const next = pulled(cells, corner, to, extent);
      if (isSame(next, cells)) return;
      const changed: Cells = { ...cells, ...next, text: table.quote(next) };
      latest.current.onChange([changed]);
      latest.current.announce(kinds.cells.describe(changed, table));
    }

    const command = (corner: "start" | "end", side: Side): Command => ({
      id: `table.${corner}_${side}`,
      label: `Move its ${corner} ${side}`,
      group: "Cells",
      shortcut: `Alt+${corner === "start" ? "Shift+" : ""}${keys[side]}`,
      enabled,
      run: () => pull(corner, side),
    });
    const all: readonly Side[] = ["left", "right", "up", "down"];
    latest.current.onCommands([
      ...all.map((side) => command("end", side)),
      ...all.map((side) => command("start", side)),
    ]);
  }, [at, latest, enabled]);

  useEffect(() => () => latest.current.onCommands([]), [latest]);
}
