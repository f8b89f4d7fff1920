import { expect, test } from "vitest";
import { blocksOf, packsOf } from "../../passage/blocks";
import { heightsOf, type Setting } from "./height";

/** Letters of 10 pixels, 40 of them in a line; Chinese ones are twice as wide. */
const setting: Setting = {
  width: 400,
  line: 20,
  hasChips: true,
  widthOf: (words) => [...words].reduce((sum, letter) => sum + (letter > "\u3000" ? 20 : 10), 0),
};

function heightOf(text: string, marks: Parameters<typeof heightsOf>[2] = () => []): number {
  const packs = packsOf(blocksOf(text));
  return heightsOf(text, [{ packs }], marks, setting)
    .flat()
    .reduce((sum, height) => sum + height, 0);
}

test("each line is at least one line high, and a long one as many as it fills", () => {
  expect(heightOf("a\n\nb\n")).toBe(60);
  expect(heightOf(`${"x".repeat(400)}\n`)).toBeGreaterThanOrEqual(200);
  expect(heightOf("word ".repeat(80))).toBeLessThanOrEqual(240);
});

test("wide letters take more lines, and so do the chips of spans", () => {
  expect(heightOf("北".repeat(400))).toBeGreaterThan(1.8 * heightOf("x".repeat(400)));
  const title = "A rather long title";
  const mark = { id: "a", start: 0, end: 4, color: "", title, predicted: false, selected: false };
  const marks = Array.from({ length: 20 }, () => ({ ...mark, lane: 0 }));
  const text = "word ".repeat(80);
  expect(heightOf(text, () => marks)).toBeGreaterThan(heightOf(text) + 100);
});
