// The regions in sight: those that would lie on the same pixel are painted once.

import { isGuess } from "../../core/part";
import { calledBy } from "../../regions/called";
import type { Item } from "../field";
import { slotsOf } from "../layout";
import { isInstant, type Mark, paintBar, paintBarName, paintMark, type Stress } from "./marks";
import { type Brush, type Pen, placeOf, type Shot } from "./shot";

/** More than this would be too much to paint in every frame. */
const RAISED = 300;

/** What is selected is painted live, unless it is too much: then it rests with the others. */
export const raises = ({ given }: Shot): boolean => given.view.selection.size <= RAISED;

export function paintResting(pen: Pen, shot: Shot, brush: Brush): void {
  const { view } = shot.given;
  const items = shot.scene.field.within(shot.window);
  const isRaised = raises(shot);
  const resting = items.filter(({ region }) => !isRaised || !view.selection.has(region.id));
  const painted = new Set<string>();
  for (const item of resting) {
    const { left, right } = markOf(item, shot);
    if (right - left < 2 && !shot.layout.lanes) {
      // Thousands on a few pixels look no other than one on each.
      const key = `${Math.round(left)} ${item.color} ${item.channel} ${isGuess(item.region)}`;
      if (painted.has(key)) continue;
      painted.add(key);
    }
    const isSelected = view.selection.has(item.region.id);
    paintItem(pen, item, isSelected ? "selected" : "resting", shot, brush);
  }
}

export function markOf(item: Item, shot: Shot): Mark {
  // Far out of sight it would be too far for a canvas to count.
  const most = shot.layout.gutter + shot.layout.width + 50;
  const clamped = (at: number): number => Math.max(-50, Math.min(placeOf(shot, at), most));
  return {
    color: item.color,
    dashed: isGuess(item.region),
    left: clamped(item.start),
    right: clamped(item.end),
    isInstant: isInstant(item),
  };
}

export function paintItem(pen: Pen, item: Item, stress: Stress, shot: Shot, brush: Brush): void {
  const mark = markOf(item, shot);
  const { layout, scene, scrolled } = shot;
  const moments = item.marks.length > 0 ? item.marks.map((at) => placeOf(shot, at)) : item.marks;
  for (const slot of slotsOf(item, layout, scene.lanes, scrolled)) {
    const isBar = layout.lanes !== undefined && !mark.isInstant;
    if (isBar) paintBar(pen, mark, moments, slot, stress, brush);
    const name = calledBy(item.title, item.region);
    if (isBar && layout.gutter === 0) paintBarName(pen, mark, name, slot, brush);
    if (!isBar) paintMark(pen, mark, slot, stress, brush);
  }
}
