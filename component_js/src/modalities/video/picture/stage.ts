// Where an open film stands: the frame that is shown, the boxes on it, what is in hand.

import type { Scope } from "../../../core/scope";
import { begin, type Gesture, type Signal, type Touch } from "../../../core/tool";
import { describe as describeBox } from "../../../regions/box/words";
import type { Geometry, PlaneTool, Point, Workplane } from "../../../regions/region";
import { boxOf, type TrackShape } from "../../../regions/track/geometry";
import { drawTrack, pullTrack } from "../../../regions/track/tool";
import type { Plane, Track, VideoSource } from "../../../schema.gen";
import type { Timed } from "../../../timeline/timed";
import type { ViewProps } from "../../modality";
import type { Frames } from "../frames";
import type { Grip } from "./grips";
import { boxOn, type Item, itemsOn } from "./items";

export type Props = Timed<ViewProps<VideoSource>>;

export type Held = {
  /** What is pulled; undefined while something new is drawn. */
  readonly item: Item | undefined;
  readonly shape: TrackShape | null;
  readonly last: Point;
};

export type Stage = {
  readonly plane: Plane;
  readonly frames: Frames;
  readonly props: () => Props;
  /** The frame that is shown. */
  readonly frame: () => number;
  readonly items: () => readonly Item[];
  /** The one that is selected and may be changed. */
  readonly movable: () => Item | undefined;
  /** Whether a drag on the picture draws a track. */
  readonly draws: () => boolean;
  /** The length of a pixel of the screen, in pixels of the film. */
  readonly pixel: () => number;
  readonly held: () => Held | undefined;
  /** Where the keys would set a corner; undefined while they do not. */
  readonly crosshair: () => Point | undefined;
  readonly aim: (at: Point | undefined) => void;
  readonly hovered: () => Item | undefined;
  readonly hover: (item: Item | undefined) => void;
  readonly draw: (from: Point, touch: Touch) => void;
  readonly pull: (item: Item, grip: Grip | "all", from: Point) => void;
  readonly send: (type: Signal<Point>["type"], at: Point, touch?: Touch) => void;
  readonly cancel: () => void;
  /** A region with another shape: one step to undo. */
  readonly change: (item: Item, shape: TrackShape, said?: string) => void;
};

type Running = Pick<Held, "item"> & {
  readonly gesture: Gesture<Point, TrackShape>;
  /** From the pointer to what it took. */
  readonly off: Point;
  last: Point;
};

/** How far off a second click may be and still be on the first, in CSS pixels. */
const SLACK = 8;

const whole = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

type Around = {
  readonly plane: Plane;
  readonly frames: Frames;
  readonly props: () => Props;
  readonly frame: () => number;
  readonly pixel: () => number;
  /** Something else is to be painted. */
  readonly onStir: () => void;
};

export function createStage(
  scope: Scope,
  { plane, frames, props, frame, pixel, onStir }: Around,
): Stage {
  let held: Running | undefined;
  let crosshair: Point | undefined;
  let hovered: Item | undefined;

  const workplane = (): Workplane => ({
    ...plane,
    slack: SLACK * pixel(),
    breadth: 1,
    joints: [],
  });

  function start(
    tool: PlaneTool<Track>,
    from: Point,
    off: Point,
    item?: Item,
    touch?: Touch,
  ): void {
    held?.gesture.cancel();
    const first: Signal<Point> = { type: "down", at: aimed(from, off), ...touch };
    let isDone = false;
    const gesture = begin(tool, first, workplane(), (shape) => {
      isDone = true;
      held = undefined;
      finish(item, shape);
    });
    if (!isDone) held = { item, gesture, off, last: from };
    onStir();
  }

  function finish(item: Item | undefined, shape: TrackShape | null): void {
    const { onDraw, announce } = props();
    if (item && shape) stage.change(item, shape);
    else if (shape) {
      onDraw(shape);
      crosshair = undefined;
      announce(`${wordsOf(shape)}.`);
    } else announce(item ? "Nothing changed." : "Given up.");
    onStir();
  }

  /** Where the box is, in words. */
  function wordsOf(shape: Geometry<Track>): string {
    const { box, isKey } = boxOn(shape, frames, frame());
    const place = box ? describeBox(boxOf(box)) : "Not seen here";
    return `${place}${isKey ? `, key frame ${frame() + 1}` : ""}`;
  }

  const stage: Stage = {
    plane,
    frames,
    props,
    frame,
    pixel,
    items: () => itemsOn(props().regions, frames, frame(), props()),
    movable() {
      const { selection, locked } = props();
      if (locked || selection.size !== 1) return undefined;
      return stage.items().find(({ region }) => selection.has(region.id) && !region.locked);
    },
    draws() {
      const { drawing, locked } = props();
      return !locked && drawing?.kind === "track";
    },
    held() {
      if (!held) return undefined;
      return { item: held.item, shape: held.gesture.preview(), last: held.last };
    },
    crosshair: () => crosshair,
    aim(at) {
      crosshair = at;
      onStir();
    },
    hovered: () => hovered,
    hover(item) {
      if (item?.region === hovered?.region && item?.box.time === hovered?.box.time) return;
      hovered = item;
      onStir();
    },
    draw(from, touch) {
      start(drawTrack(frames.start(frame())), from, { x: 0, y: 0 }, undefined, touch);
    },
    pull(item, grip, from) {
      const isHere = (time: number): boolean => frames.nearest(time) === frame();
      const name = grip === "all" ? "all" : grip.name;
      // What was taken beside its middle must not jump to the pointer.
      const off =
        grip === "all" ? { x: 0, y: 0 } : { x: grip.at.x - from.x, y: grip.at.y - from.y };
      start(pullTrack(item.region, item.box, name, isHere), from, off, item);
    },
    send(type, at, touch = {}) {
      if (!held) return;
      held.last = at;
      held.gesture.send({ type, at: aimed(at, held.off), ...touch });
      onStir();
    },
    cancel() {
      held?.gesture.cancel();
      held = undefined;
      onStir();
    },
    change(item, shape, said) {
      const { onChange, announce } = props();
      onChange([{ ...item.region, frames: shape.frames }]);
      const where = wordsOf(shape);
      announce(said ? `${said}: ${where}.` : `${where}.`);
    },
  };
  scope.own(() => held?.gesture.cancel());
  return stage;
}

const aimed = ({ x, y }: Point, off: Point): Point => whole({ x: x + off.x, y: y + off.y });
