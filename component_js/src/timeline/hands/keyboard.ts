// The keys: a cursor that draws, arrows that move it or what is selected.

import type { Scope } from "../../core/scope";
import { nudge } from "../edits";
import { lengthOf, panned } from "../looking/window";
import { NEARER, zoomBy } from "../looking/zoom";
import { playOrPause } from "../playing";
import type { Stage } from "../stage";
import { goBy, goTo, startOrEnd, stepBy, turnRow } from "./stepping";

/** Of the window, at each press. */
const PAN = 1 / 8;

export function listenToKeys(scope: Scope, frame: HTMLElement, stage: Stage): void {
  scope.listen(frame, "keydown", (event: KeyboardEvent) => {
    if (event.target !== frame || !heard(stage, event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function heard(stage: Stage, event: KeyboardEvent): boolean {
  const { key, shiftKey } = event;
  const way = wayOf(key);
  if (event.ctrlKey || event.metaKey) return way !== 0 && pan(stage, way);
  if (event.altKey) return isForCursor(stage, way) && stepBy(stage, way);
  if (way !== 0) {
    const times = way * (shiftKey ? 10 : 1);
    const isNudge = stage.selected().some(({ interval }) => interval) && !stage.hand.held();
    if (isNudge) nudge(stage, times);
    else goBy(stage, times);
    return true;
  }
  if (key === "Enter" && shiftKey && isForProposals(stage)) return false;
  return single(stage, key);
}

/** With something selected, Alt moves an end of it; without, the browser would leave the page. */
function isForCursor(stage: Stage, way: number): boolean {
  return way !== 0 && (stage.movable().length === 0 || stage.hand.held() !== undefined);
}

/** With Shift, Enter takes over what a model proposes. */
function isForProposals(stage: Stage): boolean {
  return !stage.hand.held() && (stage.given().view.proposed?.length ?? 0) > 0;
}

function single(stage: Stage, key: string): boolean {
  if (key === "Enter") return startOrEnd(stage);
  if (key === "ArrowDown") return turnRow(stage, 1);
  if (key === "ArrowUp") return turnRow(stage, -1);
  if (key === "Escape") return giveUp(stage);
  if (key === " " && stage.given().plays) playOrPause(stage);
  else if (key === "Home") goTo(stage, stage.whole().start);
  else if (key === "End") goTo(stage, stage.whole().end);
  else if (key === "PageUp") pan(stage, -1);
  else if (key === "PageDown") pan(stage, 1);
  else if (key === "+") zoomBy(stage, NEARER);
  else return false;
  return true;
}

function wayOf(key: string): -1 | 0 | 1 {
  if (key === "ArrowLeft") return -1;
  return key === "ArrowRight" ? 1 : 0;
}

function pan(stage: Stage, way: number): boolean {
  stage.look(panned(stage.window(), way * lengthOf(stage.window()) * PAN));
  return true;
}

function giveUp(stage: Stage): boolean {
  const { selection, onSelect } = stage.given().view;
  if (stage.hand.held()) stage.hand.cancel();
  else if (selection.size > 0) onSelect([]);
  else return false;
  return true;
}
