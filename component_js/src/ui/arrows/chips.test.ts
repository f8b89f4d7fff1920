import fc from "fast-check";
import { expect, test } from "vitest";
import { holds, meet } from "./boxes";
import { type Chip, placed } from "./chips";

const frame = { x: 0, y: 0, width: 600, height: 400 };

const chip = (some: Partial<Chip>): Chip => ({
  width: 60,
  height: 16,
  samples: [
    { x: 100, y: 100 },
    { x: 300, y: 100 },
  ],
  frame,
  must: false,
  ...some,
});

const lines = fc.array(
  fc.record({
    x: fc.integer({ min: -50, max: 560 }),
    y: fc.integer({ min: -20, max: 420 }),
    long: fc.integer({ min: 0, max: 300 }),
    must: fc.boolean(),
  }),
  { maxLength: 30 },
);

test("labels at rest lie over no other, and all of each is in its frame", () => {
  fc.assert(
    fc.property(lines, (all) => {
      const chips = all.map(({ x, y, long, must }) =>
        chip({
          must,
          samples: [
            { x, y },
            { x: x + long, y },
          ],
        }),
      );
      const found = placed(chips);
      for (const [at, box] of found.entries()) {
        if (!box) continue;
        expect(holds(frame, { x: box.x, y: box.y })).toBe(true);
        expect(holds(frame, { x: box.x + box.width, y: box.y + box.height })).toBe(true);
        if (chips[at]?.must) continue;
        for (const earlier of found.slice(0, at)) expect(earlier && meet(earlier, box)).toBeFalsy();
      }
    }),
  );
});

test("the second moves along, and where there is no room it says nothing", () => {
  const [one, other] = placed([chip({}), chip({})]);
  expect(one?.x).toBe(170);
  expect(other && one && meet(one, other)).toBe(false);
  const short = [
    { x: 100, y: 100 },
    { x: 120, y: 100 },
  ];
  expect(placed([chip({ samples: short })])).toEqual([undefined]);
});

test("one that stands out stands beside a short way rather than on it", () => {
  const [box] = placed([
    chip({
      must: true,
      samples: [
        { x: 100, y: 100 },
        { x: 100, y: 120 },
      ],
    }),
  ]);
  expect(box && (box.x > 100 || box.x + box.width < 100)).toBe(true);
});
