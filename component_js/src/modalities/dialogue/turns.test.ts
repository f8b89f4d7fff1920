import { expect, test } from "vitest";
import { moment, stretchesOf } from "./turns";

const naming = { speaker: "who", says: "what" };

test("turns of the same speaker are one stretch, and a speaker is known again", () => {
  const found = stretchesOf(
    [
      { who: "Ada", what: "One" },
      { who: "Ada", what: "two" },
      { who: "Bo", what: "three" },
      { who: "Ada", what: "four" },
    ],
    naming,
  );
  expect(found.map(({ speaker, voice, turns }) => [speaker, voice, turns.length])).toEqual([
    ["Ada", 0, 2],
    ["Bo", 1, 1],
    ["Ada", 0, 1],
  ]);
});

test("what is no turn keeps its place and says nothing", () => {
  const found = stretchesOf([null, ["x"], { who: 7 }, { who: "A", what: {} }, "loose"], naming);
  expect(found.map(({ speaker, turns }) => [speaker, ...turns.map(({ text }) => text)])).toEqual([
    ["", undefined, undefined],
    ["7", undefined],
    ["A", undefined],
    ["", "loose"],
  ]);
  expect(found[0]?.voice).toBeUndefined();
});

test("a turn says when it is, from its start to its end", () => {
  const whenOf = (fields: { readonly [name: string]: string | number }) =>
    stretchesOf([{ what: "x", ...fields }], naming)[0]?.turns[0]?.when;
  expect(whenOf({ start: 5, end: 65.9 })).toBe("0:05–1:05");
  expect(whenOf({ time: "10:31" })).toBe("10:31");
  expect(whenOf({})).toBe("");
});

test("seconds become a clock, and no date that counts seconds does", () => {
  expect(moment(0)).toBe("0:00");
  expect(moment(3671)).toBe("1:01:11");
  expect(moment(1700000000)).toBe("1700000000");
  expect(moment(-1)).toBe("-1");
});
