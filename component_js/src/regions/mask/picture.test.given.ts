// Masks as pictures, for tests: `#` is on.

import { type MaskShape, maskOf, rowsOf } from "./geometry";
import type { Row } from "./rows";

export function drawn(...pixels: readonly string[]): MaskShape {
  const width = pixels[0]?.length ?? 0;
  const rows = pixels.map((line) =>
    [...line].flatMap((each, x) => {
      const before = line[x - 1] ?? ".";
      const turns = each === before ? [] : [x];
      return x === width - 1 && each === "#" ? [...turns, width] : turns;
    }),
  );
  return maskOf(rows, { width, height: pixels.length });
}

/** The picture again. */
export function seen(mask: MaskShape): readonly string[] {
  return rowsOf(mask).map((row) =>
    Array.from({ length: mask.width }, (_, x) => (isOn(row, x) ? "#" : ".")).join(""),
  );
}

const isOn = (row: Row, x: number): boolean => row.filter((turn) => turn <= x).length % 2 === 1;
