// Ways to look: nearer, farther, all of it, at what is selected.

import type { Stage } from "../stage";
import { around, lengthOf, within, zoomed } from "./window";

/** A step of the zoom. */
export const NEARER = 1.5;

/** About the cursor if it is in sight, or the middle; by the pointer about where it is. */
export function zoomBy(stage: Stage, factor: number, about?: number): void {
  const window = stage.window();
  const cursor = stage.cursor();
  const isSeen = cursor === within(cursor, window);
  const at = about ?? (isSeen ? cursor : (window.start + window.end) / 2);
  stage.look(zoomed(window, stage.whole(), stage.least(), at, factor));
}

export function zoomToAll(stage: Stage): void {
  stage.look(stage.whole());
}

/** What is selected, with some room; an instant as near as a tenth of what shows. */
export function zoomToSelected(stage: Stage): void {
  const selected = stage.selected();
  if (selected.length === 0) return;
  const start = Math.min(...selected.map((each) => each.start));
  const end = Math.max(...selected.map((each) => each.end));
  const least = end > start ? 0 : lengthOf(stage.window()) / 20;
  stage.look(around({ start: start - least, end: end + least }, 0.25));
}

export const isWhole = (stage: Stage): boolean =>
  lengthOf(stage.window()) >= lengthOf(stage.whole()) * 0.9999;
