// What the next press does or cannot do, said beside the pointer.

import { CHIP_HEIGHT } from "../../regions/chips";
import type { Bounds, Drawing, Point } from "../../regions/region";
import { progressOf } from "../../regions/shapes/corners";
import type { Held } from "../hands/hand";
import { barShort } from "../hands/saying";
import type { Brush } from "./brush";

export type Cue = { readonly words: string; readonly color: string };

/** Off the pointer, so that what it is over stays in sight, in CSS pixels. */
const OFF = 14;

/** The colour of what is refused. */
const REFUSED = "#b91c1c";

export function cueOf(
  drawing: Drawing | undefined,
  held: Held | undefined,
  color: string,
): Cue | undefined {
  const bar = held && progressOf(held.shape)?.bar;
  if (bar) return { words: barShort(bar), color: REFUSED };
  const words = nextJoint(drawing, held);
  return words === undefined ? undefined : { words, color };
}

/** The joint that the next press sets, as in "left eye · 3/17". */
export function nextJoint(
  drawing: Drawing | undefined,
  held: Held | undefined,
): string | undefined {
  if (drawing?.kind !== "skeleton") return undefined;
  const { joints } = drawing;
  const name = held ? looseJoint(held) : joints[0];
  if (name === undefined || (!held && drawing.tool !== "skeleton")) return undefined;
  return `${name} · ${joints.indexOf(name) + 1}/${joints.length}`;
}

/** The last of a preview; nothing while joints that are there are pulled. */
function looseJoint({ draws, shape }: Held): string | undefined {
  return draws && shape?.kind === "skeleton" ? shape.joints.at(-1)?.name : undefined;
}

/** To the upper right of a place on the screen, as far as the frame has room. */
export function paintCue(
  pen: CanvasRenderingContext2D,
  { words, color }: Cue,
  { x, y }: Point,
  frame: Bounds,
  { chips }: Brush,
): void {
  const on = { x: x + OFF, y: y - OFF + CHIP_HEIGHT / 2, width: 0, height: 0 };
  chips.stamp(pen, words, color, on, frame);
}
