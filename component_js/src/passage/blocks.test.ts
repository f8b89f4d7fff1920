import fc from "fast-check";
import { expect, test } from "vitest";
import { blockAt, blocksOf, packsOf } from "./blocks";

const texts = fc
  .array(fc.constantFrom("a", "bc", "\n", "\r\n", "\r", "😀"), { maxLength: 120 })
  .map((some) => some.join(""));

test("the blocks of a text, and its packs, are the text again", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const blocks = blocksOf(text);
      const read = (runs: readonly { start: number; end: number }[]) =>
        runs.map(({ start, end }) => text.slice(start, end)).join("");
      expect(read(blocks)).toBe(text);
      expect(read(packsOf(blocks))).toBe(text);
      expect(packsOf(blocks).flatMap(({ lines }) => lines)).toEqual(blocks);
    }),
  );
});

test("only what ends a line breaks it, and it stays with its line", () => {
  const text = "one\r\n\ntwo\rthree";
  const lines = blocksOf(text).map(({ start, inner, end }) => [
    text.slice(start, inner),
    text.slice(inner, end),
  ]);
  expect(lines).toEqual([
    ["one", "\r\n"],
    ["", "\n"],
    ["two", "\r"],
    ["three", ""],
  ]);
});

test("a place belongs to the block around it", () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, some) => {
      const blocks = blocksOf(text);
      fc.pre(text.length > 0);
      const at = some % text.length;
      const block = blocks[blockAt(blocks, at)];
      expect(block && block.start <= at && at < block.end).toBe(true);
      expect(blockAt(blocks, text.length)).toBe(blocks.length - 1);
    }),
  );
});
