// Two fingers zoom and pan along time, and scroll the lanes.

import { createPinch, type Pinch } from "../../core/pinch";
import { panned, zoomed } from "../looking/window";
import type { Stage } from "../stage";

/** Nearer to each other they would zoom by leaps, in CSS pixels. */
const APART = 24;

export function pinching(stage: Stage): Pinch {
  return createPinch(
    (one, other) => Math.max(APART, Math.abs(one.x - other.x)),
    (before, after) => {
      const at = stage.timeAt(before.x);
      const factor = after.apart / before.apart;
      stage.look(zoomed(stage.window(), stage.whole(), stage.least(), at, factor));
      stage.look(panned(stage.window(), (before.x - after.x) * stage.pixel()));
      stage.scroll(stage.scrolled() + before.y - after.y);
    },
  );
}
