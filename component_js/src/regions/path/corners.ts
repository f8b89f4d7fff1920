// The points of a path: where to take it, and what it is with one more or one less.

import type { Vertex } from "../../schema.gen";
import type { Point } from "../region";
import { distance } from "../shapes/lines";
import { halved, handle, type PathShape, stretchesOf } from "./curve";

/** Counted from 1; an edge is named for the corner that it comes after. */
export type Grip = `${"corner" | "before" | "after" | "edge"} ${number}`;

/** Edges shorter than this have no room for a grip, in pixels of the screen. */
const ROOM = 48;

function placeOf(grip: Grip): readonly [what: string, at: number] {
  const [what = "", number] = grip.split(" ");
  return [what, Number(number) - 1];
}

/** The corners first, the middles of edges last: they give way where it gets crowded. */
export function grips(path: PathShape, pixel: number): ReadonlyMap<Grip, Point> {
  const found = new Map<Grip, Point>();
  for (const [at, { x, y }] of path.points.entries()) found.set(`corner ${at + 1}`, { x, y });
  for (const [at, vertex] of path.points.entries()) {
    const [before, after] = [handle(vertex.before), handle(vertex.after)];
    if (before) found.set(`before ${at + 1}`, before);
    if (after) found.set(`after ${at + 1}`, after);
  }
  for (const [at, stretch] of stretchesOf(path).entries()) {
    if (distance(stretch.from, stretch.to) < ROOM * pixel) continue;
    const [, { x, y }] = halved(stretch);
    found.set(`edge ${at + 1}`, { x, y });
  }
  return found;
}

/** With what the grip holds elsewhere, or with a corner in the edge that goes there. */
export function withGrip(path: PathShape, grip: Grip, to: Point): PathShape {
  const [what, at] = placeOf(grip);
  if (what === "edge") return withGrip(split(path, grip), `corner ${at + 2}`, to);
  return changed(path, at, (vertex) => {
    if (what === "before") return { ...vertex, before: [to.x, to.y] };
    if (what === "after") return { ...vertex, after: [to.x, to.y] };
    return moved(vertex, to);
  });
}

/** With the line through a corner bent: one handle at a place, the other across from it. */
export function bent(path: PathShape, grip: Grip, to: Point): PathShape {
  const [, at] = placeOf(grip);
  return changed(path, at, (vertex) => ({
    ...vertex,
    before: [2 * vertex.x - to.x, 2 * vertex.y - to.y],
    after: [to.x, to.y],
  }));
}

function moved({ x, y, before, after }: Vertex, to: Point): Vertex {
  const along = (at: readonly [number, number] | null): readonly [number, number] | null =>
    at && [at[0] + to.x - x, at[1] + to.y - y];
  return { x: to.x, y: to.y, before: along(before), after: along(after) };
}

function changed(path: PathShape, at: number, change: (vertex: Vertex) => Vertex): PathShape {
  const points = path.points.map((vertex, index) => (index === at ? change(vertex) : vertex));
  return { ...path, points };
}

/** A line has two points; only three or more can be closed. */
export function without(path: PathShape, grip: Grip): PathShape | undefined {
  const [what, at] = placeOf(grip);
  if (what === "edge" || !path.points[at]) return undefined;
  if (what === "before" || what === "after") {
    return changed(path, at, (vertex) => ({ ...vertex, [what]: null }));
  }
  const points = path.points.toSpliced(at, 1);
  const isLine = points.some(({ x, y }) => x !== points[0]?.x || y !== points[0]?.y);
  return isLine ? { ...path, points, closed: path.closed && points.length > 2 } : undefined;
}

/** Behind the last corner of an open path there is no edge: the one before it is split. */
export function split(path: PathShape, grip: Grip): PathShape {
  const stretches = stretchesOf(path);
  const at = Math.min(placeOf(grip)[1], stretches.length - 1);
  const stretch = stretches[at];
  if (!stretch) return path;
  const [from, between, to] = halved(stretch);
  const points = path.points.with(at, from).with((at + 1) % path.points.length, to);
  return { ...path, points: points.toSpliced(at + 1, 0, between) };
}
