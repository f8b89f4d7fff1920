// How a mask is put on a canvas: as the lines along its pixels, so that it is sharp at any zoom.

import type { Mask } from "../../schema.gen";
import type { Painter } from "../painter";
import type { Bounds } from "../region";
import { sketched } from "./contour";
import { bounds, type MaskShape, rowsOf } from "./geometry";
import type { Rows } from "./rows";

/** Lines end so far beyond what shows that their ends do not, in CSS pixels. */
const RIM = 16;

/** What a mask is about is its pixels: they show more than the inside of a box does. */
const DENSE = 2;

/** Panning changes the part that shows at every step: it is kept to multiples of this. */
const BLOCK = 256;

export const painter: Painter<Mask> = {
  fill(pen, mask, scale) {
    pen.globalAlpha = Math.min(1, pen.globalAlpha * DENSE);
    pen.fill(pathOf(pen, mask, scale), "evenodd");
  },
  stroke(pen, mask, scale) {
    pen.stroke(pathOf(pen, mask, scale));
  },
};

type Traced = { readonly key: string; readonly path: Path2D };

const paths = new WeakMap<Rows, Traced>();

/** The last one is kept: it is filled and stroked twice, and often painted again as it is. */
function pathOf(pen: CanvasRenderingContext2D, mask: MaskShape, scale: number): Path2D {
  const rows = rowsOf(mask);
  const { part, ratio } = shownOn(pen, scale);
  const finest = 1 / (scale * ratio);
  const within = shared(part, bounds(mask));
  const key = [scale, ratio, within.x, within.y, within.width, within.height].join();
  const known = paths.get(rows);
  if (known?.key === key) return known.path;
  const path = traced(rows, within, finest, scale);
  paths.set(rows, { key, path });
  return path;
}

function traced(rows: Rows, part: Bounds, finest: number, scale: number): Path2D {
  const path = new Path2D();
  const { rings, pixel } = sketched(rows, part, finest);
  const size = pixel * scale;
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const [x, y] = [(ring[at] ?? 0) * size, (ring[at + 1] ?? 0) * size];
      if (at === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return path;
}

/** The part of the image that the canvas shows, and its pixels per CSS pixel. */
function shownOn(pen: CanvasRenderingContext2D, scale: number): { part: Bounds; ratio: number } {
  const now = pen.getTransform();
  const { width, height } = pen.canvas;
  const back = now.inverse();
  const corners = [
    back.transformPoint({ x: 0, y: 0 }),
    back.transformPoint({ x: width, y: height }),
  ];
  const along = (values: readonly number[]): [number, number] => {
    const block = BLOCK / scale;
    const start = Math.floor((Math.min(...values) - RIM) / scale / block) * block;
    const end = Math.ceil((Math.max(...values) + RIM) / scale / block) * block;
    return [start, end - start];
  };
  const [x, wide] = along(corners.map((corner) => corner.x));
  const [y, high] = along(corners.map((corner) => corner.y));
  return { part: { x, y, width: wide, height: high }, ratio: Math.hypot(now.a, now.b) };
}

function shared(one: Bounds, other: Bounds): Bounds {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const width = Math.max(Math.min(one.x + one.width, other.x + other.width) - x, 0);
  const height = Math.max(Math.min(one.y + one.height, other.y + other.height) - y, 0);
  return { x, y, width, height };
}
