import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Driver, drive } from "../../core/tool";
import type { Point } from "../region";
import { at, workplane as plane } from "../workplane.test.given";
import { drawFreehand } from "./freehand";
import { area, bounds, isSound, type PolygonShape, ringsOf } from "./geometry";

const place = fc.record({
  x: fc.integer({ min: -50, max: 700 }),
  y: fc.integer({ min: -50, max: 500 }),
});
describe("drawing freehand", () => {
  const circle = Array.from({ length: 181 }, (_, step) => {
    const angle = (step * Math.PI) / 90;
    return at(Math.round(300 + 100 * Math.cos(angle)), Math.round(200 + 100 * Math.sin(angle)));
  });
  const drag = (trail: readonly Point[]): Driver<Point, PolygonShape> => {
    const [first = at(0, 0), ...rest] = trail;
    const tool = drive(drawFreehand, plane).down(first);
    for (const each of rest) tool.move(each);
    return tool.up(trail.at(-1) ?? first);
  };

  test("a drag around it comes to a polygon of few corners", () => {
    const drawn = drag(circle).committed;
    expect(drawn?.points.length).toBeLessThan(40);
    expect(drawn?.points.length).toBeGreaterThan(8);
    expect(drawn && Math.abs(area(drawn) - Math.PI * 10_000)).toBeLessThan(600);
  });

  test("the trail is seen on the way", () => {
    const tool = drive(drawFreehand, plane).down(at(0, 0)).move(at(5, 5)).move(at(10, 0));
    expect(tool.preview?.points).toHaveLength(3);
  });

  test("a stroke that overshoots its start loses its tail alone", () => {
    const drawn = drag([...circle, at(398, 230), at(380, 240), at(360, 250)]).committed;
    expect(drawn && isSound(ringsOf(drawn))).toBe(true);
    expect(drawn && Math.abs(area(drawn) - Math.PI * 10_000)).toBeLessThan(800);
    const crossed = drag([at(430, 170), ...circle.slice(10), at(430, 230)]).committed;
    expect(crossed && Math.abs(area(crossed) - Math.PI * 10_000)).toBeLessThan(1500);
  });

  test("whatever the stroke is, what comes of it crosses itself nowhere and stays on the plane", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 3, maxLength: 40 }), (trail) => {
        const { committed } = drag(trail);
        if (!committed) return;
        expect(isSound(ringsOf(committed))).toBe(true);
        const { x, y, width, height } = bounds(committed);
        expect(x >= 0 && y >= 0 && x + width <= 640 && y + height <= 480).toBe(true);
      }),
    );
  });

  test("two clicks do without a drag", () => {
    const tool = drive(drawFreehand, plane).down(at(10, 10)).click(at(10, 10));
    tool.move(at(90, 10)).move(at(90, 90)).click(at(10, 90));
    expect(tool.committed?.points).toHaveLength(4);
  });

  test("a stroke that encloses nothing is given up, and so is one by escape", () => {
    expect(drag([at(0, 0), at(50, 50), at(90, 90)]).committed).toBeNull();
    const tool = drive(drawFreehand, plane).down(at(0, 0)).move(at(90, 0)).move(at(90, 90));
    expect(tool.escape().committed).toBeNull();
  });
});
