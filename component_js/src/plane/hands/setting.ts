// Sets places with the tool in hand, ends it and takes back, and says what came of it.

import type { Signal, Touch } from "../../core/tool";
import type { Point } from "../../regions/region";
import { progressOf } from "../../regions/shapes/corners";
import type { Item } from "../field";
import { makingOf, type ShapeTool } from "../plane";
import type { Stage } from "../stage";
import { barSaid, isStepwise } from "./saying";

/** `item` is what it goes on with. */
export function begin(stage: Stage, tool: ShapeTool, at: Point, touch: Touch, item?: Item): void {
  const { drawing, announce } = stage.props();
  stage.hand.draw(tool, at, touch, item, makingOf(drawing)?.fine);
  const isHole = drawing?.tool === "hole";
  if (isHole && !stage.hand.held()) announce("A hole begins inside the polygon.");
}

/** `said` is for a place that is set while the tool wants more. */
export function setPlace(
  stage: Stage,
  type: Signal<Point>["type"],
  at: Point,
  touch: Touch,
  said: string,
): void {
  stage.hand.send(type, at, touch);
  if (stage.overlay().covered) stage.show({ covered: false });
  const held = stage.hand.held();
  if (!held?.draws) return;
  const { drawing, announce } = stage.props();
  const bar = progressOf(held.shape)?.bar;
  const isLeftOut = touch.centred && drawing?.kind === "skeleton";
  const set = isLeftOut ? "Left out." : said;
  announce(bar ? barSaid(bar) : set);
}

/** End what is drawn as it stands. */
export function end(stage: Stage): void {
  const held = stage.hand.held();
  if (held) setPlace(stage, "end", held.last, {}, "");
}

/** Take back what was set last. */
export function takeBack(stage: Stage): void {
  const { hand } = stage;
  const { drawing, announce } = stage.props();
  const { pointer, crosshair } = stage.overlay();
  const held = hand.held();
  if (!held) return;
  // A finger that was lifted points at nothing any more.
  const before = pointer || crosshair ? undefined : progressOf(held.shape)?.corners.at(-2);
  hand.send("back", before ?? held.last);
  if (hand.held() && isStepwise(drawing)) announce("Taken back.");
  stage.stir();
}

/** The next joint is nowhere to be seen, and is not set. */
export function leaveOut(stage: Stage, tool: ShapeTool | undefined): void {
  const { width, height } = stage.plane;
  const at = stage.hand.held()?.last ?? { x: Math.round(width / 2), y: Math.round(height / 2) };
  const touch = { centred: true };
  const isFirst = !stage.hand.held();
  if (isFirst && tool) begin(stage, tool, at, touch);
  setPlace(stage, isFirst ? "click" : "enter", at, touch, "");
  stage.stir();
}
