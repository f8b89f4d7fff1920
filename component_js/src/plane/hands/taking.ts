// Takes something in hand at a place on the screen: a tool to draw with, a grip, whole regions.

import type { Touch } from "../../core/tool";
import type { Point } from "../../regions/region";
import { toImage, type Viewport } from "../looking/viewport";
import { makingOf, ontoOf } from "../plane";
import type { Stage } from "../stage";
import { goingOn, type Intent, isForced, movable } from "./intent";
import type { Hold } from "./reach";
import { begin } from "./setting";
import { isSnapping, snapMove, snapPlace } from "./snap";

type Pressed = Pick<KeyboardEvent, "shiftKey" | "altKey"> & Partial<PointerEvent>;

export function touchOf(stage: Stage, event: Pressed): Touch {
  const { shiftKey, altKey, pointerType, pressure } = event;
  const isCovered = stage.overlay().covered && stage.props().drawing?.kind === "skeleton";
  return {
    exact: shiftKey || isCovered,
    centred: altKey,
    ...(pointerType === "pen" && pressure !== undefined ? { pressure } : {}),
  };
}

/** How far beside a region a click still picks it, in pixels of the image. */
export const slackOf = ({ pointerType }: PointerEvent, { scale }: Viewport): number =>
  (pointerType === "touch" ? 8 : 4) / scale;

/** True of what is taken as a whole, or with others. */
export function isMoving(intent: Intent): boolean {
  return typeof intent === "object" && intent.grip === "all";
}

/** The place on the image that a tool is told; what drew it there is marked. */
export function aimed(stage: Stage, place: Point, moves = false): Point {
  const at = toImage(stage.view(), place);
  const { to, mark } = moves ? snapMove(stage, at) : snapPlace(stage, at);
  if (mark || stage.overlay().snap) stage.show({ snap: mark });
  return to;
}

export function pull(stage: Stage, { item, grip }: Hold, at: Point): void {
  const others = movable(stage).filter((each) => each !== item);
  if (grip === "all" && others.length > 0) stage.hand.carry([item, ...others], at);
  // What snaps goes to the pointer itself.
  else stage.hand.pull(item, grip, grip !== "all" && isSnapping(stage) ? grip.at : at);
}

export function startDrawing(stage: Stage, from: Point, event: PointerEvent): void {
  const { drawing, selection, onSelect } = stage.props();
  const item = isForced(event) ? undefined : goingOn(stage);
  const tool = item ? ontoOf(drawing, item.region) : makingOf(drawing)?.anew;
  if (!tool) return;
  if (selection.size > 0 && !item) onSelect([]);
  stage.show({ hovered: undefined });
  begin(stage, tool, aimed(stage, from), touchOf(stage, event), item);
}
