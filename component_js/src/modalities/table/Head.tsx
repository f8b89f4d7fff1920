// The names of the columns, which stay in sight.

import type { Grid } from "./grid";

type Props = {
  readonly grid: Grid;
  readonly from: number;
  readonly to: number;
  readonly isNumbered: boolean;
  /** What is asked about each row; undefined where nothing is. */
  readonly asked: string | undefined;
};

export function Head({ grid, from, to, isNumbered, asked }: Props) {
  const { header, numeric } = grid;
  const columns = Array.from({ length: to - from }, (_, at) => from + at);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {isNumbered && (
          <th scope="col" className="el-table-number">
            <span className="el-hidden">Row</span>
          </th>
        )}
        {from > 0 && <td aria-hidden="true" />}
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            data-column={column}
            data-number={numeric.has(column) || undefined}
            aria-colindex={column + 1}
          >
            <bdi>{header ? header[column]?.trim() || "–" : column + 1}</bdi>
          </th>
        ))}
        {to < grid.width && <td aria-hidden="true" />}
        {asked !== undefined && (
          <th scope="col" className="el-table-asked">
            <bdi>{asked}</bdi>
          </th>
        )}
      </tr>
    </thead>
  );
}

/** Of a large table: how wide each column is, and what is left of those that are not there. */
export function Widths({
  edges,
  from,
  to,
  isNumbered,
  isAsked,
}: {
  readonly edges: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly isNumbered: boolean;
  readonly isAsked: boolean;
}) {
  const place = (at: number): number => edges[at] ?? 0;
  const columns = Array.from({ length: to - from }, (_, at) => from + at);
  const last = edges.length - 1;
  return (
    <colgroup>
      {isNumbered && <col className="el-table-number" />}
      {from > 0 && <col style={{ width: place(from) }} />}
      {columns.map((column) => (
        <col key={column} style={{ width: place(column + 1) - place(column) }} />
      ))}
      {to < last && <col style={{ width: place(last) - place(to) }} />}
      {isAsked && <col className="el-table-asked" />}
    </colgroup>
  );
}
