// Where a pointer means to be: at a sample or frame, or at an edge, the cursor or a place that is near.

import type { Interval } from "../../schema.gen";
import type { Stage } from "../stage";

/** How near something must be to draw, in CSS pixels. */
const REACH = 6;

export type Snap = { readonly to: number; readonly mark: number | undefined };

/** `free` leaves everything out but the samples. `besides` are what is pulled: they draw nothing. */
export function snapped(
  stage: Stage,
  at: number,
  free: boolean,
  besides: readonly Interval[] = [],
): Snap {
  const { stepped, snaps } = stage.given();
  const whole = stage.whole();
  const inside = Math.min(Math.max(at, whole.start), whole.end);
  if (free) return { to: stepped(inside, 0), mark: undefined };
  const slack = REACH * stage.pixel();
  const edges = stage
    .scene()
    .field.within({ start: inside - slack, end: inside + slack })
    .filter(({ interval }) => !interval || !besides.includes(interval))
    .flatMap(({ start, end, marks }) => [start, end, ...marks]);
  const near = [
    ...edges,
    stage.cursor(),
    whole.start,
    whole.end,
    ...(snaps?.(inside, slack) ?? []),
  ];
  let best: number | undefined;
  for (const each of near) {
    const off = Math.abs(each - inside);
    if (off <= slack && (best === undefined || off < Math.abs(best - inside))) best = each;
  }
  return best === undefined
    ? { to: stepped(inside, 0), mark: undefined }
    : { to: best, mark: best };
}
