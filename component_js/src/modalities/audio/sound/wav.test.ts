import { expect, test } from "vitest";
import { opened, samplesIn, type Wave } from "./wav";
import { file, format, numbers, words } from "./wave.test.given";

function waveIn(bytes: Uint8Array): Wave {
  const found = opened(bytes);
  if (typeof found === "string") throw new Error(found);
  return found.wave;
}

function read(bytes: Uint8Array): readonly (readonly number[])[] {
  const wave = waveIn(bytes);
  const end = wave.at + (wave.frames ?? 0) * wave.step;
  return samplesIn(bytes.subarray(wave.at, end), wave).map((channel) => [...channel]);
}

test("the channels of a file are told apart", () => {
  const bytes = file([
    ["fmt ", format(1, 2, 8000, 16)],
    ["data", words(1, -1, 2, -2, 3, -3)],
  ]);
  expect(waveIn(bytes)).toMatchObject({ rate: 8000, channels: 2, frames: 3 });
  expect(read(bytes)).toEqual([
    [1, 2, 3],
    [-1, -2, -3],
  ]);
});

test("a chunk of an odd length before the samples is stepped over", () => {
  const bytes = file([
    ["LIST", new Uint8Array(7)],
    ["fmt ", format(1, 1, 8000, 16)],
    ["data", words(5, 6)],
  ]);
  expect(read(bytes)).toEqual([[5, 6]]);
});

test("bytes, 24 and 32 bits and floats come out as loud as they are", () => {
  const one = (tag: number, bits: number, body: Uint8Array) =>
    read(
      file([
        ["fmt ", format(tag, 1, 8000, bits)],
        ["data", body],
      ]),
    )[0];
  expect(one(1, 8, Uint8Array.of(0, 128, 255))).toEqual([-32768, 0, 32512]);
  expect(one(1, 24, numbers([0x7fffff, 3], [0x800000, 3]))).toEqual([32767, -32768]);
  expect(one(1, 32, numbers([0x7fffffff, 4], [0x80000000, 4]))).toEqual([32767, -32768]);
  const floats = new Uint8Array(Float32Array.of(1, -0.5, 2).buffer);
  expect(one(3, 32, floats)).toEqual([32767, -16383, 32767]);
  expect(one(3, 64, new Uint8Array(Float64Array.of(-1).buffer))).toEqual([-32767]);
});

test("the codes of telephones are read as G.711 has them", () => {
  const one = (tag: number, ...codes: readonly number[]) =>
    read(
      file([
        ["fmt ", format(tag, 1, 8000, 8)],
        ["data", Uint8Array.from(codes)],
      ]),
    )[0];
  expect(one(7, 0xff, 0x7f, 0x80, 0x00)).toEqual([0, 0, 32124, -32124]);
  expect(one(6, 0xd5, 0x55, 0xaa, 0x2a)).toEqual([8, -8, 32256, -32256]);
});

test("an extensible header says in its tail what the samples are", () => {
  const tail = numbers([22, 2], [16, 2], [0, 4], [1, 2]);
  const head = Uint8Array.from([...format(0xfffe, 1, 8000, 16), ...tail, ...new Uint8Array(14)]);
  expect(
    read(
      file([
        ["fmt ", head],
        ["data", words(7)],
      ]),
    ),
  ).toEqual([[7]]);
});

test("a file too large for 32 bits says its size elsewhere", () => {
  const sizes = numbers([0, 8], [5_000_000_000, 8], [0, 8], [0, 4]);
  const bytes = file(
    [
      ["ds64", sizes],
      ["fmt ", format(1, 1, 8000, 16)],
      ["data", words(1), 0xffffffff],
    ],
    "RF64",
  );
  expect(waveIn(bytes).frames).toBe(2_500_000_000);
});

test("a file written to a pipe goes on to its end", () => {
  for (const said of [0, 0xffffffff]) {
    const bytes = file([
      ["fmt ", format(1, 1, 8000, 16)],
      ["data", words(1), said],
    ]);
    expect(waveIn(bytes).frames).toBeUndefined();
  }
});

test("a header that has not all come waits for more, and other files are not read", () => {
  const bytes = file([
    ["fmt ", format(1, 1, 8000, 16)],
    ["data", words(1)],
  ]);
  for (let end = 0; end < 44; end++) expect(opened(bytes.subarray(0, end))).toBe("more");
  expect(opened(new TextEncoder().encode("<!doctype html>"))).toBe("foreign");
  expect(
    opened(
      file([
        ["fmt ", format(2, 1, 8000, 4)],
        ["data", words(1)],
      ]),
    ),
  ).toBe("foreign");
  expect(opened(file([["data", words(1)]]))).toBe("foreign");
});

test("a header without channels is not read", () => {
  expect(
    opened(
      file([
        ["fmt ", format(1, 0, 8000, 16)],
        ["data", words(1)],
      ]),
    ),
  ).toBe("foreign");
});
