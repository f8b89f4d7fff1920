// Turning about a middle: places, rectangles, degrees. Clockwise, since down is +y.

import type { Bounds, Point } from "../region";

export function isUpright(degrees: number): boolean {
  return degrees % 360 === 0;
}

/** A place, turned about another. */
export function turned({ x, y }: Point, about: Point, degrees: number): Point {
  if (isUpright(degrees)) return { x, y };
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [right, down] = [x - about.x, y - about.y];
  return { x: about.x + right * cos - down * sin, y: about.y + right * sin + down * cos };
}

export function middle({ x, y, width, height }: Bounds): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The upright bounds of a turned rectangle. */
export function turnedBounds({ x, y, width, height }: Bounds, degrees: number): Bounds {
  if (isUpright(degrees)) return { x, y, width, height };
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return about(middle({ x, y, width, height }), {
    x: width * cos + height * sin,
    y: width * sin + height * cos,
  });
}

/**
 * A rectangle that was reshaped in the frame of another, turned one: its middle lies where that
 * frame has it, and it is turned about its own middle from then on.
 */
export function fromFrame(reshaped: Bounds, frame: Bounds, degrees: number): Bounds {
  if (isUpright(degrees)) return reshaped;
  const at = turned(middle(reshaped), middle(frame), degrees);
  const { x, y, width, height } = about(at, { x: reshaped.width, y: reshaped.height });
  return { x: tidy(x), y: tidy(y), width: tidy(width), height: tidy(height) };
}

/** In thousandths of a pixel: what is read off a turned frame has no end of digits. */
function tidy(length: number): number {
  return Math.round(length * 1000) / 1000;
}

function about({ x, y }: Point, size: Point): Bounds {
  return { x: x - size.x / 2, y: y - size.y / 2, width: size.x, height: size.y };
}

/** As it is stored: from 0 up to 360, in hundredths. */
export function normal(degrees: number): number {
  const hundredths = Math.round(degrees * 100) % 36_000;
  return (hundredths < 0 ? hundredths + 36_000 : Math.abs(hundredths)) / 100;
}

/** How far it is around a middle from one place to another. */
export function degreesBetween(from: Point, to: Point, about: Point): number {
  const angle = (at: Point): number => Math.atan2(at.y - about.y, at.x - about.x);
  return ((angle(to) - angle(from)) * 180) / Math.PI;
}
