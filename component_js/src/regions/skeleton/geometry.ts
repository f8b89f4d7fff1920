// Skeletons as plain numbers: named joints, how near two of them are, how they move.

import type { Joint, Plane, Skeleton } from "../../schema.gen";
import type { Bones, Bounds, Geometry, Point } from "../region";
import { within } from "../shapes/frame";
import { boundsOf, distance, offLine } from "../shapes/lines";
import { growing, shifting, type Transform, turning } from "../shapes/transform";
import { middle } from "../shapes/turn";

export type Figure = Geometry<Skeleton>;

/** As in Python: how far off a joint may be, as a share of the size of the whole. */
export const FALLOFF = 0.1;

export function bounds({ joints }: Figure): Bounds {
  return boundsOf(joints);
}

/** Of the upright rectangle around its joints. */
export function area(figure: Figure): number {
  const { width, height } = bounds(figure);
  return width * height;
}

/** The side of a square as wide from corner to corner: an arm held straight has no area. */
export function sizeOf(figure: Figure): number {
  const { width, height } = bounds(figure);
  return Math.hypot(width, height) / Math.SQRT2;
}

/** The bones whose ends are both there. */
export function bonesIn({ joints }: Figure, bones: Bones): readonly (readonly [Joint, Joint])[] {
  const named = new Map(joints.map((joint) => [joint.name, joint]));
  return bones.flatMap(([from, to]) => {
    const [start, end] = [named.get(from), named.get(to)];
    return start && end ? [[start, end] as const] : [];
  });
}

/** Near a joint or a bone. */
export function hit(figure: Figure, at: Point, slack: number, bones: Bones = []): boolean {
  return (
    figure.joints.some((joint) => distance(at, joint) <= slack) ||
    bonesIn(figure, bones).some((bone) => offLine(at, bone) <= slack)
  );
}

function mapped(figure: Figure, transform: Transform): Figure {
  return { ...figure, joints: figure.joints.map((each) => ({ ...each, ...transform(each) })) };
}

export function shift(figure: Figure, by: Point, plane: Plane): Figure {
  return mapped(figure, shifting(bounds(figure), by, plane));
}

export function grow(figure: Figure, by: Point, plane: Plane): Figure {
  return mapped(figure, growing(bounds(figure), by, plane));
}

/** As it was where the plane has no room for it. */
export function turn(figure: Figure, degrees: number, plane: Plane): Figure {
  const transform = turning(figure.joints, middle(bounds(figure)), degrees, plane);
  return transform ? mapped(figure, transform) : figure;
}

/** Joints are called as people like, also "all" or "turn": a grip is more than that name. */
export type Grip = `joint ${string}`;

const gripOf = ({ name }: Joint): Grip => `joint ${name}`;

export function grips({ joints }: Figure): ReadonlyMap<Grip, Point> {
  return new Map(joints.map((joint) => [gripOf(joint), { x: joint.x, y: joint.y }]));
}

/** With one joint at another place. */
export function pulled(figure: Figure, grip: Grip, to: Point, plane: Plane): Figure {
  return withJoint(figure, grip, (joint) => ({ ...joint, ...within(to, plane) }));
}

/** A joint that was seen is covered, and the other way round. */
export function toggle(figure: Figure, grip: Grip): Figure {
  return withJoint(figure, grip, (joint) => ({ ...joint, seen: !joint.seen }));
}

function withJoint(figure: Figure, grip: Grip, change: (joint: Joint) => Joint): Figure {
  const joints = figure.joints.map((joint) => (gripOf(joint) === grip ? change(joint) : joint));
  return { ...figure, joints };
}

/** A joint that is not there; a skeleton has at least one that is. */
export function without(figure: Figure, grip: Grip): Figure | undefined {
  const joints = figure.joints.filter((joint) => gripOf(joint) !== grip);
  return joints.length > 0 ? { ...figure, joints } : undefined;
}

export function outline({ joints }: Figure): readonly (readonly Point[])[] {
  return [joints.map(({ x, y }) => ({ x, y }))];
}
