// Two fingers zoom and pan.

import type { Point } from "../../../regions/region";
import { kept, limits, panned, zoomed } from "../looking/viewport";
import type { Stage } from "../stage";

export type Pinch = {
  /** True once two fingers are down: then they are no longer anybody else's. */
  readonly down: (event: PointerEvent, place: Point) => boolean;
  readonly move: (event: PointerEvent, place: Point) => boolean;
  readonly up: (event: PointerEvent) => void;
};

export function createPinch(stage: Stage): Pinch {
  const fingers = new Map<number, Point>();
  let pinching = false;

  function spread(): { readonly middle: Point; readonly apart: number } {
    const [one = { x: 0, y: 0 }, other = one] = fingers.values();
    return {
      middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
      apart: Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)),
    };
  }

  return {
    down(event, place) {
      if (event.pointerType !== "touch") return false;
      fingers.set(event.pointerId, place);
      pinching ||= fingers.size === 2;
      return pinching;
    },
    move(event, place) {
      if (!fingers.has(event.pointerId)) return false;
      const before = spread();
      fingers.set(event.pointerId, place);
      if (!pinching || fingers.size !== 2) return pinching;
      const after = spread();
      const { least, most } = limits(stage.plane, stage.size(), stage.view().turn);
      const wanted = (stage.view().scale * after.apart) / before.apart;
      const scale = Math.min(Math.max(wanted, least), most);
      const by = { x: after.middle.x - before.middle.x, y: after.middle.y - before.middle.y };
      const next = panned(zoomed(stage.view(), before.middle, scale), by);
      stage.look(kept(next, stage.plane, stage.size()));
      return true;
    },
    up(event) {
      fingers.delete(event.pointerId);
      if (fingers.size === 0) pinching = false;
    },
  };
}
