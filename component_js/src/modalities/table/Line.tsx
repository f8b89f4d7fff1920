// One row of a table: its number, its cells with their marks, and what is asked about it.

import { memo, type ReactNode } from "react";
import { alike } from "../../core/same";
import { cornerOf } from "../../regions/cells/geometry";
import { Chips, Handle } from "./Chips";
import type { Grid } from "./grid";
import { columnName } from "./held";
import type { Mark } from "./marks";
import { paintOf } from "./paint";
import { Value } from "./Value";

export type LineProps = {
  readonly grid: Grid;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly isNumbered: boolean;
  /** The marks on it, outer ones first; `chips` are those whose name stands in it, and where. */
  readonly marks: readonly Mark[];
  readonly chips: readonly Mark[];
  /** The first column that one sees: the name of a mark that begins before stands there. */
  readonly left: number;
  /** The column that the keys are on. */
  readonly cursor: number | undefined;
  /** The mark that has handles. */
  readonly pulled: string | undefined;
  readonly isMirrored: boolean;
  readonly asked: ((item: number) => ReactNode) | undefined;
};

export const Line = memo(function Line(props: LineProps) {
  const { grid, row, from, to, isNumbered, asked } = props;
  const columns = Array.from({ length: to - from }, (_, at) => from + at);
  return (
    <tr data-row={row} aria-rowindex={row + (grid.header ? 2 : 1)}>
      {isNumbered && (
        <th scope="row" className="el-table-number" data-number-of={row}>
          {row + 1}
        </th>
      )}
      {from > 0 && <td aria-hidden="true" />}
      {grid.isWhole(row) ? (
        <Cell {...props} column={0} span={to - from} />
      ) : (
        columns.map((column) => <Cell key={column} {...props} column={column} />)
      )}
      {to < grid.width && <td aria-hidden="true" />}
      {asked && (
        <td className="el-table-asked" data-asked="">
          {asked(row)}
        </td>
      )}
    </tr>
  );
}, isSameLine);

type CellProps = LineProps & { readonly column: number; readonly span?: number };

function Cell({ column, span, ...line }: CellProps) {
  const { grid, row, marks, chips, left, cursor, pulled, isMirrored } = line;
  const value = grid.cellAt(row, column);
  const at = { row, column };
  const here = marks.filter((mark) => mark.column <= column && column < mark.column + mark.columns);
  const named = chips.filter((mark) => chipColumn(mark, left) === column);
  const own = here.find(({ id }) => id === pulled);
  const end = own && cornerOf(own, "end");
  const isName = grid.isNamed && column === 0;
  const Element = isName ? "th" : "td";
  const about = grid.isNamed
    ? `${grid.cellAt(row, 0)}`
    : `${columnName(grid, column)}, row ${row + 1}`;
  return (
    <Element
      scope={isName ? "row" : undefined}
      colSpan={span}
      style={paintOf(here, at, isMirrored)}
      data-column={column}
      data-painted={here.length > 0 || undefined}
      data-number={(grid.numeric.has(column) && !span) || undefined}
      data-cursor={cursor === column || (span !== undefined && cursor !== undefined) || undefined}
      aria-colindex={column + 1}
    >
      <Chips marks={named} pulled={pulled} />
      {own && own.row === row && own.column === column && <Handle mark={own} corner="start" />}
      {own && end?.row === row && end.column === column && <Handle mark={own} corner="end" />}
      {value !== undefined && <Value value={value} about={about} />}
    </Element>
  );
}

/** The chip of a mark stays in sight for as long as anything of it does. */
const chipColumn = ({ column, columns }: Mark, left: number): number =>
  Math.min(Math.max(column, left), column + columns - 1);

function isSameLine(one: LineProps, other: LineProps): boolean {
  return (
    one.grid === other.grid &&
    one.row === other.row &&
    one.from === other.from &&
    one.to === other.to &&
    one.isNumbered === other.isNumbered &&
    one.cursor === other.cursor &&
    one.pulled === other.pulled &&
    one.isMirrored === other.isMirrored &&
    (one.left === other.left || other.chips.length === 0) &&
    // What is asked looks for itself whether anything changed.
    (one.asked === undefined) === (other.asked === undefined) &&
    alike(one.marks, other.marks) &&
    alike(one.chips, other.chips)
  );
}
