import fc from "fast-check";
import { expect, test } from "vitest";
import { fitting } from "./chips";
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

test("a title that is too long is cut between letters", () => {
  const measure = (text: string): number => Array.from(text).length;
  expect(fitting("person", 6, measure)).toBe("person");
  expect(fitting("personal", 6, measure)).toBe("perso…");
  expect(fitting("🐕🐕🐕🐕", 3, measure)).toBe("🐕🐕…");
  fc.assert(fc.property(fc.string(), (title) => measure(fitting(title, 8, measure)) <= 8));
});
