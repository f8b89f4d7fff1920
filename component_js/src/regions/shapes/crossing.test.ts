import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import vectors from "../../../../tests/vectors/crossing.json";
import type { Point } from "../region";
import { encloses } from "./convex";
import { crossing, edgesOfLine, edgesOfRing, untangled } from "./crossing";
import { boundsOf, closedLine, offLine, simplified } from "./lines";

const place = fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }) });
const ring = fc.array(place, { minLength: 3, maxLength: 14 });

group("crossing", () => {
  test.each(vectors)("Python says the same: $name", ({ ring: corners, crosses }) => {
    const points = corners.map(([x = 0, y = 0]) => ({ x, y }));
    expect(crossing(edgesOfRing(points)) ?? null).toEqual(crosses);
    expect(crossing(edgesOfRing(points.toReversed())) === undefined).toBe(crosses === null);
  });

  test("an open line has no edge back to where it began", () => {
    const line = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 30 },
      { x: 10, y: -10 },
    ];
    expect(crossing(edgesOfLine(line))).toEqual([0, 2]);
    expect(crossing(edgesOfLine(line.slice(0, 3)))).toBeUndefined();
  });
});

group("a tangle", () => {
  test("keeps its largest loop", () => {
    const knotted = [
      { x: 40, y: 0 },
      { x: 0, y: 40 },
      { x: 0, y: 60 },
      { x: 60, y: 60 },
      { x: 60, y: 40 },
      { x: 20, y: 0 },
    ];
    const loop = untangled(knotted);
    expect(loop).toContainEqual({ x: 30, y: 10 });
    expect(loop).toHaveLength(5);
    expect(loop).not.toContainEqual({ x: 40, y: 0 });
  });

  test("crosses itself nowhere in the end, stays in its bounds, and what did not is left alone", () => {
    fc.assert(
      fc.property(ring, (corners) => {
        const loop = untangled(corners);
        expect(crossing(edgesOfRing(loop))).toBeUndefined();
        if (!crossing(edgesOfRing(corners))) expect(loop).toBe(corners);
        if (loop.length === 0) return;
        const [around, inner] = [boundsOf(corners), boundsOf(loop)];
        expect(inner.x).toBeGreaterThanOrEqual(around.x);
        expect(inner.y).toBeGreaterThanOrEqual(around.y);
        expect(encloses(loop)).toBeLessThanOrEqual(around.width * around.height);
      }),
    );
  });
});

group("a simplified line", () => {
  const line = fc.array(place, { minLength: 2, maxLength: 60 });

  test("keeps its ends, and every point within the tolerance", () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 0, max: 20 }), (points, tolerance) => {
        const few = simplified(points, tolerance);
        expect([few[0], few.at(-1)]).toEqual([points[0], points.at(-1)]);
        for (const at of points) expect(offLine(at, few)).toBeLessThanOrEqual(tolerance + 1e-9);
      }),
    );
  });

  test("has no more points than it needs", () => {
    const straight = Array.from({ length: 50 }, (_, x): Point => ({ x, y: 2 * x }));
    expect(simplified(straight, 0.1)).toHaveLength(2);
    const square = closedLine([
      { x: 0, y: 0 },
      { x: 5, y: 0.4 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
    ]);
    expect(simplified(square, 1)).toHaveLength(5);
  });
});
