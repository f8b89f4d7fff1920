// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { interval } from "../item.test.given";
import { openTimeline } from "../surface.test.given";

function turn(timeline: ReturnType<typeof openTimeline>, init: WheelEventInit): boolean {
  const event = new WheelEvent("wheel", { cancelable: true, ...init });
  // The DOM of these tests leaves these out.
  for (const name of ["ctrlKey", "shiftKey", "clientX", "clientY"] as const) {
    if (event[name] === undefined) Object.defineProperty(event, name, { value: init[name] ?? 0 });
  }
  timeline.frame.dispatchEvent(event);
  return event.defaultPrevented;
}

test("a plain wheel scrolls the page, and it is said once how to zoom by it", () => {
  const timeline = openTimeline();
  expect(turn(timeline, { deltaY: 40 })).toBe(false);
  expect(timeline.frame.textContent).toContain("the wheel zoom");
  const another = openTimeline();
  turn(another, { deltaY: 40 });
  expect(another.frame.textContent).toBe("");
});

test("with Control it zooms about the pointer", () => {
  const timeline = openTimeline();
  expect(turn(timeline, { deltaY: -60, ctrlKey: true, clientX: 150 })).toBe(true);
  const { start, end } = timeline.stage.window();
  expect(end - start).toBeLessThan(60);
  expect(start + (end - start) / 4).toBeCloseTo(15);
});

test("sideways it moves what is enlarged, and else leaves the page to it", () => {
  const timeline = openTimeline();
  expect(turn(timeline, { deltaX: 40 })).toBe(false);
  timeline.stage.look({ start: 0, end: 30 });
  expect(turn(timeline, { deltaX: 40 })).toBe(true);
  expect(timeline.stage.window().start).toBeCloseTo(2);
  expect(turn(timeline, { deltaY: 40, shiftKey: true })).toBe(true);
  expect(timeline.stage.window().start).toBeCloseTo(4);
});

test("over many lanes it scrolls them, and the page once they are at their end", () => {
  const regions = Array.from({ length: 20 }, (_, at) => {
    return interval(String(at), 0, 5, { labels: [`label ${at}`] });
  });
  const timeline = openTimeline({ regions }, { lanes: "below", bands: [] });
  const over = { deltaY: 5000, clientY: 60 };
  expect(turn(timeline, over)).toBe(true);
  expect(timeline.stage.scrolled()).toBeGreaterThan(0);
  expect(turn(timeline, over)).toBe(false);
});
