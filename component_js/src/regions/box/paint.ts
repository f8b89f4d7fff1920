// How a box is put on a canvas.

import { type BoxShape, grips } from "./geometry";

/** Screen = image × scale + offset. */
type Place = { readonly scale: number; readonly x: number; readonly y: number };

// fillRect and strokeRect cost a third of the same rectangle as a path.
export function fill(pen: CanvasRenderingContext2D, box: BoxShape, place: Place): void {
  if (box.rotation % 360 === 0) pen.fillRect(...onScreen(box, place));
  else outline(pen, box, place).fill();
}

export function stroke(pen: CanvasRenderingContext2D, box: BoxShape, place: Place): void {
  if (box.rotation % 360 === 0) pen.strokeRect(...onScreen(box, place));
  else outline(pen, box, place).stroke();
}

function outline(pen: CanvasRenderingContext2D, box: BoxShape, { scale, x, y }: Place) {
  const { nw, ne, se, sw } = Object.fromEntries(grips(box));
  pen.beginPath();
  for (const corner of [nw, ne, se, sw])
    if (corner) pen.lineTo(corner.x * scale + x, corner.y * scale + y);
  pen.closePath();
  return pen;
}

function onScreen(box: BoxShape, { scale, x, y }: Place): [number, number, number, number] {
  return [box.x * scale + x, box.y * scale + y, box.width * scale, box.height * scale];
}
