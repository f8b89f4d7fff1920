// A frame: the rectangle, turned about its middle, that a box is and that an ellipse fills.

import type { Plane } from "../../schema.gen";
import type { Bounds, Point } from "../region";
import { fromFrame, isUpright, middle, normal, turned } from "./turn";

export type Frame = Bounds & { readonly rotation: number };

/** What of a frame must stay on the plane. A turned one may reach over the edge in any case. */
export type Stay = "all" | "middle";

/** Nobody means to draw anything smaller than this, in pixels of the image. */
export const SMALLEST = 1;

/** A hair, for what rounding does. */
const HAIR = 1e-6;

/** How far the grip that turns stands off, in pixels of the screen. */
export const ARM = 26;

/** How far outside of the plane it can still be seen and reached, in pixels of the screen. */
const RIM = 4;

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

export function within(at: Point, plane: Plane): Point {
  return { x: clamp(at.x, 0, plane.width), y: clamp(at.y, 0, plane.height) };
}

export function staysWhole({ rotation }: Frame, stay: Stay): boolean {
  return stay === "all" && isUpright(rotation);
}

/** May it follow the frame that it was before? */
export function isFit(frame: Frame, before: Bounds, plane: Plane): boolean {
  const { x, y } = middle(frame);
  return (
    frame.width >= Math.min(SMALLEST, before.width) &&
    frame.height >= Math.min(SMALLEST, before.height) &&
    Math.abs(x - plane.width / 2) <= plane.width / 2 + HAIR &&
    Math.abs(y - plane.height / 2) <= plane.height / 2 + HAIR
  );
}

export function shifted(frame: Frame, by: Point, plane: Plane, stay: Stay): Frame {
  if (staysWhole(frame, stay)) {
    return {
      ...frame,
      x: clamp(frame.x + by.x, 0, Math.max(0, plane.width - frame.width)),
      y: clamp(frame.y + by.y, 0, Math.max(0, plane.height - frame.height)),
    };
  }
  const { x, y } = middle(frame);
  return {
    ...frame,
    x: frame.x + clamp(by.x, -x, plane.width - x),
    y: frame.y + clamp(by.y, -y, plane.height - y),
  };
}

/** Pull the sides that are right and below in its own frame. */
export function grown(frame: Frame, by: Point, plane: Plane, stay: Stay): Frame {
  const whole = staysWhole(frame, stay);
  const along = (length: number, more: number, room: number): number => {
    // A side that already leaves the plane may stay as long as it is.
    const most = whole ? Math.max(room, length) : Number.POSITIVE_INFINITY;
    return clamp(length + more, Math.min(SMALLEST, length), most);
  };
  const width = along(frame.width, by.x, plane.width - frame.x);
  const height = along(frame.height, by.y, plane.height - frame.y);
  const longer = { ...frame, width, height };
  const next = { ...longer, ...fromFrame(longer, frame, frame.rotation) };
  return isFit(next, frame, plane) ? next : frame;
}

/** Turned to where it leans by so many degrees; one that comes to stand upright fits the plane. */
export function leant(frame: Frame, degrees: number, plane: Plane, stay: Stay): Frame {
  const next = { ...frame, rotation: normal(degrees) };
  if (!staysWhole(next, stay)) return next;
  const width = Math.min(frame.width, plane.width);
  const height = Math.min(frame.height, plane.height);
  return shifted({ ...next, width, height }, { x: 0, y: 0 }, plane, stay);
}

/** The corners and the middles of the sides, by compass. */
export type Side = "nw" | "n" | "ne" | "e" | "se" | "s" | "sw" | "w";
export type FrameGrip = Side | "turn";

/** In the frame's own sight; not turned. */
function placeOf(side: Side, frame: Frame): Point {
  const { x, y } = middle(frame);
  return {
    x: either(side, "w", frame.x, "e", frame.x + frame.width) ?? x,
    y: either(side, "n", frame.y, "s", frame.y + frame.height) ?? y,
  };
}

function either(side: Side, one: string, low: number, other: string, high: number) {
  if (side.includes(one)) return low;
  return side.includes(other) ? high : undefined;
}

export function gripsOf(
  frame: Frame,
  sides: readonly Side[],
  pixel: number,
  plane: Plane,
): ReadonlyMap<FrameGrip, Point> {
  const at = (place: Point): Point => turned(place, middle(frame), frame.rotation);
  const found = new Map<FrameGrip, Point>();
  for (const side of sides) found.set(side, at(placeOf(side, frame)));
  const off = (side: Side, by: number): Point => {
    const { x, y } = placeOf(side, frame);
    return at({ x, y: y + by * pixel });
  };
  // Where it would lie outside of the image it stands on the other side, or within.
  const places = [off("n", -ARM), off("s", ARM), off("n", ARM)] as const;
  const isSeen = ({ x, y }: Point): boolean =>
    Math.min(x, y, plane.width - x, plane.height - y) >= -RIM * pixel;
  return found.set("turn", places.find(isSeen) ?? places[2]);
}

/** The corners in order; the first one again closes the ring. */
export function ringOf(frame: Frame): readonly Point[] {
  const sides: readonly Side[] = ["nw", "ne", "se", "sw", "nw"];
  return sides.map((side) => turned(placeOf(side, frame), middle(frame), frame.rotation));
}
