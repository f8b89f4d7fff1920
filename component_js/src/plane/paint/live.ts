// What moves: the hovered and the selected regions, the preview, what lies over the image for a moment.

import type { Bones, Bounds, Point } from "../../regions/region";
import { progressOf } from "../../regions/shapes/corners";
import type { Plane } from "../../schema.gen";
import type { Item } from "../field";
import { paintCorners, paintGrips, paintTaken } from "../hands/grips";
import type { Held } from "../hands/hand";
import type { Sight } from "../looking/sight";
import { boundsOnScreen, type Size, toScreen, type Viewport } from "../looking/viewport";
import { grips } from "../plane";
import { paintBand } from "./band";
import { type Brush, paintItem, paintShape, type Stress, touched } from "./brush";
import { paintCrosshair, paintLines, paintSnap } from "./crosshair";
import { type Cue, paintCue } from "./cue";
import { paintGrid } from "./grid";
import { paintNib } from "./nib";
import type { Overlay } from "./overlay";
import { type Proposed, paintProposed } from "./proposed";
import { prepare } from "./sheet";

export type Moving = {
  readonly view: Viewport;
  readonly frame: Size;
  readonly plane: Plane;
  readonly ratio: number;
  readonly selected: readonly Item[];
  readonly held: Held | undefined;
  readonly overlay: Overlay;
  readonly sight: Sight;
  readonly activeColor: string;
  readonly activeBones: Bones;
  readonly locked: boolean;
  /** How wide the brush in hand is, in CSS pixels. */
  readonly nib: number | undefined;
  /** What the next press sets. */
  readonly cue: Cue | undefined;
  readonly proposed: Proposed;
};

type Pen = CanvasRenderingContext2D;

/** Of what is moved together, this much is shown on its way. */
const ALONG = 300;

export function paintLive(canvas: HTMLCanvasElement, moving: Moving, brush: Brush): void {
  const { view, frame, plane, ratio, held, overlay, sight } = moving;
  const pen = prepare(canvas, { view, ratio, covers: { x: 0, y: 0, ...frame } });
  if (!pen) return;
  if (sight.grid) paintGrid(pen, view, plane, frame);
  paintItems(pen, moving, brush);
  paintProposed(pen, moving.proposed, view, brush);
  if (held) paintHeld(pen, held, moving, brush);
  if (overlay.band) paintBand(pen, overlay.band, view);
  const image = boundsOnScreen(view, { x: 0, y: 0, ...plane });
  if (overlay.pointer && sight.lines) paintLines(pen, overlay.pointer, image);
  const brushAt = nibAt(moving);
  if (brushAt && moving.nib) paintNib(pen, brushAt, Math.max(moving.nib, view.scale));
  if (brushAt && moving.cue) paintCue(pen, moving.cue, brushAt, { x: 0, y: 0, ...frame }, brush);
  if (overlay.snap) paintSnap(pen, toScreen(view, overlay.snap));
  if (overlay.crosshair) paintCrosshair(pen, toScreen(view, overlay.crosshair), image);
}

function nibAt({ held, overlay, view }: Moving): Point | undefined {
  const at = held?.last ?? overlay.crosshair;
  return at ? toScreen(view, at) : overlay.pointer;
}

function paintItems(pen: Pen, moving: Moving, brush: Brush): void {
  const { view, frame, plane, held, overlay, selected } = moving;
  const paint = (item: Item, stress: Stress): void => {
    if (overlaps(touched(item, view, brush), frame)) paintItem(pen, item, stress, view, brush);
  };
  const { hovered } = overlay;
  if (hovered && !selected.includes(hovered)) paint(hovered, "hovered");
  const pulled = new Set(held?.along.map(({ item }) => item));
  if (held?.shape && held.item) pulled.add(held.item);
  for (const item of selected) if (!pulled.has(item)) paint(item, "selected");
  const [only, another] = selected;
  if (!only || another || moving.locked || only.region.locked || pulled.size > 0) return;
  paintGrips(pen, only.region, brush.tintOf(only.color), view, plane);
  const grip = grips(only.region, 1 / view.scale, plane).find(({ name }) => name === overlay.grip);
  if (grip) paintTaken(pen, toScreen(view, grip.at));
}

function overlaps({ x, y, width, height }: Bounds, frame: Size): boolean {
  return x < frame.width && y < frame.height && x + width > 0 && y + height > 0;
}

function paintHeld(pen: Pen, held: Held, moving: Moving, brush: Brush): void {
  const { item, draws, shape, along, from } = held;
  const { view, plane, activeColor } = moving;
  const color = item?.color ?? activeColor;
  const bones = item?.bones ?? moving.activeBones;
  if (shape) {
    paintShape(pen, shape, color, "selected", view, brush, { bones });
    if (!draws && along.length === 0) paintGrips(pen, shape, brush.tintOf(color), view, plane);
    for (const { item, shape } of along.slice(0, ALONG)) {
      paintShape(pen, shape, item.color, "selected", view, brush, { bones: item.bones });
    }
  }
  const corners = progressOf(shape)?.corners ?? (shape || item ? [] : [from]);
  paintCorners(pen, corners, brush.tintOf(color), view);
}
