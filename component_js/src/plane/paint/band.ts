// What a stretched frame picks, and how it looks.

import type { Bounds } from "../../regions/region";
import type { Field } from "../field";
import { boundsOnScreen, spanned, type Viewport } from "../looking/viewport";
import { boundsOf } from "../plane";
import type { Band } from "./overlay";

/** The selection after stretching: all that the frame touches, but not what it lies inside of. */
export function banded(
  field: Field,
  { from, to }: Band,
  selection: ReadonlySet<string>,
  adding: boolean,
): readonly string[] {
  const frame = spanned(from, to);
  const touched = field
    .within(frame)
    .filter(({ region }) => !encloses(boundsOf(region), frame))
    .map(({ region }) => region.id);
  return adding ? [...new Set([...selection, ...touched])] : touched;
}

function encloses(outer: Bounds, inner: Bounds): boolean {
  return (
    outer.x < inner.x &&
    outer.y < inner.y &&
    outer.x + outer.width > inner.x + inner.width &&
    outer.y + outer.height > inner.y + inner.height
  );
}

export function paintBand(pen: CanvasRenderingContext2D, { from, to }: Band, view: Viewport): void {
  const { x, y, width, height } = boundsOnScreen(view, spanned(from, to));
  pen.save();
  pen.fillStyle = "rgb(255 255 255 / 16%)";
  pen.fillRect(x, y, width, height);
  pen.lineWidth = 1;
  pen.strokeStyle = "#fff";
  pen.strokeRect(x, y, width, height);
  pen.setLineDash([4, 4]);
  pen.strokeStyle = "#000";
  pen.strokeRect(x, y, width, height);
  pen.restore();
}
