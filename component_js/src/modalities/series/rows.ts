// What is drawn where: channels one under the other, those of a group over each other.

import type { Channel } from "../../schema.gen";
import type { Column } from "./data/series";
import { colorAt } from "./palette";
import { type Format, formatOf } from "./writing/number";

/** A channel as it is drawn. */
export type Line = {
  readonly column: string;
  readonly title: string;
  readonly unit: string;
  readonly color: string;
  readonly group: string;
  /** Undefined where it is written as plainly as it can be. */
  readonly format: Format | undefined;
  /** What its interface bounds its scale by. */
  readonly bounds: { readonly low: number | null; readonly high: number | null };
  /** All of its values; NaN where it has none. */
  readonly range: { readonly low: number; readonly high: number };
  readonly height: number | null;
  readonly isHidden: boolean;
};

export type Row = {
  readonly name: string;
  readonly title: string;
  /** What a region about this row alone is about; null where that would be one of several. */
  readonly channel: string | null;
  readonly channels: readonly string[];
  readonly lines: readonly [Line, ...Line[]];
  readonly height: number;
};

/** Without channels, every column is one. One that the series lacks is left out. */
export function linesOf(channels: readonly Channel[], columns: readonly Column[]): readonly Line[] {
  const wanted: readonly Partial<Channel>[] = channels.length
    ? channels
    : columns.map(({ name }) => ({ column: name }));
  const lines = wanted.flatMap((channel, at) => {
    const column = columns.find(({ name }) => name === channel.column);
    return column ? [lineOf(channel, column, at)] : [];
  });
  return lines.filter(({ column }, at) => lines.findIndex((it) => it.column === column) === at);
}

function lineOf(channel: Partial<Channel>, { name, low, high }: Column, at: number): Line {
  return {
    column: name,
    title: channel.title || name,
    unit: channel.unit ?? "",
    color: channel.color || colorAt(at),
    group: channel.group ?? "",
    format: formatOf(channel.format ?? ""),
    bounds: { low: channel.low ?? null, high: channel.high ?? null },
    range: { low, high },
    height: channel.height ?? null,
    isHidden: channel.hidden ?? false,
  };
}

/** In CSS pixels: what one row has, what each of many has, and what all of them share. */
const TALLEST = 220;
const LOWEST = 64;
const SHARED = 420;

/** No row is lower than a finger needs, whatever it asks for. */
const LEAST = 44;

/** A group stands where the first of it does. */
export function rowsOf(lines: readonly Line[], hidden: ReadonlySet<string>): readonly Row[] {
  const shown = lines.filter(({ column }) => !hidden.has(column));
  const groups = new Map<string, [Line, ...Line[]]>();
  for (const line of shown) {
    const key = line.group ? `group ${line.group}` : `channel ${line.column}`;
    const there = groups.get(key);
    if (there) there.push(line);
    else groups.set(key, [line]);
  }
  const free = Math.min(TALLEST, Math.max(LOWEST, Math.round(SHARED / groups.size)));
  return [...groups].map(([name, all]) => ({
    name,
    title: titleOf(all),
    channel: all.length === 1 ? all[0].column : null,
    channels: all.map(({ column }) => column),
    lines: all,
    height: heightOf(all) ?? free,
  }));
}

/** The tallest that one of them asks for. */
function heightOf(lines: readonly Line[]): number | undefined {
  const asked = lines.flatMap(({ height }) => height ?? []);
  return asked.length > 0 ? Math.max(LEAST, ...asked) : undefined;
}

function titleOf(lines: readonly [Line, ...Line[]]): string {
  return lines.length > 1 ? lines[0].group : lines[0].title;
}
