// The tool in hand: one gesture at a time, from the pointer or from the keys, ends as one edit.

import { begin, type Gesture, type Signal } from "../../core/tool";
import type { Point } from "../../regions/region";
import type { Plane } from "../../schema.gen";
import type { Item } from "./field";
import { type Grip, moving, type Shape, type ShapeTool } from "./plane";

export type Held = {
  /** What is pulled; undefined while something new is drawn. */
  readonly item: Item | undefined;
  readonly shape: Shape | null;
  readonly from: Point;
  readonly last: Point;
};

export type Hand = {
  readonly held: () => Held | undefined;
  readonly draw: (tool: ShapeTool, from: Point, exact?: boolean) => void;
  /** Take an item by a grip, or whole; `from` is where it was taken. */
  readonly pull: (item: Item, grip: Grip | "all", from: Point) => void;
  readonly send: (type: Signal<Point>["type"], at: Point, exact?: boolean) => void;
  readonly cancel: () => void;
};

const whole = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

/** `done` hears what came of a gesture: null if nothing did. Places are kept to whole pixels. */
export function createHand(
  plane: Plane,
  done: (shape: Shape | null, item: Item | undefined) => void,
): Hand {
  let running:
    | {
        readonly gesture: Gesture<Point, Shape>;
        readonly item: Item | undefined;
        readonly from: Point;
        readonly aim: (at: Point) => Point;
        last: Point;
      }
    | undefined;

  function start(
    tool: ShapeTool,
    item: Item | undefined,
    from: Point,
    aim: (at: Point) => Point,
    exact: boolean,
  ): void {
    running?.gesture.cancel();
    const first: Signal<Point> = { type: "down", at: aim(from), exact };
    const gesture = begin(tool, first, plane, (shape) => {
      running = undefined;
      done(shape, item);
    });
    if (gesture.active()) running = { gesture, item, from, aim, last: from };
  }

  return {
    held() {
      if (!running) return undefined;
      const { gesture, item, from, last } = running;
      return { item, shape: gesture.preview(), from, last };
    },
    draw(tool, from, exact = false) {
      start(tool, undefined, from, whole, exact);
    },
    pull(item, grip, from) {
      if (grip === "all") {
        // From whole to whole, or the difference would be off by a rounding error.
        const origin = whole(from);
        const aim = (at: Point): Point => {
          const by = whole({ x: at.x - from.x, y: at.y - from.y });
          return { x: origin.x + by.x, y: origin.y + by.y };
        };
        start(moving(item.region), item, from, aim, false);
      } else {
        // What was taken beside its middle must not jump to the pointer.
        const off = { x: grip.at.x - from.x, y: grip.at.y - from.y };
        const aim = (at: Point): Point => whole({ x: at.x + off.x, y: at.y + off.y });
        start(grip.tool, item, from, aim, false);
      }
    },
    send(type, at, exact = false) {
      if (!running) return;
      running.last = at;
      running.gesture.send({ type, at: running.aim(at), exact });
    },
    cancel() {
      running?.gesture.cancel();
    },
  };
}
