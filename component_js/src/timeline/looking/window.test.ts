import fc from "fast-check";
import { expect, test } from "vitest";
import {
  around,
  edged,
  kept,
  lengthOf,
  panned,
  revealing,
  timeAt,
  wholeOf,
  xOf,
  zoomed,
} from "./window";

const place = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const all = fc
  .tuple(place, fc.double({ min: 1, max: 1e6, noNaN: true }))
  .map(([start, length]) => ({ start, end: start + length }));
const share = fc.double({ min: 0, max: 1, noNaN: true });
/** All there is, and a window in it. */
const views = fc.tuple(all, share, share).map(([whole, one, other]) => {
  const at = (part: number) => whole.start + part * lengthOf(whole);
  const [start, end] = [Math.min(one, other), Math.max(one, other)];
  const least = lengthOf(whole) / 1000;
  return { whole, least, window: kept({ start: at(start), end: at(end) }, whole, least) };
});

test("a window stays inside, not smaller than the least and not larger than all", () => {
  fc.assert(
    fc.property(views, place, place, ({ whole, least }, one, other) => {
      const wanted = { start: Math.min(one, other), end: Math.max(one, other) };
      const { start, end } = kept(wanted, whole, least);
      const slack = lengthOf(whole) * 1e-9;
      expect(start).toBeGreaterThanOrEqual(whole.start - slack);
      expect(end).toBeLessThanOrEqual(whole.end + slack);
      expect(end - start).toBeGreaterThanOrEqual(least - slack);
    }),
  );
});

test("a place that is zoomed about stays where it is, unless the edge is in the way", () => {
  fc.assert(
    fc.property(
      views,
      share,
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      ({ whole, least, window }, part, factor) => {
        const at = window.start + part * lengthOf(window);
        const next = zoomed(window, whole, least, at, factor);
        const slack = lengthOf(whole) * 1e-9;
        const isAtEdge = next.start <= whole.start + slack || next.end >= whole.end - slack;
        if (isAtEdge) return;
        expect(xOf(next, 1000, at)).toBeCloseTo(xOf(window, 1000, at), 3);
      },
    ),
  );
});

test("zoomed in and out again, a window inside is what it was", () => {
  const whole = { start: 0, end: 100 };
  const window = { start: 40, end: 60 };
  const near = zoomed(window, whole, 0.1, 50, 2);
  expect(near).toEqual({ start: 45, end: 55 });
  expect(zoomed(near, whole, 0.1, 50, 0.5)).toEqual(window);
  expect(zoomed(window, whole, 0.125, 50, 1e9)).toEqual({ start: 49.9375, end: 50.0625 });
  expect(zoomed(window, whole, 0.1, 50, 1e-9)).toEqual(whole);
});

test("pixels and times are each other's reverse", () => {
  fc.assert(
    fc.property(views, share, ({ window }, part) => {
      const x = part * 800;
      expect(xOf(window, 800, timeAt(window, 800, x))).toBeCloseTo(x, 3);
    }),
  );
});

test("panned beyond the end, a window stops there as long as it was", () => {
  const whole = { start: 0, end: 100 };
  expect(kept(panned({ start: 10, end: 30 }, 500), whole, 1)).toEqual({ start: 80, end: 100 });
  expect(kept(panned({ start: 10, end: 30 }, -500), whole, 1)).toEqual({ start: 0, end: 20 });
});

test("what is revealed is in sight, and what is in sight already moves nothing", () => {
  fc.assert(
    fc.property(views, share, ({ whole, least, window }, part) => {
      const at = whole.start + part * lengthOf(whole);
      const next = kept(revealing(window, { start: at, end: at }), whole, least);
      const slack = lengthOf(whole) * 1e-9;
      expect(at).toBeGreaterThanOrEqual(next.start - slack);
      expect(at).toBeLessThanOrEqual(next.end + slack);
      if (at >= window.start && at <= window.end) expect(next).toEqual(window);
    }),
  );
});

test("of what is too long to be seen whole, the start is shown", () => {
  const window = { start: 0, end: 16 };
  expect(revealing(window, { start: 50, end: 200 })).toEqual({ start: 49, end: 65 });
  expect(revealing(window, { start: -100, end: 200 })).toBe(window);
});

test("an edge comes no nearer to the other one than the least", () => {
  fc.assert(
    fc.property(views, fc.constantFrom("start" as const, "end" as const), place, (...each) => {
      const [{ whole, least, window }, edge, to] = each;
      const next = edged(window, whole, least, edge, to);
      const other = edge === "start" ? "end" : "start";
      expect(next[other]).toBe(window[other]);
      expect(lengthOf(next)).toBeGreaterThanOrEqual(least * 0.999);
    }),
  );
});

test("a single moment is shown with a second around it", () => {
  expect(wholeOf({ start: 5, end: 5 })).toEqual({ start: 4.5, end: 5.5 });
  expect(around({ start: 0, end: 10 }, 0.1)).toEqual({ start: -1, end: 11 });
});
