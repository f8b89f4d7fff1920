import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createScope } from "../../core/scope";
import type { Envelope, Series, Window } from "./data/series";
import { createSketch } from "./sketch";

function envelope({ start, end }: Window, width: number, exact: boolean): Envelope {
  const low = new Float64Array(width);
  return { start, end, width, low, high: low, breaks: new Uint8Array(width), exact };
}

function series(isExact: () => boolean) {
  let rows = 100;
  const asked: Window[] = [];
  const made: Window[] = [];
  const fake: Pick<Series, "info" | "envelope" | "envelopeNow"> = {
    info: () => ({
      start: 0,
      end: 100,
      rows,
      columns: [],
      zone: null,
      step: 1,
      partial: null,
      notes: [],
    }),
    envelopeNow(_, window, width) {
      made.push(window);
      return envelope(window, width, isExact());
    },
    async envelope(_, window, width) {
      asked.push(window);
      return envelope(window, width, true);
    },
  };
  return {
    series: fake,
    asked,
    made,
    grow: () => {
      rows += 1;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => setTimeout(run, 16));
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const window = { start: 0, end: 10 };

test("what is only roughly known is drawn at once, and again when it is exact", async () => {
  const onBetter = vi.fn();
  const { series: it } = series(() => false);
  const sketch = createSketch(it, createScope(), onBetter);
  expect(sketch.of("a", window, 50)?.exact).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(onBetter).toHaveBeenCalledTimes(1);
  expect(sketch.of("a", window, 50)?.exact).toBe(true);
});

test("several channels that get better are one picture", async () => {
  const onBetter = vi.fn();
  const { series: it } = series(() => false);
  const sketch = createSketch(it, createScope(), onBetter);
  for (const column of ["a", "b", "c"]) sketch.of(column, window, 50);
  await vi.advanceTimersByTimeAsync(200);
  expect(onBetter).toHaveBeenCalledTimes(1);
});

test("while the window moves, only where it stops is asked for", async () => {
  const { series: it, asked } = series(() => false);
  const sketch = createSketch(it, createScope(), () => {});
  for (let start = 0; start < 5; start++) sketch.of("a", { start, end: start + 10 }, 50);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toEqual([{ start: 4, end: 14 }]);
});

test("the same window is worked out once, until there are more rows", () => {
  const { series: it, made, grow } = series(() => true);
  const sketch = createSketch(it, createScope(), () => {});
  sketch.of("a", window, 50);
  sketch.of("a", window, 50);
  expect(made).toHaveLength(1);
  grow();
  sketch.of("a", window, 50);
  expect(made).toHaveLength(2);
});

test("nothing is drawn any more once it is closed", async () => {
  const onBetter = vi.fn();
  const scope = createScope();
  const sketch = createSketch(series(() => false).series, scope, onBetter);
  sketch.of("a", window, 50);
  scope.close();
  await vi.advanceTimersByTimeAsync(200);
  expect(onBetter).not.toHaveBeenCalled();
});
