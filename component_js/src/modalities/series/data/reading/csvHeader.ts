// The first line of a CSV: which sign separates its cells, and what its columns are called.

import { numberOf } from "../cells/number";
import { quoted, SeriesError } from "../seriesError";
import type { SeriesSpec } from "../seriesInfo";
import { wantedNames } from "./chosen";

export type Header = {
  readonly separator: string;
  readonly names: readonly string[];
  /** The line holds no names but numbers: it is the first row. */
  readonly isRow: boolean;
  readonly notes: readonly string[];
};

const USUAL = ",";
const OTHERS = [",", ";", "\t", "|"];

export function headerOf(line: string, spec: SeriesSpec): Header {
  const given = spec.separator === "\\t" ? "\t" : spec.separator;
  if (given.length !== 1 || given.charCodeAt(0) > 127 || /["\r\n]/.test(given)) {
    throw new SeriesError(
      `The separator ${quoted(given)} is not one plain sign, as in "," or ";".`,
    );
  }
  const separator = fitting(line, given, spec);
  const cells = cellsOf(line, separator);
  const found = separator === given ? [] : [`Its cells are separated by ${spelt(separator)}.`];
  const isRow =
    cells.every((cell) => isNumber(cell, separator)) &&
    !wantedNames(spec).some((name) => cells.includes(name));
  if (!isRow) return { separator, names: cells, isRow, notes: found };
  const names = cells.map((_, index) => String(index));
  const counted = `It names no columns: they are called 0 to ${names.length - 1}.`;
  return { separator, names, isRow, notes: [...found, counted] };
}

/** The given one, unless it does not fit and another does; refused where it was given on purpose. */
function fitting(line: string, given: string, spec: SeriesSpec): string {
  const wanted = wantedNames(spec);
  const worth = (separator: string): number => {
    const cells = cellsOf(line, separator);
    const found = wanted.filter((name) => cells.includes(name)).length;
    return cells.length > 1 ? 1000 * found + cells.length : 0;
  };
  if (worth(given) > 0 && wanted.every((name) => cellsOf(line, given).includes(name))) return given;
  const best = OTHERS.reduce((one, other) => (worth(other) > worth(one) ? other : one), given);
  if (best === given) return given;
  const isBetter = worth(given) === 0 || wanted.every((name) => cellsOf(line, best).includes(name));
  if (!isBetter) return given;
  if (given === USUAL) return best;
  throw new SeriesError(
    `The first line has one column if ${spelt(given)} separates its cells: here it is ${spelt(best)}.`,
  );
}

function isNumber(cell: string, separator: string): boolean {
  const value = numberOf(cell, separator === ";");
  return value !== undefined && !Number.isNaN(value);
}

const spelt = (separator: string): string => (separator === "\t" ? "a tab" : quoted(separator));

/** The cells of one line, without their quotes. */
export function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const end = line[at] === '"' ? closing(line, at) : line.indexOf(separator, at);
    const stop = line.indexOf(separator, Math.max(at, end));
    const until = end < 0 || stop < 0 ? line.length : stop;
    cells.push(bare(line.slice(at, until)));
    at = until + 1;
  }
  return cells;
}

/** The text of a cell: a quote in quotes is written twice. */
export function bare(cell: string): string {
  const text = cell.trim();
  const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  return isQuoted ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}

function closing(line: string, at: number): number {
  const [whole = ""] = /^"(?:[^"]|"")*"/.exec(line.slice(at)) ?? [];
  return at + whole.length;
}
