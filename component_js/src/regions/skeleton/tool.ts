// Setting the joints of a skeleton, one after the other, and pulling them elsewhere.

import type { Signal } from "../../core/tool";
import type { Joint, Skeleton } from "../../schema.gen";
import type { PlaneTool, Point, Workplane } from "../region";
import { within } from "../shapes/frame";
import { distance } from "../shapes/lines";
import { pulling } from "../shapes/pulling";
import { type Figure, type Grip, pulled, shift } from "./geometry";

/** Where a press was, and the joint that it set; none where it said that there is none. */
type Step = { readonly at: Point; readonly joint?: Joint };

export const drawSkeleton: PlaneTool<Skeleton> = (start, plane) =>
  setJoints(start, plane, plane.joints, []);

/** Set the joints that were left out; of another label's skeleton it knows none. */
export function completeSkeleton({ joints }: Figure): PlaneTool<Skeleton> {
  return (start, plane) => {
    const there = new Set(joints.map(({ name }) => name));
    const isOurs = [...there].every((name) => plane.joints.includes(name));
    const missing = plane.joints.filter((name) => !there.has(name));
    return setJoints(start, plane, isOurs ? missing : [], joints);
  };
}

/**
 * Each press sets the next joint: `exact` as one that is covered, `centred` as one that is not
 * there. While it goes on, the last joint of the preview is the one that the next press would set.
 */
function* setJoints(
  start: Signal<Point>,
  plane: Workplane,
  names: readonly string[],
  given: readonly Joint[],
): Generator<Figure | null, Figure | null, Signal<Point>> {
  const jointOf = ({ at, exact }: Signal<Point>, index: number): Joint => ({
    name: names[index] ?? "",
    ...within(at, plane),
    seen: !exact,
  });
  const stepOf = (signal: Signal<Point>, index: number): Step =>
    signal.centred ? { at: signal.at } : { at: signal.at, joint: jointOf(signal, index) };
  let signal = start;
  let steps: readonly Step[] = names.length > 0 ? [stepOf(start, 0)] : [];
  let opening = true;
  while (steps.length < names.length) {
    const loose = jointOf(signal, steps.length);
    signal = yield { kind: "skeleton", joints: [...given, ...jointsIn(steps), loose] };
    const { type, at, centred } = signal;
    if (type === "end") break;
    if (type === "back") steps = steps.slice(0, -1);
    if (type === "back" || type === "move" || type === "down") continue;
    // The press that started it set a joint already: where it was dragged to, if it was.
    if (opening && type === "up") steps = steps.slice(0, -1);
    const isOver = opening && type === "click";
    opening = false;
    const last = steps.at(-1)?.at;
    if (isOver) continue;
    // A double click ends it. To leave out two joints is to press twice in one place.
    if (last && !centred && distance(last, at) < plane.slack / 3) break;
    steps = [...steps, stepOf(signal, steps.length)];
  }
  const set = jointsIn(steps);
  if (set.length === 0) return null;
  const joints = [...given, ...set];
  const rank = ({ name }: Joint): number => plane.joints.indexOf(name);
  return { kind: "skeleton", joints: joints.sort((one, other) => rank(one) - rank(other)) };
}

function jointsIn(steps: readonly Step[]): readonly Joint[] {
  return steps.flatMap(({ joint }) => joint ?? []);
}

/** Pull one joint, or `all` of them. */
export function pullSkeleton(figure: Figure, grip: Grip | "all"): PlaneTool<Skeleton> {
  return pulling((by, at, plane) =>
    grip === "all" ? shift(figure, by, plane) : pulled(figure, grip, at, plane),
  );
}
