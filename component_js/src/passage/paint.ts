// The look of a segment: an underline for each span that covers it, and the tint of the innermost.

import type { CSSProperties } from "react";
import type { Mark } from "./marks";

/** Colours go in as custom properties: what a host writes there can fill in no other value. */
type Paint = CSSProperties & {
  readonly [name: `--el-text-${string}`]: string | number;
};

/** Pixels from one underline to the next: as many as there are fit between two lines. */
const LANE = 3;

/** Spans that nest deeper share the last one. */
const LANES = 5;

/** How much of its colour a tint has, in percent. */
const TINT = { selected: 34, predicted: 11, plain: 18 };

export function paintOf(marks: readonly Mark[]): CSSProperties {
  if (marks.length === 0) return {};
  const laneOf = ({ lane }: Mark): number => Math.min(lane, LANES - 1);
  const depth = 1 + Math.max(...marks.map(laneOf));
  const lines = marks.map((mark, index) => ({
    image: mark.predicted
      ? `repeating-linear-gradient(90deg, ${colorAt(index)} 0 5px, transparent 5px 9px)`
      : `linear-gradient(${colorAt(index)} 0 0)`,
    place: `0 calc(100% - ${(depth - 1 - laneOf(mark)) * LANE}px)`,
    size: `100% ${mark.selected ? 3 : 2}px`,
  }));
  // Tints that lie over each other come to a grey that is nobody's: one is enough, and what is selected.
  const tints = marks.flatMap((mark, index) => {
    if (index < marks.length - 1 && !mark.selected) return [];
    const unselected = mark.predicted ? TINT.predicted : TINT.plain;
    const strength = mark.selected ? TINT.selected : unselected;
    const tint = `color-mix(in srgb, ${colorAt(index)} ${strength}%, transparent)`;
    return [{ image: `linear-gradient(${tint} 0 0)`, place: "0 0", size: "100% 100%" }];
  });
  const layers = [...lines, ...tints];
  const colors = Object.fromEntries(
    marks.map((mark, index) => [`--el-text-${index}` as const, mark.color]),
  );
  const paint: Paint = {
    ...colors,
    "--el-text-depth": `${depth * LANE}px`,
    backgroundImage: layers.map(({ image }) => image).join(),
    backgroundPosition: layers.map(({ place }) => place).join(),
    backgroundSize: layers.map(({ size }) => size).join(),
    backgroundRepeat: "no-repeat",
  };
  return paint;
}

/** For what has one colour: the chip of a span, and the selection that is to be marked. */
export function colorPaint(color: string): CSSProperties {
  const paint: Paint = { "--el-text-own": color };
  return paint;
}

function colorAt(index: number): string {
  return `var(--el-text-${index})`;
}
