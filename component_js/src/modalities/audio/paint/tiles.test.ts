import { expect, test, vi } from "vitest";
import type { Listening } from "../sound/listening";
import type { Slice } from "../sound/messages";
import { createOutline } from "../sound/outline";
import { type Sound, unknown } from "../sound/sound";
import { createTiles } from "./tiles";

function tiling(some: Partial<Sound> = {}) {
  const sound: Sound = {
    ...unknown,
    format: { rate: 16_000, channels: 1, frames: 160_000 },
    outline: createOutline({ rate: 16_000, channels: 1, block: 256, from: 0, blocks: 625 }),
    progress: undefined,
    reach: "kept",
    ...some,
  };
  const asked: Slice[] = [];
  const listening: Listening = {
    sound: () => sound,
    subscribe: () => () => {},
    look: () => {},
    spectrum(slice) {
      asked.push(slice);
      return Promise.resolve(new Uint8Array(slice.columns));
    },
  };
  const onTile = vi.fn();
  return { ...createTiles(listening, [0], onTile), asked, onTile };
}

test("what is in sight is asked for once, with a column for each pixel at least", async () => {
  const { over, asked, onTile } = tiling();
  over(0, 10, 1000);
  over(0, 10, 1000);
  const columns = asked.map(({ hop, columns }) => hop * columns);
  expect(new Set(asked.map(({ hop }) => hop))).toEqual(new Set([128]));
  expect(asked.map(({ from }) => from)).toEqual(asked.map((_, at) => at * (columns[0] ?? 0)));
  expect(asked.length * (columns[0] ?? 0)).toBeGreaterThanOrEqual(160_000);
  await Promise.resolve();
  await Promise.resolve();
  expect(onTile).toHaveBeenCalledTimes(asked.length);
});

test("of what has not come nothing is asked, for it would be silence", () => {
  const { over, asked } = tiling({ progress: 0 });
  expect(over(0, 10, 1000)).toEqual([]);
  expect(asked).toEqual([]);
});

test("until the finer ones have come, the coarser ones are shown beneath them", async () => {
  const { over } = tiling();
  over(0, 10, 200);
  await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(undefined))));
  const shown = over(4, 4.5, 1000);
  expect(shown[0]?.bytes).toBeDefined();
  expect((shown[0]?.end ?? 0) - (shown[0]?.start ?? 0)).toBeGreaterThan(0.5);
  expect(shown.at(-1)?.bytes).toBeUndefined();
});

test("what would be fetched for too long is not within reach", () => {
  const long = { rate: 16_000, channels: 1, frames: 16_000 * 7200 };
  const { reaches } = tiling({ format: long, reach: "ranged" });
  expect(reaches(0, 7200, 1000)).toBe(false);
  expect(reaches(100, 130, 1000)).toBe(true);
  expect(tiling({ format: long }).reaches(0, 7200, 1000)).toBe(true);
  expect(tiling({ reach: "none" }).reaches(0, 1, 1000)).toBe(false);
});
