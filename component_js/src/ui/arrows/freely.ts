// Ways that run freely: over an image, along a timeline, from one source to another.

import type { Bounds, Point } from "../../regions/region";
import { centreOf, clamp, grown, meet, type Sight } from "./boxes";
import type { Room } from "./inLines";
import { distance, type Route } from "./route";

/** How far a way bows out, as a share of its length; and at most so many pixels. */
const BOW = 0.16;
const DEEPEST = 46;
/** Between the tip of an arrow and what it points at. */
const CLEAR = 2;
/** From the corners of a frame, in pixels. */
const RIM = 8;

/** Where a line from the middle of a box to a place leaves it. */
export function borderTowards(box: Bounds, place: Point): Point {
  const middle = centreOf(box);
  const [dx, dy] = [place.x - middle.x, place.y - middle.y];
  if (dx === 0 && dy === 0) return { x: middle.x, y: box.y };
  const across = dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx);
  const along = dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy);
  const share = Math.min(across, along, 1);
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}

/** Bowed to one side, so that the way there and the way back are two. */
export function bowed(one: Bounds, other: Bounds): Route {
  const [from, to] = [grown(one, CLEAR), grown(other, CLEAR)];
  if (meet(from, to)) return over(from, to);
  const start = borderTowards(from, centreOf(to));
  const end = borderTowards(to, centreOf(from));
  const length = Math.max(distance(start, end), 1);
  const deep = Math.min(DEEPEST, length * BOW);
  const aside = { x: ((end.y - start.y) / length) * deep, y: ((start.x - end.x) / length) * deep };
  const near = (share: number): Point => ({
    x: start.x + (end.x - start.x) * share + aside.x,
    y: start.y + (end.y - start.y) * share + aside.y,
  });
  return { head: [start], curve: [near(0.3), near(0.7)], tail: [end] };
}

/** Two that lie over each other are joined by an arc above both. */
function over(one: Bounds, other: Bounds): Route {
  const at = ({ x, y, width }: Bounds, share: number): Point => ({ x: x + width * share, y });
  const isFirst = centreOf(one).x <= centreOf(other).x;
  const start = at(one, isFirst ? 0.3 : 0.7);
  const end = at(other, isFirst ? 0.7 : 0.3);
  const top = Math.min(start.y, end.y) - 34;
  return {
    head: [start],
    curve: [
      { x: start.x, y: top },
      { x: end.x, y: top },
    ],
    tail: [end],
  };
}

export type End = {
  readonly sight: Sight;
  readonly frame: Bounds;
  /** What it leaves free, where it lies in a text. */
  readonly room: Room | undefined;
};

/** From one source to another: out of the words first, then in one swing. */
export function across(one: End, other: End): Route {
  const head = wayOut(one, other);
  const tail = wayOut(other, one);
  const [from, to] = [head.at(-1), tail.at(-1)];
  if (!from || !to) return { head: [], tail: [] };
  const sides = isBeside(one.frame, other.frame);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const pull = sides ? { x: dx / 2, y: 0 } : { x: 0, y: dy / 2 };
  return {
    head,
    curve: [
      { x: from.x + pull.x, y: from.y + pull.y },
      { x: to.x - pull.x, y: to.y - pull.y },
    ],
    tail: [...tail].reverse(),
  };
}

function isBeside(one: Bounds, other: Bounds): boolean {
  return one.x + one.width <= other.x + 4 || other.x + other.width <= one.x + 4;
}

/** On the edge of a frame that faces a place, as far along it as another one. */
function nearest(frame: Bounds, beside: boolean, aim: Point, along: Point): Point {
  const { x, y, width, height } = frame;
  const within = {
    x: clamp(along.x, x + RIM, x + width - RIM),
    y: clamp(along.y, y + RIM, y + height - RIM),
  };
  if (beside) return { ...within, x: aim.x > x ? x + width : x };
  return { ...within, y: aim.y > y ? y + height : y };
}

/** The places that lead from a region to where the swing begins. */
function wayOut({ sight, frame, room }: End, other: End): readonly Point[] {
  const { box } = sight;
  const aim = centreOf(other.sight.box);
  // Out of sight: it ends where it comes to the frame, so that it crosses nothing for that.
  if (sight.away) return [nearest(frame, isBeside(frame, other.frame), aim, centreOf(box))];
  if (!room) return [borderTowards(grown(box, CLEAR), aim)];
  const { x } = centreOf(box);
  const goesDown = aim.y > box.y + box.height;
  const edge = goesDown ? box.y + box.height : box.y;
  const gap = edge + (goesDown ? room.gap : -room.gap) / 2;
  if (isBeside(frame, other.frame)) {
    const rim = aim.x > x ? frame.x + frame.width : frame.x;
    return [
      { x, y: edge },
      { x, y: gap },
      { x: rim, y: gap },
    ];
  }
  const isLeft = x - room.left < room.right - x;
  const beside = isLeft ? room.left - 8 : room.right + 8;
  const rim = goesDown ? frame.y + frame.height : frame.y;
  return [
    { x, y: edge },
    { x, y: gap },
    { x: beside, y: gap },
    { x: beside, y: rim },
  ];
}
