// The keys: a crosshair that draws, and arrows that move and resize what is selected.

import type { Scope } from "../../core/scope";
import type { Bounds, Point } from "../../regions/region";
import type { Item } from "./field";
import { boundsOf, describe, drawing, grown, reshaped, shifted } from "./plane";
import { picked } from "./reach";
import type { Stage } from "./stage";
import { kept, revealing, toImage } from "./viewport";
import { zoomBy } from "./zoom";

const steps: { readonly [key: string]: Point } = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Gives a question: is Space held, so that a drag pans? */
export function listenToKeys(scope: Scope, frame: HTMLElement, stage: Stage): () => boolean {
  let held = false;

  scope.listen(frame, "keydown", (event: KeyboardEvent) => {
    if (event.target !== frame || event.ctrlKey || event.metaKey) return;
    if (event.key === " ") {
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
    stage.cross(undefined);
  });
  return () => held;
}

function heard(stage: Stage, event: KeyboardEvent): boolean {
  const step = steps[event.key];
  if (step) return arrow(stage, step, event);
  if (event.altKey) return false;
  if (event.key === "Enter") return enter(stage);
  if (event.key === "Escape") return giveUp(stage);
  if (event.key !== "+") return false;
  zoomBy(stage, 1);
  return true;
}

function arrow(stage: Stage, step: Point, { shiftKey, altKey }: KeyboardEvent): boolean {
  const selected = stage.hand.held() ? [] : stage.selected();
  const [only] = selected;
  if (only === undefined) {
    if (!altKey) moveCrosshair(stage, step, shiftKey);
    return !altKey;
  }
  if (selected.length > 1) stage.props().announce("Select one region to move it.");
  else if (!stage.props().locked) edit(stage, only, step, shiftKey ? 10 : 1, altKey);
  return true;
}

function edit(stage: Stage, item: Item, step: Point, pixels: number, resizing: boolean): void {
  const { onChange, announce } = stage.props();
  const by = { x: step.x * pixels, y: step.y * pixels };
  const shape = (resizing ? grown : shifted)(item.region, by, stage.plane);
  if (same(boundsOf(shape), boundsOf(item.region))) {
    announce("It goes no further.");
  } else {
    onChange([reshaped(item.region, shape)]);
    announce(`${describe(shape, item.title)}.`);
  }
}

function same(one: Bounds, other: Bounds): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}

function moveCrosshair(stage: Stage, step: Point, fine: boolean): void {
  const { plane } = stage;
  const start = crosshairOf(stage);
  const far = fine ? 1 : Math.max(1, Math.round(10 / stage.view().scale));
  const within = (value: number, end: number): number => Math.min(Math.max(value, 0), end);
  const at = {
    x: within(start.x + step.x * far, plane.width),
    y: within(start.y + step.y * far, plane.height),
  };
  stage.cross(at);
  stage.hand.send("move", at);
  reveal(stage, at);
  const shape = stage.hand.held()?.shape;
  stage.props().announce(shape ? `${describe(shape)}.` : `${at.x}, ${at.y}.`);
}

/** Where the crosshair is, or would be: where the tool left off, else in the middle of the view. */
function crosshairOf(stage: Stage): Point {
  const { width, height } = stage.size();
  const at =
    stage.crosshair() ??
    stage.hand.held()?.last ??
    toImage(stage.view(), { x: width / 2, y: height / 2 });
  return { x: Math.round(at.x), y: Math.round(at.y) };
}

function reveal(stage: Stage, at: Point): void {
  const next = revealing(stage.view(), { ...at, width: 0, height: 0 }, stage.size());
  stage.look(kept(next, stage.plane, stage.size()));
}

function enter(stage: Stage): boolean {
  const { hand } = stage;
  const { announce, drawing: kind, locked, selection, onSelect } = stage.props();
  const at = crosshairOf(stage);
  if (hand.held()) {
    hand.send("enter", at);
    if (hand.held()) announce("It has no size yet: stretch it with the arrow keys.");
    return true;
  }
  if (stage.selected().length > 0) return false;
  const tool = locked ? undefined : drawing(kind);
  stage.cross(at);
  if (tool) {
    hand.draw(tool, at);
    announce(`First corner set at ${at.x}, ${at.y}.`);
    return true;
  }
  const ids = picked(stage.field(), at, 0, selection, false);
  if (ids.length > 0) onSelect(ids);
  return true;
}

function giveUp(stage: Stage): boolean {
  const { selection, onSelect } = stage.props();
  if (stage.hand.held()) stage.hand.cancel();
  else if (selection.size > 0) onSelect([]);
  else return false;
  return true;
}
