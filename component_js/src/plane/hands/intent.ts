// What a pressed pointer is about to do once it moves, and the cursor that says so.

import type { Point } from "../../regions/region";
import type { Item } from "../field";
import { overflows } from "../looking/viewport";
import { makingOf, ontoOf } from "../plane";
import type { Stage } from "../stage";
import { cursorOf, type Hold, holdAt } from "./reach";

export type Intent = Hold | "draw" | "second" | "band" | "pan" | "nothing";

type Pressed = Pick<MouseEvent, "button" | "ctrlKey" | "metaKey" | "shiftKey"> & {
  readonly pointerType: string;
};

/** Ctrl or Cmd draws over what is selected. */
export const isForced = ({ ctrlKey, metaKey }: Pressed): boolean => ctrlKey || metaKey;

/** The regions that may be moved. */
export function movable(stage: Stage): readonly Item[] {
  if (stage.props().locked) return [];
  return stage.selected().filter(({ region }) => !region.locked);
}

/** What the tool in hand would go on with: the one region that is selected. */
export function goingOn(stage: Stage): Item | undefined {
  const [only, another] = stage.selected();
  const { locked, drawing } = stage.props();
  return !locked && only && !another && ontoOf(drawing, only.region) ? only : undefined;
}

/** Neither drawing nor pulling: a click picks, a drag pans or stretches a frame. */
export function isPicking(stage: Stage): boolean {
  const { locked, drawing } = stage.props();
  return locked || !makingOf(drawing)?.anew;
}

export function intentOf(stage: Stage, event: Pressed, at: Point, panning: boolean): Intent {
  if (event.button === 1 || panning) return "pan";
  if (stage.hand.held()) return "second";
  const forced = isForced(event);
  if (!forced && goingOn(stage)) return "draw";
  const hold = forced ? undefined : holdAt(movable(stage), at, stage.view(), stage.plane);
  if (hold) return hold;
  if (!isPicking(stage)) return "draw";
  return looking(stage, event);
}

/** Where all shows, a drag picks; where not, it pans, and picks with Shift. */
function looking(stage: Stage, event: Pressed): Intent {
  const picks = !stage.props().locked && event.pointerType !== "touch";
  if (picks && event.shiftKey) return "band";
  if (overflows(stage.view(), stage.plane, stage.size())) return "pan";
  return picks ? "band" : "nothing";
}

export function cursorAt(stage: Stage, event: Pressed, place: Point, panning: boolean): string {
  if (panning) return "grab";
  const intent = intentOf(stage, { ...pressed(event), button: 0 }, place, false);
  if (typeof intent === "object") return cursorOf(intent.grip, stage.view());
  if (intent === "draw" || intent === "second") return "crosshair";
  if (stage.overlay().hovered) return "pointer";
  return intent === "pan" ? "grab" : "default";
}

// An event keeps what it has in getters, which a spread leaves behind.
function pressed({ button, ctrlKey, metaKey, shiftKey, pointerType }: Pressed): Pressed {
  return { button, ctrlKey, metaKey, shiftKey, pointerType };
}
