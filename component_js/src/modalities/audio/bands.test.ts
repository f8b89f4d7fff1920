import { expect, test } from "vitest";
import { bandsOf } from "./bands";
import type { Listening } from "./sound/listening";
import { unknown } from "./sound/sound";

const listening: Listening = {
  sound: () => unknown,
  subscribe: () => () => {},
  look: () => {},
  spectrum: () => Promise.resolve(undefined),
};
const onTile = (): void => {};

function bands(channels: number, apart: boolean, spectrogram = false) {
  return bandsOf(listening, { channels, apart, spectrogram, onTile }).map(({ title, channel }) => [
    title,
    channel,
  ]);
}

test("channels are one band, unless they are to be apart", () => {
  expect(bands(2, false)).toEqual([["Sound", null]]);
  expect(bands(1, true)).toEqual([["Sound", null]]);
});

test("apart, regions may be about one channel, counted from 0", () => {
  expect(bands(2, true)).toEqual([
    ["Left", "0"],
    ["Right", "1"],
  ]);
  expect(bands(3, true)).toEqual([
    ["Channel 1", "0"],
    ["Channel 2", "1"],
    ["Channel 3", "2"],
  ]);
});

test("each band has its spectrum beneath it, about the same channel", () => {
  expect(bands(2, true, true)).toEqual([
    ["Left", "0"],
    ["Left, spectrum", "0"],
    ["Right", "1"],
    ["Right, spectrum", "1"],
  ]);
});
