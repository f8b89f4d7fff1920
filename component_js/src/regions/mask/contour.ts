// The lines along the edges of a mask, as fine as they can be seen.

import type { Bounds, Point } from "../region";
import { blank, both, either, merged, type Row, type Rows, type Rule } from "./rows";

/** The corners of a closed line: x and y by turns. */
export type Ring = readonly number[];

/** Lines of a mask that was made coarser: `pixel` is the side of one of its pixels. */
export type Sketch = { readonly rings: readonly Ring[]; readonly pixel: number };

/** More corners than this take longer than a frame to paint. */
const MOST = 12_000;

/** The lines within a part of the mask, with pixels no finer than asked, and coarser where they are too many. */
export function sketched(rows: Rows, part: Bounds, finest: number): Sketch {
  let [pixel, coarse] = [1, rows];
  if (part.width <= 0 || part.height <= 0) return { rings: [], pixel };
  for (;;) {
    if (pixel * 2 > finest) {
      const most = coarse.length < 2 ? undefined : MOST;
      const rings = contourOf(within(coarse, part, pixel), most);
      if (rings) return { rings, pixel };
    }
    coarse = halved(coarse);
    pixel *= 2;
  }
}

const onlyOne: Rule = (was, other) => was !== other;

/**
 * Rings around what is on and around its holes; where pixels touch at a corner they cross.
 * Undefined where they have more corners than wanted.
 */
export function contourOf(
  rows: Rows,
  most = Number.POSITIVE_INFINITY,
): readonly Ring[] | undefined {
  const at: Point[] = [];
  // The corner at the other end of the level and of the upright line from each.
  const beside: number[] = [];
  const below: number[] = [];
  const open = new Map<number, number>();

  function corner(x: number, y: number): void {
    const here = at.push({ x, y }) - 1;
    beside.push(here % 2 === 0 ? here + 1 : here - 1);
    const above = open.get(x);
    below.push(above ?? here);
    if (above === undefined) open.set(x, here);
    else {
      below[above] = here;
      open.delete(x);
    }
  }

  for (let y = 0; y <= rows.length; y++) {
    const [above, here] = [rows[y - 1] ?? blank, rows[y] ?? blank];
    if (above === here) continue;
    for (const x of merged(above, here, onlyOne)) corner(x, y);
    if (at.length > most) return undefined;
  }

  return ringsOf(at, beside, below);
}

/** The loops through corners, each of which has one across from it and one above or below. */
function ringsOf(
  at: readonly Point[],
  beside: readonly number[],
  below: readonly number[],
): readonly Ring[] {
  const rings: Ring[] = [];
  const done = new Uint8Array(at.length);
  for (const first of at.keys()) {
    const ring: number[] = [];
    for (let here = first; done[here] === 0; here = below[beside[here] ?? 0] ?? 0) {
      for (const each of [here, beside[here] ?? 0]) {
        done[each] = 1;
        ring.push(at[each]?.x ?? 0, at[each]?.y ?? 0);
      }
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

/** Off outside of a part. */
function within(rows: Rows, part: Bounds, pixel: number): Rows {
  const left = Math.floor(part.x / pixel);
  const right = Math.ceil((part.x + part.width) / pixel);
  const [top, bottom] = [part.y / pixel - 1, (part.y + part.height) / pixel];
  let last: readonly [Row, Row] = [blank, blank];
  return rows.map((row, y) => {
    if (y < top || y > bottom) return blank;
    const inside = (row[0] ?? left) >= left && (row.at(-1) ?? right) <= right;
    if (inside) return row;
    if (row !== last[0]) last = [row, merged(row, [left, right], both)];
    return last[1];
  });
}

const halves = new WeakMap<Rows, Rows>();

/** Half as large: what is on in any of four pixels is on, so that nothing thin is lost. */
function halved(rows: Rows): Rows {
  const known = halves.get(rows);
  if (known) return known;
  const made: Row[] = [];
  for (let y = 0; y < rows.length; y += 2)
    made.push(joined(rows[y] ?? blank, rows[y + 1] ?? blank));
  halves.set(rows, made);
  return made;
}

// A stroke changes few rows: the others find what was made of them before.
const pairs = new WeakMap<Row, { readonly lower: Row; readonly made: Row }>();

function joined(upper: Row, lower: Row): Row {
  if (upper === blank && lower === blank) return blank;
  const known = pairs.get(upper);
  if (known?.lower === lower) return known.made;
  const made = upper === lower ? narrowed(upper) : merged(narrowed(upper), narrowed(lower), either);
  if (upper !== blank) pairs.set(upper, { lower, made });
  return made;
}

function narrowed(row: Row): Row {
  const made: number[] = [];
  for (let at = 0; at < row.length; at += 2) {
    const [start, end] = [(row[at] ?? 0) >> 1, ((row[at + 1] ?? 0) + 1) >> 1];
    if ((made.at(-1) ?? -1) >= start) made[made.length - 1] = end;
    else made.push(start, end);
  }
  return made;
}
