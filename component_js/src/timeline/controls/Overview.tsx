// All of the time, small, with the window as a thumb between two handles.

import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from "react";
import type { Stretch } from "../../core/clock";
import { edged, lengthOf, panned, within } from "../looking/window";
import type { Stage } from "../stage";
import { OverviewCanvas } from "./OverviewCanvas";
import { type Edge, writeSight } from "./sight";

/** What is dragged, and how far from its place it was taken, in seconds. */
type Drag = { readonly what: Edge | "window"; readonly off: number };

const keys: { readonly [key: string]: number } = {
  ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 5, PageDown: -5 },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
};

/** Half of what a finger needs for a handle, in CSS pixels. */
const REACH = 22;

export function Overview({ stage }: { readonly stage: Stage }) {
  const room = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag>(undefined);

  // Every frame of a zoom is another window: rendering each would take longer than painting it.
  useLayoutEffect(() => (room.current ? writeSight(stage, room.current) : undefined), [stage]);

  const timeAt = (event: PointerEvent): number => {
    const whole = stage.whole();
    const { left, width } = room.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return whole.start + ((event.clientX - left) / width) * lengthOf(whole);
  };

  function move(edge: Edge, to: number): void {
    stage.look(edged(stage.window(), stage.whole(), stage.least(), edge, to));
  }

  function down(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    const at = timeAt(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    const { width } = event.currentTarget.getBoundingClientRect();
    const reach =
      (event.pointerType === "touch" ? REACH : REACH / 2) * (lengthOf(stage.whole()) / width);
    const what = takenAt(stage.window(), at, reach);
    const now = stage.window();
    if (what === "outside") {
      const start = at - lengthOf(now) / 2;
      stage.look({ start, end: start + lengthOf(now) });
    }
    const from = stage.window();
    const isEdge = what === "start" || what === "end";
    drag.current = isEdge
      ? { what, off: at - from[what] }
      : { what: "window", off: at - from.start };
  }

  function pull(event: PointerEvent): void {
    const { what, off } = drag.current ?? {};
    if (what === undefined || off === undefined) return;
    const to = timeAt(event) - off;
    if (what === "window") stage.look(panned(stage.window(), to - stage.window().start));
    else move(what, to);
  }

  function press(event: KeyboardEvent, edge: Edge): void {
    const by = keys[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const to = stage.window()[edge] + (by * lengthOf(stage.window())) / 20;
    move(edge, within(to, stage.whole()));
  }

  const handle = (edge: Edge, label: string) => (
    <div
      className={`el-timeline-handle el-timeline-${edge}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={stage.window()[edge]}
      onKeyDown={(event) => press(event, edge)}
    />
  );

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div
      ref={room}
      className="el-timeline-overview"
      role="group"
      aria-label="What is shown"
      onPointerDown={down}
      onPointerMove={pull}
      onPointerUp={() => {
        drag.current = undefined;
      }}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
      onDoubleClick={() => stage.look(stage.whole())}
    >
      <OverviewCanvas stage={stage} />
      <div className="el-timeline-thumb" />
      {handle("start", "Start of what is shown")}
      {handle("end", "End of what is shown")}
    </div>
  );
}

/** The handles reach outwards where the window is small: it can be taken too. */
export function takenAt(window: Stretch, at: number, reach: number): Edge | "window" | "outside" {
  const inner = Math.min(reach, lengthOf(window) / 4);
  if (at >= window.start - reach && at <= window.start + inner) return "start";
  if (at <= window.end + reach && at >= window.end - inner) return "end";
  return at > window.start && at < window.end ? "window" : "outside";
}
