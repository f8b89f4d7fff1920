// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { createSight } from "../../core/sight";
import { openTimeline } from "../surface.test.given";

test("two timelines show the same window, and each its own once they look for themselves", async () => {
  const [one, other] = [openTimeline(), openTimeline()];
  const sight = createSight();
  for (const each of [one, other]) each.look({ company: { sight } });
  await import("./together");
  one.stage.look({ start: 10, end: 20 });
  expect(other.stage.window()).toEqual({ start: 10, end: 20 });
  other.stage.look({ start: 12, end: 16 });
  expect(one.stage.window()).toEqual({ start: 12, end: 16 });
  other.look({ company: {} });
  one.stage.look({ start: 0, end: 30 });
  expect(other.stage.window()).toEqual({ start: 12, end: 16 });
});

test("one that comes later shows what the others show", async () => {
  const sight = createSight();
  const early = openTimeline({ company: { sight } });
  await import("./together");
  early.stage.look({ start: 5, end: 9 });
  const late = openTimeline({ company: { sight } });
  await import("./together");
  expect(late.stage.window()).toEqual({ start: 5, end: 9 });
});
