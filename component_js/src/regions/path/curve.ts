// The curves of a path: from vertex to vertex, bent by their handles.

import type { Path, Vertex } from "../../schema.gen";
import type { Geometry, Point } from "../region";
import { midway } from "../shapes/lines";

export type PathShape = Geometry<Path>;

/** From one vertex to the next. */
export type Stretch = { readonly from: Vertex; readonly to: Vertex };

/** Enough for a curve as wide as a photo to be right to the pixel. */
const PIECES = 32;

export function stretchesOf({ points, closed }: PathShape): readonly Stretch[] {
  const ends = closed ? [...points.slice(1), ...points.slice(0, 1)] : points.slice(1);
  return ends.map((to, at) => ({ from: points[at] ?? to, to }));
}

/** Where its two handles are; undefined where it is straight. */
export function bendOf({ from, to }: Stretch): readonly [Point, Point] | undefined {
  if (!from.after && !to.before) return undefined;
  return [handle(from.after) ?? from, handle(to.before) ?? to];
}

export function handle(at: readonly [number, number] | null): Point | undefined {
  return at ? { x: at[0], y: at[1] } : undefined;
}

/** The path as straight lines; a closed one ends where it begins. */
export function flattened(path: PathShape): readonly Point[] {
  const [first] = path.points;
  const start = first ? [{ x: first.x, y: first.y }] : [];
  return [...start, ...stretchesOf(path).flatMap(piecesOf)];
}

function piecesOf(stretch: Stretch): readonly Point[] {
  const { from, to } = stretch;
  const bend = bendOf(stretch);
  if (!bend) return [{ x: to.x, y: to.y }];
  const [one, other] = bend;
  return Array.from({ length: PIECES }, (_, at) => {
    const share = (at + 1) / PIECES;
    const rest = 1 - share;
    const along = (axis: "x" | "y"): number =>
      rest ** 3 * from[axis] +
      3 * rest ** 2 * share * one[axis] +
      3 * rest * share ** 2 * other[axis] +
      share ** 3 * to[axis];
    return { x: along("x"), y: along("y") };
  });
}

const pair = ({ x, y }: Point): readonly [number, number] => [x, y];

/** The same line in two: its ends and the vertex between them (de Casteljau). */
export function halved(stretch: Stretch): readonly [Vertex, Vertex, Vertex] {
  const { from, to } = stretch;
  const bend = bendOf(stretch);
  if (!bend) return [from, { ...midway(from, to), before: null, after: null }, to];
  const [one, other] = bend;
  const [start, top, end] = [midway(from, one), midway(one, other), midway(other, to)];
  const [before, after] = [midway(start, top), midway(top, end)];
  return [
    { ...from, after: from.after && pair(start) },
    { ...midway(before, after), before: pair(before), after: pair(after) },
    { ...to, before: to.before && pair(end) },
  ];
}
