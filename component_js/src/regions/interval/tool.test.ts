import { expect, test } from "vitest";
import { drive } from "../../core/tool";
import type { Worktime } from "../region";
import type { IntervalShape } from "./geometry";
import { drawInstant, drawInterval, pullInterval } from "./tool";

const time: Worktime = {
  ...{ kind: "timeline", start: 0, end: 100, zone: null },
  ...{ slack: 1, channel: null },
};
const there = (start: number, end: number, channel: string | null = null): IntervalShape => {
  return { kind: "interval", start, end, channel };
};

test("a drag draws from where it began to where it ended, whichever comes first", () => {
  expect(drive(drawInterval, time).down(10).move(20).up(30).committed).toEqual(there(10, 30));
  expect(drive(drawInterval, time).down(30).move(20).up(10).committed).toEqual(there(10, 30));
});

test("a drag that comes back to where it began draws nothing", () => {
  expect(drive(drawInterval, time).down(10).move(30).up(10.5).committed).toBeNull();
});

test("what is drawn ends where time does", () => {
  expect(drive(drawInterval, time).down(90).move(120).up(130).committed).toEqual(there(90, 100));
});

test("a click begins, the next one ends", () => {
  const clicked = drive(drawInterval, time).down(10).click(10).move(15);
  expect(clicked.preview).toEqual(there(10, 15));
  expect(clicked.down(20).click(20).committed).toEqual(there(10, 20));
});

test("by key, the shortest interval counts", () => {
  const fine = { ...time, slack: 0 };
  expect(drive(drawInterval, fine).down(10).move(10.001).enter(10.001).committed).toEqual(
    there(10, 10.001),
  );
});

test("by key, an end where it began is waited with", () => {
  const held = drive(drawInterval, time).down(10).enter(10);
  expect(held.committed).toBeUndefined();
  expect(held.move(12).enter(12).committed).toEqual(there(10, 12));
});

test("escape gives up", () => {
  expect(drive(drawInterval, time).down(10).move(20).escape().committed).toBeNull();
});

test("what is drawn on a channel is about that one", () => {
  const one = { ...time, channel: "speed" };
  expect(drive(drawInterval, one).down(1).up(5).committed).toEqual(there(1, 5, "speed"));
  expect(drive(drawInstant, one).down(4).up(4).committed).toEqual(there(4, 4, "speed"));
});

test("an instant is set where the pointer lets go", () => {
  expect(drive(drawInstant, time).down(4).click(4).committed).toEqual(there(4, 4));
  expect(drive(drawInstant, time).down(4).move(6).up(8).committed).toEqual(there(8, 8));
});

test("an end follows the pointer by how far it moves, and may pass the other", () => {
  const pull = pullInterval(there(10, 20), "end");
  expect(drive(pull, time).down(21).move(26).preview).toEqual(there(10, 25));
  expect(drive(pull, time).down(20).move(6).up(6).committed).toEqual(there(6, 10));
});

test("moved as a whole it keeps its length, as far as time goes", () => {
  const pull = pullInterval(there(10, 20), "all");
  expect(drive(pull, time).down(15).move(20).up(25).committed).toEqual(there(20, 30));
  expect(drive(pull, time).down(15).move(500).up(500).committed).toEqual(there(90, 100));
});

test("brought back to where it was, nothing comes of a pull", () => {
  const pull = pullInterval(there(10, 20), "start");
  expect(drive(pull, time).down(10).move(12).up(10).committed).toBeNull();
});
