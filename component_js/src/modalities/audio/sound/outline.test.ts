import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, createOutline, HIGHEST, LOWEST, type Outline } from "./outline";

function outlineOf(channels: readonly Int16Array[], block: number, rate = 100): Outline {
  const blocks = Math.ceil((channels[0]?.length ?? 0) / block);
  const made = createOutline({ rate, block, channels: channels.length, from: 0, blocks });
  made.add(channels.map((channel) => blocksOf(channel, block)));
  return made;
}

const samples = fc.int16Array({ minLength: 1, maxLength: 600 });

test("every sample lies in what is shown where it is, at every zoom", () => {
  const near = fc.nat().map((value) => value / 2 ** 31);
  fc.assert(
    fc.property(samples, near, near, fc.integer({ min: 1, max: 90 }), (all, one, other, count) => {
      const length = all.length / 100;
      const start = Math.min(one, other) * length;
      const end = Math.max(one, other) * length + 0.05;
      const shown = outlineOf([all], 4).columns([0], { start, end }, count);
      for (let at = 0; at < all.length; at++) {
        const column = Math.floor(((at / 100 - start) / (end - start)) * count);
        if (column < 0 || column >= count) continue;
        expect(shown[column * 2]).toBeLessThanOrEqual(all[at] ?? 0);
        expect(shown[column * 2 + 1]).toBeGreaterThanOrEqual(all[at] ?? 0);
      }
    }),
  );
});

test("a spike of one sample in a million is seen, and nowhere else", () => {
  const all = new Int16Array(1_000_000);
  all[123_456] = 20_000;
  const shown = outlineOf([all], 256, 1000).columns([0], { start: 0, end: 1000 }, 1000);
  const high = [...shown.keys()].filter((at) => at % 2 === 1 && (shown[at] ?? 0) > 0);
  expect(high).toEqual([123 * 2 + 1]);
});

test("of several channels the loudest counts, and not their mean", () => {
  const [left, right] = [new Int16Array(64), new Int16Array(64)];
  left[10] = 9000;
  right[10] = -8000;
  const both = outlineOf([left, right], 4).columns([0, 1], { start: 0, end: 0.64 }, 1);
  expect([...both]).toEqual([-8000, 9000]);
});

test("what has not come yet is shown as nothing", () => {
  const made = createOutline({ rate: 100, block: 10, channels: 1, from: 0, blocks: 20 });
  made.add([Int16Array.of(-1, 1, -2, 2)]);
  const shown = made.columns([0], { start: 0, end: 0.4 }, 4);
  expect([...shown]).toEqual([-1, 1, -2, 2, LOWEST, HIGHEST, LOWEST, HIGHEST]);
});

test("blocks that come one by one make what they make at once", () => {
  fc.assert(
    fc.property(samples, (all) => {
      const pairs = blocksOf(all, 2);
      const blocks = pairs.length / 2;
      const made = createOutline({ rate: 100, block: 2, channels: 1, from: 0, blocks });
      for (let at = 0; at < pairs.length; at += 6) made.add([pairs.subarray(at, at + 6)]);
      const shown = { start: 0, end: all.length / 100 };
      for (const count of [1, 3, 40])
        expect(made.columns([0], shown, count)).toEqual(
          outlineOf([all], 2).columns([0], shown, count),
        );
    }),
  );
});

test("a stretch from the middle stands where it is", () => {
  const made = createOutline({ rate: 100, block: 1, channels: 1, from: 50, blocks: 2 });
  made.add([Int16Array.of(7, 7, 8, 8)]);
  const shown = made.columns([0], { start: 0.49, end: 0.53 }, 4);
  expect([...shown]).toEqual([LOWEST, HIGHEST, 7, 7, 8, 8, LOWEST, HIGHEST]);
});
