import fc from "fast-check";
import { expect, test } from "vitest";
import vectors from "../../../../tests/vectors/overlap/interval.json";
import { extent, type IntervalShape, joined, moved, shift, split } from "./geometry";
import { overlap } from "./overlap";
import { describe } from "./words";

const time = { start: -50, end: 200 };
const place = fc.double({ min: -50, max: 200, noNaN: true });
const channel = fc.option(fc.constantFrom("a", "b"), { nil: null });
const interval: fc.Arbitrary<IntervalShape> = fc
  .tuple(place, place, channel)
  .map(([one, other, channel]) => ({
    kind: "interval",
    start: Math.min(one, other),
    end: Math.max(one, other),
    channel,
  }));
const anywhere = fc.double({ min: -1000, max: 1000, noNaN: true });

const shapeOf = ({ start, end, channel }: Omit<IntervalShape, "kind">): IntervalShape => {
  return { kind: "interval", start, end, channel };
};

test.each(vectors)("overlap as Python has it: $name", ({ one, other, ...expected }) => {
  expect(overlap(shapeOf(one), shapeOf(other))).toBeCloseTo(expected.overlap, 9);
  expect(overlap(shapeOf(other), shapeOf(one))).toBeCloseTo(expected.overlap, 9);
});

test("shifted, an interval keeps its length and stays inside of time", () => {
  fc.assert(
    fc.property(interval, anywhere, (each, by) => {
      const { start, end } = shift(each, by, time);
      expect(end - start).toBeCloseTo(each.end - each.start, 9);
      expect(start).toBeGreaterThanOrEqual(time.start - 1e-9);
      expect(end).toBeLessThanOrEqual(time.end + 1e-9);
    }),
  );
});

test("what can go no further is left as it is", () => {
  const last = shapeOf({ start: 190, end: 200, channel: null });
  expect(shift(last, 5, time)).toBe(last);
});

test("an end that is pulled beyond the other one turns the interval round", () => {
  fc.assert(
    fc.property(interval, fc.constantFrom("start" as const, "end" as const), anywhere, (...all) => {
      const [each, end, to] = all;
      const { start, end: last } = moved(each, end, to, time);
      const other = end === "start" ? each.end : each.start;
      const at = Math.min(Math.max(to, time.start), time.end);
      expect([start, last]).toEqual([Math.min(at, other), Math.max(at, other)]);
    }),
  );
});

test("the halves of a split are the whole, and a cut at an end or beyond makes none", () => {
  fc.assert(
    fc.property(interval, place, (each, at) => {
      const halves = split(each, at);
      const isInside = at > each.start && at < each.end;
      expect(halves !== undefined).toBe(isInside);
      if (halves) expect(joined(halves)).toEqual(each);
    }),
  );
});

test("joined, intervals reach from the first start to the last end", () => {
  fc.assert(
    fc.property(interval, fc.array(interval, { maxLength: 5 }), (first, others) => {
      const all = joined([first, ...others]);
      for (const each of [first, ...others]) {
        expect(all.start).toBeLessThanOrEqual(each.start);
        expect(all.end).toBeGreaterThanOrEqual(each.end);
      }
      const channels = new Set([first, ...others].map(({ channel }) => channel));
      expect(all.channel).toBe(channels.size === 1 ? first.channel : null);
    }),
  );
});

test("words say where an interval lies, and an instant lies at one place", () => {
  const some = shapeOf({ start: 1.23456, end: 4, channel: null });
  expect(describe(some)).toBe("1.235 to 4");
  expect(describe({ ...some, end: some.start, channel: "speed" })).toBe("at 1.235 of speed");
  expect(extent(some)).toEqual({ start: 1.23456, end: 4 });
});

test("of what plays, places are said as players say them", () => {
  const said = (start: number, end: number): string =>
    describe(shapeOf({ start, end, channel: null }), undefined, true);
  expect(said(0.6, 75.25)).toBe("0:00.6 to 1:15.25");
  expect(said(59.9996, 59.9996)).toBe("at 1:00");
  expect(said(3902.5, 7200)).toBe("1:05:02.5 to 2:00:00");
});

test("dates are written as clocks of their zone show them", () => {
  const start = Date.parse("2024-07-01T22:30:00Z") / 1000;
  const some = shapeOf({ start, end: start + 90, channel: null });
  const within = (zone: string) => ({ kind: "timeline", start: 0, end: 2e9, zone }) as const;
  expect(describe(some, within("Europe/Berlin"))).toBe("2024-07-02 00:30 to 00:31:30");
  expect(describe({ ...some, end: start }, within(""))).toBe("at 2024-07-01 22:30");
  expect(describe({ ...some, end: start + 86_400 }, within(""))).toBe(
    "2024-07-01 22:30 to 07-02 22:30",
  );
  expect(describe({ ...some, end: start }, within("Nowhere"))).toBe("at 2024-07-01T22:30:00.000Z");
});
