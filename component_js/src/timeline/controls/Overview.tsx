// All of the time, small, with the window as a thumb between two handles.

import { type KeyboardEvent, type PointerEvent, useRef, useSyncExternalStore } from "react";
import type { Stretch } from "../../core/clock";
import { edged, lengthOf, panned, within } from "../looking/window";
import type { Stage } from "../stage";
import { OverviewCanvas } from "./OverviewCanvas";

type Edge = "start" | "end";

/** What is dragged, and how far from its place it was taken, in seconds. */
type Drag = { readonly what: Edge | "window"; readonly off: number };

const keys: { readonly [key: string]: number } = {
  ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 5, PageDown: -5 },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
};

/** Half of what a finger needs for a handle, in CSS pixels. */
const REACH = 22;

export function Overview({ stage }: { readonly stage: Stage }) {
  const window = useSyncExternalStore(stage.onLook, stage.window);
  const room = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag>(undefined);
  const whole = stage.whole();
  const { written } = stage.given();
  const share = (at: number): number => ((at - whole.start) / lengthOf(whole)) * 100;

  const timeAt = (event: PointerEvent): number => {
    const { left, width } = room.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return whole.start + ((event.clientX - left) / width) * lengthOf(whole);
  };

  function move(edge: Edge, to: number): void {
    stage.look(edged(stage.window(), whole, stage.least(), edge, to));
  }

  function down(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    const at = timeAt(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    const { width } = event.currentTarget.getBoundingClientRect();
    const reach = (event.pointerType === "touch" ? REACH : REACH / 2) * (lengthOf(whole) / width);
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
    move(edge, within(to, whole));
  }

  const handle = (edge: Edge, label: string, bounds: Stretch) => (
    <div
      className={`el-timeline-handle el-timeline-${edge}`}
      style={{ left: `${share(window[edge])}%` }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={bounds.start}
      aria-valuemax={bounds.end}
      aria-valuenow={window[edge]}
      aria-valuetext={written(window[edge], lengthOf(window) / 100)}
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
      onDoubleClick={() => stage.look(whole)}
    >
      <OverviewCanvas stage={stage} />
      <div
        className="el-timeline-thumb"
        style={{ left: `${share(window.start)}%`, right: `${100 - share(window.end)}%` }}
      />
      {handle("start", "Start of what is shown", { start: whole.start, end: window.end })}
      {handle("end", "End of what is shown", { start: window.start, end: whole.end })}
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
