// The values at a place: read one after the other, written where they belong without rendering anything.

import type { Sample, Series } from "./data/series";
import type { Line } from "./rows";
import { plain } from "./writing/number";

export type Readout = {
  /** Where the pointer or the cursor is; undefined for nowhere. */
  readonly point: (at: number | undefined) => void;
  /** What is there may be another value, or be written elsewhere. */
  readonly again: () => void;
};

export function valueIn({ column, format, unit }: Line, { values }: Sample): string {
  const value = values[column] ?? Number.NaN;
  const text = (format ?? plain)(value);
  return unit && !Number.isNaN(value) ? `${text} ${unit}` : text;
}

/** `write` hears of each sample, of undefined for none. */
export function createReadout(
  series: Pick<Series, "at">,
  write: (sample: Sample | undefined) => void,
): Readout {
  let wanted: number | undefined;
  let asked: number | undefined;

  function ask(at: number): void {
    asked = at;
    series.at(at).then(
      (sample) => {
        asked = undefined;
        if (wanted === undefined) return;
        write(sample);
        // It went on while this was looked up.
        if (wanted !== at) ask(wanted);
      },
      () => {
        asked = undefined;
      },
    );
  }

  function point(at: number | undefined): void {
    wanted = at;
    if (at === undefined) write(undefined);
    else if (asked === undefined) ask(at);
  }

  return {
    point(at) {
      if (at !== wanted) point(at);
    },
    again: () => point(wanted),
  };
}

/** Said of no more lines than these: who wants more moves along them. */
const SPOKEN = 6;

/** The values in words, for those who hear them. */
export function spokenValues(lines: readonly Line[], sample: Sample): string {
  return lines
    .slice(0, SPOKEN)
    .map((line) => `${line.title} ${spokenOf(line, sample)}`)
    .join(", ");
}

function spokenOf(line: Line, sample: Sample): string {
  const isThere = !Number.isNaN(sample.values[line.column] ?? Number.NaN);
  return isThere ? valueIn(line, sample) : "no value";
}
