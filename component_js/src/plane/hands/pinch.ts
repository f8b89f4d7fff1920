// Two fingers zoom and pan an image.

import { createPinch, type Pinch } from "../../core/pinch";
import { kept, limits, panned, zoomed } from "../looking/viewport";
import type { Stage } from "../stage";

export function pinching(stage: Stage): Pinch {
  return createPinch(
    (one, other) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)),
    (before, after) => {
      const { least, most } = limits(stage.plane, stage.size(), stage.view().turn);
      const wanted = (stage.view().scale * after.apart) / before.apart;
      const scale = Math.min(Math.max(wanted, least), most);
      const by = { x: after.x - before.x, y: after.y - before.y };
      const next = panned(zoomed(stage.view(), before, scale), by);
      stage.look(kept(next, stage.plane, stage.size()));
    },
  );
}
