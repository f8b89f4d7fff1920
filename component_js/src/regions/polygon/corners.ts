// The corners of a polygon: where to take it, and what it is with one more or one less.

import type { Point } from "../region";
import { distance, midway } from "../shapes/lines";
import { isSound, type PolygonShape, polygonOf, type Rings, ringsOf } from "./geometry";

type Name = `corner ${number}` | `edge ${number}`;

/** Counted from 1; an edge is named for the corner that it comes after. */
export type Grip = Name | `hole ${number} ${Name}`;

/** Edges shorter than this have no room for a grip, in pixels of the screen. */
const ROOM = 48;

/** A corner, or the edge behind it, by the number of its ring. */
type Place = { readonly ring: number; readonly at: number; readonly isEdge: boolean };

function placeOf(grip: Grip): Place {
  const [, hole = "0", what, at = "1"] = /^(?:hole (\d+) )?(corner|edge) (\d+)$/.exec(grip) ?? [];
  return { ring: Number(hole), at: Number(at) - 1, isEdge: what === "edge" };
}

/** The corners first: they keep their places where the middles of edges would crowd them. */
export function grips(polygon: PolygonShape, pixel: number): ReadonlyMap<Grip, Point> {
  const rings = ringsOf(polygon);
  const found = new Map<Grip, Point>();
  const nameOf = (ring: number, name: Name): Grip => (ring === 0 ? name : `hole ${ring} ${name}`);
  for (const [ring, corners] of rings.entries()) {
    for (const [at, corner] of corners.entries())
      found.set(nameOf(ring, `corner ${at + 1}`), corner);
  }
  for (const [ring, corners] of rings.entries()) {
    for (const [at, corner] of corners.entries()) {
      const next = corners[(at + 1) % corners.length] ?? corner;
      if (distance(corner, next) < ROOM * pixel) continue;
      found.set(nameOf(ring, `edge ${at + 1}`), midway(corner, next));
    }
  }
  return found;
}

/** With the corner elsewhere, or with a corner in the edge that goes there. */
export function withCorner(polygon: PolygonShape, grip: Grip, to: Point): PolygonShape {
  const { ring, at, isEdge } = placeOf(grip);
  return spliced(polygon, ring, isEdge ? at + 1 : at, isEdge ? 0 : 1, to);
}

/** Of the outline three corners stay; a hole with less than three goes. */
export function without(polygon: PolygonShape, grip: Grip): PolygonShape | undefined {
  const { ring, at, isEdge } = placeOf(grip);
  const corners = ringsOf(polygon)[ring];
  if (isEdge || !corners?.[at]) return undefined;
  if (corners.length > 3) return sounder(spliced(polygon, ring, at, 1), polygon);
  const others = ringsOf(polygon).filter((_, index) => index !== ring);
  return ring === 0 ? undefined : polygonOf(others);
}

export function split(polygon: PolygonShape, grip: Grip): PolygonShape {
  const { ring, at } = placeOf(grip);
  const corners = ringsOf(polygon)[ring] ?? [];
  const [from, to] = [corners[at], corners[(at + 1) % corners.length]];
  return from && to ? spliced(polygon, ring, at + 1, 0, midway(from, to)) : polygon;
}

function spliced(
  polygon: PolygonShape,
  ring: number,
  at: number,
  gone: number,
  ...added: readonly Point[]
): PolygonShape {
  const rings: Rings = ringsOf(polygon);
  return polygonOf(
    rings.map((corners, index) =>
      index === ring ? corners.toSpliced(at, gone, ...added) : corners,
    ),
  );
}

/** What has become unsound is refused, unless it was before: then any step may mend it. */
export function sounder(next: PolygonShape, before: PolygonShape): PolygonShape | undefined {
  return isSound(ringsOf(next)) || !isSound(ringsOf(before)) ? next : undefined;
}
