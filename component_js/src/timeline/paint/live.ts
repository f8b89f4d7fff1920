// What moves: the cursor, what is hovered, selected or in hand, the place that the pointer snapped to.

import type { IntervalShape } from "../../regions/interval/geometry";
import type { Interval } from "../../schema.gen";
import type { Item } from "../field";
import { slotsOf, slotsOfChannel } from "../layout";
import { lengthOf } from "../looking/window";
import { markOf, paintItem, raises } from "./items";
import { isInstant, paintMark } from "./marks";
import { paintNames } from "./names";
import { paintProposed } from "./proposed";
import { type Brush, type Pen, placeOf, type Shot } from "./shot";
import { paintTag } from "./tag";

const HANDLE = 14;

export function paintLive(pen: Pen, shot: Shot, brush: Brush): void {
  const { held, overlay, scene, given, layout } = shot;
  const { selection, locked } = given.view;
  const pulled = new Set<Interval>(held?.intervals);
  const { hovered } = overlay;
  if (hovered && !selection.has(hovered.region.id)) paintItem(pen, hovered, "hovered", shot, brush);
  const seen = raises(shot) ? scene.field.within(shot.window) : [];
  const raised = seen.filter(({ region }) => selection.has(region.id));
  for (const item of raised) {
    if (item.interval && pulled.has(item.interval)) continue;
    paintItem(pen, item, "selected", shot, brush);
  }
  paintProposed(pen, shot, brush);
  paintNames(pen, shot, brush);
  const [only, another] = raised;
  const isPulled = only?.interval && !another && !locked && !only.region.locked;
  if (isPulled && selection.size === 1 && !held) paintHandles(pen, only, shot, brush);
  held?.shapes.forEach((shape, at) => {
    const whole = held.intervals[at];
    const item = whole && scene.field.get(whole.id);
    paintShape(pen, shape, item, shot, brush);
  });
  const { height } = layout;
  // The row that the keys mark.
  for (const { y, height } of layout.rows.filter(({ band }) => band.channel === overlay.channel)) {
    pen.fillStyle = brush.inks.accent;
    if (overlay.channel !== null) pen.fillRect(0, y, 3, height);
  }
  const isBegun = held?.intervals.length === 0 && held.shapes.length === 0;
  if (isBegun) paintLine(pen, placeOf(shot, held.from), height, given.view.activeColor, [4, 3]);
  if (overlay.snap !== undefined)
    paintLine(pen, placeOf(shot, overlay.snap), height, brush.inks.text, [2, 3]);
  paintLine(pen, placeOf(shot, shot.cursor), height, brush.inks.accent, []);
}

/** What becomes of an item, or a preview of what is drawn. */
function paintShape(
  pen: Pen,
  shape: IntervalShape,
  item: Item | undefined,
  shot: Shot,
  brush: Brush,
): void {
  const { layout, scene, scrolled, given } = shot;
  const [left, right] = [placeOf(shot, shape.start), placeOf(shot, shape.end)];
  const color = item?.color ?? given.view.activeColor;
  const mark = { color, dashed: false, left, right, isInstant: isInstant(shape) };
  const slots = item
    ? slotsOf(item, layout, scene.lanes, scrolled)
    : [...slotsOfChannel(shape.channel, layout.rows), ...(layout.lanes ? [layout.lanes] : [])];
  for (const slot of slots) paintMark(pen, mark, slot, "selected", brush);
  paintPlace(pen, shape, (left + right) / 2, shot, brush);
}

/** Where it lies, while it is made. */
function paintPlace(pen: Pen, shape: IntervalShape, x: number, shot: Shot, brush: Brush): void {
  const { given, window, layout } = shot;
  const fine = lengthOf(window) / layout.width;
  const words = isInstant(shape)
    ? given.written(shape.start, fine)
    : `${given.written(shape.start, fine)} – ${given.written(shape.end, fine)}`;
  const last = layout.lanes ?? layout.rows.at(-1);
  const bottom = last ? last.y + last.height : layout.height;
  paintTag(pen, words, x, bottom - 4, shot, brush);
}

function paintHandles(pen: Pen, item: Item, shot: Shot, brush: Brush): void {
  if (isInstant(item)) return;
  const { left, right } = markOf(item, shot);
  const { color, ink } = brush.tintOf(item.color);
  for (const { y, height } of slotsOf(item, shot.layout, shot.scene.lanes, shot.scrolled)) {
    const high = Math.min(HANDLE * 2, height - 4);
    for (const x of [left, right]) {
      pen.fillStyle = color;
      pen.strokeStyle = ink;
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.roundRect(x - 4, y + (height - high) / 2, 8, high, 4);
      pen.fill();
      pen.stroke();
    }
  }
}

function paintLine(pen: Pen, x: number, height: number, color: string, dashes: number[]): void {
  pen.strokeStyle = color;
  pen.lineWidth = 1.5;
  pen.setLineDash(dashes);
  pen.beginPath();
  pen.moveTo(x, 0);
  pen.lineTo(x, height);
  pen.stroke();
  pen.setLineDash([]);
}
