// Pieces of a spectrogram: asked for when they come into sight, kept as long as there is room.

import type { Listening } from "../sound/listening";
import { reached } from "../sound/sound";
import { lensFor } from "../sound/spectrum";

/** Columns of a tile. */
const WIDE = 256;
const MOST = 120;
/** Steps of the finest columns, as a share of a look. */
const FINEST = 8;
/** What may be fetched for one tile, in samples of all channels. */
const FETCHED = 2_000_000;

export type Tile = {
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** Undefined until it has come. */
  readonly bytes: Uint8Array | undefined;
  /** Its picture, in some colours. */
  picture?: { readonly inking: Uint8ClampedArray; readonly canvas: HTMLCanvasElement };
};

export type Tiles = {
  /** Those that lie there: coarser ones first, where the finer ones have not all come. */
  readonly over: (start: number, end: number, columns: number) => readonly Tile[];
  /** Whether so much in so few columns can be had. */
  readonly reaches: (start: number, end: number, columns: number) => boolean;
};

export function createTiles(
  listening: Listening,
  channels: readonly number[],
  onTile: () => void,
): Tiles {
  const tiles = new Map<string, Tile>();

  function tileOf(level: number, at: number, rate: number): Tile | undefined {
    const key = `${level} ${at}`;
    const there = tiles.get(key);
    if (there) {
      // Used last, let go last.
      tiles.delete(key);
      tiles.set(key, there);
      return there;
    }
    const hop = hopOf(level, rate);
    const [from, columns] = [at * WIDE * hop, WIDE];
    const tile = { start: from / rate, end: (from + columns * hop) / rate, bytes: undefined };
    if (reached(listening.sound()) < tile.end) return undefined;
    tiles.set(key, tile);
    for (const old of tiles.keys()) {
      if (tiles.size <= MOST) break;
      tiles.delete(old);
    }
    void listening.spectrum({ channels, from, hop, columns }).then((bytes) => {
      if (!tiles.has(key) || !bytes) return;
      tiles.set(key, { ...tile, bytes });
      onTile();
    });
    return tile;
  }

  return {
    reaches(start, end, columns) {
      const { format, reach } = listening.sound();
      if (!format || reach === "kept") return reach === "kept";
      const hop = hopOf(levelOf(start, end, columns, format.rate), format.rate);
      return reach === "ranged" && hop * WIDE * format.channels <= FETCHED;
    },
    over(start, end, columns) {
      const { format } = listening.sound();
      if (!format) return [];
      const { rate, frames } = format;
      const level = levelOf(start, end, columns, rate);
      const wide = (WIDE * hopOf(level, rate)) / rate;
      const first = Math.max(0, Math.floor(start / wide));
      const last = Math.min(Math.ceil(end / wide), Math.ceil(frames / rate / wide));
      const count = Math.max(0, last - first);
      const places = Array.from({ length: count }, (_, at) => first + at);
      const wanted = places.flatMap((at) => tileOf(level, at, rate) ?? []);
      if (wanted.every(({ bytes }) => bytes)) return wanted;
      const others = [...tiles.values()].filter(
        (tile) => tile.bytes && tile.start < end && tile.end > start && !wanted.includes(tile),
      );
      return [...others.sort((one, other) => lengthOf(other) - lengthOf(one)), ...wanted];
    },
  };
}

const lengthOf = ({ start, end }: Tile): number => end - start;

/** Between two columns, in samples. */
const hopOf = (level: number, rate: number): number => (lensFor(rate).size / FINEST) * 2 ** level;

function levelOf(start: number, end: number, columns: number, rate: number): number {
  const each = ((end - start) * rate) / Math.max(1, columns);
  return Math.max(0, Math.floor(Math.log2(each / hopOf(0, rate))));
}
