// How a path is put on a canvas.

import type { Path } from "../../schema.gen";
import type { Painter } from "../painter";
import { bendOf, type PathShape, stretchesOf } from "./curve";

export const painter: Painter<Path> = {
  fill() {
    // A line covers nothing.
  },
  stroke(pen, path, scale) {
    trace(pen, path, scale);
    pen.lineJoin = "round";
    pen.lineCap = "round";
    pen.stroke();
  },
};

function trace(pen: CanvasRenderingContext2D, path: PathShape, scale: number): void {
  const [first] = path.points;
  pen.beginPath();
  if (first) pen.moveTo(first.x * scale, first.y * scale);
  for (const stretch of stretchesOf(path)) {
    const bend = bendOf(stretch);
    const ends = [...(bend ?? []), stretch.to].map(({ x, y }) => [x * scale, y * scale] as const);
    const [[a, b] = [0, 0], [c, d] = [0, 0], [e, f] = [0, 0]] = ends;
    if (bend) pen.bezierCurveTo(a, b, c, d, e, f);
    else pen.lineTo(a, b);
  }
  if (path.closed) pen.closePath();
}
