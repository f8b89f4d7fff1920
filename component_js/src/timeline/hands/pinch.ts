// Two fingers zoom and pan.

import { panned, zoomed } from "../looking/window";
import type { Stage } from "../stage";
import type { Place } from "./reach";

export type Pinch = {
  /** True once two fingers are down: then they are no longer anybody else's. */
  readonly down: (event: PointerEvent, place: Place) => boolean;
  readonly move: (event: PointerEvent, place: Place) => boolean;
  readonly up: (event: PointerEvent) => void;
};

/** Nearer to each other they would zoom by leaps, in CSS pixels. */
const APART = 24;

export function createPinch(stage: Stage): Pinch {
  const fingers = new Map<number, Place>();
  let pinching = false;

  function spread(): { readonly x: number; readonly y: number; readonly apart: number } {
    const [one = { x: 0, y: 0 }, other = one] = fingers.values();
    return {
      x: (one.x + other.x) / 2,
      y: (one.y + other.y) / 2,
      apart: Math.max(APART, Math.abs(one.x - other.x)),
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
      const at = stage.timeAt(before.x);
      const factor = after.apart / before.apart;
      stage.look(zoomed(stage.window(), stage.whole(), stage.least(), at, factor));
      stage.look(panned(stage.window(), (before.x - after.x) * stage.pixel()));
      stage.scroll(stage.scrolled() + before.y - after.y);
      return true;
    },
    up(event) {
      fingers.delete(event.pointerId);
      if (fingers.size === 0) pinching = false;
    },
  };
}
