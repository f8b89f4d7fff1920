// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { interval } from "./item.test.given";
import { openTimeline } from "./surface.test.given";

const time = { kind: "timeline", start: 0, end: 60, zone: null } as const;

test("a region that is picked elsewhere comes into sight", () => {
  const timeline = openTimeline({ regions: [interval("a", 50, 52)] });
  timeline.stage.look({ start: 0, end: 10 });
  timeline.look({ selection: new Set(["a"]) });
  const { start, end } = timeline.stage.window();
  expect(start).toBeLessThan(50);
  expect(end).toBeGreaterThan(52);
  expect(end - start).toBeCloseTo(10);
});

test("a source that grows while it loads is shown whole, unless somebody looks nearer", () => {
  const timeline = openTimeline();
  timeline.update({ time: { ...time, end: 80 } });
  expect(timeline.stage.window()).toEqual({ start: 0, end: 80 });
  timeline.stage.look({ start: 10, end: 20 });
  timeline.update({ time: { ...time, end: 90 } });
  expect(timeline.stage.window()).toEqual({ start: 10, end: 20 });
});

test("nothing is nearer than a few samples", () => {
  const timeline = openTimeline();
  timeline.stage.look({ start: 30, end: 30.0001 });
  const { start, end } = timeline.stage.window();
  expect(end - start).toBeCloseTo(0.4);
});

test("of one sample, and of one moment, there is something to be seen", () => {
  const one = openTimeline({}, { time: { ...time, end: 0 }, stepped: () => 0 });
  expect(one.stage.window()).toEqual({ start: -0.5, end: 0.5 });
  one.key("ArrowRight");
  one.click(450);
  expect(one.stage.window()).toEqual({ start: -0.5, end: 0.5 });
});

test("the view is told what is shown, in device pixels, once for each window", () => {
  vi.useFakeTimers();
  const onWindow = vi.fn();
  const timeline = openTimeline({}, { onWindow });
  vi.runAllTimers();
  timeline.stage.look({ start: 0, end: 30 });
  timeline.stage.look({ start: 0, end: 20 });
  vi.runAllTimers();
  timeline.stage.stir();
  vi.runAllTimers();
  const told = onWindow.mock.calls.map(([{ end }, width]) => [end, width]);
  expect(told).toEqual([
    [60, 600],
    [20, 600],
  ]);
  vi.useRealTimers();
});

test("while it plays the window turns the page, unless somebody looks elsewhere", () => {
  const timeline = openTimeline();
  timeline.stage.look({ start: 0, end: 10 });
  timeline.clock.play();
  timeline.clock.seek(12);
  expect(timeline.stage.window().start).toBeCloseTo(11.5);
  timeline.stage.look({ start: 40, end: 50 });
  timeline.clock.seek(30);
  expect(timeline.stage.window()).toEqual({ start: 40, end: 50 });
  timeline.clock.seek(45);
  timeline.clock.seek(51);
  expect(timeline.stage.window().start).toBeCloseTo(50);
  timeline.clock.pause();
});

test("at rest the window stays where it is when the cursor goes", () => {
  const timeline = openTimeline();
  timeline.stage.look({ start: 0, end: 10 });
  timeline.clock.seek(30);
  expect(timeline.stage.window()).toEqual({ start: 0, end: 10 });
});
