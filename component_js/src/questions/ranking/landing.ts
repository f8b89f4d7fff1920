// Where an entry would land that is let go at a point.

import type { Spot } from "./arrangement";

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A place on the screen, with what lies in it, from top to bottom, but for what is dragged. */
export type Ground = { readonly place: string; readonly box: Box; readonly others: readonly Box[] };

export function landing(grounds: readonly Ground[], x: number, y: number): Spot | undefined {
  let nearest: Ground | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const ground of grounds) {
    const far = distance(ground.box, x, y);
    if (far < least) [nearest, least] = [ground, far];
  }
  if (!nearest) return undefined;
  const at = nearest.others.filter(({ top, bottom }) => (top + bottom) / 2 < y).length;
  return { place: nearest.place, at };
}

function distance({ left, top, right, bottom }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** How near an edge the list begins to scroll, in pixels, and how far at most in one frame. */
const EDGE = 56;
const FASTEST = 14;

/** How far to scroll for a pointer at `y` in a view that reaches from `top` to `bottom`. */
export function pull(y: number, top: number, bottom: number): number {
  const edge = Math.min(EDGE, (bottom - top) / 4);
  if (edge <= 0) return 0;
  const over = Math.max(top + edge - y, 0) - Math.max(y - (bottom - edge), 0);
  return -Math.round(Math.max(-1, Math.min(1, over / edge)) * FASTEST) || 0;
}
