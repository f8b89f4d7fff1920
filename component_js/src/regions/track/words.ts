// A track in words.

import type { Track } from "../../schema.gen";
import type { Geometry } from "../region";

export const title = "Track";

/** On other frames it is moved. */
export const goesOn = true;

export const tools = { track: { title: "Track", key: "b" } };

/** One that is never seen to go stays to the end, whenever that is. */
export function describe({ frames }: Geometry<Track>): string {
  const seen = frames.findIndex(({ visible }) => visible);
  const [first, last] = [frames[seen], frames.at(-1)];
  const count = `${frames.length} key ${frames.length === 1 ? "frame" : "frames"}`;
  if (!first || !last) return `${count}, never seen`;
  const from = plain(first.time);
  return last.visible
    ? `${count}, from ${from} s on`
    : `${count}, ${from} to ${plain(last.time)} s`;
}

const plain = (seconds: number): string => String(Number(seconds.toFixed(3)));
