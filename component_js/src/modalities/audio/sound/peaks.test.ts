import { expect, test } from "vitest";
import { peaksIn } from "./peaks";
import { numbers } from "./wave.test.given";

function file(head: readonly number[], values: ArrayBufferView): ArrayBuffer {
  const front = numbers(...head.map((value) => [value, 4] as const));
  const back = new Uint8Array(values.buffer);
  return Uint8Array.from([...front, ...back]).buffer;
}

function shown(bytes: ArrayBuffer, channels: readonly number[], count: number) {
  const found = peaksIn(bytes);
  if ("wrong" in found) throw new Error(found.wrong);
  const { outline } = found;
  const end = (outline.blocks * outline.block) / outline.rate;
  return [...outline.columns(channels, { start: 0, end }, count)];
}

test("the pairs of two channels in 8 bits are told apart", () => {
  const bytes = file([2, 1, 8000, 256, 2, 2], Int8Array.of(-1, 1, -2, 2, -3, 3, -4, 127));
  expect(shown(bytes, [0], 2)).toEqual([-256, 256, -768, 768]);
  expect(shown(bytes, [1], 2)).toEqual([-512, 512, -1024, 127 * 256]);
});

test("16 bits, and the one channel of the first version, are read", () => {
  expect(shown(file([2, 0, 8000, 64, 1, 1], Int16Array.of(-300, 400)), [0], 1)).toEqual([
    -300, 400,
  ]);
  expect(shown(file([1, 0, 8000, 64, 2], Int16Array.of(-5, 6, -7, 8)), [0], 2)).toEqual([
    -5, 6, -7, 8,
  ]);
});

test("a file that was cut off is shown as far as it goes", () => {
  const bytes = file([2, 0, 8000, 64, 9, 1], Int16Array.of(-300, 400));
  expect(shown(bytes, [0], 1)).toEqual([-300, 400]);
});

test("what is no peaks file is refused in words", () => {
  expect(peaksIn(new ArrayBuffer(3))).toEqual({ wrong: "is no peaks file" });
  const page = new TextEncoder().encode("<!doctype html><html><body></body></html>").buffer;
  expect(peaksIn(page)).toEqual({ wrong: "is no peaks file" });
  expect(peaksIn(file([2, 0, 0, 64, 1, 1], Int16Array.of(1, 2)))).toEqual({
    wrong: "is a damaged peaks file",
  });
});
