// How an ellipse is put on a canvas.

import type { Ellipse } from "../../schema.gen";
import type { Painter } from "../painter";
import type { EllipseShape } from "./geometry";

export const painter: Painter<Ellipse> = {
  fill: (pen, ellipse, scale) => trace(pen, ellipse, scale).fill(),
  stroke: (pen, ellipse, scale) => trace(pen, ellipse, scale).stroke(),
};

function trace(pen: CanvasRenderingContext2D, ellipse: EllipseShape, scale: number) {
  const { x, y, radius_x, radius_y, rotation } = ellipse;
  const angle = (rotation * Math.PI) / 180;
  pen.beginPath();
  pen.ellipse(x * scale, y * scale, radius_x * scale, radius_y * scale, angle, 0, 2 * Math.PI);
  return pen;
}
