// Where the labels of arrows stand, so that no two lie over each other.

import type { Bounds, Point } from "../../regions/region";
import { holds, meet } from "./boxes";
import { distance } from "./route";

export type Chip = {
  readonly width: number;
  readonly height: number;
  readonly samples: readonly Point[];
  /** All of it shows in here. */
  readonly frame: Bounds;
  /** It stands wherever there is least in its way, if there is no free place. */
  readonly must: boolean;
};

/** Along a straight piece it may stand in these places, as shares of its length. */
const SHARES = [0.5, 0.3, 0.7, 0.15, 0.85];
/** A way of straight pieces has no more places than this. */
const FEWEST = 8;
/** Of the arrow, this much is to be seen on either side of its label. */
const SHOWN = 9;

/** Those that come first choose first; undefined where there is no room. */
export function placed(
  chips: readonly Chip[],
  taken: readonly Bounds[] = [],
): readonly (Bounds | undefined)[] {
  const there: Bounds[] = [...taken];
  return chips.map((chip) => {
    const all = placesFor(chip);
    const free = all.find((box) => !there.some((each) => meet(each, box)));
    const found = free ?? (chip.must ? all[0] : undefined);
    if (found) there.push(found);
    return found;
  });
}

/** The best place first: the middle of the longest piece. */
function placesFor({ width, height, samples, frame, must }: Chip): readonly Bounds[] {
  const pieces = samples
    .slice(1)
    .map((to, index) => ({ from: samples[index] ?? to, to }))
    .map((piece) => ({ ...piece, long: distance(piece.from, piece.to) }))
    .sort((one, other) => other.long - one.long);
  const isCurve = samples.length > FEWEST;
  const middle = samples[samples.length >> 1];
  const found: Point[] = isCurve && middle ? [middle] : [];
  const short: Point[] = [];
  for (const { from, to, long } of isCurve ? [] : pieces) {
    const isLevel = Math.abs(to.y - from.y) < 1;
    const needed = (isLevel ? width : height) + 2 * SHOWN;
    if (!must && long < needed) break;
    const at = (share: number): Point => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    });
    if (long >= needed) found.push(...SHARES.map(at));
    // It would cover all of the arrow: it stands beside it.
    else
      for (const off of [1, -1])
        short.push({ ...at(0.5), x: at(0.5).x + off * (width / 2 + SHOWN + long / 2) });
  }
  found.push(...short);
  return found
    .map(({ x, y }) => ({ x: x - width / 2, y: y - height / 2, width, height }))
    .filter(({ x, y }) => holds(frame, { x, y }) && holds(frame, { x: x + width, y: y + height }));
}
