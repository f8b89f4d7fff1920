// Draws the tool in hand to the edges nearby, where somebody asked for it.

import type { Point } from "../../regions/region";
import { snapped } from "../../regions/shapes/snapping";
import type { Item } from "../field";
import { makingOf, outlineOf } from "../plane";
import type { Stage } from "../stage";

/** How near an edge must be, in CSS pixels. */
const REACH = 10;

/** Where nobody could tell one edge from another, none draws. */
const MOST = 60;

/** Of a shape that is moved, so many corners look for an edge. */
const CORNERS = 40;

/** A place on the image, and what drew it there, if anything did. */
export type Snap = { readonly to: Point; readonly mark: Point | undefined };

/** For what is drawn, or pulled by a grip. */
export function snapPlace(stage: Stage, at: Point): Snap {
  const to = isSnapping(stage) ? nearby(stage, at, stage.hand.held()?.item) : at;
  return { to, mark: isSame(to, at) ? undefined : to };
}

/** For what is moved as a whole: the corner of it that comes nearest to something draws the others. */
export function snapMove(stage: Stage, at: Point): Snap {
  const held = stage.hand.held();
  let best: Snap = { to: at, mark: undefined };
  if (!held?.item || held.along.length > 0 || !isSnapping(stage)) return best;
  let least = Number.POSITIVE_INFINITY;
  const by = { x: at.x - held.from.x, y: at.y - held.from.y };
  for (const corner of outlineOf(held.item.region).flat().slice(0, CORNERS)) {
    const moved = { x: corner.x + by.x, y: corner.y + by.y };
    const mark = nearby(stage, moved, held.item);
    const off = Math.hypot(mark.x - moved.x, mark.y - moved.y);
    if (off === 0 || off >= least) continue;
    least = off;
    best = { to: { x: at.x + mark.x - moved.x, y: at.y + mark.y - moved.y }, mark };
  }
  return best;
}

/** `besides` is what is pulled: it does not snap to where it was. */
function nearby(stage: Stage, at: Point, besides: Item | undefined): Point {
  const reach = REACH / stage.view().scale;
  const near = stage
    .field()
    .within({ x: at.x - reach, y: at.y - reach, width: 2 * reach, height: 2 * reach })
    .filter((item) => item !== besides);
  const outlines = near.slice(-MOST).flatMap(({ region }) => outlineOf(region));
  return snapped(at, outlines, stage.plane, reach);
}

const isSame = (one: Point, other: Point): boolean => one.x === other.x && one.y === other.y;

/** True while places snap: strokes of a brush go where they go. */
export function isSnapping(stage: Stage): boolean {
  const { locked, drawing } = stage.props();
  return stage.sight.get().snaps && !locked && !makingOf(drawing)?.fine;
}
