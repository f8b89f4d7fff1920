// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { interval } from "../item.test.given";
import { openTimeline, placeOf } from "../surface.test.given";

const two = [interval("a", 10, 20), interval("b", 30, 40)];

describe("with nothing selected", () => {
  test("arrows move the cursor by a step that can be seen, with Shift by ten", () => {
    const timeline = openTimeline();
    timeline.key("ArrowRight");
    expect(timeline.clock.now()).toBeCloseTo(0.1);
    timeline.key("ArrowRight", { shiftKey: true });
    expect(timeline.clock.now()).toBeCloseTo(1.1);
    timeline.key("ArrowLeft");
    expect(timeline.clock.now()).toBeCloseTo(1);
    expect(timeline.heard.said.at(-1)).toBe("1.");
  });

  test("where many samples lie on a pixel, an arrow goes a pixel, and with Alt one sample", () => {
    const stepped = (from: number, by: number) => (Math.round(from * 1000) + by) / 1000;
    const timeline = openTimeline({}, { stepped });
    timeline.key("ArrowRight");
    expect(timeline.clock.now()).toBeCloseTo(0.1);
    timeline.key("ArrowRight", { altKey: true });
    expect(timeline.clock.now()).toBeCloseTo(0.101);
  });

  test("Enter starts an interval at the cursor, arrows stretch it, Enter ends it", () => {
    const timeline = openTimeline();
    timeline.clock.seek(5);
    timeline.key("Enter");
    timeline.key("ArrowRight", { shiftKey: true });
    expect(timeline.heard.said.at(-1)).toBe("5 to 6.");
    timeline.key("Enter");
    expect(timeline.heard.drawn).toMatchObject([{ start: 5, end: 6, channel: null }]);
  });

  test("where one channel only is marked, up and down say which", () => {
    const band = (name: string) => ({ name, title: name, channel: name, height: 50, paint() {} });
    const timeline = openTimeline({}, { bands: [band("heat"), band("speed")] });
    timeline.key("ArrowDown");
    expect(timeline.heard.said).toEqual([]);
    timeline.stage.setOneChannel(true);
    const draw = (): void => {
      timeline.key("Enter");
      timeline.key("ArrowRight");
      timeline.key("Enter");
    };
    draw();
    timeline.key("ArrowDown");
    expect(timeline.heard.said.at(-1)).toBe("On speed.");
    timeline.key("ArrowDown");
    draw();
    timeline.key("ArrowUp");
    draw();
    timeline.stage.setOneChannel(false);
    draw();
    const channels = timeline.heard.drawn.map((each) => "channel" in each && each.channel);
    expect(channels).toEqual(["heat", "speed", "heat", null]);
  });

  test("one sample is long enough by key", () => {
    const timeline = openTimeline();
    timeline.key("Enter");
    timeline.key("ArrowRight");
    timeline.key("Enter");
    expect(timeline.heard.drawn).toMatchObject([{ start: 0, end: 0.1 }]);
  });

  test("a click ends what was begun by key", () => {
    const timeline = openTimeline();
    timeline.key("Enter");
    timeline.click(300);
    expect(timeline.heard.drawn).toMatchObject([{ start: 0, end: 30 }]);
  });

  test("what was begun grows as it plays", () => {
    const timeline = openTimeline();
    timeline.key("Enter");
    timeline.clock.seek(7);
    expect(timeline.stage.hand.held()?.shapes).toMatchObject([{ start: 0, end: 7 }]);
  });

  test("Escape gives up what was begun", () => {
    const timeline = openTimeline();
    timeline.key("Enter");
    timeline.key("ArrowRight");
    timeline.key("Escape");
    timeline.key("ArrowRight");
    expect(timeline.heard.drawn).toEqual([]);
    expect(timeline.heard.said).toContain("Given up.");
  });

  test("an instant is set at once", () => {
    const timeline = openTimeline({ drawing: { kind: "interval", tool: "instant" } });
    timeline.clock.seek(12);
    timeline.key("Enter");
    expect(timeline.heard.drawn).toMatchObject([{ start: 12, end: 12 }]);
  });

  test("the cursor says what it comes into, once", () => {
    const timeline = openTimeline({ regions: two });
    timeline.clock.seek(9.9);
    for (const _ of [1, 2]) timeline.key("ArrowRight");
    expect(timeline.heard.said).toEqual(["10, in speech.", "10.1."]);
    timeline.key("Home");
    expect(timeline.heard.said.at(-1)).toBe("0, in nothing.");
  });

  test("locked, Enter draws nothing", () => {
    const timeline = openTimeline({ locked: true });
    expect(timeline.key("Enter")).toBe(false);
    expect(timeline.stage.hand.held()).toBeUndefined();
  });
});

describe("with something selected", () => {
  test("arrows move it, several together", () => {
    const timeline = openTimeline({ regions: two, selection: ["a", "b"] });
    timeline.key("ArrowRight", { shiftKey: true });
    expect(placeOf(timeline.region("a"))).toEqual([11, 21]);
    expect(placeOf(timeline.region("b"))).toEqual([31, 41]);
    expect(timeline.clock.now()).toBe(0);
  });

  test("at the end of time it goes no further, and says so", () => {
    const timeline = openTimeline({ regions: [interval("a", 50, 60)], selection: ["a"] });
    timeline.key("ArrowRight");
    expect(timeline.heard.edits).toBe(0);
    expect(timeline.heard.said).toEqual(["It goes no further."]);
  });

  test("what is locked says so", () => {
    const locked = interval("a", 5, 6, { locked: true });
    const timeline = openTimeline({ regions: [locked], selection: ["a"] });
    timeline.key("ArrowRight");
    expect(timeline.heard.said).toEqual(["It is locked."]);
  });

  test("Alt with an arrow is left to the commands that move its ends", () => {
    const timeline = openTimeline({ regions: two, selection: ["a"] });
    expect(timeline.key("ArrowRight", { altKey: true })).toBe(false);
    timeline.run("end_right");
    timeline.run("start_left");
    expect(placeOf(timeline.region("a"))).toEqual([9.9, 20.1]);
  });

  test("with a bar selected, which is not pulled here, arrows move the cursor", () => {
    const region = interval("bar", 0, 0);
    const bars = [{ region, start: 3, end: 9, marks: [] }];
    const timeline = openTimeline({ selection: ["bar"] }, { bars, lanes: "below" });
    timeline.key("ArrowRight");
    expect(timeline.clock.now()).toBeCloseTo(0.1);
    expect(timeline.heard.said).not.toContain("It is locked.");
  });

  test("Escape clears the selection", () => {
    const timeline = openTimeline({ regions: two, selection: ["a"] });
    timeline.key("Escape");
    expect(timeline.selected()).toEqual([]);
    expect(timeline.key("Escape")).toBe(false);
  });
});

test("with Shift, Enter is left to what a model proposes", () => {
  const timeline = openTimeline({ proposed: [interval("p", 1, 2)] });
  expect(timeline.key("Enter", { shiftKey: true })).toBe(false);
  expect(timeline.key("Enter")).toBe(true);
});

test("Space plays and pauses, where something plays", () => {
  const timeline = openTimeline();
  timeline.key(" ");
  expect(timeline.clock.running()).toBe(true);
  timeline.key(" ");
  expect(timeline.clock.running()).toBe(false);
  expect(openTimeline({}, { plays: false }).key(" ")).toBe(false);
});

test("Home and End, pages and Ctrl with arrows go along", () => {
  const timeline = openTimeline();
  timeline.stage.look({ start: 0, end: 16 });
  timeline.key("PageDown");
  expect(timeline.stage.window()).toEqual({ start: 2, end: 18 });
  timeline.key("ArrowLeft", { ctrlKey: true });
  expect(timeline.stage.window()).toEqual({ start: 0, end: 16 });
  timeline.key("End");
  expect(timeline.clock.now()).toBe(60);
  expect(timeline.stage.window().end).toBe(60);
});
