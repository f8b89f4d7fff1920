// The tool in hand: one gesture at a time, from the pointer or from the keys, ends as one edit.

import { begin, type Gesture, type Signal, type Tool, type Touch } from "../../core/tool";
import type { Point, Workplane } from "../../regions/region";
import type { Item } from "../field";
import { type Grip, moving, type Shape, type ShapeTool } from "../plane";
import { movingTogether } from "./together";

/** An item and what becomes of it. */
export type Reshaped = { readonly item: Item; readonly shape: Shape };

export type Held = {
  /** What is pulled or drawn on; undefined while something new is drawn. */
  readonly item: Item | undefined;
  /** It is drawn rather than pulled. */
  readonly draws: boolean;
  readonly shape: Shape | null;
  /** What is moved along with it. */
  readonly along: readonly Reshaped[];
  readonly from: Point;
  readonly last: Point;
};

export type Hand = {
  readonly held: () => Held | undefined;
  /** `item` is what is drawn on, where a tool goes on with something; `fine` keeps fractions. */
  readonly draw: (tool: ShapeTool, from: Point, touch?: Touch, item?: Item, fine?: boolean) => void;
  /** Take an item by a grip, or whole; `from` is where it was taken. */
  readonly pull: (item: Item, grip: Grip | "all", from: Point) => void;
  /** Take several, to move them together. */
  readonly carry: (items: readonly Item[], from: Point) => void;
  readonly send: (type: Signal<Point>["type"], at: Point, touch?: Touch) => void;
  readonly cancel: () => void;
};

const same = (at: Point): Point => at;

type ShapesTool = Tool<Point, Workplane, readonly Shape[]>;

type Running = {
  readonly gesture: Gesture<Point, readonly Shape[]>;
  readonly items: readonly Item[];
  readonly draws: boolean;
  readonly from: Point;
  readonly aim: (at: Point) => Point;
  last: Point;
};

/** `done` hears what came of a gesture: null if nothing did. Places are kept to whole steps, of pixels, but for fine tools. */
export function createHand(
  workplane: () => Workplane,
  done: (shape: Shape | null, item: Item | undefined, along: readonly Reshaped[]) => void,
  step = 1,
): Hand {
  const kept = (value: number): number => Math.round(value / step) * step;
  const whole = ({ x, y }: Point): Point => ({ x: kept(x), y: kept(y) });

  let running: Running | undefined;

  function start(
    tool: ShapesTool,
    items: readonly Item[],
    from: Point,
    aim: (at: Point) => Point,
    touch?: Touch,
  ): void {
    running?.gesture.cancel();
    const first: Signal<Point> = { type: "down", at: aim(from), ...touch };
    const gesture = begin(tool, first, workplane(), (shapes) => {
      running = undefined;
      done(shapes?.[0] ?? null, items[0], along(items, shapes));
    });
    if (gesture.active())
      running = { gesture, items, draws: touch !== undefined, from, aim, last: from };
  }

  return {
    held() {
      if (!running) return undefined;
      const { gesture, items, draws, from, last } = running;
      const shapes = gesture.preview();
      return {
        item: items[0],
        draws,
        shape: shapes?.[0] ?? null,
        // Of thousands, made only for who looks at them.
        get along() {
          return along(items, shapes);
        },
        from,
        last,
      };
    },
    draw(tool, from, touch = {}, item, fine = false) {
      start(alone(tool), item ? [item] : [], from, fine ? same : whole, touch);
    },
    pull(item, grip, from) {
      if (grip === "all") {
        start(alone(moving(item.region)), [item], from, inSteps(from, whole));
      } else {
        // What was taken beside its middle must not jump to the pointer.
        const off = { x: grip.at.x - from.x, y: grip.at.y - from.y };
        // A turn is finer than whole pixels, near to the middle above all.
        const aimed = grip.name === "turn" ? same : whole;
        const aim = (at: Point): Point => aimed({ x: at.x + off.x, y: at.y + off.y });
        start(alone(grip.tool), [item], from, aim);
      }
    },
    carry(items, from) {
      const tool = movingTogether(items.map(({ region }) => region));
      start(tool, items, from, inSteps(from, whole));
    },
    send(type, at, touch = {}) {
      if (!running) return;
      running.last = at;
      running.gesture.send({ type, at: running.aim(at), ...touch });
    },
    cancel() {
      running?.gesture.cancel();
    },
  };
}

/** From whole to whole, or the difference would be off by a rounding error. */
function inSteps(from: Point, whole: (at: Point) => Point): (at: Point) => Point {
  const origin = whole(from);
  return (at) => {
    const by = whole({ x: at.x - from.x, y: at.y - from.y });
    return { x: origin.x + by.x, y: origin.y + by.y };
  };
}

function alone(tool: ShapeTool): ShapesTool {
  return function* (start, space) {
    const run = tool(start, space);
    let step = run.next();
    while (!step.done) step = run.next(yield step.value && [step.value]);
    return step.value && [step.value];
  };
}

function along(items: readonly Item[], shapes: readonly Shape[] | null): readonly Reshaped[] {
  return items.slice(1).flatMap((item, at) => {
    const shape = shapes?.[at + 1];
    return shape ? [{ item, shape }] : [];
  });
}
