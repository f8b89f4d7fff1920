// What is drawn of all arrows at a moment: their ways, what is out of sight, what stands out.

import type { Bounds, Point } from "../../regions/region";
import { type Side, seen } from "./boxes";
import type { Arrow } from "./bundles";
import { across, bowed } from "./freely";
import { type Pair, type Room, routesInLines } from "./inLines";
import { headAt, pathOf, type Route, samplesOf } from "./route";

/** A region on the page; counted from the corner of what is drawn on. */
export type Standing = {
  readonly view: string;
  readonly box: Bounds;
};

export type Placed = { readonly arrow: Arrow; readonly from: Standing; readonly to: Standing };

export type View = {
  readonly frame: Bounds;
  /** Where its regions stand in lines of words. */
  readonly room: Room | undefined;
};

export type Way = {
  readonly path: string;
  readonly atStart: string;
  readonly atEnd: string;
  /** Places along it, for who asks what is near. */
  readonly samples: () => readonly Point[];
  readonly ends: readonly [Point, Point];
};

export type Drawn = Way & {
  readonly arrow: Arrow;
  /** What clips it; "" from one view to another. */
  readonly view: string;
  /** The way was found before all of it moved by this. */
  readonly by: Point;
  /** Ends that are out of sight, and where they would be. */
  readonly away: readonly { readonly at: Point; readonly side: Side }[];
};

type Lines = {
  readonly arrows: readonly Arrow[];
  readonly pairs: readonly Pair[];
  readonly room: Room;
  readonly ways: readonly Way[];
};

const still: Point = { x: 0, y: 0 };

export function wayOf(route: Route): Way {
  const { head, curve, tail } = route;
  const [one, other] = curve ?? [];
  const start = [...head, ...(one ? [one] : []), ...(curve ? [] : tail)];
  const end = [...(curve ? [] : head), ...(other ? [other] : []), ...tail];
  let samples: readonly Point[] | undefined;
  return {
    path: pathOf(route),
    atStart: headAt(start.reverse()),
    atEnd: headAt(end),
    samples() {
      samples ??= samplesOf(route);
      return samples;
    },
    ends: [start.at(-1) ?? still, end.at(-1) ?? still],
  };
}

/** Finds the ways; those of a text are kept as long as nothing in it moves but all of it. */
export function createPlanner(): (
  all: readonly Placed[],
  views: ReadonlyMap<string, View>,
  isStrong: (arrow: Arrow) => boolean,
) => readonly Drawn[] {
  const known = new Map<string, Lines>();

  function inLines(name: string, there: readonly Placed[], room: Room): Moved {
    const found = known.get(name);
    const by = found ? shiftOf(found, there, room) : undefined;
    if (found && by) return { ways: found.ways, by };
    const pairs = there.map(({ from, to }) => ({ from: from.box, to: to.box }));
    const ways = routesInLines(pairs, room).map(wayOf);
    known.set(name, { arrows: there.map(({ arrow }) => arrow), pairs, room, ways });
    return { ways, by: still };
  }

  return (all, views, isStrong) => {
    const worded = new Map<string, Placed[]>();
    const drawn: Drawn[] = [];
    for (const placed of all) {
      const { arrow, from, to } = placed;
      const [one, other] = [views.get(from.view), views.get(to.view)];
      if (!one || !other) continue;
      if (from.view === to.view && one.room) {
        const there = worded.get(from.view);
        if (there) there.push(placed);
        else worded.set(from.view, [placed]);
        continue;
      }
      const free = freely(placed, one, other, isStrong(arrow));
      if (free) drawn.push(free);
    }
    for (const [name, there] of worded) {
      const view = views.get(name);
      if (!view?.room) continue;
      const { ways, by } = inLines(name, there, view.room);
      for (const [index, placed] of there.entries()) {
        const way = ways[index];
        const shown = way && clipped(placed, view.frame, way, by, isStrong(placed.arrow));
        if (shown) drawn.push(shown);
      }
    }
    return drawn;
  };
}

type Moved = { readonly ways: readonly Way[]; readonly by: Point };

/** By how much all of it moved together; undefined where anything moved by itself. */
function shiftOf(found: Lines, there: readonly Placed[], room: Room): Point | undefined {
  const [first] = there;
  const [before] = found.pairs;
  if (!first || !before || found.pairs.length !== there.length) return undefined;
  const by = { x: first.from.box.x - before.from.x, y: first.from.box.y - before.from.y };
  const isSame = (one: Bounds, other: Bounds): boolean =>
    Math.abs(one.x + by.x - other.x) < 0.5 &&
    Math.abs(one.y + by.y - other.y) < 0.5 &&
    Math.abs(one.width - other.width) < 0.5;
  const isSameRoom =
    room.gap === found.room.gap &&
    Math.abs(found.room.left + by.x - room.left) < 0.5 &&
    Math.abs(found.room.right + by.x - room.right) < 0.5;
  const areSame = there.every(({ arrow, from, to }, index) => {
    const pair = found.pairs[index];
    return (
      pair &&
      arrow === found.arrows[index] &&
      isSame(pair.from, from.box) &&
      isSame(pair.to, to.box)
    );
  });
  return isSameRoom && areSame ? by : undefined;
}

/** Of a way between words, what is to be seen; undefined where neither end of it is. */
function clipped(
  { arrow, from, to }: Placed,
  frame: Bounds,
  way: Way,
  by: Point,
  isStrong: boolean,
): Drawn | undefined {
  const sides = [seen(from.box, frame).away, seen(to.box, frame).away] as const;
  const [one, other] = sides;
  if (one && other && (one === other || !isStrong)) return undefined;
  const away = sides.flatMap((side) => {
    if (side !== "up" && side !== "down") return [];
    const y = side === "up" ? frame.y : frame.y + frame.height;
    return { at: { x: crossing(way.samples(), y - by.y) + by.x, y }, side };
  });
  return { ...way, arrow, view: from.view, by, away };
}

/** Where a way crosses a height. */
function crossing(samples: readonly Point[], y: number): number {
  const at = samples.findIndex((each, index) => {
    const next = samples[index + 1];
    return next !== undefined && (each.y - y) * (next.y - y) <= 0;
  });
  return samples[at]?.x ?? samples[0]?.x ?? 0;
}

function freely(
  { arrow, from, to }: Placed,
  one: View,
  other: View,
  isStrong: boolean,
): Drawn | undefined {
  const [start, end] = [seen(from.box, one.frame), seen(to.box, other.frame)];
  if (start.away && end.away && (!isStrong || from.view === to.view)) return undefined;
  const isInside = from.view === to.view;
  const route = isInside
    ? bowed(start.away ? start.box : from.box, end.away ? end.box : to.box)
    : across(
        { sight: start, frame: one.frame, room: one.room },
        { sight: end, frame: other.frame, room: other.room },
      );
  const way = wayOf(route);
  const ends = [
    { side: start.away, at: way.ends[0] },
    { side: end.away, at: way.ends[1] },
  ];
  const away = ends.flatMap(({ side, at }) => (side ? [{ side, at }] : []));
  return {
    ...way,
    atStart: start.away ? "" : way.atStart,
    atEnd: end.away ? "" : way.atEnd,
    arrow,
    view: isInside ? from.view : "",
    by: still,
    away,
  };
}

/** The same, where it is. */
export function shown({ samples, by }: Pick<Drawn, "samples" | "by">): readonly Point[] {
  return by.x === 0 && by.y === 0
    ? samples()
    : samples().map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
}
