// The times of the frames of a WebM or Matroska file: from its blocks, or from the length that it gives a frame.

import { type Bytes, MOST } from "./bytes";

const ids = {
  header: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  tracks: 0x1654ae6b,
  track: 0xae,
  number: 0xd7,
  type: 0x83,
  frame: 0x23e383,
  cluster: 0x1f43b675,
  time: 0xe7,
  block: 0xa3,
  group: 0xa0,
  plain: 0xa1,
} as const;

const FILM = 1;

export type WebmTimes = {
  /** Seconds, in order; undefined where the file is too large to be read whole. */
  readonly times?: Float64Array;
  /** Frames in a second, as the file says. */
  readonly rate?: number;
  /** The file ends before what it says that it holds. */
  readonly isCut: boolean;
};

type Element = {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  /** Where it would end in a file that is whole. */
  readonly claimed: number;
};

/** Undefined where the file is no such file. */
export async function webmTimes(bytes: Bytes): Promise<WebmTimes | undefined> {
  const isSmall = bytes.size !== undefined && bytes.size <= MOST / 4;
  const view = await bytes.read(0, isSmall ? (bytes.size ?? 0) : 64 * 2 ** 10);
  const [header, segment] = elementsIn(view, 0, view.byteLength);
  if (header?.id !== ids.header || segment?.id !== ids.segment) return undefined;
  const parts = elementsIn(view, segment.start, segment.end);
  const film = filmOf(view, parts);
  if (!film) return undefined;
  const isCut = bytes.size !== undefined && segment.claimed > bytes.size;
  const rate = { isCut, ...(film.frame > 0 && { rate: 1e9 / film.frame }) };
  if (!isSmall) return rate;
  const scale = numberIn(view, parts, [ids.info, ids.scale]) ?? 1_000_000;
  const ticks = clustersIn(parts).flatMap((cluster) => ticksOf(view, cluster, film.number));
  if (ticks.length === 0) return rate;
  return { ...rate, times: Float64Array.from(ticks, (tick) => (tick * scale) / 1e9).sort() };
}

const clustersIn = (parts: readonly Element[]): readonly Element[] =>
  parts.filter(({ id }) => id === ids.cluster);

function filmOf(view: DataView, parts: readonly Element[]) {
  const tracks = parts.find(({ id }) => id === ids.tracks);
  const entries = tracks ? elementsIn(view, tracks.start, tracks.end) : [];
  for (const entry of entries) {
    const said = elementsIn(view, entry.start, entry.end);
    if (entry.id === ids.track && numberIn(view, said, [ids.type]) === FILM) {
      const number = numberIn(view, said, [ids.number]) ?? 1;
      return { number, frame: numberIn(view, said, [ids.frame]) ?? 0 };
    }
  }
  return undefined;
}

/** When the frames of a cluster are shown, in ticks. */
function ticksOf(view: DataView, cluster: Element, number: number): readonly number[] {
  const parts = elementsIn(view, cluster.start, cluster.end);
  const start = numberIn(view, parts, [ids.time]) ?? 0;
  const blocks = parts.flatMap((part) => {
    if (part.id === ids.block) return [part];
    if (part.id !== ids.group) return [];
    return elementsIn(view, part.start, part.end).filter(({ id }) => id === ids.plain);
  });
  return blocks.flatMap(({ start: at }) => {
    const track = sizeAt(view, at);
    if (!track || track.value !== number || at + track.length + 2 > view.byteLength) return [];
    return [start + view.getInt16(at + track.length)];
  });
}

/** Down a path of ids. */
function numberIn(
  view: DataView,
  elements: readonly Element[],
  [id, ...rest]: readonly number[],
): number | undefined {
  const found = elements.find((each) => each.id === id);
  if (!found) return undefined;
  if (rest.length > 0) return numberIn(view, elementsIn(view, found.start, found.end), rest);
  let value = 0;
  for (let at = found.start; at < found.end; at += 1) value = value * 256 + view.getUint8(at);
  return value;
}

/** One whose length is not known, as of a live recording, goes to where the next of its kind begins. */
function elementsIn(view: DataView, start: number, end: number): readonly Element[] {
  const elements: Element[] = [];
  let at = start;
  while (at < end) {
    const id = idAt(view, at);
    const size = id && sizeAt(view, at + id.length);
    if (!id || !size) break;
    const first = at + id.length + size.length;
    const last = size.value === undefined ? endOf(view, id.value, first, end) : first + size.value;
    elements.push({ id: id.value, start: first, end: Math.min(last, end), claimed: last });
    at = last;
  }
  return elements;
}

function endOf(view: DataView, id: number, start: number, end: number): number {
  if (id !== ids.cluster) return end;
  let at = start;
  while (at < end) {
    const next = idAt(view, at);
    const size = next && sizeAt(view, at + next.length);
    if (!next || next.value === ids.cluster || size?.value === undefined) return at;
    at += next.length + size.length + size.value;
  }
  return end;
}

type Read<Value> = { readonly value: Value; readonly length: number };

/** The leading zeros of its first byte say how many bytes a number has. */
function lengthAt(view: DataView, at: number, most: number): number | undefined {
  if (at >= view.byteLength) return undefined;
  const length = Math.clz32(view.getUint8(at)) - 23;
  return length <= most && at + length <= view.byteLength ? length : undefined;
}

function idAt(view: DataView, at: number): Read<number> | undefined {
  const length = lengthAt(view, at, 4);
  if (length === undefined) return undefined;
  let value = 0;
  for (let each = 0; each < length; each += 1) value = value * 256 + view.getUint8(at + each);
  return { value, length };
}

/** A size, undefined where it is said not to be known; or the number of a track. */
function sizeAt(view: DataView, at: number): Read<number | undefined> | undefined {
  const length = lengthAt(view, at, 8);
  if (length === undefined) return undefined;
  const mask = 0xff >> length;
  let value = view.getUint8(at) & mask;
  let isUnknown = value === mask;
  for (let each = 1; each < length; each += 1) {
    const byte = view.getUint8(at + each);
    isUnknown = isUnknown && byte === 0xff;
    value = value * 256 + byte;
  }
  return { value: isUnknown ? undefined : value, length };
}
