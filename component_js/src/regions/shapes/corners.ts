// Drawing corner by corner: by clicks, by drags that set one at each end, by the Enter key.

import type { Signal } from "../../core/tool";
import type { Plane } from "../../schema.gen";
import type { Point, Workplane } from "../region";
import { within } from "./frame";
import { distance } from "./lines";

/** How corners become something. */
export type Course<G> = {
  /** What they look like so far; the last of them may still be loose. */
  readonly seen: (corners: readonly Point[]) => G | null;
  /** What comes of them: null where they are too few, undefined where they cannot end so. */
  readonly made: (corners: readonly Point[], closed: boolean) => G | null | undefined;
  /** May a corner follow there? */
  readonly takes?: (corners: readonly Point[], next: Point) => boolean;
};

/** Why nothing is set at a place, or nothing ends there. */
export type Bar = "crosses" | "cannot_close" | "too_few";

/** How far a drawing has come. */
export type Progress = {
  /** Those that are set. */
  readonly corners: readonly Point[];
  readonly bar: Bar | undefined;
};

const progress = new WeakMap<object, Progress>();

/** Of a preview: which of its corners are set, and what bars the place that it was told last. */
export function progressOf(preview: object | null): Progress | undefined {
  return preview ? progress.get(preview) : undefined;
}

/** The keys hit a place exactly. */
const EXACT = 0.5;

export function* drawCorners<G extends object>(
  start: Signal<Point>,
  plane: Workplane,
  { seen, made, takes = () => true }: Course<G>,
): Generator<G | null, G | null, Signal<Point>> {
  const first = within(start.at, plane);
  let corners: readonly Point[] = [first];
  let pressed: Point | undefined;
  let seenLast: G | null = null;
  let bar: Bar | undefined;

  const isNear = (one: Point, other: Point | undefined, reach: number): boolean =>
    other !== undefined && distance(one, other) < reach;
  const closes = (at: Point, reach: number): boolean =>
    corners.length > 1 && isNear(at, first, reach);
  const wouldClose = (at: Point): boolean => corners.length > 2 && closes(at, plane.slack);

  function ended(closed: boolean): G | undefined {
    const result = made(corners, closed);
    // The click that began it ends nothing yet.
    if (corners.length > 1 && !result) bar = result === null ? "too_few" : "cannot_close";
    return result ?? undefined;
  }

  /** Set a corner, or finish on the first or the last one. */
  function set(at: Point, reach: number): G | undefined {
    if (closes(at, reach)) return ended(true);
    if (isNear(at, corners.at(-1), reach)) return ended(false);
    if (takes(corners, at)) corners = [...corners, at];
    else bar = "crosses";
    return undefined;
  }

  /** A drag that is too short to have two ends sets one corner, and never finishes on it. */
  function dragged(at: Point): G | undefined {
    const isAnother = pressed && !isNear(pressed, corners.at(-1), plane.slack);
    if (pressed && isAnother && !closes(pressed, plane.slack)) set(pressed, 0);
    pressed = undefined;
    return isNear(at, corners.at(-1), plane.slack) ? undefined : set(at, plane.slack);
  }

  for (;;) {
    const signal: Signal<Point> = yield seenLast;
    if (signal.type === "back") corners = corners.slice(0, -1);
    const last = corners.at(-1);
    if (!last) return null;
    const here = within(signal.at, plane);
    const isFree = !signal.exact || wouldClose(here);
    const at = isFree ? here : straight(last, signal.at, plane);
    let result: G | null | undefined;
    // What a press on the last corner came to holds until the pointer is somewhere else.
    const isAway = !isNear(at, last, plane.slack);
    if (isAway || signal.type !== "move") bar = undefined;
    if (signal.type === "down") pressed = at;
    else if (signal.type === "up") result = dragged(at);
    else if (signal.type === "click") result = set(at, plane.slack);
    else if (signal.type === "enter") result = set(at, EXACT);
    else if (signal.type === "end") result = made(corners, false);
    if (result !== undefined) return result;
    if (signal.type === "end") bar = "cannot_close";
    if (signal.type === "click") pressed = undefined;
    const isClosing = wouldClose(at);
    const isTaken = takes(corners, at);
    if (signal.type === "move" && isAway) {
      if (isClosing) ended(true);
      else if (!isTaken) bar = "crosses";
    }
    const isLoose = !isClosing && isTaken;
    seenLast = seen(isLoose && distance(at, corners.at(-1) ?? at) > 0 ? [...corners, at] : corners);
    if (seenLast) progress.set(seenLast, { corners, bar });
  }
}

/** The place nearest to another that lies from a corner at a multiple of 45 degrees. */
function straight(from: Point, to: Point, plane: Plane): Point {
  const [right, down] = [to.x - from.x, to.y - from.y];
  const [across, along] = [Math.abs(right), Math.abs(down)];
  const eighth = Math.tan(Math.PI / 8);
  if (along <= across * eighth) return within({ x: to.x, y: from.y }, plane);
  if (across <= along * eighth) return within({ x: from.x, y: to.y }, plane);
  const far = Math.min(
    Math.round((across + along) / 2),
    right > 0 ? plane.width - from.x : from.x,
    down > 0 ? plane.height - from.y : from.y,
  );
  return { x: from.x + Math.sign(right) * far, y: from.y + Math.sign(down) * far };
}
