import { expect, test } from "vitest";
import { dotAt } from "./geometry";
import { painter } from "./paint";

const plane = { kind: "plane", width: 640, height: 480 } as const;

/** What a stroke put down: circles by their radius, and whether they were filled. */
function painted(size: number, scale: number, dashes: readonly number[] = []) {
  const seen = { radius: 0, filled: false, arms: 0, dashes };
  const pen = {
    beginPath() {},
    arc(_x: number, _y: number, radius: number) {
      seen.radius = radius;
    },
    moveTo() {
      seen.arms++;
    },
    lineTo() {},
    fill() {
      seen.filled = true;
    },
    stroke() {},
    getLineDash: () => dashes,
    setLineDash(next: readonly number[]) {
      seen.dashes = next;
    },
  };
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: all of a pen that the painter takes.
  const asPen = pen as unknown as CanvasRenderingContext2D;
  painter.stroke(asPen, dotAt({ x: 10, y: 10 }, plane, size), scale, []);
  return seen;
}

test("a point is at least 7 pixels of the screen wide, however far off", () => {
  for (const scale of [0.01, 0.5, 1, 3]) {
    expect(painted(1, scale).radius).toBeGreaterThanOrEqual(3.5);
  }
});

test("from afar it is a dot, near by a ring with a hole that a pixel shows through", () => {
  expect(painted(4, 1).filled).toBe(true);
  for (const scale of [4, 8, 32]) expect(painted(4, scale).filled).toBe(false);
});

test("a large one has a cross, which leaves the place free", () => {
  expect(painted(4, 1).arms).toBe(0);
  expect(painted(30, 1).arms).toBe(4);
});

test("a predicted one is dashed and hollow, and the dashes are handed back", () => {
  const seen = painted(4, 1, [6, 4]);
  expect(seen.filled).toBe(false);
  expect(seen.dashes).toEqual([6, 4]);
});
