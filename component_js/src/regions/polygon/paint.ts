// How a polygon is put on a canvas.

import type { Polygon } from "../../schema.gen";
import type { Painter } from "../painter";
import type { PolygonShape } from "./geometry";

export const painter: Painter<Polygon> = {
  fill(pen, polygon, scale) {
    trace(pen, polygon, scale);
    pen.fill("evenodd");
  },
  stroke(pen, polygon, scale) {
    trace(pen, polygon, scale);
    // A sharp corner would stick out; a hole that has a single corner yet is a dot.
    pen.lineJoin = "round";
    pen.lineCap = "round";
    pen.stroke();
  },
};

function trace(
  pen: CanvasRenderingContext2D,
  { points, holes }: PolygonShape,
  scale: number,
): void {
  pen.beginPath();
  for (const ring of [points, ...holes]) {
    for (const [at, [x, y]] of ring.entries()) {
      if (at === 0) pen.moveTo(x * scale, y * scale);
      if (at > 0 || ring.length === 1) pen.lineTo(x * scale, y * scale);
    }
    if (ring.length > 2) pen.closePath();
  }
}
