// Where the bands and the lanes stand, from top to bottom.

import type { Band } from "./band";
import type { Item } from "./field";
import { type Lanes, ROW, type Slot } from "./lanes";

/** In CSS pixels. */
export const RULER = 26;
const GAP = 1;
/** Titles stand beside the rows where this much is left for them. */
const WIDE = 620;
const GUTTER = 116;
/** More rows of lanes than this are scrolled through. */
const MOST = 8.5;

export type Row = Slot & { readonly band: Band };

export type Layout = {
  /** What the titles take on the left. */
  readonly gutter: number;
  /** Of the bands. */
  readonly width: number;
  readonly rows: readonly Row[];
  readonly lanes: Slot | undefined;
  readonly height: number;
};

/** Sources that run together keep the same room for titles: a moment lies at the same place in each. */
export function layoutOf(
  bands: readonly Band[],
  lanes: Lanes | undefined,
  outer: number,
  isShared = false,
): Layout {
  const isWide = outer >= WIDE && (isShared || lanes !== undefined || bands.length > 1);
  const gutter = isWide ? GUTTER : 0;
  let y = 0;
  const rows = bands.map((band) => {
    const row = { band, y, height: band.height };
    y += band.height + GAP;
    return row;
  });
  if (!lanes)
    return { gutter, width: outer - gutter, rows, lanes: undefined, height: Math.max(0, y - GAP) };
  const height = Math.min(Math.max(lanes.height, ROW * 2), ROW * MOST);
  const slot = { y, height };
  return { gutter, width: outer - gutter, rows, lanes: slot, height: y + height };
}

/** The parts of the rows that an item lies over; none where its channel is not shown. */
export function slotsOf(
  item: Item,
  { rows, lanes }: Layout,
  { slots }: Lanes,
  scrolled: number,
): readonly Slot[] {
  if (lanes) {
    const slot = slots.get(item);
    const y = lanes.y + (slot?.y ?? 0) - scrolled;
    const isSeen = slot && y + slot.height > lanes.y && y < lanes.y + lanes.height;
    return isSeen ? [{ y, height: slot.height }] : [];
  }
  return slotsOfChannel(item.channel, rows);
}

export function slotsOfChannel(channel: string | null, rows: readonly Row[]): readonly Slot[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  if (channel === null) return [{ y: first.y, height: last.y + last.height - first.y }];
  const shows = ({ band }: Row): boolean =>
    band.channel === channel || (band.channels?.includes(channel) ?? false);
  return rows.filter(shows);
}

/** Those that a region may be about alone, from top to bottom. */
export function channelsOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ band }) => band.channel ?? []);
}

/** The row at a height. */
export function rowAt(rows: readonly Row[], y: number): Row | undefined {
  return rows.find((row) => y >= row.y && y < row.y + row.height);
}
