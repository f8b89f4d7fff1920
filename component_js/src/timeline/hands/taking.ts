// Takes something in hand: a tool to draw with, an end of an interval, intervals as a whole.

import type { TimeTool } from "../../regions/region";
import { timeKinds } from "../../regions/timeline";
import type { Interval } from "../../schema.gen";
import { rowAt } from "../layout";
import type { Stage } from "../stage";
import type { Intent } from "./intent";
import type { Hold } from "./reach";

/** A drag that ends nearer than this draws nothing, in CSS pixels. */
const SLACK = 3;

/** The tool to draw with; none where nothing may be drawn. */
export function toolOf(stage: Stage): TimeTool<Interval> | undefined {
  const { locked, drawing } = stage.given().view;
  if (locked || drawing?.kind !== "interval") return undefined;
  const tools: Readonly<Record<string, TimeTool<Interval> | undefined>> = timeKinds.interval.tools;
  return tools[drawing.tool];
}

export const isMoving = (intent: Intent): boolean =>
  typeof intent === "object" && intent.grip === "all";

/** On one channel, where that is asked for and the row under the pointer is one. */
export function draw(stage: Stage, from: number, y: number, other: boolean): void {
  const tool = toolOf(stage);
  if (!tool || stage.hand.held()) return;
  const channel = channelAt(stage, y, other);
  stage.show({ hovered: undefined });
  stage.hand.draw(tool, from, stage.worktime(channel, SLACK * stage.pixel()));
}

export function channelAt(stage: Stage, y: number, other: boolean): string | null {
  if (stage.isOneChannel() === other) return null;
  return rowAt(stage.layout().rows, y)?.band.channel ?? null;
}

export function pull(stage: Stage, { interval, grip }: Hold, from: number): void {
  const others = grip === "all" ? stage.movable().filter((each) => each !== interval) : [];
  // What was taken beside its edge does not jump: the tool goes by how far it moves.
  const at = grip === "all" ? from : interval[grip];
  stage.hand.pull([interval, ...others], grip, at, stage.worktime(null, 0));
}
