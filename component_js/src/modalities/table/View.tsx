// A table that is read: it scrolls in its frame, and shows so many rows at once.

import { memo, useMemo, useRef, useState } from "react";
import { titleOf } from "../../core/title";
import type { TableSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { type Grid, gridOf, type Row } from "./grid";
import { Value } from "./Value";
import "./table.css";

/** More of them at once make a page wait. */
const ROWS = 200;
const MORE_ROWS = 500;
const COLUMNS = 50;

export function View({ source, shown, announce }: ViewProps<TableSource>) {
  const grid = useMemo(() => gridOf(shown), [shown]);
  const [rows, setRows] = useState(ROWS);
  const [columns, setColumns] = useState(COLUMNS);
  const frame = useRef<HTMLElement>(null);
  const shownRows = Math.min(rows, grid.rows.length);
  const shownColumns = Math.min(columns, grid.width);

  function more(what: string, next: number, all: number, set: (count: number) => void): void {
    set(next);
    announce(`${said(Math.min(next, all))} of ${said(all)} ${what} shown.`);
    // The button goes with the last of them, and would take the focus along.
    if (next >= all) frame.current?.focus();
  }

  return (
    <>
      <section
        ref={frame}
        className="el-table"
        aria-label={`Table: ${titleOf(source)}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: by key it scrolls only with the focus.
        tabIndex={0}
      >
        <table>
          {grid.header && <Head grid={grid} header={grid.header} columns={shownColumns} />}
          <tbody>
            {grid.rows.slice(0, shownRows).map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place.
              <Line key={at} grid={grid} row={row} at={at} columns={shownColumns} />
            ))}
          </tbody>
        </table>
      </section>
      <More
        what="rows"
        shown={shownRows}
        all={grid.rows.length}
        onMore={() => more("rows", rows + MORE_ROWS, grid.rows.length, setRows)}
      />
      <More
        what="columns"
        shown={shownColumns}
        all={grid.width}
        onMore={() => more("columns", columns + COLUMNS, grid.width, setColumns)}
      />
    </>
  );
}

type HeadProps = {
  readonly grid: Grid;
  readonly header: readonly string[];
  readonly columns: number;
};

function Head({ grid, header, columns }: HeadProps) {
  return (
    <thead>
      <tr>
        {header.slice(0, columns).map((name, column) => (
          <th key={name} scope="col" dir="auto" data-number={grid.numeric.has(column) || undefined}>
            {name.trim() || "–"}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type LineProps = {
  readonly grid: Grid;
  readonly row: Row;
  readonly at: number;
  readonly columns: number;
};

const Line = memo(function Line({ grid, row, at, columns }: LineProps) {
  if ("whole" in row)
    return (
      <tr>
        <td colSpan={columns} dir="auto">
          <Value value={row.whole} about={`row ${at + 1}`} />
        </td>
      </tr>
    );
  const nameOf = (column: number): string =>
    grid.isNamed ? `${row.cells[0]}` : `${grid.header?.[column] ?? column + 1}, row ${at + 1}`;
  return (
    <tr>
      {Array.from({ length: columns }, (_, column) => {
        const value = row.cells[column];
        const Element = grid.isNamed && column === 0 ? "th" : "td";
        return (
          <Element
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place.
            key={column}
            scope={Element === "th" ? "row" : undefined}
            dir="auto"
            data-number={grid.numeric.has(column) || undefined}
          >
            {value !== undefined && <Value value={value} about={nameOf(column)} />}
          </Element>
        );
      })}
    </tr>
  );
});

type MoreProps = {
  readonly what: string;
  readonly shown: number;
  readonly all: number;
  readonly onMore: () => void;
};

function More({ what, shown, all, onMore }: MoreProps) {
  if (shown >= all) return null;
  return (
    <div className="el-table-foot">
      {said(shown)} of {said(all)} {what}
      <button type="button" className="el-button" aria-label={`Show more ${what}`} onClick={onMore}>
        Show more
      </button>
    </div>
  );
}

const said = (count: number): string => count.toLocaleString("en");
