// Lines that meet in a place: the crosshair of the keys, the lines of the pointer, the mark of a snap.

import { strokeRing, strokeTwice } from "../../regions/ink";
import type { Bounds, Point } from "../../regions/region";

type Pen = CanvasRenderingContext2D;

/** Through the whole image, dark on light, with the crossing itself left free. */
export function paintCrosshair(pen: Pen, at: Point, image: Bounds): void {
  pen.save();
  cross(pen, at, image, 6);
  strokeTwice(pen, [3, "#fff"], [1, "#000"]);
  pen.restore();
  dot(pen, at);
}

/** The same for the pointer, which has a shape of its own: thin, and quiet. */
export function paintLines(pen: Pen, at: Point, image: Bounds): void {
  pen.save();
  cross(pen, { x: Math.round(at.x) + 0.5, y: Math.round(at.y) + 0.5 }, image, 10);
  pen.lineWidth = 1;
  pen.strokeStyle = "rgb(0 0 0 / 70%)";
  pen.stroke();
  pen.setLineDash([4, 4]);
  pen.strokeStyle = "rgb(255 255 255 / 85%)";
  pen.stroke();
  pen.restore();
}

/** A ring about the place that the tool was drawn to. */
export function paintSnap(pen: Pen, at: Point): void {
  strokeRing(pen, at, 7, [4, "#fff"], [2, "#c026d3"]);
}

function cross(pen: Pen, { x, y }: Point, image: Bounds, gap: number): void {
  const [right, bottom] = [image.x + image.width, image.y + image.height];
  pen.beginPath();
  const line = (fromX: number, fromY: number, toX: number, toY: number): void => {
    if (fromX > toX || fromY > toY) return;
    pen.moveTo(fromX, fromY);
    pen.lineTo(toX, toY);
  };
  line(image.x, y, Math.min(x - gap, right), y);
  line(Math.max(x + gap, image.x), y, right, y);
  line(x, image.y, x, Math.min(y - gap, bottom));
  line(x, Math.max(y + gap, image.y), x, bottom);
}

function dot(pen: Pen, { x, y }: Point): void {
  pen.fillStyle = "#fff";
  pen.fillRect(x - 2, y - 2, 4, 4);
  pen.fillStyle = "#000";
  pen.fillRect(x - 1, y - 1, 2, 2);
}
