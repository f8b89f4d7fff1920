// The way of an arrow: straight pieces with round corners, a curve between them where it runs freely.

import type { Point } from "../../regions/region";

export type Route = {
  readonly head: readonly Point[];
  /** Leads from the last place of the head to the first of the tail. */
  readonly curve?: readonly [Point, Point];
  readonly tail: readonly Point[];
};

const ROUND = 6;
/** How long the head of an arrow is, and half as broad as this. */
const HEAD = 7;
/** A curve is looked at in so many pieces. */
const PIECES = 14;

const round = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const share = by / Math.max(distance(from, to), 1e-6);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function straight(points: readonly Point[], starts: string): string {
  let path = "";
  for (const [index, point] of points.entries()) {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) path += `${starts}${at(point)}`;
    else if (!after) path += `L${at(point)}`;
    else {
      const reach = Math.min(ROUND, distance(before, point) / 2, distance(point, after) / 2);
      path += `L${at(towards(point, before, reach))}Q${at(point)} ${at(towards(point, after, reach))}`;
    }
  }
  return path;
}

/** As an SVG path. */
export function pathOf({ head, curve, tail }: Route): string {
  const [joint, ...rest] = tail;
  if (!curve || !joint) return straight([...head, ...tail], "M");
  const [one, other] = curve;
  const tied = rest.length > 0 ? straight([joint, ...rest], "L") : "";
  return `${straight(head, "M")}C${at(one)} ${at(other)} ${at(joint)}${tied}`;
}

/** Places along it that are near enough to each other to be joined by straight lines. */
export function samplesOf({ head, curve, tail }: Route): readonly Point[] {
  const [from, to] = [head.at(-1), tail[0]];
  if (!curve || !from || !to) return [...head, ...tail];
  const [one, other] = curve;
  const along = Array.from({ length: PIECES - 1 }, (_, index) =>
    onCurve(from, one, other, to, (index + 1) / PIECES),
  );
  return [...head, ...along, ...tail];
}

export function onCurve(from: Point, one: Point, other: Point, to: Point, share: number): Point {
  const left = 1 - share;
  const by = [left ** 3, 3 * left ** 2 * share, 3 * left * share ** 2, share ** 3] as const;
  return {
    x: by[0] * from.x + by[1] * one.x + by[2] * other.x + by[3] * to.x,
    y: by[0] * from.y + by[1] * one.y + by[2] * other.y + by[3] * to.y,
  };
}

/** How far off a place is from what leads through these. */
export function distanceTo(samples: readonly Point[], place: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < samples.length; index++) {
    const [from, to] = [samples[index - 1], samples[index]];
    if (from && to) least = Math.min(least, offLine(from, to, place));
  }
  return least;
}

function offLine(from: Point, to: Point, place: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((place.x - from.x) * dx + (place.y - from.y) * dy) / length;
  const near = Math.max(0, Math.min(1, share));
  return distance(place, { x: from.x + dx * near, y: from.y + dy * near });
}

/** The head at the last of these places, as an SVG path. */
export function headAt(samples: readonly Point[], size = HEAD): string {
  const tip = samples.at(-1);
  const from = samples.findLast((each) => tip && distance(each, tip) > 1);
  if (!tip || !from) return "";
  const [back, across] = [towards(tip, from, size), size / 2];
  const [dx, dy] = [(tip.x - back.x) / size, (tip.y - back.y) / size];
  const one = { x: back.x - dy * across, y: back.y + dx * across };
  const other = { x: back.x + dy * across, y: back.y - dx * across };
  return `M${at(tip)}L${at(one)}L${at(other)}Z`;
}
