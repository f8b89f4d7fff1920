import { expect, test } from "vitest";
import { lackOf, said } from "./lacks";
import { createOutline } from "./sound/outline";
import { unknown } from "./sound/sound";

test("what is missing is said with how much, from where, and what to do", () => {
  expect(said({ why: "cut", seconds: 0.512 }, "")).toContain("0.51 s");
  expect(said({ why: "cut", seconds: 61.2 }, "")).toContain("61 s");
  expect(said({ why: "long" }, "")).toContain("el.peaks");
  expect(said({ why: "refused", status: 403 }, "")).toContain("403");
  expect(said({ why: "peaks", wrong: "is no peaks file" }, "/a.peaks")).toBe(
    "The waveform at /a.peaks is no peaks file.",
  );
});

test("an outline with nothing behind it says that it gets no finer", () => {
  const outline = createOutline({ rate: 8000, channels: 1, block: 256, from: 0, blocks: 1 });
  const sound = { ...unknown, outline, progress: undefined };
  expect(lackOf({ ...sound, reach: "none" }, "")).toContain("as fine as it gets");
  expect(lackOf({ ...sound, reach: "ranged" }, "")).toBeUndefined();
  expect(lackOf(unknown, "")).toBeUndefined();
});
