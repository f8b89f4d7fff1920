// How a page of a document is looked at: from its top, as wide as its frame, scrolled by the wheel.

import {
  boundsOnScreen,
  centred,
  fitScale,
  inset,
  lying,
  panned,
  type Size,
  type Turn,
  type Viewport,
} from "./looking/viewport";
import { panBy } from "./looking/zoom";
import type { Manner } from "./manner";
import { sameView } from "./paint/sheet";
import type { Stage } from "./stage";

/** The most that a page is enlarged by to be as wide as its frame. */
const WIDEST = 1.75;

/** As wide as the frame, from the top on; where all of it shows, in the middle. */
export function topmost(image: Size, frame: Size, turn: Turn = 0): Viewport {
  const { width } = lying(image, turn);
  const wide = Math.min((frame.width - 2 * inset(frame)) / width, WIDEST);
  const scale = Math.max(wide, fitScale(image, frame, turn));
  const view = centred(scale, turn, image, frame);
  const { y } = boundsOnScreen(view, { x: 0, y: 0, ...image });
  return y < inset(frame) ? panned(view, { x: 0, y: inset(frame) - y }) : view;
}

/** Moved as the wheel says; false where it can go no further that way, and the page around it scrolls. */
function scrolled(stage: Stage, { deltaX, deltaY, shiftKey }: WheelEvent, lines: number): boolean {
  const by = shiftKey && deltaX === 0 ? { x: -deltaY, y: 0 } : { x: -deltaX, y: -deltaY };
  const before = stage.view();
  panBy(stage, { x: by.x * lines, y: by.y * lines });
  return !sameView(before, stage.view());
}

/** Measured in points, which are larger than pixels. */
export const asPage: Manner = { called: "page", opening: topmost, step: 1 / 4, scrolled };
