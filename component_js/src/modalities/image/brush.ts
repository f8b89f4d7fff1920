// Paints one region: a translucent fill, a double stroke that reads on any ground, its chip.

import type { Bounds } from "../../regions/region";
import { CHIP_HEIGHT, CHIP_WIDTH, type Chips, createChips } from "./chips";
import type { Item } from "./field";
import { createTints, type Tint } from "./ink";
import { boundsOf, fill, type Shape, stroke } from "./plane";
import { boundsOnScreen, type Viewport } from "./viewport";

/** How much of the looker's eye a region asks for. */
export type Stress = "resting" | "hovered" | "selected";

const looks = {
  resting: { fill: 0.12, line: 1.5, halo: 3.5 },
  hovered: { fill: 0.24, line: 2, halo: 5 },
  selected: { fill: 0.2, line: 2.5, halo: 5.5 },
} as const;

/** Predictions are dashed. */
const DASHES = [6, 4];

/** With more regions than this, small ones keep their chips to themselves until they are hovered. */
export const CROWD = 150;

export type Brush = {
  readonly tintOf: (color: string) => Tint;
  readonly chips: Chips;
};

export function createBrush(family: string, ratio: number): Brush {
  const tintOf = createTints();
  return { tintOf, chips: createChips(family, ratio, tintOf) };
}

export function paintShape(
  pen: CanvasRenderingContext2D,
  shape: Shape,
  color: string,
  stress: Stress,
  view: Viewport,
  brush: Brush,
  dashed = false,
): void {
  const look = looks[stress];
  const tint = brush.tintOf(color);
  pen.globalAlpha = look.fill;
  pen.fillStyle = tint.color;
  fill(pen, shape, view);
  pen.globalAlpha = 1;
  pen.lineWidth = look.halo;
  pen.strokeStyle = tint.ink;
  stroke(pen, shape, view);
  pen.lineWidth = look.line;
  pen.strokeStyle = tint.color;
  if (dashed) pen.setLineDash(DASHES);
  stroke(pen, shape, view);
  if (dashed) pen.setLineDash([]);
}

export function paintItem(
  pen: CanvasRenderingContext2D,
  { region, color, title }: Item,
  stress: Stress,
  view: Viewport,
  brush: Brush,
  crowded = false,
): void {
  paintShape(pen, region, color, stress, view, brush, region.score !== null);
  if (title === "") return;
  const on = boundsOnScreen(view, boundsOf(region));
  const roomy = on.height >= 2 * CHIP_HEIGHT && on.width >= brush.chips.width(title, color);
  if (crowded && stress === "resting" && !roomy) return;
  // The frame ends where the image does, or soon after.
  brush.chips.stamp(pen, title, color, on, view.y);
}

/** All that painting a region may touch, on the screen. */
export function touched({ region }: Item, view: Viewport): Bounds {
  const { x, y, width, height } = boundsOnScreen(view, boundsOf(region));
  const [rim, above] = [4, CHIP_HEIGHT + 4];
  return {
    x: x - rim,
    y: y - above,
    width: Math.max(width, CHIP_WIDTH) + 2 * rim,
    height: Math.max(height, CHIP_HEIGHT) + above + rim,
  };
}

/** Where regions may lie whose painting touches a part of the screen. */
export function touching({ x, y, width, height }: Bounds): Bounds {
  const [rim, below] = [4, CHIP_HEIGHT + 4];
  return {
    x: x - CHIP_WIDTH - rim,
    y: y - below,
    width: width + CHIP_WIDTH + 2 * rim,
    height: height + 2 * below,
  };
}
