import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldOf } from "./field";
import { band, interval, itemOf } from "./item.test.given";
import { lanesOf, noLanes, ROW, rowsOf } from "./lanes";
import { layoutOf, rowAt, slotsOf } from "./layout";

const items = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 })), {
    maxLength: 30,
  })
  .map((all) =>
    all.map(([start, length], at) => itemOf(interval(String(at), start, start + length))),
  )
  .map((all) => fieldOf(all).items);

test("what shares a row does not overlap, and there are no more rows than lie over each other", () => {
  fc.assert(
    fc.property(items, (all) => {
      const rows = rowsOf(all);
      for (const one of all) {
        for (const other of all) {
          if (one === other || rows.get(one) !== rows.get(other)) continue;
          expect(one.end <= other.start || other.end <= one.start).toBe(true);
          expect(one.start === other.start && one.end === other.end).toBe(false);
        }
      }
      const deepest = Math.max(
        0,
        ...all.map(
          (each) => all.filter(({ start, end }) => start <= each.start && end >= each.start).length,
        ),
      );
      expect(new Set(rows.values()).size).toBeLessThanOrEqual(deepest);
    }),
  );
});

test("each label has its lane, and each bar one of its own", () => {
  const speech = itemOf(interval("1", 0, 5), "Speech");
  const over = itemOf(interval("2", 2, 4), "Speech");
  const noise = itemOf(interval("3", 1, 2), "Noise");
  const bar = { ...itemOf(interval("4", 6, 7), "Speech"), interval: undefined };
  const { lanes, slots, height } = lanesOf(fieldOf([speech, over, noise, bar]).items);
  expect(lanes.map(({ title }) => title)).toEqual(["Speech", "Noise", "Speech"]);
  expect([speech, over, noise, bar].map((each) => slots.get(each)?.y)).toEqual(
    [0, 1, 2, 3].map((row) => row * ROW),
  );
  expect(height).toBe(4 * ROW);
});

test("an interval of all channels lies over all bands, one of a channel over its own", () => {
  const layout = layoutOf([band("left"), band("right", 60)], undefined, 500);
  const both = itemOf(interval("1", 0, 1));
  const right = itemOf(interval("2", 0, 1, { channel: "right" }));
  const gone = itemOf(interval("3", 0, 1, { channel: "rear" }));
  expect(slotsOf(both, layout, noLanes, 0)).toEqual([{ y: 0, height: 161 }]);
  expect(slotsOf(right, layout, noLanes, 0)).toMatchObject([{ y: 101, height: 60 }]);
  expect(slotsOf(gone, layout, noLanes, 0)).toEqual([]);
  expect(rowAt(layout.rows, 120)?.band.name).toBe("right");
});

test("lanes that are scrolled out of sight are nowhere to be touched", () => {
  const all = Array.from({ length: 20 }, (_, at) =>
    itemOf(interval(String(at), 0, 5), `Label ${at}`),
  );
  const lanes = lanesOf(fieldOf(all).items);
  const layout = layoutOf([], lanes, 800);
  expect(layout.lanes?.height).toBeLessThan(lanes.height);
  const last = all.at(-1);
  if (!last) throw new Error("There are items.");
  expect(slotsOf(last, layout, lanes, 0)).toEqual([]);
  expect(slotsOf(last, layout, lanes, lanes.height - (layout.lanes?.height ?? 0))).toHaveLength(1);
});

test("titles stand beside the rows where there is room for them", () => {
  expect(layoutOf([band("left"), band("right")], undefined, 900).gutter).toBeGreaterThan(0);
  expect(layoutOf([band("left"), band("right")], undefined, 390).gutter).toBe(0);
  expect(layoutOf([band("left")], undefined, 900).gutter).toBe(0);
});

test("a moment lies at the same place in each of those that run together", () => {
  const one = layoutOf([band("left")], undefined, 900, true);
  const another = layoutOf([], lanesOf([]), 900, true);
  expect([one.gutter, one.width]).toEqual([another.gutter, another.width]);
});
