// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { interval } from "../item.test.given";
import { openTimeline, placeOf } from "../surface.test.given";

const two = [interval("a", 10, 20), interval("b", 30, 40, { channel: "right" })];
const bare = { regions: [], drawing: undefined };

describe("with a tool in hand", () => {
  test("a drag draws between its ends, to whole samples", () => {
    const timeline = openTimeline();
    timeline.drag(100.4, 250.3);
    expect(timeline.heard.drawn).toEqual([{ kind: "interval", start: 10, end: 25, channel: null }]);
  });

  test("an end that comes near an edge goes there, and with Alt it does not", () => {
    const timeline = openTimeline({ regions: two });
    timeline.drag(250, 304);
    expect(timeline.heard.drawn).toMatchObject([{ start: 25, end: 30 }]);
    timeline.drag(250, 304, 50, { altKey: true });
    expect(timeline.heard.drawn.at(-1)).toMatchObject({ start: 25, end: 30.4 });
  });

  test("places that the view knows draw too", () => {
    const timeline = openTimeline({}, { snaps: (near) => [Math.round(near / 5) * 5 + 0.05] });
    timeline.drag(252, 403);
    expect(timeline.heard.drawn).toMatchObject([{ start: 25.05, end: 40.05 }]);
  });

  test("a click on nothing moves the cursor and selects nothing", () => {
    const timeline = openTimeline({ regions: two, selection: ["a"] });
    timeline.click(450);
    expect(timeline.clock.now()).toBe(45);
    expect(timeline.selected()).toEqual([]);
    expect(timeline.heard.drawn).toEqual([]);
  });

  test("a click picks what lies there, and on what is picked the next one beneath", () => {
    const timeline = openTimeline({ regions: [...two, interval("c", 5, 50)] });
    timeline.click(150);
    expect(timeline.selected()).toEqual(["a"]);
    timeline.click(165);
    expect(timeline.selected()).toEqual(["c"]);
  });

  test("Shift adds to what is picked", () => {
    const timeline = openTimeline({ regions: two });
    timeline.click(150);
    timeline.click(350, 150, { shiftKey: true });
    expect(timeline.selected()).toEqual(["a", "b"]);
  });

  test("an interval about one channel is there alone", () => {
    const timeline = openTimeline({ regions: two });
    timeline.click(350, 50);
    expect(timeline.selected()).toEqual([]);
    timeline.click(350, 150);
    expect(timeline.selected()).toEqual(["b"]);
  });

  test("with Shift a drag marks the channel that it began on", () => {
    const timeline = openTimeline();
    timeline.drag(100, 200, 150, { shiftKey: true });
    timeline.run("one_channel");
    timeline.drag(300, 400, 50);
    timeline.drag(400, 500, 50, { shiftKey: true });
    const channels = timeline.heard.drawn.map((each) => "channel" in each && each.channel);
    expect(channels).toEqual(["right", "left", null]);
  });

  test("an instant is set by a click, and one that is there is picked", () => {
    const drawing = { kind: "interval", tool: "instant" } as const;
    const timeline = openTimeline({ regions: [...two, interval("i", 50, 50)], drawing });
    timeline.click(150);
    expect(timeline.heard.drawn).toEqual([{ kind: "interval", start: 15, end: 15, channel: null }]);
    timeline.click(502);
    expect(timeline.selected()).toEqual(["i"]);
    expect(timeline.heard.drawn).toHaveLength(1);
  });

  test("a drag beyond the edge of an enlarged window goes on in what is there", () => {
    const timeline = openTimeline();
    timeline.stage.look({ start: 0, end: 20 });
    timeline.point("pointerdown", 300, 50);
    for (const x of [590, 602, 604, 606]) timeline.point("pointermove", x, 50);
    timeline.point("pointerup", 606, 50);
    expect(timeline.stage.window().start).toBeCloseTo(1.5);
    expect(timeline.heard.drawn).toMatchObject([{ start: 10, end: 21.7 }]);
  });

  test("a second finger gives up what the first one draws, and both zoom", () => {
    const timeline = openTimeline();
    const [one, other] = [1, 2].map((pointerId) => ({ pointerId, pointerType: "touch" }));
    timeline.point("pointerdown", 200, 50, one);
    timeline.point("pointermove", 230, 50, one);
    timeline.point("pointerdown", 400, 50, other);
    timeline.point("pointermove", 500, 50, other);
    timeline.point("pointerup", 500, 50, other);
    timeline.point("pointerup", 230, 50, one);
    expect(timeline.heard.drawn).toEqual([]);
    const { start, end } = timeline.stage.window();
    expect(end - start).toBeLessThan(60);
  });
});

describe("what is selected", () => {
  test("is pulled by an end, which does not jump to where it was taken", () => {
    const timeline = openTimeline({ regions: two, selection: ["a"] });
    timeline.drag(206, 256);
    expect(placeOf(timeline.region("a"))).toEqual([10, 25]);
    expect(timeline.heard.edits).toBe(1);
  });

  test("is moved as a whole, several together", () => {
    const timeline = openTimeline({ regions: two, selection: ["a", "b"] });
    timeline.drag(150, 200);
    expect(placeOf(timeline.region("a"))).toEqual([15, 25]);
    expect(placeOf(timeline.region("b"))).toEqual([35, 45]);
    expect(timeline.heard.edits).toBe(1);
  });

  test("stays together at the end of time", () => {
    const timeline = openTimeline({ regions: two, selection: ["a", "b"] });
    timeline.drag(150, 550);
    expect(placeOf(timeline.region("a"))).toEqual([30, 40]);
    expect(placeOf(timeline.region("b"))).toEqual([50, 60]);
  });

  test("is left alone where it is locked, or all is", () => {
    const locked = interval("a", 10, 20, { locked: true });
    const timeline = openTimeline({ regions: [locked], selection: ["a"], drawing: undefined });
    timeline.drag(150, 300);
    timeline.drag(200, 300);
    const other = openTimeline({ regions: two, selection: ["a"], locked: true });
    other.drag(200, 300);
    expect([timeline.heard.edits, other.heard.edits, other.heard.drawn.length]).toEqual([0, 0, 0]);
  });

  test("is no longer held once somebody removes it", () => {
    const timeline = openTimeline({ regions: two, selection: ["a"] });
    timeline.point("pointerdown", 200, 50);
    timeline.point("pointermove", 250, 50);
    timeline.look({ regions: [] });
    timeline.point("pointerup", 250, 50);
    expect(timeline.heard.edits).toBe(0);
  });
});

describe("without a tool", () => {
  test("a drag moves an enlarged window along", () => {
    const timeline = openTimeline(bare);
    timeline.stage.look({ start: 20, end: 30 });
    timeline.drag(300, 360);
    expect(timeline.stage.window().start).toBeCloseTo(19);
  });

  test("a double click plays what lies there, once", () => {
    const timeline = openTimeline({ ...bare, regions: two });
    timeline.click(150);
    timeline.click(150);
    expect(timeline.clock.running()).toBe(true);
    expect(timeline.clock.part()).toEqual({ start: 10, end: 20, loops: false });
    timeline.clock.pause();
  });

  test("where nothing plays, a double click shows it large", () => {
    const timeline = openTimeline({ ...bare, regions: two }, { plays: false });
    timeline.click(150);
    timeline.click(150);
    expect(timeline.stage.window()).toEqual({ start: 9, end: 21 });
  });
});

test("Ctrl and the middle button move the window along, whatever is in hand", () => {
  const timeline = openTimeline({ regions: two, selection: ["a"] });
  timeline.stage.look({ start: 10, end: 40 });
  timeline.drag(300, 200, 50, { ctrlKey: true });
  expect(timeline.stage.window().start).toBeCloseTo(15);
  timeline.point("pointerdown", 300, 50, { button: 1 });
  timeline.point("pointermove", 200, 50, { buttons: 4 });
  timeline.point("pointerup", 200, 50, { button: 1 });
  expect(timeline.stage.window().start).toBeCloseTo(20);
  expect(timeline.heard.drawn).toEqual([]);
});

test("on the ruler, a press and a drag move the cursor", () => {
  const timeline = openTimeline({ regions: two });
  timeline.point("pointerdown", 150, -10);
  expect(timeline.clock.now()).toBe(15);
  timeline.point("pointermove", 250, -10);
  timeline.point("pointerup", 250, -10);
  expect(timeline.clock.now()).toBe(25);
  expect(timeline.heard.drawn).toEqual([]);
});

test("the view is told where the pointer is, and else the cursor", () => {
  vi.useFakeTimers();
  const onPoint = vi.fn();
  const timeline = openTimeline({}, { onPoint });
  timeline.point("pointermove", 200, 50);
  vi.runAllTimers();
  expect(onPoint).toHaveBeenLastCalledWith(20);
  timeline.point("pointerleave", 200, 50);
  vi.runAllTimers();
  expect(onPoint).toHaveBeenLastCalledWith(0);
  vi.useRealTimers();
});
