// The arrow keys: they move the crosshair, or what is selected, in the ways of the screen.

import type { Bounds, Point } from "../../regions/region";
import type { Item } from "../field";
import { kept, revealing, toImage } from "../looking/viewport";
import { onImage } from "../looking/zoom";
import {
  boundsOf,
  describe,
  type Grip,
  grips,
  grown,
  reshaped,
  type Shape,
  shifted,
  turnedBy,
} from "../plane";
import type { Stage } from "../stage";
import { change, gripsOf, pulledBy } from "./corners";
import { goingOn, movable } from "./intent";
import { around, shiftedTogether } from "./together";

export const steps: { readonly [key: string]: Point } = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

type Keys = Pick<KeyboardEvent, "shiftKey" | "altKey">;

export function arrow(stage: Stage, step: Point, { shiftKey, altKey }: Keys): boolean {
  // With a brush in hand they lead to where it goes on.
  const selected = stage.hand.held() || goingOn(stage) ? [] : stage.selected();
  if (selected.length === 0) {
    if (!altKey) moveCrosshair(stage, step, shiftKey);
    return !altKey;
  }
  const items = movable(stage);
  const pixels = shiftKey ? 10 : 1;
  const by = onImage(stage, { x: step.x * pixels, y: step.y * pixels });
  const [only, another] = items;
  if (!only) sayLocked(stage);
  else if (another) moveAll(stage, items, by);
  else if (altKey) edit(stage, only, grown(only.region, towards(step, by), stage.plane));
  else if (stage.overlay().grip) pullGrip(stage, only, by);
  else edit(stage, only, shifted(only.region, by, stage.plane));
  return true;
}

/** Right and down make it larger, whichever way the image is turned. */
function towards(step: Point, { x, y }: Point): Point {
  const sign = step.x + step.y;
  return { x: Math.abs(x) * sign, y: Math.abs(y) * sign };
}

function sayLocked(stage: Stage): void {
  if (!stage.props().locked) stage.props().announce("It is locked.");
}

function edit(stage: Stage, item: Item, shape: Shape): void {
  if (same(boundsOf(shape), boundsOf(item.region))) {
    stage.props().announce("It goes no further.");
  } else {
    change(stage, item, shape);
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

function moveAll(stage: Stage, items: readonly Item[], by: Point): void {
  const { onChange, announce } = stage.props();
  const shapes = items.map(({ region }) => region);
  const moved = shiftedTogether(shapes, by, stage.plane);
  if (moved === shapes) {
    announce("They go no further.");
    return;
  }
  onChange(items.map(({ region }, at) => reshaped(region, moved[at] ?? region)));
  const all = around(moved.map(boundsOf));
  const where = all ? `${Math.round(all.x)}, ${Math.round(all.y)}` : "";
  announce(`${items.length} regions, at ${where}.`);
}

function pullGrip(stage: Stage, item: Item, by: Point): void {
  const { grip: name } = stage.overlay();
  const grip = gripsOf(stage, item).find((each) => each.name === name);
  const shape = grip && pulledBy(grip, by, stage.workplane());
  if (!shape) {
    stage.props().announce("It goes no further.");
    return;
  }
  const to = { x: grip.at.x + by.x, y: grip.at.y + by.y };
  stage.show({ grip: gripThere(grips(shape, 1 / stage.view().scale, stage.plane), grip.name, to) });
  reveal(stage, to);
  change(stage, item, shape);
}

/** What the keys have hold of after a pull: an edge has become a corner, a side has changed places. */
function gripThere(all: readonly Grip[], name: string, { x, y }: Point): string | undefined {
  const there = all.filter(({ at }) => Math.hypot(at.x - x, at.y - y) <= 1);
  const same = (grips: readonly Grip[]) => grips.find((each) => each.name === name);
  return (same(there) ?? there[0] ?? same(all))?.name;
}

/** Alt with comma or full stop turns what is selected: by a degree, with Shift by fifteen. */
export function turnSelected(stage: Stage, event: KeyboardEvent): boolean {
  const sign = signOf(event);
  const [only, another] = movable(stage);
  if (sign === 0 || !only || another || stage.hand.held()) return false;
  const shape = turnedBy(only.region, sign * (event.shiftKey ? 15 : 1), stage.plane);
  if (shape) change(stage, only, shape);
  else stage.props().announce("It cannot be turned.");
  return true;
}

// With Alt or Shift the key types something else.
function signOf({ key, code }: KeyboardEvent): 1 | -1 | 0 {
  if (code === "Period" || key === ".") return 1;
  return code === "Comma" || key === "," ? -1 : 0;
}

function moveCrosshair(stage: Stage, step: Point, fine: boolean): void {
  const { plane } = stage;
  const start = crosshairOf(stage);
  const far = fine ? 1 : Math.max(1, Math.round(10 / stage.view().scale));
  const by = onImage(stage, step);
  const within = (value: number, end: number): number => Math.min(Math.max(value, 0), end);
  const at = {
    x: within(start.x + by.x * far, plane.width),
    y: within(start.y + by.y * far, plane.height),
  };
  stage.show({ crosshair: at });
  stage.hand.send("move", at);
  reveal(stage, at);
  const shape = stage.hand.held()?.shape;
  stage.props().announce(shape ? `${describe(shape)}.` : `${at.x}, ${at.y}.`);
}

/** Where the crosshair is, or would be: where the tool left off, else in the middle of the view. */
export function crosshairOf(stage: Stage): Point {
  const { width, height } = stage.size();
  const at =
    stage.overlay().crosshair ??
    stage.hand.held()?.last ??
    toImage(stage.view(), { x: width / 2, y: height / 2 });
  return { x: Math.round(at.x), y: Math.round(at.y) };
}

export function reveal(stage: Stage, at: Point): void {
  const next = revealing(stage.view(), { ...at, width: 0, height: 0 }, stage.size());
  stage.look(kept(next, stage.plane, stage.size()));
}
