// A peaks file, as BBC's audiowaveform and our server make it: an outline with nothing behind it.

import { createOutline, type Outline } from "./outline";

/** Of version 1, which has one channel, and of version 2. */
const HEADS = new Map([
  [1, 20],
  [2, 24],
]);
const IS_8_BIT = 1;

/** What is wrong with it, in words that go on after its address. */
export type Read = { readonly outline: Outline } | { readonly wrong: string };

export function peaksIn(bytes: ArrayBuffer): Read {
  const view = new DataView(bytes);
  const head = bytes.byteLength < 24 ? undefined : HEADS.get(view.getInt32(0, true));
  if (head === undefined) return { wrong: "is no peaks file" };
  const [flags, rate, block, length] = [4, 8, 12, 16].map((at) => view.getUint32(at, true));
  const channels = head === 24 ? view.getInt32(20, true) : 1;
  if (!rate || !block || channels < 1 || length === undefined)
    return { wrong: "is a damaged peaks file" };
  const isSmall = ((flags ?? 0) & IS_8_BIT) !== 0;
  const values = isSmall
    ? new Int8Array(bytes, head)
    : new Int16Array(bytes.slice(head, head + Math.floor((bytes.byteLength - head) / 2) * 2));
  const blocks = Math.min(length, Math.floor(values.length / 2 / channels));
  const outline = createOutline({ rate, block, channels, blocks, from: 0 });
  outline.add(
    Array.from({ length: channels }, (_, channel) =>
      pairsOf(values, channel, channels, blocks, isSmall ? 8 : 0),
    ),
  );
  return { outline };
}

function pairsOf(
  values: Int8Array | Int16Array,
  channel: number,
  channels: number,
  blocks: number,
  shift: number,
): Int16Array {
  const made = new Int16Array(blocks * 2);
  for (let at = 0; at < blocks; at++) {
    const from = (at * channels + channel) * 2;
    made[at * 2] = (values[from] ?? 0) << shift;
    made[at * 2 + 1] = (values[from + 1] ?? 0) << shift;
  }
  return made;
}
