// Drawing a track by its first box, and pulling its box at a time.

import type { KeyFrame, Track } from "../../schema.gen";
import type { BoxShape } from "../box/geometry";
import { drawBox, pullBox } from "../box/tool";
import type { Geometry, PlaneTool } from "../region";
import type { FrameGrip } from "../shapes/frame";
import { boxOf, type IsThere, put, reshaped, type TrackShape } from "./geometry";

/** One key frame, at this time. */
export function drawTrack(time: number): PlaneTool<Track> {
  return made(drawBox, (box) => ({
    kind: "track",
    frames: [reshaped({ time, ...nothing }, box)],
  }));
}

/** `frame` is where the box is; the key frame there, or another one, takes what comes of it. */
export function pullTrack(
  track: TrackShape,
  frame: KeyFrame,
  grip: FrameGrip | "all",
  isThere?: IsThere,
): PlaneTool<Track> {
  return made(pullBox(boxOf(frame), grip), (box) => put(track, reshaped(frame, box), isThere));
}

const nothing = { x: 0, y: 0, width: 1, height: 1, rotation: 0, visible: true };

/** A tool that draws boxes, and what each of them makes. */
function made(tool: typeof drawBox, track: (box: BoxShape) => Geometry<Track>): PlaneTool<Track> {
  return function* draw(start, plane) {
    const run = tool(start, plane);
    let step = run.next();
    while (!step.done) step = run.next(yield step.value && track(step.value));
    return step.value && track(step.value);
  };
}
