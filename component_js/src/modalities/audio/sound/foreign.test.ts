import { expect, test } from "vitest";
import { foreignIn, isShort } from "./foreign";

const letters = (text: string): readonly number[] => [...new TextEncoder().encode(text)];
const bytes = (...parts: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from([...parts.flat(), ...Array.from({ length: 64 }, () => 0)]);
const zeros = (count: number): readonly number[] => Array.from({ length: count }, () => 0);

test("the start of an MP3 file says its rate and its channels, also behind a tag", () => {
  expect(foreignIn(bytes([0xff, 0xfb, 0x90, 0x00]))).toEqual({ rate: 44_100, channels: 2 });
  expect(foreignIn(bytes([0xff, 0xf3, 0x48, 0xc0]))).toEqual({ rate: 16_000, channels: 1 });
  expect(foreignIn(bytes([0xff, 0xe3, 0x48, 0xc0]))).toEqual({ rate: 8_000, channels: 1 });
  const tag = [...letters("ID3"), 3, 0, 0, 0, 0, 1, 2];
  const found = foreignIn(bytes(tag, zeros(130), [0xff, 0xfb, 0x94, 0x40]));
  expect(found).toEqual({ rate: 48_000, channels: 2 });
});

test("the start of FLAC, Vorbis and Opus files does too", () => {
  const flac = bytes(letters("fLaC"), zeros(14), [0x0a, 0xc4, 0x42]);
  expect(foreignIn(flac)).toEqual({ rate: 44_100, channels: 2 });
  const page = [...letters("OggS"), ...zeros(24)];
  const vorbis = bytes(page, [1, ...letters("vorbis"), 0, 0, 0, 0, 2, 0x22, 0x56]);
  expect(foreignIn(vorbis)).toEqual({ rate: 22_050, channels: 2 });
  const opus = bytes(page, [...letters("OpusHead"), 1, 1]);
  expect(foreignIn(opus)).toEqual({ rate: 48_000, channels: 1 });
});

test("of other files nothing is guessed", () => {
  expect(foreignIn(bytes(letters("ftypM4A ")))).toBeUndefined();
  expect(foreignIn(bytes([0xff, 0xf1, 0x50]))).toBeUndefined();
  expect(foreignIn(new Uint8Array())).toBeUndefined();
});

test("what would take more than a gigabyte to decode is too long", () => {
  const stereo = bytes([0xff, 0xfb, 0x90, 0x00]);
  expect(isShort(stereo, 11 * 60)).toBe(true);
  expect(isShort(stereo, 12 * 60)).toBe(false);
  expect(isShort(bytes([0xff, 0xf3, 0x48, 0xc0]), 3600)).toBe(true);
  expect(isShort(bytes(letters("ftypM4A ")), 3600)).toBe(false);
});
