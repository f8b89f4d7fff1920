// Paints one region: a translucent fill, a double stroke that reads on any ground, its chip.

import { isGuess } from "../../core/part";
import { calledBy } from "../../regions/called";
import { CHIP_HEIGHT, CHIP_WIDTH, type Chips, createChips } from "../../regions/chips";
import { createTints, type Tint } from "../../regions/ink";
import type { Bones, Bounds } from "../../regions/region";
import type { Item } from "../field";
import { boundsOnScreen, type Size, type Viewport } from "../looking/viewport";
import { boundsOf, fill, isBare, type Shape, stroke } from "../plane";
import { standOn } from "./sheet";

/** How much of the looker's eye a region asks for. */
export type Stress = "resting" | "hovered" | "selected";

const looks = {
  resting: { fill: 0.12, line: 1.5, halo: 3.5 },
  hovered: { fill: 0.24, line: 2, halo: 5 },
  selected: { fill: 0.2, line: 2.5, halo: 5.5 },
} as const;

/** A guess is dashed, and half as full as what people say. */
const DASHES = [6, 4];

/** How far dots and lines reach beyond the bounds of what they stand for. */
const RIM = 8;

/** How much higher the chip stands over a dot on the upper edge. */
const DOT = 5;

/** With more regions than this, small ones keep their chips to themselves until they are hovered. */
export const CROWD = 150;

export type Brush = {
  /** What it paints on. */
  readonly plane: Size;
  readonly tintOf: (color: string) => Tint;
  readonly chips: Chips;
};

export function createBrush(family: string, ratio: number, plane: Size): Brush {
  const tintOf = createTints();
  return { plane, tintOf, chips: createChips(family, ratio, tintOf) };
}

export type Manner = { readonly dashed?: boolean; readonly bones?: Bones };

const none: Bones = [];

export function paintShape(
  pen: CanvasRenderingContext2D,
  shape: Shape,
  color: string,
  stress: Stress,
  view: Viewport,
  brush: Brush,
  { dashed = false, bones = none }: Manner = {},
): void {
  const look = looks[stress];
  const tint = brush.tintOf(color);
  const { scale } = view;
  pen.save();
  standOn(pen, view);
  pen.globalAlpha = dashed ? look.fill / 2 : look.fill;
  pen.fillStyle = tint.color;
  fill(pen, shape, scale);
  pen.globalAlpha = 1;
  pen.lineWidth = look.halo;
  pen.strokeStyle = tint.ink;
  stroke(pen, shape, scale, bones);
  pen.lineWidth = look.line;
  pen.strokeStyle = tint.color;
  if (dashed) pen.setLineDash(DASHES);
  stroke(pen, shape, scale, bones);
  pen.restore();
}

export function paintItem(
  pen: CanvasRenderingContext2D,
  item: Item,
  stress: Stress,
  view: Viewport,
  brush: Brush,
  crowded = false,
): void {
  const { region, color, bones } = item;
  const title = nameOf(item, crowded);
  paintShape(pen, region, color, stress, view, brush, { dashed: isGuess(region), bones });
  const on = boundsOnScreen(view, boundsOf(region));
  if (!isNamed(title, color, on, brush, crowded)) return;
  // The frame ends where the image does, or soon after.
  const image = boundsOnScreen(view, { x: 0, y: 0, ...brush.plane });
  const top = on.y - (isBare(region) ? DOT : 0);
  brush.chips.stamp(pen, title, color, { ...on, y: top }, image);
}

/** In a crowd the scores are left out: each would need a chip of its own. */
function nameOf({ region, title }: Item, crowded: boolean): string {
  return crowded ? title : calledBy(title, region);
}

/** In a crowd only what has room for its name shows it. */
function isNamed(title: string, color: string, on: Bounds, brush: Brush, crowded: boolean) {
  if (title === "" || !crowded) return title !== "";
  return on.height >= 2 * CHIP_HEIGHT && on.width >= brush.chips.width(title, color);
}

/** All that painting a region touches, on the screen. */
export function touched(item: Item, view: Viewport, brush: Brush, crowded = false): Bounds {
  const { region, color } = item;
  const title = nameOf(item, crowded);
  const on = boundsOnScreen(view, boundsOf(region));
  const { x, y, width, height } = on;
  const around = RIM + DOT;
  if (!isNamed(title, color, on, brush, crowded))
    return {
      x: x - around,
      y: y - around,
      width: width + 2 * around,
      height: height + 2 * around,
    };
  const image = boundsOnScreen(view, { x: 0, y: 0, ...brush.plane });
  const [rim, above] = [RIM, CHIP_HEIGHT + 4 + DOT];
  // At the right edge the chip moves to the left, and back from beyond the left one.
  const left = Math.min(x, Math.max(image.x + image.width - CHIP_WIDTH, image.x));
  const right = Math.max(x + width, Math.max(x, image.x) + CHIP_WIDTH);
  return {
    x: left - rim,
    y: y - above,
    width: right - left + 2 * rim,
    height: Math.max(height, CHIP_HEIGHT) + above + rim,
  };
}

/** Where regions may lie whose painting touches a part of the screen. */
export function touching({ x, y, width, height }: Bounds): Bounds {
  const [rim, below] = [RIM, CHIP_HEIGHT + 4 + DOT];
  return {
    x: x - CHIP_WIDTH - rim,
    y: y - below,
    width: width + 2 * (CHIP_WIDTH + rim),
    height: height + 2 * below,
  };
}
