// How a point is put on a canvas.

import type { Point } from "../../schema.gen";
import type { Painter } from "../painter";
import type { Dot } from "./geometry";

/** From this scale on single pixels show, and none may be hidden. */
const NEAR = 4;

/** The least radius, in CSS pixels: from afar, and where a pixel must show through. */
const [FAR_LEAST, NEAR_LEAST] = [3.5, 6];

/** From this radius on there is room for a cross within the ring. */
const ROOMY = 9;

type Pen = CanvasRenderingContext2D;

/** From afar a dot; near by, or where it is large, a ring around the place, which stays free. */
export const painter: Painter<Point> = {
  fill(pen, dot, scale) {
    trace(pen, dot, scale).fill();
  },
  stroke(pen, dot, scale) {
    const radius = radiusOf(dot, scale);
    trace(pen, dot, scale);
    if (radius >= ROOMY) traceCross(pen, dot.x * scale, dot.y * scale, radius);
    const dashes = pen.getLineDash();
    if (dashes.length > 0) {
      // A ring is short: dashes of the usual length would be one or two.
      pen.setLineDash(dashes.map(() => Math.min(3, (radius * Math.PI) / 5)));
    } else if (radius < NEAR_LEAST) {
      pen.fillStyle = pen.strokeStyle;
      pen.fill();
    }
    pen.stroke();
    pen.setLineDash(dashes);
  },
};

function radiusOf({ size }: Dot, scale: number): number {
  return Math.max(scale < NEAR ? FAR_LEAST : NEAR_LEAST, (size / 2) * scale);
}

function trace(pen: Pen, dot: Dot, scale: number): Pen {
  pen.beginPath();
  pen.arc(dot.x * scale, dot.y * scale, radiusOf(dot, scale), 0, 2 * Math.PI);
  return pen;
}

/** Four arms around the place, which they do not reach. */
function traceCross(pen: Pen, x: number, y: number, radius: number): void {
  const [from, to] = [Math.min(4, radius / 3), Math.min(radius, 12)];
  for (const [right, down] of [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ] as const) {
    pen.moveTo(x + right * from, y + down * from);
    pen.lineTo(x + right * to, y + down * to);
  }
}
