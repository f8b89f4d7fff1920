// What a click does, and a double click.

import { createTaps } from "../../core/taps";
import { playOrShow } from "../playing";
import type { Stage } from "../stage";
import type { Intent } from "./intent";
import { itemsAt, type Place, picked, pointingOf } from "./reach";
import { draw } from "./taking";

/**
 * A click picks what lies there or moves the cursor; a drag draws. People who label what they hear or
 * see click to go somewhere far more often than to draw: so no interval begins with a click. It begins
 * at the cursor, with the Enter key or its command, and then a click ends it too.
 */
export function createClicks(
  stage: Stage,
): (event: PointerEvent, place: Place, intent: Intent, at: number) => void {
  const isSecondTap = createTaps();

  return (event, place, intent, at) => {
    const isTwice = isSecondTap(event, place);
    if (event.button === 1 || intent === "seek") return;
    const { selection, onSelect, drawing } = stage.given().view;
    if (stage.hand.held()) {
      stage.hand.send("enter", at);
      return;
    }
    const items = itemsAt(stage, place, pointingOf(event));
    const [first] = items;
    if (isTwice && first) {
      playOrShow(stage, first);
    } else if (intent === "draw" && drawing?.tool === "instant" && !items.some(isThere)) {
      draw(stage, at, place.y, event.shiftKey);
      stage.hand.send("click", at);
    } else if (first) {
      onSelect(picked(items, selection, event.shiftKey));
    } else {
      if (selection.size > 0) onSelect([]);
      stage.seek(at);
    }
  };
}

/** An instant under the pointer is picked rather than set again. */
const isThere = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
  start === end;
