import { expect, test } from "vitest";
import { moment } from "../../core/said/moment";
import { turnOf } from "../../core/said/turns";
import type { Json } from "../../schema.gen";
import { dialogueOf } from "./speeches";

const read = (all: readonly Json[]) =>
  dialogueOf(all.map((each) => turnOf(each, { speaker: "who", says: "what" })));

function spoken(all: readonly Json[]) {
  const { text, packs } = read(all);
  return { text, speeches: packs.flatMap(({ speeches }) => speeches) };
}

test("turns of the same speaker are one speech, and a speaker is known again", () => {
  const { text, speeches } = spoken([
    { who: "Ada", what: "One" },
    { who: "Ada", what: "two" },
    { who: "Bo", what: "three" },
    { who: "Ada", what: "four" },
  ]);
  expect(text).toBe("One\ntwo\nthree\nfour");
  expect(speeches.map(({ speaker, voice, turns }) => [speaker, voice, turns.length])).toEqual([
    ["Ada", 0, 2],
    ["Bo", 1, 1],
    ["Ada", 0, 1],
  ]);
  expect(speeches.map(({ start, inner }) => text.slice(start, inner))).toEqual([
    "One\ntwo",
    "three",
    "four",
  ]);
});

test("what is no turn keeps its place and says nothing", () => {
  const { speeches } = spoken([null, ["x"], { who: 7 }, { who: "A", what: {} }, "loose"]);
  expect(speeches.map(({ speaker, turns }) => [speaker, ...turns.map(({ text }) => text)])).toEqual(
    [
      ["", undefined, undefined],
      ["7", undefined],
      ["A", undefined],
      ["", "loose"],
    ],
  );
  expect(speeches[0]?.voice).toBeUndefined();
});

test("another role is another speech", () => {
  const { speeches } = spoken([
    { who: "Ada", role: "agent", what: "a" },
    { who: "Ada", role: "client", what: "b" },
  ]);
  expect(speeches.map(({ role, voice }) => [role, voice])).toEqual([
    ["agent", 0],
    ["client", 0],
  ]);
});

test("seconds become a clock, and no date that counts seconds does", () => {
  expect(moment(0)).toBe("0:00");
  expect(moment(3671)).toBe("1:01:11");
  expect(moment(1700000000)).toBe("1700000000");
  expect(moment(-1)).toBe("-1");
});

test("of a long dialogue every pack has its run of the passage", () => {
  const { text, packs } = read(
    Array.from({ length: 300 }, (_, at) => ({ who: `${at % 2}`, what: `${at}` })),
  );
  expect(packs.length).toBeGreaterThan(10);
  expect(packs.map(({ start, inner }) => text.slice(start, inner)).join("\n")).toBe(text);
});
