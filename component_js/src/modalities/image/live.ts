// What moves: the hovered and the selected regions, the preview, the crosshair of the keys.

import type { Bounds, Point } from "../../regions/region";
import type { Plane } from "../../schema.gen";
import { type Brush, paintItem, paintShape, type Stress, touched } from "./brush";
import type { Item } from "./field";
import type { Held } from "./hand";
import type { Shape } from "./plane";
import { gripsShown } from "./reach";
import { prepare } from "./sheet";
import { type Size, toScreen, type Viewport } from "./viewport";

export type Moving = {
  readonly view: Viewport;
  readonly frame: Size;
  readonly plane: Plane;
  readonly ratio: number;
  readonly selected: readonly Item[];
  readonly hovered: Item | undefined;
  readonly held: Held | undefined;
  readonly crosshair: Point | undefined;
  readonly activeColor: string;
  readonly locked: boolean;
};

type Pen = CanvasRenderingContext2D;

const GRIP = 9;

export function paintLive(canvas: HTMLCanvasElement, moving: Moving, brush: Brush): void {
  const { view, frame, ratio, held, hovered, selected } = moving;
  const pen = prepare(canvas, { view, ratio, covers: { x: 0, y: 0, ...frame } });
  if (!pen) return;
  const paint = (item: Item, stress: Stress): void => {
    if (overlaps(touched(item, view), frame)) paintItem(pen, item, stress, view, brush);
  };
  if (hovered && !selected.includes(hovered)) paint(hovered, "hovered");
  const pulled = held?.shape ? held.item : undefined;
  for (const item of selected) if (item !== pulled) paint(item, "selected");
  const [only] = selected;
  if (only && selected.length === 1 && !moving.locked && !pulled) {
    paintGrips(pen, only.region, only.color, view, brush);
  }
  if (held) paintHeld(pen, held, moving, brush);
  if (moving.crosshair) paintCrosshair(pen, moving.crosshair, moving);
}

function overlaps({ x, y, width, height }: Bounds, frame: Size): boolean {
  return x < frame.width && y < frame.height && x + width > 0 && y + height > 0;
}

function paintHeld(pen: Pen, { item, shape, from }: Held, moving: Moving, brush: Brush): void {
  const { view, activeColor } = moving;
  const color = item?.color ?? activeColor;
  if (shape) {
    paintShape(pen, shape, color, "selected", view, brush);
    if (item) paintGrips(pen, shape, color, view, brush);
  } else if (!item) {
    paintDot(pen, toScreen(view, from), color, brush);
  }
}

/** White squares in the colour of the region, which read on any ground. */
function paintGrips(pen: Pen, shape: Shape, color: string, view: Viewport, brush: Brush): void {
  const tint = brush.tintOf(color);
  for (const { at } of gripsShown(shape, view)) {
    const { x, y } = toScreen(view, at);
    pen.fillStyle = tint.ink;
    pen.fillRect(x - GRIP / 2 - 1, y - GRIP / 2 - 1, GRIP + 2, GRIP + 2);
    pen.fillStyle = tint.color;
    pen.fillRect(x - GRIP / 2, y - GRIP / 2, GRIP, GRIP);
    pen.fillStyle = "#fff";
    pen.fillRect(x - GRIP / 2 + 2, y - GRIP / 2 + 2, GRIP - 4, GRIP - 4);
  }
}

/** The first corner, before there is a second one. */
function paintDot(pen: Pen, { x, y }: Point, color: string, brush: Brush): void {
  const tint = brush.tintOf(color);
  pen.beginPath();
  pen.arc(x, y, 5, 0, 2 * Math.PI);
  pen.fillStyle = tint.color;
  pen.fill();
  pen.lineWidth = 2;
  pen.strokeStyle = tint.ink;
  pen.stroke();
}

/** Through the whole image, dark on light, with the crossing itself left free. */
function paintCrosshair(pen: Pen, at: Point, { view, plane }: Moving): void {
  const { x, y } = toScreen(view, at);
  const from = toScreen(view, { x: 0, y: 0 });
  const to = toScreen(view, { x: plane.width, y: plane.height });
  const gap = 6;
  pen.beginPath();
  for (const [start, end] of [
    [from.x, x - gap],
    [x + gap, to.x],
  ] as const) {
    if (start < end) lineTo(pen, start, y, end, y);
  }
  for (const [start, end] of [
    [from.y, y - gap],
    [y + gap, to.y],
  ] as const) {
    if (start < end) lineTo(pen, x, start, x, end);
  }
  pen.lineWidth = 3;
  pen.strokeStyle = "#fff";
  pen.stroke();
  pen.lineWidth = 1;
  pen.strokeStyle = "#000";
  pen.stroke();
  pen.fillStyle = "#fff";
  pen.fillRect(x - 2, y - 2, 4, 4);
  pen.fillStyle = "#000";
  pen.fillRect(x - 1, y - 1, 2, 2);
}

function lineTo(pen: Pen, fromX: number, fromY: number, toX: number, toY: number): void {
  pen.moveTo(fromX, fromY);
  pen.lineTo(toX, toY);
}
