// Turned boxes: the same box seen from its own frame, and back.

import type { Bounds, Point } from "../region";

/** A place, turned clockwise about another by degrees; down is +y. */
export function turned({ x, y }: Point, about: Point, degrees: number): Point {
  if (degrees % 360 === 0) return { x, y };
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [right, down] = [x - about.x, y - about.y];
  return { x: about.x + right * cos - down * sin, y: about.y + right * sin + down * cos };
}

export function middle({ x, y, width, height }: Bounds): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The upright bounds of a turned rectangle. */
export function turnedBounds(box: Bounds, degrees: number): Bounds {
  if (degrees % 360 === 0) return box;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const width = box.width * cos + box.height * sin;
  const height = box.width * sin + box.height * cos;
  const { x, y } = middle(box);
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/**
 * A rectangle that was reshaped in the frame of another, turned one: its middle lies where that
 * frame has it, and it is turned about its own middle from then on.
 */
export function fromFrame(reshaped: Bounds, frame: Bounds, degrees: number): Bounds {
  const { width, height } = reshaped;
  const at = turned(middle(reshaped), middle(frame), degrees);
  return { x: at.x - width / 2, y: at.y - height / 2, width, height };
}
