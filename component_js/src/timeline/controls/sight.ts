// Where the window lies in all of the time, and how its two handles say that: written without rendering.

import { lengthOf } from "../looking/window";
import type { Stage } from "../stage";

export type Edge = "start" | "end";

/** Of a handle, as assistive technology reads it. */
function toldOf(stage: Stage, edge: Edge) {
  const window = stage.window();
  const whole = stage.whole();
  return {
    "aria-valuemin": edge === "start" ? whole.start : window.start,
    "aria-valuemax": edge === "start" ? window.end : whole.end,
    "aria-valuenow": window[edge],
    "aria-valuetext": stage.given().written(window[edge], lengthOf(window) / 100),
  };
}

/** `room` holds the thumb and the handles. Ends with what it returns. */
export function writeSight(stage: Stage, room: HTMLElement): () => void {
  const [thumb, start, end] = ["thumb", "start", "end"].map((name) =>
    room.querySelector<HTMLElement>(`.el-timeline-${name}`),
  );
  let seen: readonly unknown[] = [];

  function place(handle: HTMLElement | null | undefined, edge: Edge, left: string): void {
    if (!handle) return;
    handle.style.left = left;
    for (const [name, value] of Object.entries(toldOf(stage, edge)))
      handle.setAttribute(name, `${value}`);
  }

  function write(): void {
    const [window, whole] = [stage.window(), stage.whole()];
    const now = [window, whole.start, whole.end, stage.given().written];
    if (now.every((each, at) => each === seen[at])) return;
    seen = now;
    const share = (at: number): number => ((at - whole.start) / lengthOf(whole)) * 100;
    const [left, right] = [share(window.start), share(window.end)];
    if (thumb) {
      thumb.style.left = `${left}%`;
      thumb.style.right = `${100 - right}%`;
    }
    place(start, "start", `${left}%`);
    place(end, "end", `${right}%`);
  }

  write();
  return stage.onLook(write);
}
