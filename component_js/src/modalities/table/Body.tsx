// The rows of a table that are in sight, and the room of the others.

import type { ReactNode } from "react";
import type { CellAt } from "../../regions/region";
import type { Piece } from "../useInSight";
import type { Grid } from "./grid";
import { Line } from "./Line";
import { type Mark, marksInRow } from "./marks";

type Props = {
  readonly grid: Grid;
  readonly pieces: readonly Piece[];
  /** The first row that one sees, and the first column. */
  readonly top: number;
  readonly left: number;
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
  readonly isNumbered: boolean;
  readonly isMirrored: boolean;
  readonly pulled: string | undefined;
  /** The cell that the keys are on. */
  readonly cursor: CellAt | undefined;
  readonly asked: ((item: number) => ReactNode) | undefined;
};

export function Body({ pieces, top, marks, cursor, ...common }: Props) {
  return (
    <tbody>
      {pieces.map((piece) => {
        if ("gap" in piece)
          return (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it holds nothing that takes a focus.
            <tr key={`before ${piece.before}`} aria-hidden="true" style={{ height: piece.gap }}>
              <td />
            </tr>
          );
        const { row } = piece;
        const here = marksInRow(marks, row);
        return (
          <Line
            key={row}
            {...common}
            row={row}
            marks={here}
            chips={here.filter((mark) => chipRow(mark, top) === row)}
            cursor={cursor?.row === row ? cursor.column : undefined}
          />
        );
      })}
    </tbody>
  );
}

/** The name of a mark stays in sight for as long as anything of it does. */
function chipRow({ row, rows, isHeld }: Mark, top: number): number {
  return isHeld ? -1 : Math.min(Math.max(row, top), row + rows - 1);
}
