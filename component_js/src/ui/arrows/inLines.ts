// Ways between words: through the gaps between lines, and beside the text where the lines are far apart.

import type { Bounds, Point } from "../../regions/region";
import { centreOf, clamp } from "./boxes";
import type { Route } from "./route";
import { type Stretch, tracksOf } from "./tracks";

/** What a text leaves free: between its lines, and left and right of them. */
export type Room = {
  readonly gap: number;
  readonly left: number;
  readonly right: number;
  /** Where the room beside the text ends. */
  readonly outer: Stretch;
};

export type Pair = { readonly from: Bounds; readonly to: Bounds };

type Edge = "above" | "below";
type Leg = { readonly box: Bounds; readonly edge: Edge; readonly gap: number; x: number };
type Way = {
  readonly legs: readonly [Leg, Leg];
  /** Beside the text; undefined where one gap leads from the one to the other. */
  readonly beside: "left" | "right" | undefined;
};

/** From one track to the next, in pixels. */
const TRACK = 4;
/** Of several arrows at one edge of a region. */
const SPREAD = 9;

export function routesInLines(pairs: readonly Pair[], room: Room): readonly Route[] {
  const ways = pairs.map((pair) => wayOf(pair, room));
  spread(ways);
  const levels = levelsOf(ways, room);
  const besides = besidesOf(ways, room);
  return ways.map(({ legs: [one, other], beside }, index) => {
    const [first, second = first] = levels[index] ?? [];
    const start = { x: one.x, y: edgeOf(one) };
    const end = { x: other.x, y: edgeOf(other) };
    if (first === undefined || second === undefined) return { head: [start, end], tail: [] };
    const x = besides[index];
    const between: readonly Point[] =
      beside && x !== undefined
        ? [
            { x: one.x, y: first },
            { x, y: first },
            { x, y: second },
            { x: other.x, y: second },
          ]
        : [
            { x: one.x, y: first },
            { x: other.x, y: first },
          ];
    return { head: [start, ...between, end], tail: [] };
  });
}

const edgeOf = ({ box, edge }: Leg): number => (edge === "above" ? box.y : box.y + box.height);

function wayOf({ from, to }: Pair, room: Room): Way {
  const [one, other] = [centreOf(from), centreOf(to)];
  const isLevel = Math.abs(one.y - other.y) < Math.min(from.height, to.height) / 2;
  const goesDown = !isLevel && one.y < other.y;
  const goesUp = !isLevel && one.y > other.y;
  const legs = [
    legOf(from, goesDown ? "below" : "above", room),
    legOf(to, goesUp ? "below" : "above", room),
  ] as const;
  const isOneGap = Math.abs(legs[0].gap - legs[1].gap) < Math.max(6, room.gap / 2);
  const toLeft = one.x - room.left + (other.x - room.left);
  const toRight = room.right - one.x + (room.right - other.x);
  const beside = toLeft <= toRight ? "left" : "right";
  return { legs, beside: isOneGap ? undefined : beside };
}

function legOf(box: Bounds, edge: Edge, { gap }: Room): Leg {
  const middle = edge === "above" ? box.y - gap / 2 : box.y + box.height + gap / 2;
  return { box, edge, gap: middle, x: centreOf(box).x };
}

/** Arrows at the same edge of a region stand beside each other, in the order of where they lead. */
function spread(ways: readonly Way[]): void {
  const edges = new Map<string, { readonly leg: Leg; readonly aim: number }[]>();
  for (const { legs, beside } of ways) {
    for (const [index, leg] of legs.entries()) {
      const other = legs[1 - index];
      const straight = other ? centreOf(other.box).x : leg.x;
      const outside = beside === "left" ? -1e6 : 1e6;
      const aim = beside ? outside : straight;
      const key = `${leg.box.x} ${leg.box.y} ${leg.edge}`;
      const there = edges.get(key);
      if (there) there.push({ leg, aim });
      else edges.set(key, [{ leg, aim }]);
    }
  }
  for (const all of edges.values()) {
    all.sort((some, others) => some.aim - others.aim);
    for (const [index, { leg }] of all.entries()) {
      const step = Math.min(SPREAD, leg.box.width / (all.length + 1));
      leg.x = centreOf(leg.box).x + (index - (all.length - 1) / 2) * step;
    }
  }
}

/** The height of each way in the one or the two gaps that it runs through. */
function levelsOf(ways: readonly Way[], room: Room): readonly (readonly number[])[] {
  type Piece = Stretch & { readonly way: number; readonly leg: number; readonly gap: number };
  const pieces: Piece[] = ways.flatMap(({ legs: [one, other], beside }, way) => {
    if (!beside) {
      const gap = (one.gap + other.gap) / 2;
      return [{ ...stretchOf(one.x, other.x), way, leg: 0, gap }];
    }
    return [one, other].map(({ x, gap }, leg) => ({
      ...stretchOf(x, room[beside]),
      ...{ way, leg, gap },
    }));
  });
  const heights: number[][] = ways.map(() => []);
  const most = Math.max(1, Math.floor((room.gap - 6) / TRACK));
  for (const shared of clustered(pieces, Math.max(4, room.gap / 2))) {
    const tracks = tracksOf(shared, most);
    for (const [index, { way, leg, gap }] of shared.entries()) {
      const track = tracks[index] ?? 0;
      // Round the middle of the gap: 0, up one, down one, up two …
      const off = ((track + 1) >> 1) * TRACK * (track % 2 === 1 ? -1 : 1);
      const there = heights[way];
      if (there) there[leg] = gap + off;
    }
  }
  return heights;
}

function clustered<P extends { readonly gap: number }>(pieces: readonly P[], near: number): P[][] {
  const found: P[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const piece of [...pieces].sort((one, other) => one.gap - other.gap)) {
    if (piece.gap - last > near || found.length === 0) found.push([]);
    found.at(-1)?.push(piece);
    last = piece.gap;
  }
  return found;
}

/** Where beside the text each way runs that does; the shorter ones nearer to it. */
function besidesOf(ways: readonly Way[], room: Room): readonly (number | undefined)[] {
  const found: (number | undefined)[] = ways.map(() => undefined);
  for (const side of ["left", "right"] as const) {
    const there = ways.flatMap((way, index) => (way.beside === side ? [{ way, index }] : []));
    const free = side === "left" ? room.left - room.outer.low : room.outer.high - room.right;
    const most = clamp(Math.floor((free - 6) / TRACK), 1, 40);
    const stretches = there.map(({ way: { legs } }) => stretchOf(legs[0].gap, legs[1].gap));
    const tracks = tracksOf(stretches, most);
    for (const [at, { index }] of there.entries()) {
      const off = Math.min(6 + (tracks[at] ?? 0) * TRACK, Math.max(free - 3, 2));
      found[index] = side === "left" ? room.left - off : room.right + off;
    }
  }
  return found;
}

function stretchOf(one: number, other: number): Stretch {
  return { low: Math.min(one, other), high: Math.max(one, other) };
}
