// What is in hand: one gesture at a time, from the pointer or from the keys, ends as one edit.

import { begin, type Gesture, type Signal, type Tool } from "../../core/tool";
import type { IntervalShape } from "../../regions/interval/geometry";
import type { TimeTool, Worktime } from "../../regions/region";
import { timeKinds } from "../../regions/timeline";
import type { Interval } from "../../schema.gen";

export type Grip = "start" | "end";

export type Held = {
  /** What is pulled or moved; none while something is drawn. */
  readonly intervals: readonly Interval[];
  readonly grip: Grip | "all" | undefined;
  /** What becomes of them, or what is drawn. */
  readonly shapes: readonly IntervalShape[];
  readonly channel: string | null;
  /** It was begun by key: it goes with the cursor, and not with a pointer that was pressed. */
  readonly byKey: boolean;
  readonly from: number;
  readonly last: number;
};

export type Hand = {
  readonly held: () => Held | undefined;
  readonly draw: (tool: TimeTool<Interval>, from: number, time: Worktime, byKey?: boolean) => void;
  /** By an end; or several, to move them together. */
  readonly pull: (
    intervals: readonly Interval[],
    grip: Grip | "all",
    from: number,
    time: Worktime,
  ) => void;
  readonly send: (type: Signal<number>["type"], at: number) => void;
  readonly cancel: () => void;
};

type Shapes = readonly IntervalShape[];
type Running = Omit<Held, "shapes"> & { readonly gesture: Gesture<number, Shapes> };

/** `done` hears what came of it: nothing if nothing did. */
export function createHand(done: (shapes: Shapes, held: Omit<Held, "shapes">) => void): Hand {
  let running: Running | undefined;

  function start(tool: Tool<number, Worktime, Shapes>, held: Omit<Held, "shapes">, time: Worktime) {
    running?.gesture.cancel();
    const first: Signal<number> = { type: "down", at: held.from };
    let isDone = false;
    const gesture = begin(tool, first, time, (shapes) => {
      isDone = true;
      const { last } = running ?? held;
      running = undefined;
      done(shapes ?? [], { ...held, last });
    });
    if (!isDone) running = { ...held, gesture };
  }

  return {
    held() {
      if (!running) return undefined;
      const { gesture, ...held } = running;
      return { ...held, shapes: gesture.preview() ?? [] };
    },
    draw(tool, from, time, byKey = false) {
      const { channel } = time;
      const held = { intervals: [], grip: undefined, channel, byKey, from, last: from };
      start(alone(tool), held, time);
    },
    pull(intervals, grip, from, time) {
      const [only, another] = intervals;
      if (!only) return;
      const held = { intervals, grip, channel: null, byKey: false, from, last: from };
      const isOne = another === undefined;
      const tool = isOne ? alone(timeKinds.interval.pull(only, grip)) : carrying(intervals);
      start(tool, held, time);
    },
    send(type, at) {
      if (!running) return;
      running = { ...running, last: at };
      running.gesture.send({ type, at });
    },
    cancel() {
      running?.gesture.cancel();
    },
  };
}

function alone(tool: TimeTool<Interval>): Tool<number, Worktime, Shapes> {
  return function* (start, time) {
    const run = tool(start, time);
    let step = run.next();
    while (!step.done) step = run.next(yield step.value && [step.value]);
    return step.value && [step.value];
  };
}

/** All by the same, as far as the first and the last of them can go. */
function carrying(intervals: readonly Interval[]): Tool<number, Worktime, Shapes> {
  const first = Math.min(...intervals.map(({ start }) => start));
  const last = Math.max(...intervals.map(({ end }) => end));
  const around: IntervalShape = { kind: "interval", start: first, end: last, channel: null };
  return function* (start, time) {
    const run = timeKinds.interval.pull(around, "all")(start, time);
    const by = (shape: IntervalShape | null): Shapes | null =>
      shape && intervals.map((each) => timeKinds.interval.shift(each, shape.start - first, time));
    let step = run.next();
    while (!step.done) step = run.next(yield by(step.value));
    return by(step.value);
  };
}
