// What a pressed pointer is about to do once it moves, and the cursor that says so.

import type { Stage } from "../stage";
import { type Hold, holdAt, type Place, pointingOf } from "./reach";
import { toolOf } from "./taking";

export type Intent = Hold | "draw" | "seek" | "pan";

type Pressed = Pick<PointerEvent, "button" | "buttons" | "ctrlKey" | "metaKey" | "pointerType">;

export function intentOf(stage: Stage, event: Pressed, place: Place, onRuler: boolean): Intent {
  const isMiddle = event.button === 1 || (event.buttons & 4) !== 0;
  if (isMiddle || event.ctrlKey || event.metaKey) return "pan";
  if (onRuler) return "seek";
  if (stage.hand.held()) return "draw";
  const hold = holdAt(stage, place, pointingOf(event));
  if (hold) return hold;
  return toolOf(stage) ? "draw" : "pan";
}

export function cursorAt(stage: Stage, intent: Intent, hovers: boolean): string {
  if (typeof intent === "object") return intent.grip === "all" ? "move" : "ew-resize";
  if (intent === "draw") return hovers && !stage.hand.held() ? "pointer" : "crosshair";
  if (intent === "seek") return "col-resize";
  return hovers ? "pointer" : "grab";
}
