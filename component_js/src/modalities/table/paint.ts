// The look of a cell: for each mark that covers it a tint, and its outline where it ends there.

import type { CSSProperties } from "react";
import { cornerOf } from "../../regions/cells/geometry";
import type { CellAt } from "../../regions/region";
import type { Mark } from "./marks";

/** Colours go in as custom properties: what a host writes there can fill in no other value. */
type Paint = CSSProperties & { readonly [name: `--el-cell-${string}`]: string };

type Sides = Readonly<Record<"top" | "right" | "bottom" | "left", boolean>>;

/** Pixels from one outline to the next inside of it. */
const LANE = 4;
/** Those that lie deeper share the last one. */
const LANES = 3;
/** Of so many marks on one cell, the innermost are told apart. */
const MOST = 8;

/** How much of its colour a tint has, in percent. */
const TINT = { held: 24, selected: 24, predicted: 8, plain: 14 };

export function paintOf(
  marks: readonly Mark[],
  at: CellAt,
  isMirrored: boolean,
): CSSProperties | undefined {
  if (marks.length === 0) return undefined;
  const shown = marks.slice(-MOST);
  // The innermost lies on top.
  const layers = [
    LINE,
    ...shown.flatMap((mark, index) => layersOf(mark, `var(--el-cell-${index})`, at, isMirrored)),
  ].reverse();
  const paint: Paint = {
    ...Object.fromEntries(shown.map(({ color }, index) => [`--el-cell-${index}` as const, color])),
    backgroundImage: layers.map(({ image }) => image).join(),
    backgroundPosition: layers.map(({ place }) => place).join(),
    backgroundSize: layers.map(({ size }) => size).join(),
    backgroundRepeat: "no-repeat",
  };
  return paint;
}

/** Between two rows; as a border it would lie over the outlines. */
const LINE = {
  image: "linear-gradient(var(--el-line) 0 0)",
  place: "left 0 bottom 0",
  size: "100% 1px",
};

type Layer = { readonly image: string; readonly place: string; readonly size: string };

function layersOf(mark: Mark, color: string, at: CellAt, isMirrored: boolean): readonly Layer[] {
  const sides = sidesOf(mark, at, isMirrored);
  const inset = Math.min(mark.lane, LANES - 1) * LANE;
  const [top, right, bottom, left] = [sides.top, sides.right, sides.bottom, sides.left].map(
    (ends) => (ends ? inset : 0),
  );
  const wide = mark.selected ? 3 : 2;
  const tint = `color-mix(in srgb, ${color} ${tintOf(mark)}%, transparent)`;
  const width = `calc(100% - ${(left ?? 0) + (right ?? 0)}px)`;
  const height = `calc(100% - ${(top ?? 0) + (bottom ?? 0)}px)`;
  const line = (angle: number): string =>
    mark.predicted
      ? `repeating-linear-gradient(${angle}deg, ${color} 0 5px, transparent 5px 9px)`
      : `linear-gradient(${color} 0 0)`;
  const edge = (ends: boolean, angle: number, place: string, size: string): readonly Layer[] =>
    ends ? [{ image: line(angle), place, size }] : [];
  return [
    {
      image: `linear-gradient(${tint} 0 0)`,
      place: `left ${left}px top ${top}px`,
      size: `${width} ${height}`,
    },
    ...edge(sides.top, 90, `left ${left}px top ${top}px`, `${width} ${wide}px`),
    ...edge(sides.bottom, 90, `left ${left}px bottom ${bottom}px`, `${width} ${wide}px`),
    ...edge(sides.left, 0, `left ${left}px top ${top}px`, `${wide}px ${height}`),
    ...edge(sides.right, 0, `right ${right}px top ${top}px`, `${wide}px ${height}`),
  ];
}

function tintOf({ isHeld, selected, predicted }: Mark): number {
  if (isHeld) return TINT.held;
  if (selected) return TINT.selected;
  return predicted ? TINT.predicted : TINT.plain;
}

/** Where it ends at this cell. */
function sidesOf(mark: Mark, { row, column }: CellAt, isMirrored: boolean): Sides {
  const end = cornerOf(mark, "end");
  const [first, last] = [column === mark.column, column === end.column];
  return {
    top: row === mark.row,
    bottom: row === end.row,
    left: isMirrored ? last : first,
    right: isMirrored ? first : last,
  };
}

/** For what has one colour: a chip, a handle. */
export function colorPaint(color: string): CSSProperties {
  const paint: Paint = { "--el-cell-own": color };
  return paint;
}
