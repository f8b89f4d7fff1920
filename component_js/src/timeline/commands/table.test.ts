// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { interval } from "../item.test.given";
import { openTimeline, placeOf } from "../surface.test.given";

const two = [
  interval("a", 10, 20, { derived_from: "p1", score: 0.5 }),
  interval("b", 30, 40, { channel: "right" }),
];

test("split at the cursor, the first half stays what it was and the second is new", () => {
  const timeline = openTimeline({ regions: two, selection: ["a"] });
  timeline.clock.seek(14);
  timeline.run("split");
  const [first, , second] = timeline.view().regions;
  expect(first).toMatchObject({ id: "a", start: 10, end: 14, derived_from: "p1", score: 0.5 });
  expect(second).toMatchObject({ start: 14, end: 20, derived_from: null, score: null });
  expect(second?.id).not.toBe("a");
  expect(timeline.heard.edits).toBe(1);
});

test("with nothing selected, the only one at the cursor is split; of several, none", () => {
  const timeline = openTimeline({ regions: two });
  timeline.clock.seek(35);
  timeline.run("split");
  expect(timeline.view().regions).toHaveLength(3);
  timeline.look({ regions: [...two, interval("c", 0, 50)] });
  timeline.run("split");
  expect(timeline.heard.said.at(-1)).toBe("Select what to split.");
  timeline.clock.seek(55);
  timeline.run("split");
  expect(timeline.heard.said.at(-1)).toBe("The cursor is inside of no interval.");
  expect(timeline.view().regions).toHaveLength(3);
});

test("joined, several become the first of them in one step", () => {
  const timeline = openTimeline({ regions: two, selection: ["b", "a"] });
  timeline.run("join");
  expect(timeline.view().regions).toMatchObject([{ id: "a", start: 10, end: 40, channel: null }]);
  expect(timeline.selected()).toEqual(["a"]);
  expect(timeline.heard.edits).toBe(1);
  expect(timeline.command("join")?.enabled).toBe(false);
});

test("an end is brought to the cursor", () => {
  const timeline = openTimeline({ regions: two, selection: ["a"] });
  timeline.clock.seek(12);
  timeline.run("start_here");
  timeline.clock.seek(18);
  timeline.run("end_here");
  expect(placeOf(timeline.region("a"))).toEqual([12, 18]);
});

test("the next and the previous in time go round, from the cursor where nothing is selected", () => {
  const timeline = openTimeline({ regions: [...two].reverse() });
  timeline.clock.seek(25);
  timeline.run("next");
  expect(timeline.selected()).toEqual(["b"]);
  expect(timeline.clock.now()).toBe(30);
  timeline.run("next");
  expect(timeline.selected()).toEqual(["a"]);
  timeline.run("previous");
  expect(timeline.selected()).toEqual(["b"]);
});

test("one command starts an interval at the cursor and ends it there", () => {
  const timeline = openTimeline();
  timeline.clock.seek(3);
  timeline.run("mark");
  timeline.stage.update();
  expect(timeline.command("mark")?.label).toBe("End it at the cursor");
  timeline.clock.seek(8);
  timeline.run("mark");
  expect(timeline.heard.drawn).toMatchObject([{ start: 3, end: 8 }]);
});

test("while a pointer draws, nothing waits for its end at the cursor", () => {
  const timeline = openTimeline();
  timeline.point("pointerdown", 100, 50);
  timeline.point("pointermove", 200, 50);
  timeline.stage.update();
  expect(timeline.command("mark")?.label).toBe("Start an interval at the cursor");
});

test("what is selected loops, or else what is in sight, until it is turned off", () => {
  const timeline = openTimeline({ regions: two, selection: ["b"] });
  timeline.run("loop");
  expect(timeline.clock.part()).toEqual({ start: 30, end: 40, loops: true });
  expect(timeline.clock.now()).toBe(30);
  expect(timeline.command("loop")?.pressed).toBe(true);
  timeline.run("loop");
  expect(timeline.clock.part()).toBeUndefined();
});

test("times of a source that does not begin at nought are counted from its start", () => {
  const time = { kind: "timeline", start: 100, end: 160, zone: null } as const;
  const stepped = (from: number, by: number) => from + by / 10;
  const regions = [interval("a", 110, 120)];
  const timeline = openTimeline({ regions, selection: ["a"] }, { time, stepped });
  timeline.run("play_selected");
  expect(timeline.clock.part()).toMatchObject({ start: 10, end: 20 });
  timeline.clock.pause();
  timeline.click(450);
  expect(timeline.clock.now()).toBeCloseTo(45);
});

test("faster and slower go through the usual rates", () => {
  const timeline = openTimeline();
  timeline.run("faster");
  expect(timeline.clock.rate()).toBe(1.25);
  for (const _ of [1, 2, 3, 4]) timeline.run("slower");
  expect(timeline.clock.rate()).toBe(0.25);
  expect(timeline.command("slower")?.enabled).toBe(false);
});

test("zoomed to what is selected, it is seen with room beside it", () => {
  const timeline = openTimeline({ regions: two, selection: ["a"] });
  timeline.run("zoom_selected");
  expect(timeline.stage.window()).toEqual({ start: 7.5, end: 22.5 });
  timeline.run("zoom_all");
  expect(timeline.stage.window()).toEqual({ start: 0, end: 60 });
});

test("where nothing plays, no command plays", () => {
  const timeline = openTimeline({}, { plays: false });
  expect(timeline.command("play")).toBeUndefined();
  expect(timeline.command("step_on")?.enabled).toBe(true);
});

test("locked, nothing is offered that edits", () => {
  const timeline = openTimeline({ regions: two, selection: ["a", "b"], locked: true });
  for (const name of ["mark", "join", "split", "end_left", "start_here"]) {
    expect.soft(timeline.command(name)?.enabled, name).toBe(false);
  }
});

test("keys that type are left to text fields", () => {
  const timeline = openTimeline({ regions: two, selection: ["a"] });
  const always = ["play", "back", "on", "loop", "play_selected", "mark"];
  for (const name of always) expect.soft(timeline.command(name)?.always, name).toBe(true);
  for (const name of ["step_on", "faster", "split", "end_left", "zoom_in"]) {
    expect.soft(timeline.command(name)?.always, name).toBeUndefined();
  }
});

test("the chrome is told of commands only when they are others", () => {
  const timeline = openTimeline({ regions: two });
  const { offers } = timeline.heard;
  timeline.clock.seek(5);
  timeline.stage.update();
  expect(timeline.heard.offers).toBe(offers);
  timeline.click(150);
  expect(timeline.heard.offers).toBe(offers + 1);
});

test("what the view adds runs as it is at the time", () => {
  const ran: number[] = [];
  const mute = (run: number) => ({
    ...{ id: "timeline.mute", label: "Mute", group: "Video", enabled: true },
    run: () => ran.push(run),
  });
  const timeline = openTimeline({}, { commands: [mute(1)] });
  timeline.update({ commands: [mute(2)] });
  timeline.run("mute");
  expect(ran).toEqual([2]);
});

test("once it is closed, nothing is offered", () => {
  const timeline = openTimeline();
  timeline.close();
  expect(timeline.command("zoom_in")).toBeUndefined();
});
