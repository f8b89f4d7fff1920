// Which columns of a file are read: its time, and its channels by name or all there are.

import { listed, quoted, SeriesError } from "../seriesError";
import type { SeriesSpec } from "../seriesInfo";

export type Chosen = {
  readonly index: number;
  readonly name: string;
  /** Asked for by name: what is wrong in it is an error. Else it is left out for that. */
  readonly isDeclared: boolean;
};

export type Choice = {
  /** The index of the column of the time; nothing where the rate says it. */
  readonly time: number | undefined;
  readonly channels: readonly Chosen[];
  readonly notes: readonly string[];
};

export function wantedNames({ time, channels }: SeriesSpec): readonly string[] {
  return [...(time === "" ? [] : [time]), ...channels.map(({ column }) => column)];
}

export function chosen(names: readonly string[], spec: SeriesSpec): Choice {
  for (const name of wantedNames(spec)) check(name, names, name === spec.time);
  const time = spec.time === "" ? undefined : names.indexOf(spec.time);
  if (spec.channels.length > 0) {
    const unique = [...new Set(spec.channels.map(({ column }) => column))];
    const channels = unique.map((name) => ({ index: names.indexOf(name), name, isDeclared: true }));
    return { time, channels, notes: [] };
  }
  const first = names.map((name, index) => names.indexOf(name) === index);
  const twice = [...new Set(names.filter((_, index) => !first[index]))];
  const channels = names.flatMap((name, index) =>
    index !== time && first[index] && name !== "" ? [{ index, name, isDeclared: false }] : [],
  );
  const notes = twice.map(
    (name) => `Of the columns called ${quoted(name)} only the first is shown.`,
  );
  return { time, channels, notes };
}

function check(name: string, names: readonly string[], isTime: boolean): void {
  const count = names.filter((each) => each === name).length;
  if (count === 1) return;
  if (count > 1) throw new SeriesError(`There are ${count} columns called ${quoted(name)}.`);
  const near = nearest(name, names);
  const hint = near === undefined ? "" : ` Is it ${quoted(near)}?`;
  const what = isTime ? "column for the time" : "column";
  throw new SeriesError(
    `There is no ${what} called ${quoted(name)}: the columns are ${listed(names)}.${hint}`,
  );
}

/** The name that a slip of the hand may have meant. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const far = names.map((each) => ({ each, off: edits(name.toLowerCase(), each.toLowerCase()) }));
  const best = far.sort((one, other) => one.off - other.off)[0];
  // Of one letter nothing is left to know it by.
  const most = Math.min(Math.max(1, name.length / 3), name.length - 1);
  return best && best.off <= most ? best.each : undefined;
}

/** How many letters to change, add or leave out. */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let index = 0; index < one.length; index++) {
    const next = [index + 1];
    for (let at = 0; at < other.length; at++) {
      const swap = (row[at] ?? 0) + (one[index] === other[at] ? 0 : 1);
      next.push(Math.min(swap, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
