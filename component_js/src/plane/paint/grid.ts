// A grid over the image, in round numbers of its pixels.

import {
  boundsOnImage,
  boundsOnScreen,
  type Size,
  toScreen,
  type Viewport,
} from "../looking/viewport";

/** No two lines of it are nearer than this, in CSS pixels. */
const NEAREST = 40;

/** From here on, the grid is that of the pixels themselves. */
const PIXELS = 8;

/** How many pixels of the image there are between two lines: 1, or a round number. */
export function spacingOf(scale: number): number {
  if (scale >= PIXELS) return 1;
  const least = NEAREST / scale;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((each) => each * power >= least) ?? 10;
  return Math.max(1, Math.round(step * power));
}

export function paintGrid(
  pen: CanvasRenderingContext2D,
  view: Viewport,
  plane: Size,
  frame: Size,
): void {
  const spacing = spacingOf(view.scale);
  const seen = boundsOnImage(view, { x: 0, y: 0, ...frame });
  const on = boundsOnScreen(view, { x: 0, y: 0, ...plane });
  const [left, right] = [Math.max(0, on.x), Math.min(frame.width, on.x + on.width)];
  const [top, bottom] = [Math.max(0, on.y), Math.min(frame.height, on.y + on.height)];
  const upright = view.turn % 2 === 0;
  const crisp = (value: number): number => Math.round(value) + 0.5;
  pen.beginPath();
  for (const at of along(seen.x, seen.width, plane.width, spacing)) {
    const { x, y } = toScreen(view, { x: at, y: 0 });
    if (upright) line(pen, crisp(x), top, crisp(x), bottom);
    else line(pen, left, crisp(y), right, crisp(y));
  }
  for (const at of along(seen.y, seen.height, plane.height, spacing)) {
    const { x, y } = toScreen(view, { x: 0, y: at });
    if (upright) line(pen, left, crisp(y), right, crisp(y));
    else line(pen, crisp(x), top, crisp(x), bottom);
  }
  pen.save();
  pen.lineWidth = 1;
  pen.strokeStyle = "rgb(0 0 0 / 45%)";
  pen.stroke();
  // A dash of white in each line, so that it reads on the dark as well.
  pen.setLineDash([3, 3]);
  pen.strokeStyle = "rgb(255 255 255 / 60%)";
  pen.stroke();
  pen.restore();
}

/** The lines that show between two places, without the edges of the image. */
function along(start: number, length: number, end: number, spacing: number): readonly number[] {
  const first = Math.max(1, Math.ceil(start / spacing));
  const last = Math.min(Math.ceil(end / spacing) - 1, Math.floor((start + length) / spacing));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * spacing);
}

function line(pen: CanvasRenderingContext2D, x: number, y: number, toX: number, toY: number): void {
  pen.moveTo(x, y);
  pen.lineTo(toX, toY);
}
