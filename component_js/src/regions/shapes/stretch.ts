// Stretching a frame between a place that stays and one that is pulled, as drawing and sizing do.

import type { Touch } from "../../core/tool";
import type { Plane } from "../../schema.gen";
import type { Bounds, Point } from "../region";
import { type Frame, type Side, type Stay, staysWhole, within } from "./frame";
import { fromFrame, middle, turned } from "./turn";

/** One axis of a stretch. */
type Axis = {
  readonly before: readonly [number, number];
  /** What stays. */
  readonly anchor: number;
  /** What is pulled; undefined where the axis is left alone. */
  readonly to: number | undefined;
  /** The length from the anchor before, which keeping the proportion multiplies. */
  readonly length: number;
  /** The anchor is the middle: both ends go. */
  readonly both: boolean;
  /** How long it may become. */
  readonly room: number;
};

/** The frame between two corners, or between its middle and a corner, upright on the plane. */
export function spread(from: Point, to: Point, plane: Plane, touch: Touch, stay: Stay): Frame {
  const start = within(from, plane);
  const end = within(to, plane);
  const both = touch.centred === true;
  const limited = !both || stay === "all";
  const axis = (anchor: number, reached: number, size: number): Axis => ({
    before: [anchor, anchor],
    anchor,
    to: reached,
    length: 1,
    both,
    room: roomOf(anchor, reached, both, limited ? size : undefined),
  });
  const across = axis(start.x, end.x, plane.width);
  const down = axis(start.y, end.y, plane.height);
  return { ...stretched(across, down, touch.exact === true), rotation: 0 };
}

/** The frame after one of its sides or corners was pulled to a place; it may turn over. */
export function pulled(
  frame: Frame,
  side: Side,
  at: Point,
  plane: Plane,
  touch: Touch,
  stay: Stay,
): Frame {
  const to = turned(within(at, plane), middle(frame), -frame.rotation);
  const whole = staysWhole(frame, stay);
  const centred = touch.centred === true;
  const axis = (
    [low, high]: readonly [string, string],
    start: number,
    size: number,
    reached: number,
    room: number,
  ): Axis => {
    const moves = side.includes(low) || side.includes(high);
    const both = centred || !moves;
    const far = side.includes(low) ? start + size : start;
    const anchor = both ? start + size / 2 : far;
    return {
      before: [start, start + size],
      anchor,
      to: moves ? reached : undefined,
      length: both ? size / 2 : size,
      both,
      room: roomOf(anchor, reached, both, whole ? room : undefined),
    };
  };
  const across = axis(["w", "e"], frame.x, frame.width, to.x, plane.width);
  const down = axis(["n", "s"], frame.y, frame.height, to.y, plane.height);
  const next = stretched(across, down, touch.exact === true);
  return { ...fromFrame(next, frame, frame.rotation), rotation: frame.rotation };
}

/** `size` is where the plane ends; undefined where nothing ends. */
function roomOf(anchor: number, to: number, both: boolean, size: number | undefined): number {
  if (size === undefined) return Number.POSITIVE_INFINITY;
  const [before, after] = [Math.max(0, anchor), Math.max(0, size - anchor)];
  if (both) return Math.min(before, after);
  return to < anchor ? before : after;
}

/** `even` keeps the proportion of the two, by the one that was pulled further. */
function stretched(across: Axis, down: Axis, even: boolean): Bounds {
  const factor = (axis: Axis): number =>
    axis.to === undefined ? 0 : Math.abs(axis.to - axis.anchor) / axis.length;
  const most = (axis: Axis): number => axis.room / axis.length;
  const shared = even
    ? Math.min(Math.max(factor(across), factor(down)), most(across), most(down))
    : undefined;
  const [x, right] = endsOf(across, shared);
  const [y, bottom] = endsOf(down, shared);
  return { x, y, width: right - x, height: bottom - y };
}

function endsOf(
  { before, anchor, to, length, both, room }: Axis,
  factor: number | undefined,
): readonly [number, number] {
  if (to === undefined && factor === undefined) return before;
  const pulledBy = to === undefined ? length : Math.abs(to - anchor);
  const reach = Math.min(factor === undefined ? pulledBy : factor * length, room);
  const back = to !== undefined && to < anchor;
  // The place itself, which adding to the anchor again would miss by a hair.
  const exactly = reach === pulledBy && to !== undefined ? to : undefined;
  const end = exactly ?? anchor + (back ? -reach : reach);
  const start = both ? anchor - (end - anchor) : anchor;
  return start < end ? [start, end] : [end, start];
}
