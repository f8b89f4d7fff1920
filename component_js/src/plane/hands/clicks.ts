// What a click does, and a double click.

import { createTaps } from "../../core/taps";
import type { Point } from "../../regions/region";
import type { Item } from "../field";
import { toImage } from "../looking/viewport";
import { zoomInOrOut } from "../looking/zoom";
import { makingOf, toggled, without } from "../plane";
import type { Stage } from "../stage";
import { removeCorner, toggleCorner } from "./corners";
import { goingOn, type Intent, isForced } from "./intent";
import { type Hold, picked } from "./reach";
import { isClicked, placeSet } from "./saying";
import { setPlace } from "./setting";
import { aimed, pull, slackOf, startDrawing, touchOf } from "./taking";

export type Clicks = {
  readonly click: (intent: Intent, event: PointerEvent, place: Point) => void;
  /** Where something is held already. */
  readonly second: (event: PointerEvent, place: Point, dragged: boolean) => void;
};

export function createClicks(stage: Stage): Clicks {
  const { hand } = stage;
  const isSecondTap = createTaps();
  /** The grip that the last click took. */
  let taken: Hold | undefined;

  function clickGrip(hold: Hold, event: PointerEvent, place: Point): void {
    const corner = cornerOf(hold);
    if (event.altKey && corner !== undefined) {
      removeCorner(stage, hold.item, corner);
      return;
    }
    taken = hold;
    pull(stage, hold, toImage(stage.view(), place));
    stage.props().announce("Taken. Click where it should go, or press Escape.");
  }

  return {
    click(intent, event, place) {
      const isTwice = isSecondTap(event, place);
      if (typeof intent === "object" && intent.grip !== "all") {
        clickGrip(intent, event, place);
        return;
      }
      const { selection, onSelect, drawing } = stage.props();
      const at = toImage(stage.view(), place);
      const near = slackOf(event, stage.view());
      const ids = picked(stage.field(), at, near, selection, event.shiftKey);
      if (intent === "draw" && !picksHere(stage, event, ids)) {
        startDrawing(stage, place, event);
        setPlace(stage, "click", aimed(stage, place), touchOf(stage, event), placeSet(drawing));
      } else if (isTwice && zooms(intent, event)) {
        zoomInOrOut(stage, place);
      } else if (ids.length > 0 || selection.size > 0) {
        onSelect(ids);
      }
    },
    second(event, place, dragged) {
      const isTwice = !dragged && isSecondTap(event, place);
      const grip = isTwice && taken && taken.grip !== "all" ? taken.grip.name : undefined;
      if (taken && grip !== undefined && changes(taken.item, grip)) {
        hand.cancel();
        if (!toggleCorner(stage, taken.item, grip)) removeCorner(stage, taken.item, grip);
      } else {
        const said = placeSet(stage.props().drawing);
        const type = dragged ? "up" : "click";
        setPlace(stage, type, aimed(stage, place), touchOf(stage, event), said);
      }
      taken = undefined;
    },
  };
}

/** The name of the corner that a grip is, if that can be taken away. */
function cornerOf({ item, grip }: Hold): string | undefined {
  return grip !== "all" && without(item.region, grip.name) ? grip.name : undefined;
}

/** True of a grip where a double click switches something, or takes the corner away. */
function changes({ region }: Item, grip: string): boolean {
  return (toggled(region, grip) ?? without(region, grip)) !== undefined;
}

const zooms = (intent: Intent, { shiftKey }: PointerEvent): boolean =>
  intent !== "draw" && typeof intent !== "object" && !shiftKey;

/** With a tool in hand, a click picks what is there; but to some tools a click is as good as a drag. */
function picksHere(stage: Stage, event: PointerEvent, ids: readonly string[]): boolean {
  if (ids.length === 0 || isForced(event) || goingOn(stage)) return false;
  const { drawing } = stage.props();
  const isOurs = isClicked(drawing) || makingOf(drawing)?.broad;
  if (event.shiftKey || !isOurs) return true;
  return ids.some((id) => stage.field().get(id)?.region.kind === drawing?.kind);
}
