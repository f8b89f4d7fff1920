// How a box is put on a canvas.

import type { BoxShape } from "./geometry";

/** Screen = image × scale + offset. */
type Place = { readonly scale: number; readonly x: number; readonly y: number };

// fillRect and strokeRect cost a third of the same rectangle as a path.
export function fill(pen: CanvasRenderingContext2D, box: BoxShape, place: Place): void {
  pen.fillRect(...onScreen(box, place));
}

export function stroke(pen: CanvasRenderingContext2D, box: BoxShape, place: Place): void {
  pen.strokeRect(...onScreen(box, place));
}

function onScreen(box: BoxShape, { scale, x, y }: Place): [number, number, number, number] {
  return [box.x * scale + x, box.y * scale + y, box.width * scale, box.height * scale];
}
