// The keys: a crosshair that draws, arrows that move what is selected, grips that are walked.

import type { Scope } from "../../core/scope";
import type { Point } from "../../regions/region";
import { overflows } from "../looking/viewport";
import { panBy, zoomBy } from "../looking/zoom";
import { makingOf, ontoOf } from "../plane";
import type { Stage } from "../stage";
import { arrow, crosshairOf, steps, turnSelected } from "./arrows";
import { gripKey, leaveGrip } from "./gripKeys";
import { movable } from "./intent";
import { picked } from "./reach";
import { begun, further } from "./saying";
import { begin, setPlace, takeBack } from "./setting";
import { touchOf } from "./taking";

/** Of the frame, at each press. */
const PAN = 1 / 8;

/** Gives a question: is Space held, so that a drag pans? */
export function listenToKeys(scope: Scope, frame: HTMLElement, stage: Stage): () => boolean {
  let held = false;

  scope.listen(frame, "keydown", (event: KeyboardEvent) => {
    if (event.target !== frame) return;
    if (event.key === " " && !event.ctrlKey && !event.metaKey) {
      if (!held) frame.style.cursor = "grab";
      held = true;
      event.preventDefault();
    } else if (heard(stage, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  scope.listen(frame, "keyup", (event: KeyboardEvent) => {
    if (event.key !== " ") return;
    held = false;
    frame.style.cursor = "";
  });
  scope.listen(frame, "blur", () => {
    held = false;
    // What is being drawn by key goes on where it was left.
    stage.show({ grip: undefined, ...(stage.hand.held() ? {} : { crosshair: undefined }) });
  });
  return () => held;
}

function heard(stage: Stage, event: KeyboardEvent): boolean {
  const step = steps[event.key];
  if (event.ctrlKey || event.metaKey) return step ? pan(stage, step) : false;
  if (step) return arrow(stage, step, event);
  if (event.key === "Enter") return isForProposals(stage, event) ? false : enter(stage, event);
  if (event.altKey) return turnSelected(stage, event);
  if (event.key === "Escape") return giveUp(stage);
  if (event.key === "Backspace" && stage.hand.held()) {
    takeBack(stage);
    return true;
  }
  if (gripKey(stage, event.key)) return true;
  if (event.key !== "+") return false;
  zoomBy(stage, 1);
  return true;
}

function pan(stage: Stage, { x, y }: Point): boolean {
  const { width, height } = stage.size();
  if (!overflows(stage.view(), stage.plane, stage.size())) return false;
  panBy(stage, { x: -x * width * PAN, y: -y * height * PAN });
  return true;
}

/** With Shift, Enter takes over what a model proposes. */
function isForProposals(stage: Stage, { shiftKey }: KeyboardEvent): boolean {
  return shiftKey && !stage.hand.held() && (stage.props().proposed?.length ?? 0) > 0;
}

/** Set a place by the crosshair; while a pointer draws, finish what it drew. */
function enter(stage: Stage, event: KeyboardEvent): boolean {
  const { hand } = stage;
  const { announce, drawing, locked, selection, onSelect } = stage.props();
  const at = crosshairOf(stage);
  const touch = touchOf(stage, event);
  if (hand.held()) {
    const type = stage.overlay().crosshair ? "enter" : "end";
    setPlace(stage, type, at, touch, further(drawing, at));
    return true;
  }
  const [only, another] = stage.selected();
  const onto = movable(stage).length === 1 && !another && only && ontoOf(drawing, only.region);
  if (only && !onto) return false;
  const making = makingOf(drawing);
  const tool = onto || (locked ? undefined : making?.anew);
  stage.show({ crosshair: at });
  if (tool) {
    begin(stage, tool, at, touch, onto ? only : undefined);
    if (hand.held()) announce(begun(drawing, at));
    return true;
  }
  const ids = picked(stage.field(), at, 0, selection, false);
  if (ids.length > 0) onSelect(ids);
  return true;
}

function giveUp(stage: Stage): boolean {
  const { selection, onSelect } = stage.props();
  if (stage.overlay().band) stage.show({ band: undefined });
  else if (stage.hand.held()) stage.hand.cancel();
  else if (stage.overlay().grip) leaveGrip(stage);
  else if (selection.size > 0) onSelect([]);
  else return false;
  return true;
}
