// The rows of the list of regions: only those in sight are on the page, however many there are.

import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Arrangement, isHead, keyOfRow, type RowOf } from "./arranging";
import type { ListProps } from "./RegionList";
import { HeadRow, RegionRow } from "./Row";
import { useDragging } from "./useDragging";
import { useWalking } from "./useWalking";
import { placesIn, windowOf } from "./walking";

export type RowsProps = ListProps & {
  readonly rows: readonly RowOf[];
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
};

/** How high a row is: two lines, as a multiple of the size of the letters. */
const LINES = 3.3;
/** In pixels: no list is higher than this, and half a row tells that there are more. */
const TALLEST = 390;

export function Rows(props: RowsProps) {
  const { regions, rows, arrangement, selection, titleOf, placeOf, colorOf, locked } = props;
  const { grouped } = arrangement;
  const prefix = useId();
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(46);
  const [top, setTop] = useState(0);
  const { active, press, point } = useWalking(props);
  const { gap, ...dragging } = useDragging(props, height);
  const isScored = useMemo(() => regions.some(({ score }) => score !== null), [regions]);
  const places = useMemo(() => (grouped ? placesIn(rows) : undefined), [grouped, rows]);

  useLayoutEffect(() => {
    if (box.current) setHeight(Math.round(letters(box.current) * LINES));
  }, []);

  // What is selected elsewhere comes into sight; within the list alone: the page stays where it is.
  useLayoutEffect(() => {
    const list = box.current;
    if (!list || active === -1) return;
    const [start, end] = [active * height, (active + 1) * height];
    list.scrollTop = Math.min(start, Math.max(end - list.clientHeight, list.scrollTop));
  }, [active, height]);

  const [first, end] = windowOf(top, height, TALLEST, rows.length);
  const shown = Array.from({ length: end - first }, (_, at) => first + at);
  // The row that a screen reader is told to be on has to be there, wherever one scrolled to.
  if (active !== -1 && (active < first || active >= end)) shown.push(active);
  const idOf = (row: RowOf): string => prefix + keyOfRow(row).replace("\n", "-");
  const activeRow = rows[active];

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a list box, or a tree.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: of both roles it is.
    <div
      ref={box}
      className="el-region-rows"
      role={grouped ? "tree" : "listbox"}
      aria-label="Regions"
      aria-multiselectable="true"
      aria-activedescendant={activeRow && idOf(activeRow)}
      tabIndex={0}
      style={{ maxHeight: TALLEST }}
      data-scored={isScored || undefined}
      onKeyDown={press}
      onPointerDown={(event) => {
        point(event);
        dragging.begin(event);
      }}
      onPointerMove={dragging.move}
      onPointerUp={dragging.end}
      onPointerCancel={dragging.abandon}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <div role="none" className="el-region-room" style={{ height: rows.length * height }}>
        {gap !== undefined && <div className="el-region-gap" style={{ top: gap * height }} />}
        {shown.map((at) => {
          const row = rows[at];
          if (!row) return null;
          const [position, size] = places?.[at] ?? [at + 1, rows.length];
          const common = {
            id: idOf(row),
            top: at * height,
            height,
            isActive: at === active,
            position,
            size,
            isLocked: locked,
          };
          if (isHead(row)) {
            const [one] = row.regions;
            return (
              <HeadRow key={keyOfRow(row)} {...common} head={row} color={one ? colorOf(one) : ""} />
            );
          }
          return (
            <RegionRow
              key={row.id}
              {...common}
              region={row}
              selected={selection.has(row.id)}
              title={titleOf(row)}
              place={placeOf(row)}
              color={colorOf(row)}
              isGrouped={grouped}
              listed={props.listedOf?.(row)}
            />
          );
        })}
      </div>
    </div>
  );
}

function letters(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize) || 14;
}
