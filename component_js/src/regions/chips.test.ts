import fc from "fast-check";
import { expect, test } from "vitest";
import { fitting, placeOf } from "./chips";
import { contrast, inkOn } from "./ink";

const channel = fc.integer({ min: 0, max: 255 });

test("the ink reads on every colour", () => {
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (color) => {
      const ink = inkOn(color) === "#fff" ? ([255, 255, 255] as const) : ([0, 0, 0] as const);
      expect(contrast(color, ink)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test("a chip stays on what it is about, and goes within where there is no room above", () => {
  const around = { x: 10, y: 20, width: 300, height: 200 };
  const left = (x: number): number => placeOf({ x, y: 100, width: 0, height: 0 }, 80, around).x;
  expect([left(0), left(50), left(309)]).toEqual([9, 49, 230]);
  const top = (y: number): number => placeOf({ x: 50, y, width: 9, height: 9 }, 80, around).y;
  expect([top(100), top(25), top(-40)]).toEqual([80, 27, 22]);
});

test("a title that is too long is cut between letters", () => {
  const measure = (text: string): number => Array.from(text).length;
  expect(fitting("person", 6, measure)).toBe("person");
  expect(fitting("personal", 6, measure)).toBe("perso…");
  expect(fitting("🐕🐕🐕🐕", 3, measure)).toBe("🐕🐕…");
  fc.assert(fc.property(fc.string(), (title) => measure(fitting(title, 8, measure)) <= 8));
});
