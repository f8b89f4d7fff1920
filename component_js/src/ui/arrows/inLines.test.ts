import fc from "fast-check";
import { expect, test } from "vitest";
import { isInLetters, pairs, room, word } from "./arrows.test.given";
import { type Pair, routesInLines } from "./inLines";
import type { Route } from "./route";

const pieces = ({ head, tail }: Route) => {
  const all = [...head, ...tail];
  return all.slice(1).map((to, index) => [all[index] ?? to, to] as const);
};

const only = (pair: Pair): Route => routesInLines([pair], room)[0] ?? { head: [], tail: [] };

test("a way leads from an edge of one region to an edge of the other, in straight pieces", () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const routes = routesInLines(given, room);
      expect(routes.length).toBe(given.length);
      for (const [index, route] of routes.entries()) {
        const ends = [route.head[0], route.head.at(-1)];
        for (const [at, box] of [given[index]?.from, given[index]?.to].entries()) {
          const end = ends[at];
          if (!end || !box) throw new Error("it has no end");
          expect([box.y, box.y + box.height]).toContain(end.y);
          expect(end.x).toBeGreaterThanOrEqual(box.x);
          expect(end.x).toBeLessThanOrEqual(box.x + box.width);
        }
        for (const [from, to] of pieces(route))
          expect(Math.min(Math.abs(from.x - to.x), Math.abs(from.y - to.y))).toBeLessThan(0.01);
      }
    }),
  );
});

test("no way runs through letters: along the gaps between lines, and down beside the text", () => {
  fc.assert(
    fc.property(pairs, (given) => {
      for (const route of routesInLines(given, room)) {
        for (const [from, to] of pieces(route)) {
          if (Math.abs(from.y - to.y) < 0.01) expect(isInLetters(from.y)).toBe(false);
          else if (Math.abs(from.y - to.y) > room.gap)
            expect(from.x < room.left || from.x > room.right).toBe(true);
        }
      }
    }),
  );
});

test("what stands in one line is joined above it, what stands in the next by the gap between", () => {
  const level = only({ from: word(2, 60, 40), to: word(2, 300, 40) });
  expect(level.head.every(({ y }) => y <= word(2, 0, 0).y)).toBe(true);
  const step = only({ from: word(2, 60, 40), to: word(3, 300, 40) });
  expect(step.head.length).toBe(4);
  expect(step.head[1]?.y).toBe(word(3, 0, 0).y - room.gap / 2);
});

test("what is farther apart is joined beside the text, on the side that is nearer", () => {
  const left = only({ from: word(0, 60, 40), to: word(5, 90, 40) });
  expect(left.head[2]?.x).toBeLessThan(room.left);
  const right = only({ from: word(0, 560, 40), to: word(5, 520, 40) });
  expect(right.head[2]?.x).toBeGreaterThan(room.right);
  expect(right.head[2]?.x).toBeLessThan(room.outer.high);
});

test("two in one gap lie side by side, and so do two at one edge", () => {
  const from = word(1, 300, 60);
  const routes = routesInLines(
    [
      { from, to: word(1, 80, 40) },
      { from, to: word(1, 60, 10) },
    ],
    room,
  );
  const [one, other] = routes.map(({ head }) => head);
  expect(one?.[1]?.y).not.toBe(other?.[1]?.y);
  expect(one?.[0]?.x).not.toBe(other?.[0]?.x);
});
