// Holes of a mask: what is off and shut in by what is on.

import type { Point } from "../region";
import { blank, merged, type Patch, type Row, type Rows, stretchAt } from "./rows";

type Stretch = readonly [number, number];

/** The hole around a place; undefined where it is on, or open to the edge of the image. */
export function holeAt(rows: Rows, width: number, at: Point): Patch | undefined {
  const [x, y] = [Math.floor(at.x), Math.floor(at.y)];
  const gapsOf = remembered((row) => merged(rows[row] ?? blank, [0, width], (on) => !on));
  const first = gapsIn(gapsOf(y), [x, x + 1])[0];
  if (!first || y < 0 || y >= rows.length) return undefined;
  const found = new Map<number, Map<number, Stretch>>();
  const next: { readonly y: number; readonly gap: Stretch }[] = [{ y, gap: first }];
  for (let step = next.pop(); step; step = next.pop()) {
    const { y: row, gap } = step;
    const there = found.get(row) ?? new Map<number, Stretch>();
    if (there.has(gap[0])) continue;
    const open = gap[0] === 0 || gap[1] === width || row === 0 || row === rows.length - 1;
    if (open) return undefined;
    found.set(row, there.set(gap[0], gap));
    for (const beside of [row - 1, row + 1]) {
      for (const each of gapsIn(gapsOf(beside), gap)) next.push({ y: beside, gap: each });
    }
  }
  return patchOf(found);
}

function remembered(make: (row: number) => Row): (row: number) => Row {
  const known = new Map<number, Row>();
  return (row) => {
    const made = known.get(row) ?? make(row);
    known.set(row, made);
    return made;
  };
}

/** The gaps that share a column with a stretch. */
function gapsIn(gaps: Row, [start, end]: Stretch): readonly Stretch[] {
  const shared: Stretch[] = [];
  for (let at = stretchAt(gaps, start); (gaps[at] ?? end) < end; at += 2) {
    shared.push([gaps[at] ?? 0, gaps[at + 1] ?? 0]);
  }
  return shared;
}

function patchOf(found: ReadonlyMap<number, ReadonlyMap<number, Stretch>>): Patch {
  const down = [...found.keys()].sort((one, other) => one - other);
  const top = down[0] ?? 0;
  const rows = down.map((row) =>
    [...(found.get(row)?.values() ?? [])].sort(([one], [other]) => one - other).flat(),
  );
  return { top, rows };
}
