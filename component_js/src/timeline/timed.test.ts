import { expect, test } from "vitest";
import type { Clock } from "../core/clock";
import type { AnySource } from "../schema.gen";
import { clockOf, togetherOf } from "./timed";

const source = (name: string, sync = ""): AnySource => ({
  ...{ kept: {}, name, value: "", title: "", sync, kind: "audio", peaks: "" },
  ...{ spectrogram: false, apart: false },
});

function clocksOf(sources: readonly AnySource[]): readonly Clock[] {
  const company = { sources, clocks: new Map<string, Clock>() };
  const found = sources.map((each) => clockOf(each, company));
  expect(sources.map((each) => clockOf(each, company))).toEqual(found);
  return found;
}

test("a source alone has a clock of its own, and keeps it", () => {
  const [a, b] = clocksOf([source("a"), source("b")]);
  expect(a).not.toBe(b);
});

test("a source runs with the one that it names, or with those that name the same word", () => {
  const [a, b, c, d] = clocksOf([
    source("a", "b"),
    source("b"),
    source("c", "take"),
    source("d", "take"),
  ]);
  expect(a).toBe(b);
  expect(c).toBe(d);
  expect(a).not.toBe(c);
});

test("through others, and in a ring, they run together", () => {
  const [a, b, c] = clocksOf([source("a", "b"), source("b", "c"), source("c")]);
  expect(new Set([a, b, c]).size).toBe(1);
  const [d, e, f] = clocksOf([source("d", "e"), source("e", "d"), source("f", "d")]);
  expect(new Set([d, e, f]).size).toBe(1);
});

test("of sources that run together one leads: the one that is named, or the first", () => {
  const sources = [source("a", "b"), source("b"), source("c", "take"), source("d", "take")];
  const alone = source("e");
  const all = [...sources, alone];
  expect(sources.map((each) => togetherOf(each, all))).toEqual([
    ...["follows", "leads"],
    ...["leads", "follows"],
  ]);
  expect(togetherOf(alone, all)).toBeUndefined();
});
