// The samples of a sound: kept in memory where they are few, fetched again by the piece where not.

import { fetched } from "../../renewing";
import type { Format, Reach } from "./messages";
import { samplesIn, type Wave } from "./wav";

/** How many are kept, of all channels together: 128 MB. */
export const KEPT = 64_000_000;

/** A piece that is fetched is no larger, in bytes. */
const LARGEST_PIECE = 16_000_000;

export type Samples = {
  readonly reach: Reach;
  readonly put: (samples: readonly Int16Array[]) => void;
  /** Of each channel; fewer where there are no more, undefined where they cannot be had. */
  readonly get: (from: number, to: number) => Promise<readonly Int16Array[] | undefined>;
};

export function keeping({ channels, frames }: Format): Samples {
  const kept = Array.from({ length: channels }, () => new Int16Array(frames));
  let there = 0;
  return {
    reach: "kept",
    put(samples) {
      const room = frames - there;
      for (const [at, channel] of kept.entries())
        channel.set((samples[at] ?? new Int16Array()).subarray(0, room), there);
      there += Math.min(room, samples[0]?.length ?? 0);
    },
    get: async (from, to) =>
      kept.map((channel) => channel.subarray(Math.max(0, from), Math.min(to, there))),
  };
}

export function fetching(url: string, wave: Wave): Samples {
  return {
    reach: "ranged",
    put: () => {},
    async get(from, to) {
      const begin = Math.max(0, from);
      const end = Math.min(to, wave.frames ?? to);
      if (end <= begin) return [];
      if ((end - begin) * wave.step > LARGEST_PIECE) return undefined;
      const bytes = await piece(url, wave.at + begin * wave.step, wave.at + end * wave.step);
      return bytes && samplesIn(bytes, wave);
    },
  };
}

export const nowhere: Samples = { reach: "none", put: () => {}, get: async () => undefined };

/** Undefined where the server gives no pieces. */
export async function piece(
  url: string,
  from: number,
  to: number,
): Promise<Uint8Array | undefined> {
  const range = `bytes=${from}-${to - 1}`;
  const response = await fetched(url, { headers: { range } }).catch(() => undefined);
  if (response?.status === 206) return new Uint8Array(await response.arrayBuffer());
  await response?.body?.cancel();
  return undefined;
}
