// The keys on the picture: a crosshair that draws, arrows that move and stretch the box that is selected.

import type { Scope } from "../../../core/scope";
import { grow, shift, turn } from "../../../regions/box/geometry";
import type { Point } from "../../../regions/region";
import { boxOf, put, reshaped } from "../../../regions/track/geometry";
import type { Item } from "./items";
import type { Stage } from "./stage";

const steps: { readonly [key: string]: Point } = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function listenToKeys(
  scope: Scope,
  frame: HTMLElement,
  stage: Stage,
  onTurn: () => void,
): void {
  scope.listen(frame, "keydown", (event: KeyboardEvent) => {
    if (event.target !== frame || event.ctrlKey || event.metaKey) return;
    if (!heard(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  function heard(event: KeyboardEvent): boolean {
    const step = steps[event.key];
    if (step) return arrow(stage, step, event);
    if (event.altKey) return turnSelected(stage, event);
    if (event.key === "Enter") return enter(stage, event);
    if (event.key === "Escape") return giveUp(stage);
    if (event.key !== " ") return false;
    onTurn();
    return true;
  }

  scope.listen(frame, "blur", () => {
    // What is being drawn by key goes on where it was left.
    if (!stage.held()) stage.aim(undefined);
  });
}

function arrow(stage: Stage, step: Point, { shiftKey, altKey }: KeyboardEvent): boolean {
  const item = stage.held() ? undefined : stage.movable();
  if (!item) {
    const { selection, locked, announce } = stage.props();
    if (selection.size > 0 && !stage.held() && !locked) announce("It cannot be moved here.");
    else if (!altKey) moveCrosshair(stage, step, shiftKey);
    return !altKey;
  }
  const pixels = shiftKey ? 10 : 1;
  const by = { x: step.x * pixels, y: step.y * pixels };
  const box = boxOf(item.box);
  edit(stage, item, altKey ? grow(box, by, stage.plane) : shift(box, by, stage.plane));
  return true;
}

function edit(stage: Stage, item: Item, box: ReturnType<typeof boxOf>): void {
  const { x, y, width, height, rotation } = item.box;
  const isSame = box.x === x && box.y === y && box.width === width && box.height === height;
  if (isSame && box.rotation === rotation) {
    stage.props().announce("It goes no further.");
    return;
  }
  const isHere = (time: number): boolean => stage.frames.nearest(time) === stage.frame();
  stage.change(item, put(item.region, reshaped(item.box, box), isHere));
}

/** Alt with comma or full stop: by a degree, with Shift by fifteen. */
function turnSelected(stage: Stage, { code, shiftKey }: KeyboardEvent): boolean {
  const sign = signs[code];
  const item = stage.movable();
  if (sign === undefined || !item || stage.held()) return false;
  edit(stage, item, turn(boxOf(item.box), sign * (shiftKey ? 15 : 1), stage.plane));
  return true;
}

const signs: { readonly [code: string]: number } = { Comma: -1, Period: 1 };

function moveCrosshair(stage: Stage, step: Point, fine: boolean): void {
  const { width, height } = stage.plane;
  const start = crosshairOf(stage);
  const far = fine ? 1 : Math.max(1, Math.round(10 * stage.pixel()));
  const within = (value: number, end: number): number => Math.min(Math.max(value, 0), end);
  const at = {
    x: within(start.x + step.x * far, width),
    y: within(start.y + step.y * far, height),
  };
  stage.aim(at);
  stage.send("move", at);
  stage.props().announce(`${at.x}, ${at.y}.`);
}

/** Where it is, or would be: in the middle. */
function crosshairOf({ crosshair, plane, held }: Stage): Point {
  const at = crosshair() ?? held()?.last ?? { x: plane.width / 2, y: plane.height / 2 };
  return { x: Math.round(at.x), y: Math.round(at.y) };
}

/** Sets a corner, or picks what is under the crosshair. */
function enter(stage: Stage, { shiftKey: exact, altKey: centred }: KeyboardEvent): boolean {
  const at = crosshairOf(stage);
  const { announce, clock, selection } = stage.props();
  if (stage.held()) {
    stage.send("enter", at, { exact, centred });
    if (stage.held()) announce("It has no size yet: stretch it with the arrow keys.");
    return true;
  }
  if (!stage.draws() || selection.size > 0) return false;
  clock.pause();
  stage.aim(at);
  stage.draw(at, { exact, centred });
  announce(`First corner set at ${at.x}, ${at.y}.`);
  return true;
}

function giveUp(stage: Stage): boolean {
  const { selection, onSelect } = stage.props();
  if (stage.held()) stage.cancel();
  else if (stage.crosshair()) stage.aim(undefined);
  else if (selection.size > 0) onSelect([]);
  else return false;
  return true;
}
